"""Planned things put elsewhere: an entry of the journal, and nothing of the old place is still sent."""

from datetime import datetime

from coach.day_plan import DayPlan
from coach.effects import Effect, Withdraw
from coach.flows.runs import zone_of
from coach.flows.week_face import plan_for
from coach.flows.when import said
from coach.journal import PlanChange
from coach.localtime import moment
from coach.occurrences import primer_of, run_day
from coach.person import Context, Person
from coach.record import record
from coach.screen import Text

Rearranged = tuple[Person, tuple[Effect, ...]]


def move(person: Person, occurrence: str, to: str, context: Context) -> Rearranged:
    """`to` is a local day, at its usual hour, or a moment."""
    return change(person, PlanChange(at=context.at, what="move", of=occurrence, to=to), context)


def call_off(person: Person, occurrence: str, context: Context) -> Rearranged:
    return change(person, PlanChange(at=context.at, what="skip", of=occurrence), context)


def change(person: Person, entry: PlanChange, context: Context) -> Rearranged:
    known, records = record(person, (entry,), context)
    names = (name for name in (entry.of, entry.to if entry.what == "swap" else None) if name)
    both = dict.fromkeys(name for each in names for name in (each, primer_of(each)))
    return known, (*records, *(Withdraw(name) for name in both))


def said_of(person: Person, occurrence: str, context: Context) -> Text:
    """When a planned thing comes now."""
    day = run_day(person, occurrence)
    at = moment_in(plan_for(person, day, context), occurrence)
    return said(person, at or moment(day, person.settings.session_time, zone_of(person)), context)


def moment_in(plan: DayPlan, occurrence: str) -> datetime | None:
    if plan.session and plan.session.occurrence == occurrence:
        return plan.session.at
    return next((run.start for run in plan.runs if run.occurrence == occurrence), None)
