"""The tables of the page for a physio: left beside right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.flows.way_faces import rung_text
from coach.ladder import rung_at
from coach.person import Person
from coach.profile import SIDES, Side
from coach.progress.measures import benchmarks_of
from coach.progress.values import BenchmarkLine, SideLine, Trend
from coach.review.daybook import Daybook
from coach.rulebook import STRANDS, RuleBook
from coach.screen import Text, text
from coach.standing import of

Cells = tuple[Text, ...]
LATEST = 3
"""Test days that are shown: what G5 compares."""


@dataclass(frozen=True, slots=True)
class Table:
    """`head` names the columns; each row begins with what it is about."""

    head: Cells
    rows: tuple[Cells, ...]


SIDES_HEAD: Cells = (text("report.empty"), text("chart.side-left"), text("chart.side-right"))


def standing(person: Person, trend: Trend) -> Table:
    stages = tuple(stage(person, side) for side in SIDES)
    rows = [(text("report.stage"), *stages)]
    rows.append((text("report.calm"), *(told(one.calm, one.told) for one in trend.sides)))
    rows.append((text("report.pain"), *(number(one.mean_pain) for one in trend.sides)))
    rows.append((text("report.stiff"), *(number(one.mean_stiffness) for one in trend.sides)))
    rows.append((text("report.halves"), *(halves(one.halves) for one in trend.sides)))
    rows.append((text("report.sore"), *(sore(person, side) for side in SIDES)))
    return Table(SIDES_HEAD, tuple(rows))


def stage(person: Person, side: Side) -> Text:
    own = of(person.standing, side)
    name = text(f"stage.{own.stage}")
    return text("report.since", what=name, day=date.fromordinal(own.since)) if own.since else name


def told(calm: int, count: int) -> Text:
    return text("report.of", number=calm, of=count) if count else text("report.unknown")


def number(value: float | None) -> Text:
    return text("report.unknown") if value is None else text("word.number", number=value)


def halves(found: tuple[float, float] | None) -> Text:
    return text("gains.from-to", before=found[0], now=found[1]) if found else text("report.unknown")


def sore(person: Person, side: Side) -> Text:
    """Where, and the latest day on which it was told."""
    aches = of(person.standing, side).aches
    if not aches:
        return text("report.nowhere")
    latest = sorted(aches, key=lambda ache: -ache.day)[:2]
    where = tuple(text("report.since", what=text(f"report.site-{a.site}"), day=date.fromordinal(a.day)) for a in latest)
    return text("report.list", what=where)


def tests(daybook: Daybook, book: RuleBook) -> Table | None:
    found = benchmarks_of(daybook, book, SIDES).tests
    return Table(SIDES_HEAD, tuple(tuple(test_row(one)) for one in found)) if found else None


def test_row(one: BenchmarkLine) -> Iterator[Text]:
    yield text(f"chart.test-{one.test}")
    for side in SIDES:
        line = next((line for line in one.sides if line.side is side), None)
        yield values(line) if line else text("report.unknown")


def values(line: SideLine) -> Text:
    """The latest, the oldest of them first, and whether the last change is more than measuring."""
    shown = tuple(text("word.number", number=value) for _, value in line.values[-LATEST:])
    arrows = shown[0]
    for more in shown[1:]:
        arrows = text("report.then", before=arrows, now=more)
    return text("report.real", what=arrows) if line.is_real else arrows


def rungs(person: Person, book: RuleBook) -> Table:
    """What each side trains now, strand by strand; one cell where both do the same."""
    rows = []
    for place, strand in enumerate(STRANDS):
        each = [rung_text(rung_at(book, strand, of(person.standing, side).levels[place][0])) for side in SIDES]
        rows.append((text(f"strand.{strand}"), *(each if each[0] != each[1] else each[:1])))
    return Table(SIDES_HEAD, tuple(rows))
