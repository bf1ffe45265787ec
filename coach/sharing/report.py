"""Making a report: each scope adds its part, and nothing else is ever looked up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coach.flows.runs import today_of, zone_of
from coach.judgement import judgement
from coach.localtime import day_of, monday_of
from coach.person import Context, Person
from coach.profile import SIDES, Runner, Side
from coach.progress import record as progress
from coach.progress.values import Trend
from coach.record import loaded
from coach.review.consistency import kept_in
from coach.review.daybook import Span, daybook_of
from coach.sharing.values import SCOPES, Grant, Judged, Report, Scope, SideDay, Tested, WeekKept
from coach.standing.values import Standing, Window, of
from coach.terms import Test

WEEKS = 4
DAYS = 14
"""Of mornings below everything, as `sharing.means-answers` promises. The picture of everything reaches four weeks."""


def report_for(person: Person, grant: Grant, context: Context, *, page: bool = False) -> Report:
    """Consistency and the picture need the journal; everything else is in the snapshot."""
    level = SCOPES.index(grant.scope)
    seen = person.desk.last_seen
    report = Report(person.id, grant.scope, context.now)
    if level >= SCOPES.index("consistency"):
        day = day_of(seen, zone_of(person)) if seen else None
        report = replace(report, seen=day, weeks=tuple(weeks_kept(person, context)))
    if level >= SCOPES.index("answers"):
        decision = judgement(person, context)
        days = tuple(answered(person.standing, today_of(person, context)))
        report = replace(report, verdict=decision.decision, rules=decision.rules, days=days)
        if page:
            report = replace(report, trend=trend_for(person, grant.scope, context))
    if level >= SCOPES.index("everything"):
        standing = person.standing
        report = replace(
            report,
            changes=tuple(changes(standing)),
            stages=(standing.left.stage, standing.right.stage),
            tests=tuple(tests(standing)),
        )
    return report


def trend_for(person: Person, scope: Scope, context: Context) -> Trend:
    """Below everything it holds the mornings and sessions of two weeks: no stage, no decision, no run."""
    if scope == "everything":
        return progress.trend(person, "month", "both", context)
    trend = progress.trend_within(person, DAYS, "both", context)
    sides = tuple(replace(side, stages=(), marks=()) for side in trend.sides)
    none = replace(trend.loads, runs=(0.0,) * trend.axis.count, untold=(0,) * trend.axis.count, count=0)
    return replace(trend, sides=sides, loads=none, notes=())


def weeks_kept(person: Person, context: Context) -> Iterator[WeekKept]:
    """The latest weeks, this one so far, the oldest first."""
    start = person.origin.runner if person.origin else Runner()
    daybook = daybook_of(loaded(context), start, context.library.book)
    today = today_of(person, context).toordinal()
    this = monday_of(date.fromordinal(today)).toordinal()
    for back in reversed(range(WEEKS)):
        first = this - 7 * back
        kept = kept_in(person, daybook, Span(first, min(first + 6, today)), context.library)
        if kept.planned:
            yield WeekKept(date.fromordinal(first), kept.kept, kept.planned)


def answered(standing: Standing, today: date) -> Iterator[SideDay]:
    for side in SIDES:
        own = of(standing, side)
        pains, stiffs = by_day(own.pains), by_day(own.stiffs)
        for day in sorted(pains.keys() | stiffs.keys()):
            if today.toordinal() - day < DAYS:
                yield SideDay(date.fromordinal(day), side, pains.get(day), stiffs.get(day))


def by_day(window: Window) -> dict[int, float]:
    first = window.day - len(window.values) + 1
    return {first + place: value for place, value in enumerate(window.values) if value is not None}


def changes(standing: Standing) -> Iterator[Judged]:
    for past in standing.past:
        yield Judged(date.fromordinal(past.day), past.decision, past.rules)


def tests(standing: Standing) -> Iterator[Tested]:
    for measure in standing.measures:
        if measure.value is not None:
            side = None if measure.side in (None, "both") else Side(measure.side)
            test: Test = measure.test  # type: ignore[assignment]
            yield Tested(test, side, date.fromordinal(measure.day), measure.value)
