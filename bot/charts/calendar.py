"""The weeks, a row each: a letter in a shape for what was done, an outline for what was planned, and how it felt."""

from collections.abc import Iterator
from datetime import date

from bot.charts import frame, times
from bot.charts.frame import HEADING_ROOM, card, heading
from bot.charts.look import ACCENT_SOFT, CARD, EDGE, EDGE_ROOM, GRID, INK, QUIET, RUN, SMALL, STRENGTH, WIDTH, WRONG
from bot.charts.measure import width
from bot.charts.say import Say
from bot.charts.svg import SEMIBOLD, line, path, rect, words
from coach.profile import WEEKDAYS
from coach.progress.values import GRADES, Calendar, Day, Grade, Thing
from coach.screen import text
from coach.terms import SideOrBoth

NAMES = 44.0
CELL = (WIDTH - EDGE_ROOM - NAMES - 8) / 7
ROW = 42.0
HEAD = 18.0
SIZE = 16.0
GROUND: dict[Thing, str] = {
    "run": RUN,
    "test": ACCENT_SOFT,
    "strength": STRENGTH,
    "balance": ACCENT_SOFT,
    "mobility": ACCENT_SOFT,
}
LETTER: dict[Thing, str] = {"run": INK, "test": INK, "strength": CARD, "balance": INK, "mobility": INK}
BARS: dict[Grade, int] = {"calm": 0, "mild": 1, "sore": 2, "strong": 3}
MOST = 2
"""Things that a day has room for; the weightiest are shown."""


def draw(calendar: Calendar, say: Say) -> str:
    rows = len(calendar.days) // 7
    until = calendar.days[-1].day
    parts = [heading(say(text("chart.calendar")), times.span(calendar.days[0].day, until, say))]
    parts += weekdays(say)
    for number, day in enumerate(calendar.days):
        x, y = EDGE_ROOM + NAMES + CELL * (number % 7), HEADING_ROOM + HEAD + ROW * (number // 7)
        if number % 7 == 0:
            parts.append(line((EDGE_ROOM, y), (WIDTH - EDGE_ROOM, y), GRID))
            parts.append(words(EDGE_ROOM, y + 18, say(text("chart.day", day=day.day)), SMALL, QUIET))
        parts += cell(day, x, y, calendar.today, say)
    bottom = HEADING_ROOM + HEAD + ROW * rows
    parts.append(line((EDGE_ROOM, bottom), (WIDTH - EDGE_ROOM, bottom), GRID))
    parts += legend(calendar, bottom + 17, say)
    return card(bottom + 17 + 2 * frame.LABEL_GAP + 14, parts)


def weekdays(say: Say) -> Iterator[str]:
    for number, day in enumerate(WEEKDAYS):
        x = EDGE_ROOM + NAMES + CELL * (number + 0.5)
        yield words(x, HEADING_ROOM + 12, say(text("chart.weekday", day=day)), SMALL, QUIET, "middle")


def cell(day: Day, x: float, y: float, today: date, say: Say) -> Iterator[str]:
    if day.day == today:
        yield rect(x + 1, y + 1, CELL - 2, ROW - 2, "#eef1ea")
        yield path(f"M{x + 1} {y + 1}h{CELL - 2}v{ROW - 2}h{2 - CELL}Z", stroke=EDGE, width=1)
    shown = [(thing, True) for thing in day.done] + [(thing, False) for thing in day.open]
    shown = shown[:MOST]
    middle = x + CELL / 2
    for number, (thing, done) in enumerate(shown):
        centre = middle + (number - (len(shown) - 1) / 2) * (SIZE + 2)
        yield from thing_mark(thing, centre, y + 15, say, done=done)
    if day.rest and not shown:
        yield words(middle, y + 19, say(text("chart.letter-rest")), SMALL, QUIET, "middle")
    if day.grade:
        yield from felt(day, middle, y + 34)


def thing_mark(thing: Thing, x: float, y: float, say: Say, *, done: bool) -> Iterator[str]:
    ground, ink = (GROUND[thing], LETTER[thing]) if done else (CARD, QUIET)
    edge, dash = (GROUND[thing], None) if done else (QUIET, "2 2")
    yield path(shape(thing, x, y, SIZE / 2), ground, edge, 1, dash)
    yield words(x, y + 4, say(text(f"chart.letter-{thing}")), SMALL, ink, "middle", SEMIBOLD)


def shape(thing: Thing, x: float, y: float, half: float) -> str:
    """Runs are round, strength is square, the rest has its corners cut."""
    if thing == "run":
        return f"M{x - half} {y}a{half} {half} 0 1 0 {2 * half} 0a{half} {half} 0 1 0 {-2 * half} 0Z"
    if thing == "strength":
        return f"M{x - half} {y - half}h{2 * half}v{2 * half}h{-2 * half}Z"
    cut = half * 0.6
    return (
        f"M{x - half + cut} {y - half}h{2 * (half - cut)}l{cut} {cut}v{2 * (half - cut)}l{-cut} {cut}"
        f"h{-2 * (half - cut)}l{-cut} {-cut}v{-2 * (half - cut)}Z"
    )


def felt(day: Day, x: float, y: float) -> Iterator[str]:
    """One to three bars, with a pointer to the side that it was; a flat line where it was calm."""
    count = BARS[day.grade or "calm"]
    if not count:
        yield rect(x - 5, y - 1, 10, 2, EDGE)
        return
    half = (count * 5 - 1) / 2
    yield from grade_bars(x - half, y, day.grade or "calm")
    if day.side in ("left", "right"):
        yield pointer(x - half - 4 if day.side == "left" else x + half + 4, y, day.side)


def pointer(x: float, y: float, side: SideOrBoth) -> str:
    """Its tip is away from the bars."""
    out = -5 if side == "left" else 5
    return path(f"M{x} {y - 4.5}v8l{out} -4Z", QUIET)


def grade_bars(x: float, y: float, grade: Grade) -> Iterator[str]:
    colour = WRONG if grade == "strong" else INK
    for number in range(BARS[grade]):
        yield rect(x + number * 5, y - 5, 4, 9, colour)


def legend(calendar: Calendar, y: float, say: Say) -> Iterator[str]:
    """Only what is there: things in one line, how it felt in the next."""
    things = {thing: None for day in calendar.days for thing in (*day.done, *day.open)}
    x = EDGE_ROOM
    for thing in (thing for thing in GROUND if thing in things):
        name = say(text(f"chart.thing-{thing}"))
        yield words(x, y, say(text(f"chart.letter-{thing}")), SMALL, INK, weight=SEMIBOLD)
        x += width(say(text(f"chart.letter-{thing}")), SMALL, SEMIBOLD) + 4
        yield words(x, y, name, SMALL, QUIET)
        x += width(name, SMALL) + 11
    if any(day.open for day in calendar.days):
        yield path(shape("strength", x + 5, y - 4, 5), CARD, QUIET, 1, "2 2")
        yield words(x + 14, y, say(text("chart.open")), SMALL, QUIET)
    yield from grades(calendar, y + 16, say)


def grades(calendar: Calendar, y: float, say: Say) -> Iterator[str]:
    known = {day.grade for day in calendar.days}
    x = EDGE_ROOM
    for grade in (grade for grade in GRADES if grade in known):
        if grade == "calm":
            yield rect(x, y - 5, 10, 2, EDGE)
        yield from grade_bars(x, y - 4, grade)
        x += max(BARS[grade] * 5, 10) + 4
        name = say(text(f"chart.grade-{grade}"))
        yield words(x, y, name, SMALL, QUIET)
        x += width(name, SMALL) + 11
    for side in ("left", "right"):
        if any(day.side == side for day in calendar.days):
            yield pointer(x + (6 if side == "left" else 0), y - 4, side)
            name = say(text(f"review.side-{side}"))
            yield words(x + 10, y, name, SMALL, QUIET)
            x += width(name, SMALL) + 20
