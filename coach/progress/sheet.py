"""One page for a physio: what the runner told over twelve weeks, and what the rules made of it. Words by key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.flows.runs import today_of
from coach.person import Context, Person
from coach.profile import SIDES, Goal
from coach.progress.axis import span_of
from coach.progress.record import origin_of, read
from coach.progress.sheet_events import changes, flags, treatment
from coach.progress.sheet_tables import Table, rungs, standing, tests
from coach.progress.trend import trend_of
from coach.progress.values import Axis, Trend
from coach.review.daybook import Daybook
from coach.rulebook import RuleBook
from coach.screen import Text, text

DAYS = 84
"""Three tests and twelve weeks of mornings."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with lines under it, or a table."""

    title: Text
    lines: tuple[Text, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """`left` and `right` are columns below the head; the trend stands in the right one."""

    title: Text
    head: tuple[Text, ...]
    left: tuple[Part, ...]
    right: tuple[Part, ...]
    foot: tuple[Text, ...]
    trend: Trend


def sheet_of(person: Person, context: Context) -> Sheet:
    daybook, today, book = read(person, context), today_of(person, context), context.library.book
    axis = twelve_weeks(daybook, today)
    trend = trend_of(daybook, axis, origin_of(person), book, SIDES)
    return Sheet(
        text("report.title"),
        (*head(person, daybook, today), *treatment(person, context)),
        (
            Part(text("report.sides"), table=standing(person, trend)),
            tested(daybook, book),
            Part(text("report.plan"), table=rungs(person, book)),
        ),
        (
            Part(text("report.load"), tuple(load(trend))),
            Part(text("report.flags"), tuple(flags(daybook, span_of(axis)))),
            Part(text("report.changes"), tuple(changes(daybook, span_of(axis)))),
        ),
        (text("report.foot", version=book.version), text("report.no-diagnosis")),
        trend,
    )


def twelve_weeks(daybook: Daybook, today: date) -> Axis:
    since = min((day for day, _ in daybook.entries), default=today.toordinal())
    count = max(min(DAYS, today.toordinal() - since + 1), 14)
    return Axis(date.fromordinal(today.toordinal() - count + 1), 1, count, today)


def head(person: Person, daybook: Daybook, today: date) -> Iterator[Text]:
    runner = person.runner
    who = [
        *([text("report.born", year=str(runner.born))] if runner.born else []),
        *([text(f"report.sex-{runner.sex}")] if runner.sex else []),
        *([text("report.runs", count=len(runner.week))] if runner.week else []),
        *goal(runner.goal),
    ]
    since = min((day for day, _ in daybook.entries), default=today.toordinal())
    yield text("report.made", day=today, since=date.fromordinal(since))
    if who:
        yield text("report.who", what=tuple(who))
    if runner.conditions:
        yield text("report.conditions", what=tuple(text(f"condition.{one}") for one in runner.conditions))
    if runner.clinician_mode is not None:
        yield text("report.allowed", side=text(f"review.side-{runner.clinician_mode.side}"))


def goal(wanted: Goal | None) -> list[Text]:
    known = wanted is not None and wanted.distance != "none"
    return [text("report.goal", what=text(f"distance.{wanted.distance}"))] if wanted and known else []


def tested(daybook: Daybook, book: RuleBook) -> Part:
    found = tests(daybook, book)
    if found is None:
        return Part(text("report.tests"), (text("report.no-tests"),))
    error = text("report.error", reach=book.benchmarks.reach, raises=book.benchmarks.raises)
    return Part(text("report.tests"), (error,), found)


def load(trend: Trend) -> Iterator[Text]:
    """By week, so that a change can be seen."""
    weeks = trend.axis.count / 7
    loads = trend.loads
    if loads.count:
        yield text("report.runs-a-week", number=loads.count / weeks)
    if loads.unit != "runs" and loads.count:
        half = len(loads.runs) // 2
        before, after = sum(loads.runs[:half]), sum(loads.runs[half:])
        scale = 14 / trend.axis.count
        yield text(f"report.length-{loads.unit}", before=before * scale, after=after * scale)
        yield text(f"report.longest-{loads.unit}", longest=max(loads.runs))
    yield text("report.strength-a-week", strength=sum(loads.strength) / weeks, others=sum(loads.others) / weeks)
