"""From where each side stands to the sets of a session."""

from collections.abc import Mapping

from coach.forecast import decision_for
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.rulebook import STRANDS
from coach.session_plan import build, rung_doses
from coach.session_shape import PlannedSet, RungDose, Wanted
from coach.standing import of
from coach.terms import Plan, Strand

LOADING = ("strength", "balance")
FEW = 3
"""Exercises in the small version of a session (G2)."""

FIRST_MINUTES: Mapping[str, int] = {"easily": 12, "just-about": 10, "not-sure": 8}
"""How long a first-stage strength session is, by what the runner said of ten single-leg raises at set-up."""


def workout(
    person: Person, plan: Plan, minutes: int, context: Context, without: frozenset[str] = frozenset()
) -> tuple[PlannedSet, ...]:
    library, decision = context.library, decision_for(person, context)
    rests = decision.latched and plan in LOADING
    wanted = Wanted(
        plan=plan,
        minutes=first_dose(person, plan, minutes),
        rungs={} if rests else rungs(person, context),
        stages={side: of(person.standing, side).stage for side in SIDES},
        equipment=frozenset(person.runner.equipment),
        conditions=frozenset(person.runner.conditions),
        banned=without,
        most=FEW if "G2" in decision.rules else None,
    )
    return build(library.exercises, library.shapes, wanted)


def first_dose(person: Person, plan: Plan, minutes: int) -> int:
    new = all(of(person.standing, side).stage == "P1" for side in SIDES)
    return min(minutes, FIRST_MINUTES[person.settings.first_dose]) if new and plan in LOADING else minutes


def rungs(person: Person, context: Context) -> dict[Side, dict[Strand, RungDose]]:
    levels = {side: levels_of(person, side) for side in SIDES}
    return rung_doses(context.library.book.ladders, levels)


def levels_of(person: Person, side: Side) -> dict[Strand, str]:
    rungs_now = of(person.standing, side).levels
    return {strand: rung for strand, (rung, _) in zip(STRANDS, rungs_now, strict=True)}
