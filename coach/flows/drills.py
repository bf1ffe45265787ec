"""Drills inside an easy run: quick quiet steps, and short strides up a gentle hill. Offered, never asked for twice."""

from collections.abc import Iterator
from datetime import date

from coach.flows.run_news import fresh_things
from coach.flows.runs import today_of
from coach.flows.which_run import planned_run
from coach.forecast import decision_for, relief_for
from coach.journal import Change, Entry, Session, WorkSet
from coach.ladder import ladder
from coach.person import Context, Person
from coach.profile import SIDES
from coach.rulebook import Rung
from coach.session_choice import is_closed
from coach.session_rungs import rung_dose
from coach.session_shape import PlannedSet
from coach.standing import of
from coach.terms import Verdict

QUICK_STEPS, HILLS = "cadence-drill", "hill-strides"
CALM: tuple[Verdict, ...] = ("progress", "hold")


def drill_in(person: Person, occurrence: str, day: date, context: Context) -> PlannedSet | None:
    """For an easy run of the week, once both sides have passed the gate to landings."""
    if not may_drill(person, context):
        return None
    run = planned_run(person, occurrence, day, context)
    if run is None or run.kind != "easy" or run.race:
        return None
    spring = ladder(context.library.book, "spring")
    place = spring.positions[rung_for(person, context).id]
    dose = rung_dose(spring, place).dose
    exercise = spring.rungs[place].exercise
    return PlannedSet(exercise=exercise, side=None, set_number=1, sets=dose.sets, seconds=dose.seconds)


def drill_offered(person: Person, occurrence: str, day: date, context: Context) -> PlannedSet | None:
    """What the primer offers, and the receipt asks about: only while the ankles are calm."""
    return None if is_amber(person, context) else drill_in(person, occurrence, day, context)


def may_drill(person: Person, context: Context) -> bool:
    """Nothing that takes something off the legs speaks against it: a step back, a far run (K1), a gap, a race (K3)."""
    stages = {side: of(person.standing, side).stage for side in SIDES}
    if any(is_closed(stages, side) for side in SIDES) or ran_far(person, context):
        return False
    if decision_for(person, context).decision not in CALM:
        return False
    eased = relief_for(person, context)
    return not (eased.grounded | eased.less | eased.gentle | eased.resting or eased.fewer_sets)


def ran_far(person: Person, context: Context) -> bool:
    spike, days = person.standing.spike, context.library.book.long_run.hold_days
    return spike is not None and today_of(person, context).toordinal() - spike.day < days


def is_amber(person: Person, context: Context) -> bool:
    """More than green today or yesterday: an easy run stays easy."""
    yesterday = today_of(person, context).toordinal() - 1
    return any(of(person.standing, side).amber_day >= yesterday for side in SIDES)


def rung_for(person: Person, context: Context) -> Rung:
    """Hills where the lower side stands on them and may climb; else the quick steps that it has come to."""
    spring = ladder(context.library.book, "spring")
    place = min(spring.positions.get(level, 0) for level in levels_of(person))
    if spring.rungs[place].exercise == HILLS and may_climb(person, context):
        return spring.rungs[place]
    steps = [rung for rung in spring.rungs if rung.exercise == QUICK_STEPS]
    reached = [rung for rung in steps if spring.positions[rung.id] <= place]
    return reached[-1] if reached else steps[0]


def levels_of(person: Person) -> Iterator[str]:
    """The last strand is that of spring."""
    for side in SIDES:
        yield of(person.standing, side).levels[-1][0]


def may_climb(person: Person, context: Context) -> bool:
    """F163: a bone that was injured by stress does not climb first; K2: one new thing at a time."""
    another_new = any(what != "hills" for what, _ in fresh_things(person, context))
    fragile = "bone-stress-history" in person.runner.conditions
    return not (another_new or fragile or relief_for(person, context).light_calf)


def most_steps(own: int, context: Context) -> int:
    """F106: a little above the runner's own rate, rounded down."""
    return int(own * (1 + context.library.policy.step_rate_more))


def entries_of(person: Person, drill: PlannedSet, context: Context) -> tuple[Entry, ...]:
    """A light session with no pain of its own: how the run felt stands. The first hills are a new thing (K2)."""
    sets = (WorkSet(exercise=drill.exercise, seconds=drill.seconds),) * drill.sets
    done = Session(at=context.at, share=1, sets=sets)
    new = drill.exercise == HILLS and is_new_to_hills(person)
    return (done, Change(at=context.at, what="hills")) if new else (done,)


def is_new_to_hills(person: Person) -> bool:
    known = any(surface == "hills" for _, surface in person.standing.grounds)
    return not known and HILLS not in person.standing.practice.done
