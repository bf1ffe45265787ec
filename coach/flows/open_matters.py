"""What stands open on a runner: stops that wait for a professional, and sides that wait for a function check."""

from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.rules.view import HOUR
from coach.standing import of
from coach.terms import SideOrBoth


def needs_professional(person: Person) -> bool:
    return bool(person.standing.stops)


def is_urgent(person: Person) -> bool:
    return any(stop.verdict == "stop-urgent" for stop in person.standing.stops)


def stopping(person: Person) -> tuple[str, ...]:
    """The rules that stop, each once."""
    return tuple(dict.fromkeys(stop.rule for stop in person.standing.stops))


def unchecked(person: Person) -> tuple[Side, ...]:
    """Sides with a limp or a sprain that no function check has cleared."""
    return tuple(side for side in SIDES if is_unchecked(person, side))


def is_unchecked(person: Person, side: Side) -> bool:
    limp, sprain = of(person.standing, side).limp, of(person.standing, side).sprain
    return (limp is not None and not limp.cleared_by) or (sprain is not None and not sprain.checked)


def side_of(person: Person) -> SideOrBoth | None:
    """Whose check or stop it is; None where that is not known."""
    named: set[SideOrBoth] = {side.value for side in unchecked(person)}
    named |= {stop.side for stop in person.standing.stops}
    return named.pop() if len(named) == 1 else "both" if named else None


def sprained(person: Person) -> bool:
    return any(of(person.standing, side).sprain for side in unchecked(person))


def is_early(person: Person, context: Context) -> bool:
    """A limp rests a day at least, and a fresh sprain two, before a function check makes sense (C2, C5)."""
    book = context.library.book
    for side in unchecked(person):
        own = of(person.standing, side)
        if own.limp and not own.limp.cleared_by and context.now - own.limp.at < book.pain.limp_hours * HOUR:
            return True
        if own.sprain and not own.sprain.checked and context.now - own.sprain.at < book.sprain.rest_hours * HOUR:
            return True
    return False
