"""What is taken off the sessions of a runner after what was told."""

from coach.journal import AnyEntry, Decided
from coach.profile import SIDES, Side
from coach.relief import Relief, relief
from coach.rules import decide
from coach.standing import Standing, refold
from coach.terms import Verdict
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    at,
    numbered,
)

BOTH = frozenset(SIDES)
LEFT = frozenset({Side.LEFT})


def eased(entries: list[AnyEntry], day: int = TODAY, clock: str = "17:00", start: Standing = P3) -> Relief:
    standing = refold(numbered(entries), ANYA, BOOK, start)
    now = at(day, clock)
    return relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))


def step_back(rule: str, day: int, *sides: Side, verdict: Verdict = "regress", **more: object) -> Decided:
    named = tuple((side, verdict if side in sides else "hold") for side in SIDES)
    return Decided(
        at=at(day, "08:00"), decision=verdict, sides=named, rules=(rule,), because=("x",), changes=(), **more
    )
