"""Journals for the rules: a calm runner at P3, told by local days and clock times; a test adds what matters."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from coach.decision import Decision, sentence
from coach.journal import AnyEntry, CheckIn, Run, Session
from coach.ladder import first_rung
from coach.profile import Runner
from coach.rulebook import STRANDS, RuleBook
from coach.rules import decide, worth_asking
from coach.standing import SideStanding, Standing, refold, runner_after
from coach.terms import Stage
from content.catalogue import english
from content.rulebook import load_rulebook
from content.templates import names, parse

BOOK = load_rulebook()
FIRST_DAY = dt.date(2026, 5, 4)  # a Monday
ANYA = Runner(time_zone="Europe/Berlin", born=1988, sex="female")
TODAY = 20


def at(day: int, clock: str = "07:00") -> dt.datetime:
    """The clock time in Berlin summer time on the day, counted from the first."""
    hour, minute = map(int, clock.split(":"))
    local = dt.timezone(dt.timedelta(hours=2))
    return dt.datetime.combine(FIRST_DAY + dt.timedelta(days=day), dt.time(hour, minute), local)


def ordinal(day: int) -> int:
    return (FIRST_DAY + dt.timedelta(days=day)).toordinal()


def placed(stage: Stage, since: int = -30, **levels: str) -> SideStanding:
    rungs = tuple((levels.get(strand, first_rung(BOOK, strand, stage).id), ordinal(since)) for strand in STRANDS)
    return SideStanding(stage=stage, since=ordinal(since), levels=rungs)


P3 = Standing(placed("P3"), placed("P3"))


def morning(day: int, clock: str = "07:00", **values: object) -> CheckIn:
    given = {"pain": 0, "stiffness_minutes": 5, "soreness": 0, "fatigue": 2, "sleep": 8} | values
    return CheckIn(at=at(day, clock), moment="next-morning", **given)  # type: ignore[arg-type]


def after(day: int, clock: str = "19:10", **values: object) -> CheckIn:
    return CheckIn(at=at(day, clock), moment="after-session", **({"pain": 0} | values))  # type: ignore[arg-type]


def told(day: int, clock: str = "08:00", **values: object) -> CheckIn:
    return CheckIn(at=at(day, clock), moment="any", **values)  # type: ignore[arg-type]


def strength(day: int, clock: str = "18:30", **values: object) -> Session:
    given = {"plan": "strength", "share": 1, "effort": 5, "form": "held", "pain": 0, "painkiller": False} | values
    return Session(at=at(day, clock), **given)  # type: ignore[arg-type]


def mobility(day: int, clock: str = "10:00", **values: object) -> Session:
    return strength(day, clock, **({"plan": "mobility", "effort": 2} | values))


def run(day: int, clock: str = "12:00", **values: object) -> Run:
    given = {"km": 8, "minutes": 48, "pain": 0, "limp": False, "cut_short": False} | values
    return Run(at=at(day, clock), **given)  # type: ignore[arg-type]


def calm(first: int = 0, last: int = TODAY) -> list[AnyEntry]:
    """Mornings every day up to the last, strength on Mondays and Thursdays before it, all green."""
    entries: list[AnyEntry] = []
    for day in range(first, last + 1):
        entries.append(morning(day))
        if day % 7 in (0, 3) and day < last:
            entries += [strength(day), after(day)]
    return entries


def numbered(entries: Iterable[AnyEntry]) -> list[AnyEntry]:
    return [entry if entry.id else replace(entry, id=f"#{place}") for place, entry in enumerate(entries)]


def decision(
    entries: Iterable[AnyEntry],
    now: dt.datetime | None = None,
    runner: Runner = ANYA,
    start: Standing = P3,
    book: RuleBook = BOOK,
) -> Decision:
    """What the rules say at `now`, or at the time of the latest entry; all of it can be put into words."""
    journal = numbered(entries)
    standing = refold(journal, runner, book, start)
    found = decide(runner_after(journal, runner), standing, now or max(entry.at for entry in journal), book)
    assert found.next in english()
    for reason in found.reasons:
        said = sentence(reason)
        words = english()[said.key]
        assert isinstance(words, str)
        assert names(parse(words)) <= dict(said.args).keys(), f"{reason} lacks a number of its sentence"
    return found


def asks(entries: Iterable[AnyEntry], runner: Runner = ANYA, now: dt.datetime | None = None) -> tuple[str, ...]:
    """The questions that are worth asking then."""
    journal = numbered(entries)
    moment = now or max(entry.at for entry in journal)
    questions = worth_asking(runner_after(journal, runner), refold(journal, runner, BOOK, P3), moment, BOOK)
    return tuple(question.id for question in questions)
