"""What an offered session holds, as the runner wants it this once: without some exercises, without some kit."""

from collections.abc import Sequence
from dataclasses import replace

from coach.cards.daily import RestDay, SessionOffer
from coach.cards.session import SessionPlan
from coach.flows.aftercare import aimed
from coach.flows.buttons import toggled
from coach.flows.turn import Turn
from coach.flows.workout import Said, wanted
from coach.journal import PlanChange
from coach.person import Context, Person
from coach.profile import Equipment
from coach.record import record
from coach.session_plan import build
from coach.session_shape import PlannedSet


def plan_of(state: SessionOffer | RestDay) -> SessionPlan:
    return "rest-day" if isinstance(state, RestDay) else state.plan


def sets_of(person: Person, state: SessionOffer | RestDay, minutes: int, context: Context) -> tuple[PlannedSet, ...]:
    """What the runner is only bored of stays away as long as there is something else."""
    without = frozenset(state.without) if isinstance(state, SessionOffer) else frozenset()
    planned = built(person, state, minutes, context, without)
    return planned if has_work(planned) or not without else built(person, state, minutes, context, frozenset())


def has_work(planned: Sequence[PlannedSet]) -> bool:
    return any(each.part == "work" for each in planned)


def built(
    person: Person, state: SessionOffer | RestDay, minutes: int, context: Context, without: frozenset[str]
) -> tuple[PlannedSet, ...]:
    said = Said(without, frozenset(state.lacking))
    asked = wanted(person, plan_of(state), minutes, context, said)
    asked = aimed(asked, state) if isinstance(state, SessionOffer) else asked
    return build(context.library.exercises, context.library.shapes, asked)


def kit_needed(planned: tuple[PlannedSet, ...], person: Person, context: Context) -> tuple[Equipment, ...]:
    """The runner's kit that some of these sets cannot do without, in the order in which the runner has it."""
    exercises = context.library.exercises
    needed = {kit for each in planned for kit in exercises[each.exercise].needs}
    return tuple(kit for kit in person.runner.equipment if kit in needed)


def kit_at_hand(person: Person, state: SessionOffer | RestDay, verb: str, arg: str, context: Context) -> Turn:
    """`lack` and `have` one piece, for this session only; the journal keeps what is at hand for it."""
    kit = next(each for each in (*person.runner.equipment, *state.lacking) if each == arg)
    missing = toggled(state.lacking, kit, "tick" if verb == "lack" else "untick")
    if missing == state.lacking:
        return Turn(person, state)
    at_hand = tuple(each for each in person.runner.equipment if each not in missing)
    entry = PlanChange(at=context.at, what="equipment", of=state.occurrence, equipment=at_hand)
    known, records = record(person, (entry,), context)
    return Turn(known, replace(state, lacking=missing), records)
