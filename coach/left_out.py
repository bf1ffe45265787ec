"""Exercises that the runner does not want, until they are brought back. A fold over plan entries."""

from coach.journal import PlanChange

ALLOWED = "allowed"
"""`ban` of an exercise `to` this ends an earlier one."""

KEPT_BANS = 40
"""More than there are exercises, so none comes back by itself."""


def banned_by(banned: tuple[str, ...], entry: PlanChange) -> tuple[str, ...]:
    """The latest word about an exercise counts. What has a colon in its name is none."""
    if entry.what != "ban" or entry.of is None or ":" in entry.of:
        return banned
    kept = tuple(each for each in banned if each != entry.of)
    return kept if entry.to == ALLOWED else (*kept, entry.of)[-KEPT_BANS:]
