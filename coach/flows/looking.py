"""Looks outside for a runner, at a calendar or at intervals.icu: only as long as there is somebody to plan for."""

from coach.agenda import is_active, may_look
from coach.effects import Errand
from coach.flows import planned_runs, service
from coach.person import Context, Person


def daily(person: Person, context: Context) -> tuple[Errand, ...]:
    """The looks of the day, whatever became of those before."""
    return looks(person) if may_look(person, context.now) else ()


def looks(person: Person) -> tuple[Errand, ...]:
    return (*planned_runs.daily(person), *service.daily(person))


def turned(before: Person, after: Person, context: Context) -> tuple[Errand, ...]:
    """A pause begins with one last look, which takes off the calendar there what is not planned any more. For whoever
    goes nothing is looked at again; for whoever comes back, all is at once.
    """
    was, may = may_look(before, context.now), may_look(after, context.now)
    if was == may:
        return ()
    if may:
        return looks(after)
    return service.daily(after) if is_active(after) else tuple(Errand(one.name, None) for one in looks(after))
