"""A lighter week, a busy week, and back to usual: recorded in the journal, so that it can be told and undone."""

from datetime import date

from coach.effects import Record
from coach.flows.runs import today_of
from coach.flows.workout import first_dose
from coach.journal import PlanChange
from coach.person import Context, Person
from coach.races import is_close, races_of
from coach.record import record
from coach.terms import Plan, WeekForm
from coach.week_form import form_of, minutes_of, week_name


def eased(person: Person, day: date, form: WeekForm, context: Context) -> tuple[Person, tuple[Record, ...]]:
    """The week of this day takes this form; what it has already is not recorded again."""
    if form_of(person.standing.eased, day) == form:
        return person, ()
    return record(person, (PlanChange(at=context.at, what="shorten", of=week_name(day), to=form),), context)


def lengths(
    person: Person, plan: Plan, usual: int, short: int, context: Context, occurrence: str = ""
) -> tuple[int, int]:
    """Minutes to choose from today, the suggested first: an eased week begins with its own."""
    form = form_of(person.standing.eased, today_of(person, context))
    first = short if wants_short(person, plan, short, occurrence, context) else usual
    if form != "usual":
        first = minutes_of(first_dose(person, plan, first), short, form, context.library.policy.lighter_share)
    return first, usual if first == short else short


def wants_short(person: Person, plan: Plan, short: int, occurrence: str, context: Context) -> bool:
    """By the runner's word about this one or about strength, or because a race is close (K3)."""
    book, today = context.library.book, today_of(person, context)
    preferred = plan == "strength" and person.settings.strength_minutes <= short
    chosen = preferred or occurrence in person.standing.shortened
    return chosen or is_close(races_of(person.runner, person.standing), today, book)
