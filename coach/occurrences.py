"""Names of planned things: `run:2026-05-07`, its primer `primer:2026-05-07`, and the local day that a name means."""

from datetime import date
from zoneinfo import ZoneInfo

from coach.localtime import day_of
from coach.person import Person


def primer_of(run: str) -> str:
    return run.replace("run:", "primer:", 1)


def run_of(primer: str) -> str:
    return primer.replace("primer:", "run:", 1)


def first_day(occurrence: str) -> date:
    """The day it was planned for at first."""
    return date.fromisoformat(occurrence.split(":")[1])


def run_day(person: Person, occurrence: str) -> date:
    """The local day of a run, also of one that was moved."""
    to = next((move.to for move in reversed(person.desk.moved) if move.occurrence == occurrence), None)
    return day_of(to, ZoneInfo(person.runner.time_zone)) if to else first_day(occurrence)
