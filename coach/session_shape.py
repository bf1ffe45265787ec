"""What a session is made of: the shape of each plan, and one set as the runner meets it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from coach.exercise import Dose, Target, Tempo
from coach.profile import Condition, Equipment, Side
from coach.terms import Plan, Site, Stage, Strand

ONE_FOOT = frozenset({"one foot", "one foot forward"})
"""The variants that turn an exercise of both feet into one for each side."""

OTHER_LEG = "standing on the other leg"
"""The variant in which the other foot bears the weight."""

Part = Literal["prepare", "work", "close"]


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise in a session; `dose` None means the exercise's own first dose.

    `grown` names how it is varied from a stage on, the latest stage last.
    """

    exercise: str
    dose: Dose | None = None
    grown: tuple[tuple[Stage, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """How many exercises of each part fit, and which share of their dose opening and closing get."""

    minutes: int
    prepare: int
    work: int
    close: int
    share: float = 1.0
    each: int = 1  # exercises of a rung that names several


@dataclass(frozen=True, slots=True)
class Shape:
    """Tissue preparation, work, close. Work takes the strands first, each at its own rung, then the extras.

    `usual` are the minutes that are suggested from a stage on, `short` those of the shortest useful form.
    """

    prepare: tuple[Item, ...]
    strands: tuple[Strand, ...]
    extras: tuple[Item, ...]
    close: tuple[Item, ...]
    lengths: tuple[Length, ...]  # the shortest first
    usual: tuple[tuple[Stage, int], ...]
    short: int
    fixed: bool = False  # the pools in their order, as a habit
    rounds: bool = False  # the work in rounds, one set of each exercise after the other


ShapeName = Plan | Literal["ground", "circuit", "post-long"]
Shapes: TypeAlias = Mapping[ShapeName, Shape]


@dataclass(frozen=True, slots=True)
class RungDose:
    """What one side's rung of a strand asks for. A higher `level` is harder; sides are compared by it.

    `also` are exercises with the same dose, which take turns from session to session.
    """

    exercise: str
    dose: Dose
    level: int
    variant: str | None = None
    load: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The session that is asked for. A side that rests does nothing of its own; a gentle one nothing that loads."""

    plan: Plan
    minutes: int
    rungs: Mapping[Side, Mapping[Strand, RungDose]]
    stages: Mapping[Side, Stage]
    shape: ShapeName | None = None  # where it is not that of the plan
    resting: frozenset[Side] = frozenset()
    gentle: frozenset[Side] = frozenset()
    grounded: frozenset[Side] = frozenset()  # feet that may not land, whatever their gate says
    alone: Side | None = None  # the only side that does anything: the other foot is not even stood on
    less: frozenset[Side] = frozenset()  # sides that do less ...
    share_less: float = 0  # ... by at least this share of their sets
    equipment: frozenset[Equipment] = frozenset()
    conditions: frozenset[Condition] = frozenset()
    sore: frozenset[tuple[Side, Site]] = frozenset()  # places that hurt
    banned: frozenset[str] = frozenset()  # exercises the runner does not want, or that hurt today
    past: tuple[str, ...] = ()  # exercises done lately, the newest last: the others come first
    focus: frozenset[Target] = frozenset()  # what a targeted reset is for
    ahead: tuple[Strand, ...] = ()  # strands that do not wait for their turn
    long_set: Item | None = None  # done in the place of a set of the first strand
    most: int | None = None  # G2: no more exercises than this


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSet:
    """One set on one side (None: both feet at once). `instead_of` names the exercise whose place it takes."""

    exercise: str
    side: Side | None
    set_number: int
    sets: int
    reps: int | None = None
    seconds: int | None = None
    metres: int | None = None
    tempo: Tempo | None = None
    rest: int = 0
    part: Part = "work"
    strand: Strand | None = None
    variant: str | None = None
    load: str | None = None
    instead_of: str | None = None
    round: int = 0  # of a circuit; 0: outside of one
