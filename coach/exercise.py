"""An exercise as the coach plans it. Its words are texts: `exercise.<id>.name`, `.what`, `.steps` and so on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

from coach.profile import Condition, Equipment
from coach.terms import Site

WRITTEN_TEMPO = re.compile(r"(\d)-(\d)-(\d)")

Kind = Literal["prepare", "mobility", "strength", "balance", "foot", "close", "drill"]
Plane = Literal["sagittal", "frontal", "transverse"]
Target = Literal[
    "calf", "soleus", "achilles", "shin", "inverters", "evertors", "arch", "toes", "ankle-joint", "hip", "balance",
    "spring", "running-form",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds up, held and down again: 3-1-3."""

    up: int
    hold: int
    down: int

    @classmethod
    def read(cls, written: str) -> Self | None:
        """From `3-1-3`; None for other words."""
        found = WRITTEN_TEMPO.fullmatch(written)
        return cls(*map(int, found.groups())) if found else None

    @property
    def seconds(self) -> int:
        return self.up + self.hold + self.down

    @property
    def written(self) -> str:
        return f"{self.up}-{self.hold}-{self.down}"


@dataclass(frozen=True, slots=True)
class Dose:
    """Exactly one of repetitions, seconds and metres, for one set. `rest` is seconds between sets of one side."""

    sets: int
    reps: int | None = None
    seconds: int | None = None
    metres: int | None = None
    tempo: Tempo | None = None
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Exercise:
    """`equipment` is what it is done with; `needs` is the part that no household thing can stand in for.

    `easier` and `harder` name neighbours, the nearest first. `substitutes` take its place where equipment is missing
    or the runner does not want it. `not_with` are conditions in which the coach leaves it out,
    `not_sore` places that may not be sore on a foot that does it.
    """

    id: str
    kind: Kind
    dose: Dose
    seconds_each: float  # one repetition or one metre without a tempo
    sided: bool  # each side apart
    impact: bool
    static: bool  # a held stretch: never longer than 30 s before a run
    during_run: bool  # done inside a run, so no part of a session at home
    planes: tuple[Plane, ...]
    targets: tuple[Target, ...]
    equipment: tuple[Equipment, ...] = ()
    needs: tuple[Equipment, ...] = ()
    other_foot: bool = False  # the foot that is not meant bears weight, too
    substitutes: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    not_with: tuple[Condition, ...] = ()
    not_sore: tuple[Site, ...] = ()


Exercises: TypeAlias = Mapping[str, Exercise]


def set_seconds(exercise: Exercise, dose: Dose) -> int:
    """About how long one set takes on one side, without the rest after it."""
    if dose.seconds is not None:
        return dose.seconds
    each = dose.tempo.seconds if dose.tempo is not None and dose.tempo.seconds else exercise.seconds_each
    return round((dose.reps or dose.metres or 0) * each)
