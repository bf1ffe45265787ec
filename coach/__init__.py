"""What a good coach decides. Pure: standard library only; no I/O, no clock, no words, no Telegram."""
