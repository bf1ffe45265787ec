"""From where each side stands to the sets of a session."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from coach.forecast import alone_for, decision_for, relief_for
from coach.localtime import monday_of
from coach.person import Context, Person
from coach.profile import SIDES, Distance, Equipment, Side
from coach.races import races_of, tailored_to
from coach.relief import Relief
from coach.rulebook import STAGES, STRANDS
from coach.session_plan import build
from coach.session_rungs import rung_doses
from coach.session_shape import PlannedSet, ShapeName, Wanted
from coach.standing import local_day, of
from coach.tailoring import UNTAILORED, Tailoring, long_set_of, tailored
from coach.terms import Plan, Strand
from coach.tested import within

LOADING = ("strength", "balance")
CIRCUITS_FROM = STAGES.index("P4")
FEW = 3
"""Exercises in the small version of a session (G2)."""

FIRST_MINUTES: Mapping[str, int] = {"easily": 12, "just-about": 10, "not-sure": 8}
"""How long a first-stage strength session is, by what the runner said of ten single-leg raises at set-up."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the runner said of this one session: exercises it is to be without, and kit that is not at hand."""

    without: frozenset[str] = frozenset()
    lacking: frozenset[Equipment] = frozenset()


USUAL = Said()


def workout(person: Person, plan: Plan, minutes: int, context: Context, said: Said = USUAL) -> tuple[PlannedSet, ...]:
    library = context.library
    return build(library.exercises, library.shapes, wanted(person, plan, minutes, context, said))


def wanted(person: Person, plan: Plan, minutes: int, context: Context, said: Said = USUAL) -> Wanted:
    library, eased = context.library, eased_for(person, plan, context)
    levels = {side: levels_of(person, side) for side in SIDES}
    stages = {side: of(person.standing, side).stage for side in SIDES}
    race = tailoring(person, plan, context)
    doses = tailored(rung_doses(library.book.ladders, library.exercises, levels, eased), race)
    return Wanted(
        plan=plan,
        shape=shape_of(person, plan, eased, context),
        minutes=first_dose(person, plan, minutes),
        rungs={side: within(own, side, person.standing, library.book) for side, own in doses.items()},
        stages=stages,
        resting=eased.resting,
        gentle=frozenset() if eased.ground_work else eased.gentle,
        grounded=eased.grounded,
        alone=eased.alone,
        less=eased.less if plan in LOADING else frozenset(),
        share_less=library.book.relief.less,
        equipment=frozenset(person.runner.equipment) - said.lacking,
        conditions=frozenset(person.runner.conditions),
        sore=eased.sore,
        banned=said.without.union(eased.dropped, person.standing.banned),
        past=person.standing.practice.done,
        ahead=ahead(person, eased, context),
        long_set=long_set_of(race, stages, library.exercises),
        most=FEW if "G2" in decision_for(person, context).rules else None,
    )


def eased_for(person: Person, plan: Plan, context: Context) -> Relief:
    """Strength of one leg asks nothing of the stopped one, not even its gentle range: that has a card of its own."""
    eased, alone = relief_for(person, context), alone_for(person, context)
    if alone is None or plan not in LOADING:
        return eased
    other = frozenset(side for side in SIDES if side is not alone)
    because = tuple(replace(cause, sides=(alone,)) for cause in eased.because if alone in cause.sides)
    spared = replace(eased, resting=other, gentle=frozenset(), grounded=frozenset(SIDES), less=eased.less - other)
    return replace(spared, alone=alone, ground_work=False, because=because)


def shape_of(person: Person, plan: Plan, eased: Relief, context: Context) -> ShapeName:
    """What the day calls for in place of the plan's own shape."""
    if plan == "strength" and not (eased.because or eased.alone) and goes_round(person, context):
        return "circuit"
    return "ground" if eased.ground_work and plan == "rest-day" else plan


def ahead(person: Person, eased: Relief, context: Context) -> tuple[Strand, ...]:
    """Strands that do not wait for their turn: after a sprain, and before a race."""
    mended: tuple[Strand, ...] = ("balance",) if eased.balance else ()
    return tuple(dict.fromkeys((*mended, *tailoring(person, "strength", context).ahead)))


def tailoring(person: Person, plan: Plan, context: Context) -> Tailoring:
    """What the race ahead asks of this session; only strength is tailored."""
    race = race_ahead(person, context) if plan == "strength" else None
    return context.library.races.get(race, UNTAILORED) if race else UNTAILORED


def race_ahead(person: Person, context: Context) -> Distance | None:
    today = date.fromordinal(local_day(context.now, person.runner))
    return tailored_to(races_of(person.runner, person.standing), today, context.library.book)


def goes_round(person: Person, context: Context) -> bool:
    """From P4 on both sides every second strength session of a week is a circuit."""
    if any(STAGES.index(of(person.standing, side).stage) < CIRCUITS_FROM for side in SIDES):
        return False
    today = local_day(context.now, person.runner)
    monday = monday_of(date.fromordinal(today)).toordinal()
    return len([bout for bout in person.standing.bouts if monday <= bout.day <= today]) % 2 == 1


def minutes_of(person: Person, plan: ShapeName, context: Context) -> tuple[int, int]:
    """What is suggested where the lower of the sides stands, and the shortest useful form."""
    shape = context.library.shapes[plan]
    reached = min(STAGES.index(of(person.standing, side).stage) for side in SIDES)
    usual = [minutes for stage, minutes in shape.usual if STAGES.index(stage) <= reached]
    return usual[-1], shape.short


def first_dose(person: Person, plan: Plan, minutes: int) -> int:
    new = all(of(person.standing, side).stage == "P1" for side in SIDES)
    return min(minutes, FIRST_MINUTES[person.settings.first_dose]) if new and plan in LOADING else minutes


def levels_of(person: Person, side: Side) -> dict[Strand, str]:
    rungs_now = of(person.standing, side).levels
    return {strand: rung for strand, (rung, _) in zip(STRANDS, rungs_now, strict=True)}
