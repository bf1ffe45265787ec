"""Conversations, one file for each: what a press does to the card, and how the card looks."""
