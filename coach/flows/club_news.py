"""What a member's clubs may count: that somebody answered, and that a plan was kept. Nothing of what was said."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from coach.desk import is_paused, said
from coach.effects import Effect, Record, Tell
from coach.flows.runs import today_of
from coach.journal import AnyEntry, Benchmark, CheckIn, Missed, Run, Session
from coach.localtime import day_of
from coach.news import Answered, KeptPlan
from coach.outlook import Outlook
from coach.person import Context, Person
from coach.review.consistency import COUNTED, is_spared
from coach.review.rests import REASONS
from coach.standing.folding import zone_of
from coach.week import laid_once

News = Answered | KeptPlan
KEEPING = (*COUNTED, "pre-run")


def tidings(
    person: Person, effects: tuple[Effect, ...], outlook: Outlook, context: Context
) -> tuple[Person, tuple[Tell, ...]]:
    """What is new of this step, to each club that may count this person, once for each day."""
    if not any(one.counted for one in person.clubs):
        return person, ()
    entries = (effect.entry for effect in effects if isinstance(effect, Record))
    found = (
        *(news for entry in entries for news in of_entry(person, entry, context)),
        *resting(person, outlook, context),
    )
    return telling(person, found)


def telling(person: Person, found: Iterable[News]) -> tuple[Person, tuple[Tell, ...]]:
    """Once for each day, to the clubs that may count this person."""
    fresh = [news for news in dict.fromkeys(found) if (news.kind, news.day.toordinal()) not in person.desk.said]
    desk = person.desk
    for news in fresh:
        desk = said(desk, news.kind, news.day.toordinal())
    clubs = [one.club for one in person.clubs if one.counted]
    return replace(person, desk=desk), tuple(Tell(club, news) for club in clubs for news in fresh)


def of_entry(person: Person, entry: AnyEntry, context: Context) -> Iterator[News]:
    match entry:
        case Run(at=at) | CheckIn(at=at):
            yield Answered(person.id, local(person, at))
        case Session(at=at, plan=plan, share=share) if plan in KEEPING:
            if share is None or share >= context.library.book.progress.done_share:
                yield KeptPlan(person.id, local(person, at))
        case Benchmark(at=at):
            yield KeptPlan(person.id, local(person, at))
        case Missed(at=at, reason=reason) if reason in REASONS:
            yield KeptPlan(person.id, local(person, at))
        case _:
            pass


def local(person: Person, at: datetime) -> date:
    return day_of(at, zone_of(person.runner.time_zone))


def resting(person: Person, outlook: Outlook, context: Context) -> Iterator[News]:
    """Rest where rest is right keeps the plan as a session does (R5), on a day that had something planned."""
    today = today_of(person, context)
    if outlook.rests(today) or is_paused(person.desk, today):
        plan = laid_once(person, today, context)
        if plan.session and not is_spared(plan):
            yield KeptPlan(person.id, today)
