"""Recorded decisions that go on easing the sessions after their day."""

from collections.abc import Iterator, Mapping

from coach.journal import Decided
from coach.profile import Side
from coach.standing.matters import Relieved
from coach.terms import Verdict

BACK = "back"
LASTING = ("D3", "D4", "E3")
"""Steps back that say for how long: less volume, no hops."""


def relieved(
    known: tuple[Relieved, ...], entry: Decided, sides: Mapping[Side, Verdict], day: int
) -> tuple[Relieved, ...]:
    """Only the latest of each rule and side counts, so the row never grows beyond them."""
    new = tuple(reliefs_of(entry, sides, day))
    named = {(relief.rule, relief.side) for relief in new}
    return (*(old for old in known if (old.rule, old.side) not in named), *new)


def reliefs_of(entry: Decided, sides: Mapping[Side, Verdict], day: int) -> Iterator[Relieved]:
    spoke = {*entry.rules, *(rule for rule, _ in entry.reasons)}
    for side, verdict in sides.items():
        if verdict == "regress":
            for rule in (BACK, *(rule for rule in LASTING if rule in spoke)):
                yield Relieved(rule, side, day, entry.id or "")


def without(known: tuple[Relieved, ...], decision: str) -> tuple[Relieved, ...]:
    """A vetoed decision takes nothing off any more."""
    return tuple(relief for relief in known if relief.id != decision)
