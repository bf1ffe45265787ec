"""How the pages of the way so far look: a picture, the same in words, and the way to the others."""

from dataclasses import replace

from coach.cards.progress import Progress, ProgressPage, Reach
from coach.flows.buttons import Row, button, ticked
from coach.flows.calendar_lines import calendar_lines
from coach.flows.gain_lines import gain_lines
from coach.flows.lines import folded
from coach.flows.measure_lines import measure_lines
from coach.flows.trend_lines import trend_lines
from coach.person import Context, Person
from coach.progress import record
from coach.screen import Screen, text
from coach.terms import SideOrBoth

REACHES: dict[ProgressPage, tuple[Reach, ...]] = {
    "trend": ("week", "month", "all"),
    "calendar": ("week", "month"),
    "benchmarks": (),
}
"""The pages that lead to one another, and how far back each can look."""
NEXT_SIDE = {"both": "left", "left": "right", "right": "both"}
ENOUGH = 3
"""Mornings from which on a trend can be drawn."""
TO_TREND = (button("back", "page", "trend"),)


def face(state: Progress, person: Person, context: Context) -> Screen:
    if state.page == "report":
        make = (button("make-report", "make", style="primary"),)
        return Screen((text("report.offer"), text("report.yours")), (make, TO_TREND))
    shown = page_of(state, person, context)
    if state.page != "share":
        return charted(shown, person, *rows(state, is_drawn=shown.picture is not None))
    name = (ticked("with-name", bool(state.name), ""),)
    return charted(shown, person, *((name,) if shown.picture else ()), TO_TREND)


def page_of(state: Progress, person: Person, context: Context) -> Screen:
    match state.page:
        case "calendar":
            calendar = record.calendar(person, state.reach, context)
            return Screen(calendar_lines(calendar), picture=calendar)
        case "benchmarks":
            return benchmarks_face(person, context, state.shown)
        case "share":
            return gains_face(person, state.name, context)
        case _:
            return trend_face(person, state.reach, context, state.shown)


def charted(shown: Screen, person: Person, *rows: Row) -> Screen:
    """Beneath a picture the words unfold, so that both and the buttons fit a phone; without one they stand open."""
    if shown.picture is None or person.settings.pictures == "none":
        return replace(shown, rows=rows, picture=None)
    heading, *rest = shown.body
    return replace(shown, rows=rows, body=(heading, *folded(rest)))


def trend_face(person: Person, reach: Reach, context: Context, shown: SideOrBoth = "both") -> Screen:
    trend = record.trend(person, reach, shown, context)
    told = record.mornings_told(trend)
    if told < ENOUGH and trend.loads.is_empty:
        return Screen((text("progress.nothing"), text("progress.soon", count=ENOUGH - told)))
    soon = (text("progress.soon-more", count=ENOUGH - told),) if told < ENOUGH else ()
    return Screen((*trend_lines(trend), *soon), picture=trend)


def benchmarks_face(person: Person, context: Context, shown: SideOrBoth = "both") -> Screen:
    found = record.benchmarks(person, shown, context)
    return Screen(measure_lines(found), picture=found) if found.tests else Screen((text("progress.no-tests"),))


def gains_face(person: Person, name: str, context: Context) -> Screen:
    gains = record.gains(person, name, context)
    return Screen((text("gains.none"),)) if gains.is_empty else Screen(gain_lines(gains), picture=gains)


def rows(state: Progress, *, is_drawn: bool) -> tuple[Row, ...]:
    """Every page but the one that is shown; another reach of this one; the sides where there are lines of them."""
    reaches = tuple(button(f"reach-{one}", "reach", one) for one in REACHES[state.page] if one != state.reach)
    pages = tuple(button(f"page-{one}", "page", one) for one in REACHES if state.page != one)
    side = NEXT_SIDE[state.shown]
    sides = (button(f"lines-{side}", "side", side),) if is_drawn and state.page != "calendar" else ()
    last = (button("page-share", "page", "share"), button("page-report", "page", "report"), button("back", "home"))
    return (*((reaches,) if reaches else ()), (*pages, *sides), last)
