"""Two plans without a coach: stages by the calendar, and ten per cent more each week. Nobody asks how it feels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot.simulate.ankles import Ankles, ankles_of
from bot.simulate.habits import is_willing, run_on
from bot.simulate.model import load_model
from bot.simulate.people import Someone
from bot.simulate.spells import Spells, spells_of
from bot.simulate.tissue import set_impulse
from coach.flows.kits import KITS
from coach.ladder import rungs
from coach.layout import Demand, every_week, layout_of
from coach.localtime import day_begins, moment
from coach.profile import SIDES, WEEKDAYS, Side
from coach.rulebook import STRANDS
from coach.session_plan import build
from coach.session_rungs import rung_doses
from coach.session_shape import PlannedSet, Wanted
from coach.terms import Stage, Strand
from content.library import load_library
from content.source import read

Name = Literal["calendar", "ten-percent"]
LAST: Stage = "P5"
REMEMBERED = 60
"""Sets whose exercises take turns."""


@dataclass(frozen=True, slots=True)
class PlanNumbers:
    calendar: dict[Stage, int]
    growth: float
    minutes: int


@cache
def plan_numbers() -> PlanNumbers:
    return read(Path(__file__).with_name("plans.yaml"), TypeAdapter(PlanNumbers))


@dataclass(frozen=True, slots=True)
class Place:
    """A week of the calendar: the stage, how far into it, and how many times its sessions are done."""

    stage: Stage
    share: float
    times: float = 1.0


@dataclass(slots=True)
class Outcome:
    """A season without a coach."""

    ankles: Ankles
    sessions: int = 0
    runs: int = 0
    stage: Stage = "P1"
    reached: dict[Stage, date] = field(default_factory=dict)


def place_in(week: int) -> Place:
    """The calendar's place in that week; the last stage takes as long as the one before it."""
    spans = {**plan_numbers().calendar, LAST: max(plan_numbers().calendar.values())}
    begun = 0
    for stage, weeks in spans.items():
        if week < begun + weeks:
            return Place(stage, (week - begun) / weeks)
        begun += weeks
    return Place(LAST, 1.0)


def session_at(someone: Someone, place: Place, past: tuple[str, ...]) -> tuple[PlannedSet, ...]:
    """The same sessions that the coach would build for that place of the ladders, both sides alike."""
    library = load_library()
    levels: dict[Side, dict[Strand, str]] = {}
    for side in SIDES:
        steps = {strand: rungs(library.book, strand, place.stage) for strand in STRANDS}
        levels[side] = {
            strand: each[min(len(each) - 1, int(place.share * len(each)))].id for strand, each in steps.items()
        }
    wanted = Wanted(
        plan="strength",
        minutes=plan_numbers().minutes,
        rungs=rung_doses(library.book.ladders, library.exercises, levels),
        stages=dict.fromkeys(SIDES, place.stage),
        equipment=frozenset(KITS[someone.kit]),
        past=past,
    )
    return build(library.exercises, library.shapes, wanted)


def load_of(sets: tuple[PlannedSet, ...]) -> float:
    return sum(set_impulse(load_model(), one.exercise, one.reps, one.seconds, one.metres).units for one in sets)


def by_calendar(_: Someone) -> Iterator[Place]:
    week = 0
    while True:
        yield place_in(week)
        week += 1


def by_ten_percent(someone: Someone) -> Iterator[Place]:
    """As far along the same way as ten per cent more load each week allows, and that load in full."""
    first = load_of(session_at(someone, place_in(0), ()))
    ahead, week = 0, 0
    while True:
        allowed = first * (1 + plan_numbers().growth) ** week
        while (
            place_in(ahead + 1) != place_in(ahead) and load_of(session_at(someone, place_in(ahead + 1), ())) <= allowed
        ):
            ahead += 1
        yield place_in(ahead)
        week += 1


PLANS: dict[Name, Callable[[Someone], Iterator[Place]]] = {"calendar": by_calendar, "ten-percent": by_ten_percent}


def followed(someone: Someone, name: Name, monday: datetime, weeks: int) -> Outcome:
    """The season of a runner with this plan."""
    outcome = Outcome(ankles_of(someone, monday))
    spells = spells_of(someone, monday.date(), weeks * 7)
    past: tuple[str, ...] = ()
    for week, place in zip(range(weeks), PLANS[name](someone), strict=False):
        outcome.stage = place.stage
        for number in range(7):
            day = monday.date() + timedelta(days=7 * week + number)
            outcome.reached.setdefault(place.stage, day)
            past = lived_day(someone, outcome, day, spells, place, past)
    return outcome


def lived_day(
    someone: Someone, outcome: Outcome, day: date, spells: Spells, place: Place, past: tuple[str, ...]
) -> tuple[str, ...]:
    """Runs and sessions of one day; the exercises that were done lately, so that they take turns."""
    ankles, zone = outcome.ankles, ZoneInfo(someone.zone)
    ankles.wake(day, day_begins(day, zone))
    if spells.on(day, "ill") or spells.on(day, "away"):
        return past
    starts = moment(day, someone.starts, zone)
    run = run_on(someone, ankles.chance, spells, day)
    if run is not None and not ankles.stay_home:
        ankles.run(run.minutes, run.kind, day, starts + timedelta(minutes=run.minutes))
        outcome.runs += 1
    if not trains_on(someone, ankles, day) or ankles.stay_home:
        return past
    outcome.sessions += 1
    sets = session_at(someone, place, past)
    train(ankles, sets, place.times, day, starts + timedelta(minutes=110))
    return (*past, *(one.exercise for one in sets))[-REMEMBERED:]


def trains_on(someone: Someone, ankles: Ankles, day: date) -> bool:
    kinds = every_week(tuple("easy" if each in someone.days else None for each in WEEKDAYS))
    strength = layout_of(Demand(kinds)).strength
    return day.weekday() in strength and is_willing(ankles.chance, someone.manner.trains, day, "strength")


def train(ankles: Ankles, sets: tuple[PlannedSet, ...], times: float, day: date, at: datetime) -> None:
    """Set by set; whoever feels something sharp stops."""
    for number, one in enumerate(sets):
        amounts = {"reps": one.reps, "seconds": one.seconds, "metres": one.metres}
        done = {name: times * amount for name, amount in amounts.items() if amount}
        pains = ankles.exercise(one.exercise, done, one.side, day, at + timedelta(seconds=30 * number))
        if ankles.sharpness(pains, day, one.exercise, number) is not None:
            return
