"""Files as somebody writes them by hand."""

import datetime as dt
from pathlib import Path

from coach.profile import ClinicianMode, Goal, RunDay, Runner, Weekday

NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
RUNNER = Runner(
    time_zone="Europe/Berlin",
    born=1985,
    sex="female",
    goal=Goal("half", dt.date(2026, 10, 4)),
    equipment=("band", "step"),
    conditions=("diabetes",),
    clinician_mode=ClinicianMode("left"),
    week=(RunDay(Weekday.TUE, dt.time(18), "easy"),),
)


def written(tmp_path: Path, content: str, name: str = "mine.yaml") -> Path:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    return file


def events(*bodies: str) -> str:
    given = ", ".join(f"{{at: 2026-05-06T12:00:00Z, {body}}}" for body in bodies)
    return f"journal: 1\nevents: [{given}]"
