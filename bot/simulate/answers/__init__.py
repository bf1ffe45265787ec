"""What runners answer: one file for each conversation. A new card is one more function here."""

from bot.simulate.answers import (
    aside,
    body,
    care,
    club,
    ordinary,
    quiet,
    review,
    run_detail,
    session,
    set_up,
    telling,
    tests,
)
from bot.simulate.answers.table import Answer, fallback, reaction_to

__all__ = [
    "Answer",
    "aside",
    "body",
    "care",
    "club",
    "fallback",
    "ordinary",
    "quiet",
    "reaction_to",
    "review",
    "run_detail",
    "session",
    "set_up",
    "telling",
    "tests",
]
