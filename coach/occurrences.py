"""Names of planned things: `run:2026-05-07`, its primer `primer:2026-05-07`, and the local day that a name means."""

from datetime import date

from coach.person import Person


def primer_of(run: str) -> str:
    return run.replace("run:", "primer:", 1)


def run_of(primer: str) -> str:
    return primer.replace("primer:", "run:", 1)


def first_day(occurrence: str) -> date:
    """The day it was planned for at first."""
    return date.fromisoformat(occurrence.split(":")[1])


def run_name(day: date, number: int = 1) -> str:
    """A second run of a day ends its name with `:2`."""
    return f"run:{day}" if number == 1 else f"run:{day}:{number}"


def club_run_name(day: date, club: int) -> str:
    """A club's run on a day of which the runner's own week knows no such run."""
    return f"run:{day}:club{club}"


def is_club_run(occurrence: str) -> bool:
    return ":club" in occurrence


def run_day(person: Person, occurrence: str) -> date:
    """The local day of a run, also of one that was moved."""
    to = next((moved.day for moved in person.standing.moved if moved.occurrence == occurrence and moved.day), None)
    return date.fromordinal(to) if to else first_day(occurrence)
