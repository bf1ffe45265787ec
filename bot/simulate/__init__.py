"""Seasons of made-up runners, lived through the real street: `talus simulate`."""
