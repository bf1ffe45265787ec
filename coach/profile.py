"""Who the runner is, and how they want to be written to."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


SIDES = (Side.LEFT, Side.RIGHT)


class Weekday(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


WEEKDAYS = tuple(Weekday)

RunKind = Literal["easy", "hard", "long", "club"]
Distance = Literal["5k", "10k", "half", "marathon", "ultra", "trail", "none"]
Equipment = Literal["band", "step", "roller", "ball", "pad", "weight", "towel", "marbles", "ramp", "strap"]
Condition = Literal[
    "diabetes",
    "neuropathy",
    "immunosuppression",
    "pregnancy",
    "bone-stress-history",
    "ankle-surgery-under-6-months",
    "under-18",
    "told-not-to-exercise",
]
Cue = Literal["teeth", "coffee", "work", "laces"]
Pictures = Literal["moving", "still", "none"]
Barrier = Literal["time", "forget", "tired", "bored"]


@dataclass(frozen=True, slots=True)
class RunDay:
    """A usual run: local weekday and wall-clock start."""

    day: Weekday
    time: dt.time
    kind: RunKind = "easy"


@dataclass(frozen=True, slots=True)
class Goal:
    distance: Distance
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ClinicianMode:
    """A professional diagnosed this side and allowed loading with pain."""

    side: Literal["left", "right", "both"]


@dataclass(frozen=True, slots=True)
class Runner:
    """The `runner` part of a journal. None and empty mean unknown, never a default body."""

    time_zone: str = "UTC"
    born: int | None = None
    sex: Literal["female", "male"] | None = None
    goal: Goal | None = None
    equipment: tuple[Equipment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    clinician_mode: ClinicianMode | None = None
    week: tuple[RunDay, ...] = ()


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local wall-clock span in which nothing rings; `start` may lie after `end` (over midnight)."""

    start: dt.time = dt.time(21, 30)
    end: dt.time = dt.time(7, 0)


@dataclass(frozen=True, slots=True)
class Away:
    """The runner's clock is that of a journey; from local day `until` on it is that of `home` again."""

    home: str
    until: dt.date


@dataclass(frozen=True, slots=True)
class Settings:
    """How the runner wants to be written to; no part of the journal."""

    language: str = "en"
    quiet: QuietHours = QuietHours()
    daily_cap: int = 3  # ringing messages a local day; R2 allows lowering only
    session_time: dt.time = dt.time(18, 0)  # where no run gives the day its hour
    run_minutes: int = 60  # length of a usual run window
    only_after_runs: bool = False  # the runner's answer to R3: nothing but the post-run question
    muted: tuple[str, ...] = ()  # reminder kinds switched off
    consented_at: dt.datetime | None = None
    strength_days: tuple[Weekday, ...] = ()  # the runner's own choice; empty: the coach's
    most_days: int = 7  # in a week on which anything is planned, runs included
    strength_minutes: int = 12  # the length of a strength session that the runner likes best
    away: Away | None = None
    cue: Cue | None = None  # R1: after what the runner means to train
    barrier: Barrier | None = None  # R1: what gets in the way; the plan for it was agreed
    keeps_phrases: bool | None = None  # what is put right in free text may be kept; None: not asked yet
    asides: tuple[str, ...] = ()  # questions by the way that were put
    pictures: Pictures = "moving"  # of exercises; still and none for little data
    step_rate: int | None = None  # steps a minute of an easy run, as the runner counted them
    first_dose: Literal["easily", "just-about", "not-sure"] = "not-sure"  # question 9: dose inside P1 only
