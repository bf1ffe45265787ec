"""Decade of birth and sex, asked once before the first test and only for the norms. Not answered is fine."""

from collections.abc import Iterator
from dataclasses import replace

from coach.cards.benchmark import GuidedBenchmark, Page
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.journal import ProfileChange
from coach.person import Context, Person
from coach.profile import Runner
from coach.record import record

DECADE = 10
OLDEST = 90
SKIP = "skip"


def first_page(person: Person) -> Page:
    if person.standing.measures:
        return "how"
    if person.runner.born is None:
        return "born"
    return "sex" if person.runner.sex is None else "how"


def answered(person: Person, state: GuidedBenchmark, verb: str, said: str, context: Context) -> Turn:
    onwards: Page = "sex" if verb == "born" and person.runner.sex is None else "how"
    if said == SKIP:
        return Turn(person, replace(state, page=onwards))
    runner = with_answer(person, verb, said, context)
    known, records = record(person, (ProfileChange(at=context.at, runner=runner),), context)
    return Turn(known, replace(state, page=onwards), records)


def with_answer(person: Person, verb: str, said: str, context: Context) -> Runner:
    """Of a decade the youngest who may train here: the norm that could apply to them is the highest."""
    if verb == "sex":
        return replace(person.runner, sex=said)  # type: ignore[arg-type]
    youngest = today_of(person, context).year - context.library.book.referral.adult
    return replace(person.runner, born=min(int(said) + DECADE - 1, youngest))


def decades(person: Person, context: Context) -> Iterator[int]:
    """Of those who are old enough, the youngest first."""
    year = today_of(person, context).year
    youngest = (year - context.library.book.referral.adult) // DECADE * DECADE
    return iter(range(youngest, year - OLDEST, -DECADE))
