"""From where each side stands to the sets of a session."""

from coach.forecast import outlook_for
from coach.journal import Plan, Strand
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.rulebook import STRANDS
from coach.session_plan import build, rung_doses
from coach.session_shape import PlannedSet, RungDose, Wanted
from coach.standing import of

LOADING = ("strength", "balance")


def workout(
    person: Person, plan: Plan, minutes: int, context: Context, without: frozenset[str] = frozenset()
) -> tuple[PlannedSet, ...]:
    library = context.library
    wanted = Wanted(
        plan=plan,
        minutes=minutes,
        rungs=rungs(person, plan, context),
        stages={side: of(person.standing, side).stage for side in SIDES},
        equipment=frozenset(person.runner.equipment),
        conditions=frozenset(person.runner.conditions),
        banned=without,
    )
    return build(library.exercises, library.shapes, wanted)


def rungs(person: Person, plan: Plan, context: Context) -> dict[Side, dict[Strand, RungDose]]:
    """Where the rules want rest nothing loads, whatever the card says."""
    if plan in LOADING and outlook_for(person, context).latched:
        return {}
    levels = {side: levels_of(person, side) for side in SIDES}
    return rung_doses(context.library.book.ladders, levels)


def levels_of(person: Person, side: Side) -> dict[Strand, str]:
    rungs_now = of(person.standing, side).levels
    return {strand: rung for strand, (rung, _) in zip(STRANDS, rungs_now, strict=True)}
