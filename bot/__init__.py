"""The face on Telegram: intake, worker, courier, screens, settings, command line."""
