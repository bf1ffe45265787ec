"""How long a text may be: what Telegram takes, and what a phone shows of a button."""

MESSAGE = 4096
CAPTION = 1024
POP_UP = 200
BUTTON = 24
"""Letters that a button shows beside another one on a narrow phone."""
ROOM = 4
"""A button that is longer in English has a row of its own; a translation may have so many letters more."""
COMMAND = 60
"""Telegram takes 256 for a command's description; the menu on a phone shows one line."""
PRESENTED = {"bot.short_description": 120, "bot.description": 512}
POP_UPS = (
    "stray", "settings.saved", "session.dropped", "easy.", "wishes.neighbours", "wishes.enough",
    "club.see-you", "club.not-this-time", "club.run-over", "club.turned-away-", "club.posts-here", "club.written",
    "club.joined", "club.in-already", "club.not-member", "club.lead-later",
)  # fmt: skip
"""Keys, or beginnings of keys, of what answers a press."""


def limit_of(key: str, english: str) -> int | None:
    """In UTF-16 units; none where only the card as a whole has a limit."""
    if key.startswith("button."):
        return max(BUTTON, len(english) + ROOM)
    if key.startswith("command."):
        return COMMAND
    return POP_UP if key.startswith(POP_UPS) else PRESENTED.get(key)
