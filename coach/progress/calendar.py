"""The weeks day by day: what was done, what was planned, rest, and how it felt."""

from collections.abc import Iterator
from datetime import date

from coach.cards.progress import Reach
from coach.day_plan import DayPlan
from coach.journal import AnyEntry, Benchmark, CheckIn, Run, Session
from coach.library import Library
from coach.localtime import ONE_DAY, monday_of
from coach.outlook import Outlook
from coach.person import Person
from coach.profile import Side
from coach.progress.values import GRADES, THINGS, Calendar, Day, Grade, Thing
from coach.review.daybook import Daybook, Span
from coach.review.rests import rested_days
from coach.review.timing import joined_on
from coach.rulebook import RuleBook
from coach.standing.checkins import sides
from coach.terms import SideOrBoth
from coach.week import laid_out, plan_day

SMALL: dict[str, Thing] = {"strength": "strength", "balance": "balance"}
"""Every other session is mobility on a calendar."""
WEEKS: dict[Reach, int] = {"week": 1, "month": 6, "all": 6}
"""Rows that a phone shows; a month may touch six weeks."""


def calendar_of(
    person: Person, daybook: Daybook, today: date, library: Library, outlook: Outlook, reach: Reach = "month"
) -> Calendar:
    """As many weeks as there are since set-up, at most those of the reach."""
    this = monday_of(today)
    begun = monday_of(date.fromordinal(joined_on(person))) if joined_on(person) else this
    weeks = min(WEEKS[reach], max((this - begun).days // 7, 0) + 1)
    first = this - (weeks - 1) * 7 * ONE_DAY
    span = Span(first.toordinal(), this.toordinal() + 6)
    rested = rested_days(daybook, Span(span.first, today.toordinal()), library.policy)
    days = []
    for number in span:
        day = date.fromordinal(number)
        plan = plan_of(person, day, today, library, outlook)
        days.append(day_told(day, daybook.on(number), plan, library.book, rested=number in rested))
    return Calendar(tuple(days), today)


def plan_of(person: Person, day: date, today: date, library: Library, outlook: Outlook) -> DayPlan:
    """Before the day after set-up nothing was planned."""
    if day.toordinal() <= joined_on(person):
        return DayPlan(day)
    return plan_day(person, day, library, outlook) if day >= today else laid_out(person, day, library)


def day_told(day: date, entries: tuple[AnyEntry, ...], plan: DayPlan, book: RuleBook, *, rested: bool) -> Day:
    done = tuple(thing for thing in THINGS if thing in set(things_done(entries, book.progress.done_share)))
    planned = tuple(thing for thing in things_planned(plan) if thing not in done)
    grade, side = felt(entries, book)
    return Day(day, done, () if rested else planned, rested and not done, grade, side)


def things_done(entries: tuple[AnyEntry, ...], share: float) -> Iterator[Thing]:
    for entry in entries:
        match entry:
            case Run():
                yield "run"
            case Benchmark():
                yield "test"
            case Session() if entry.share is None or entry.share >= share:
                yield SMALL.get(entry.plan or "", "mobility")


def things_planned(plan: DayPlan) -> Iterator[Thing]:
    """The easy range of a free day is no appointment."""
    if plan.runs:
        yield "run"
    if plan.session:
        yield plan.session.plan


def felt(entries: tuple[AnyEntry, ...], book: RuleBook) -> tuple[Grade | None, SideOrBoth | None]:
    """The worst grade of the day, and whose it is."""
    worst: dict[Side, Grade] = {}
    for entry in entries:
        grade = graded(entry, book)
        for side in sides(named(entry)) if grade else ():
            worst[side] = max(grade or "calm", worst.get(side, "calm"), key=GRADES.index)
    if not worst:
        return None, None
    top = max(worst.values(), key=GRADES.index)
    whose = [side for side, grade in worst.items() if grade == top]
    return top, "both" if len(whose) > 1 or top == "calm" else whose[0].value


def named(entry: AnyEntry) -> SideOrBoth | None:
    return entry.side if isinstance(entry, CheckIn) else None


def graded(entry: AnyEntry, book: RuleBook) -> Grade | None:
    """By the limits of D1 to D3 and D6; a run's own pain counts with its day."""
    match entry:
        case CheckIn(sharp=True):
            return "strong"
        case CheckIn(moment="next-morning", pain=pain, stiffness_minutes=minutes):
            limits, stiff = (book.morning.green, book.morning.red), minutes
        case CheckIn(pain=pain) | Run(pain=pain):
            limits, stiff = (book.pain.green, book.pain.red), None
        case _:
            return None
    return None if pain is None and stiff is None else of_numbers(pain or 0, stiff or 0, limits, book)


def of_numbers(pain: float, stiff: float, limits: tuple[float, float], book: RuleBook) -> Grade:
    amber, red = limits
    if pain >= red or stiff > book.morning.very_stiff:
        return "strong"
    if pain > amber or stiff > book.morning.stiff:
        return "sore"
    return "mild" if pain or stiff else "calm"
