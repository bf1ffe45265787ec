"""A lighter week, a busy week, and back to usual: recorded in the journal, so that it can be told and undone."""

from datetime import date

from coach.effects import Record
from coach.flows.runs import today_of
from coach.flows.workout import first_dose
from coach.journal import PlanChange
from coach.person import Context, Person
from coach.record import record
from coach.terms import Plan, WeekForm
from coach.week_form import form_of, minutes_of, week_name


def eased(person: Person, day: date, form: WeekForm, context: Context) -> tuple[Person, tuple[Record, ...]]:
    """The week of this day takes this form; what it has already is not recorded again."""
    if form_of(person.standing.eased, day) == form:
        return person, ()
    return record(person, (PlanChange(at=context.at, what="shorten", of=week_name(day), to=form),), context)


def lengths(person: Person, plan: Plan, usual: int, short: int, context: Context) -> tuple[int, int]:
    """Minutes to choose from today, the suggested first: an eased week begins with its own."""
    form = form_of(person.standing.eased, today_of(person, context))
    if form == "usual":
        return usual, short
    share = context.library.policy.lighter_share
    suggested = minutes_of(first_dose(person, plan, usual), short, form, share)
    return suggested, usual if suggested == short else short
