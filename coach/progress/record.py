"""A runner's record as the pictures read it, and how much of it there is."""

from datetime import date

from coach.cards.progress import Reach
from coach.flows.runs import today_of
from coach.forecast import outlook_for
from coach.person import Context, Origin, Person
from coach.profile import SIDES, Runner, Side
from coach.progress.axis import DAYS, axis_of
from coach.progress.calendar import calendar_of
from coach.progress.gains import gains_of
from coach.progress.measures import benchmarks_of
from coach.progress.shown import Gains
from coach.progress.trend import trend_of
from coach.progress.values import Benchmarks, Calendar, Trend
from coach.record import loaded
from coach.review.daybook import Daybook, daybook_of
from coach.standing import Standing
from coach.terms import SideOrBoth


def origin_of(person: Person) -> Origin:
    return person.origin or Origin(Runner(), Standing())


def read(person: Person, context: Context) -> Daybook:
    """Raises JournalMissingError where the journal is not there to read."""
    return daybook_of(loaded(context), origin_of(person).runner, context.library.book)


def named(shown: SideOrBoth) -> tuple[Side, ...]:
    return SIDES if shown == "both" else (Side(shown),)


def trend(person: Person, reach: Reach, shown: SideOrBoth, context: Context) -> Trend:
    return trend_within(person, DAYS.get(reach), shown, context)


def trend_within(person: Person, days: int | None, shown: SideOrBoth, context: Context) -> Trend:
    """Of the last `days`; None is all of them."""
    daybook = read(person, context)
    today = today_of(person, context).toordinal()
    since = min((day for day, _ in daybook.entries), default=today)
    axis = axis_of(days or today, since, today)
    return trend_of(daybook, axis, origin_of(person), context.library.book, named(shown))


def calendar(person: Person, reach: Reach, context: Context) -> Calendar:
    today: date = today_of(person, context)
    return calendar_of(person, read(person, context), today, context.library, outlook_for(person, context), reach)


def benchmarks(person: Person, shown: SideOrBoth, context: Context) -> Benchmarks:
    return benchmarks_of(read(person, context), context.library.book, named(shown))


def gains(person: Person, name: str, context: Context) -> Gains:
    today = today_of(person, context).toordinal()
    return gains_of(person, read(person, context), today, context.library, name)


def mornings_told(trend: Trend) -> int:
    """Of the side that told more."""
    return max(one.told for one in trend.sides)
