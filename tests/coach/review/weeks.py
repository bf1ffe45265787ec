"""Small made-up weeks for the review: a runner in Berlin who joined long ago, and a journal told by days."""

from collections.abc import Iterable
from dataclasses import replace

from coach.journal import AnyEntry, Missed, Session
from coach.person import Person
from coach.review.consistency import Kept, kept_in
from coach.review.daybook import Daybook, Span, daybook_of
from tests.coach.journals import ANYA, BOOK, at, numbered, ordinal
from tests.coach.runners import LIBRARY, TU_TH_SA, a_runner, run_week

JOINED = at(-60, "12:00")
WEEK = Span(ordinal(0), ordinal(6))
"""Monday to Sunday; with runs on Tuesday, Thursday and Saturday strength is Tuesday and Saturday, mobility Wednesday
or whichever day the layout gives it."""

ANN = replace(ANYA, week=run_week(TU_TH_SA))


def ann(**fields: object) -> Person:
    return replace(a_runner(*TU_TH_SA, joined=JOINED), **fields)  # type: ignore[arg-type]


def daybook(entries: Iterable[AnyEntry]) -> Daybook:
    return daybook_of(numbered(sorted(entries, key=lambda entry: entry.at)), ANN, BOOK)


def kept(entries: Iterable[AnyEntry], span: Span = WEEK, person: Person | None = None) -> Kept:
    return kept_in(person or ann(), daybook(entries), span, LIBRARY)


def done(day: int, plan: str = "strength", **fields: object) -> Session:
    return Session(at=at(day, "18:30"), plan=plan, **fields)  # type: ignore[arg-type]


def missed(day: int, reason: str) -> Missed:
    return Missed(at=at(day, "18:30"), plan="strength", reason=reason)  # type: ignore[arg-type]
