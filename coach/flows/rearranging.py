"""Planned things put elsewhere: an entry of the journal, nothing of the old place is still sent, and a way back."""

from datetime import date, datetime

from coach.board import Board, Outcome
from coach.cards.closing import Closed
from coach.cards.plan import ChangePlan, PlanChanged
from coach.clashes import has_strength
from coach.day_plan import DayPlan
from coach.effects import Effect, Withdraw
from coach.flows.amending import withdrawn
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for
from coach.flows.when import day_text, said
from coach.flows.which_run import open_again
from coach.forecast import outlook_for
from coach.journal import Entry, PlanChange
from coach.localtime import ONE_DAY, moment
from coach.moved import planned_day
from coach.occurrences import primer_of, run_day
from coach.person import Context, Person
from coach.record import ids, record
from coach.screen import Text, text

Rearranged = tuple[Person, tuple[Effect, ...], tuple[str, ...]]
"""The person, what to do, and the ids of what was recorded."""


def board_of(person: Person, context: Context) -> Board:
    return Board(person, today_of(person, context), context.library, outlook_for(person, context))


def rearranged(person: Person, entries: tuple[Entry, ...], context: Context) -> Rearranged:
    known, records = record(person, entries, context)
    named = [name for entry in entries if isinstance(entry, PlanChange) for name in (entry.of, entry.to) if name]
    both = dict.fromkeys(name for each in named if planned_day(each) for name in (each, primer_of(each)))
    return known, (*records, *(Withdraw(name) for name in both)), ids(records)


def move(person: Person, occurrence: str, to: str, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """`to` is a local day, at its usual hour, or a moment."""
    after, effects, _ = rearranged(person, (PlanChange(at=context.at, what="move", of=occurrence, to=to),), context)
    return after, effects


def wished(person: Person, occurrence: str, to: date, context: Context) -> Turn:
    """It moves at once where that day fits; where it does not, the card says why and knows a better one."""
    found = board_of(person, context).moving(occurrence, to, context.at)
    return done(person, occurrence, found, context) if found.fits else Turn(person, ChangePlan("clash", occurrence, to))


def done(person: Person, occurrence: str, found: Outcome, context: Context) -> Turn:
    after, effects, entries = rearranged(person, (found.entry,), context)
    swapped = (found.entry.to,) if found.entry.what == "swap" and found.entry.to else ()
    places = {name: run_day(after, name) for name in (occurrence, *swapped)} | dict(found.shifted)
    moved = (
        text("changed.moved", what=thing(name), when=now_at(after, name, day, context)) for name, day in places.items()
    )
    gone = (text("changed.left-out", what=thing(name), day=day_text(run_day(person, name))) for name in found.lost)
    beside = strength_beside(after, found, context)
    changed = PlanChanged(occurrence, (*moved, *gone), entries, max(places.values()), beside)
    return Turn(after, changed, effects)


def strength_beside(after: Person, found: Outcome, context: Context) -> str:
    """Strength that stands beside a run since that was moved: it may move along."""
    if not (found.entry.of or "").startswith("run:"):
        return ""
    board = board_of(after, context)
    days = (board.plan(day) for clash in found.clashes for day in (clash.day, clash.day + ONE_DAY))
    return next((plan.session.occurrence for plan in days if plan.session and has_strength(plan)), "")


def put_back(person: Person, state: PlanChanged, context: Context) -> Turn:
    """Withdrawn as if it had never been said."""
    if state.until < today_of(person, context):
        return Turn(person, Closed(text("card.passed")))
    known, records = record(person, withdrawn(state.entries, context), context)
    after = open_again(known, state.occurrence)
    line = text("changed.back", what=thing(state.occurrence), when=said_of(after, state.occurrence, context))
    return Turn(after, Closed(line), records)


def moved_line(person: Person, occurrence: str, day: date, context: Context) -> Text:
    return text("changed.moved", what=thing(occurrence), when=now_at(person, occurrence, day, context))


def thing(occurrence: str) -> Text:
    """What a name stands for, as in a list: `strength`, `run`."""
    return text(f"thing.{occurrence.partition(':')[0]}")


def said_of(person: Person, occurrence: str, context: Context) -> Text:
    return now_at(person, occurrence, run_day(person, occurrence), context)


def now_at(person: Person, occurrence: str, day: date, context: Context) -> Text:
    """The hour of a planned thing on the day on which it stands."""
    at = moment_in(plan_for(person, day, context), occurrence)
    return said(person, at or moment(day, person.settings.session_time, zone_of(person)), context)


def moment_in(plan: DayPlan, occurrence: str) -> datetime | None:
    if plan.session and plan.session.occurrence == occurrence:
        return plan.session.at
    return next((run.start for run in plan.runs if run.occurrence == occurrence), None)
