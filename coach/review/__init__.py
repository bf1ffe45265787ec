"""The weekly review: what a week was, told from the journal; nothing here moves load."""
