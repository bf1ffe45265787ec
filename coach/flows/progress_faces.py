"""How the pages of the way so far look: a picture, the same in words, and the way to the others."""

from coach.cards.progress import Progress
from coach.flows.buttons import Row, button, ticked
from coach.flows.calendar_lines import calendar_lines
from coach.flows.gain_lines import gain_lines
from coach.flows.measure_lines import measure_lines
from coach.flows.trend_lines import trend_lines
from coach.person import Context, Person
from coach.progress import record
from coach.screen import Screen, text

REACHES = ("week", "month", "all")
NEXT_SIDE = {"both": "left", "left": "right", "right": "both"}
ENOUGH = 3
"""Mornings from which on a trend can be drawn."""
TO_TREND = (button("back", "page", "trend"),)


def face(state: Progress, person: Person, context: Context) -> Screen:
    match state.page:
        case "trend":
            return trend_face(state, person, context)
        case "calendar":
            calendar = record.calendar(person, context)
            return Screen(calendar_lines(calendar), rows(state), calendar)
        case "benchmarks":
            return benchmarks_face(state, person, context)
        case "share":
            return share_face(state, person, context)


def trend_face(state: Progress, person: Person, context: Context) -> Screen:
    trend = record.trend(person, state.reach, state.shown, context)
    told = record.mornings_told(trend)
    if told < ENOUGH and trend.loads.is_empty:
        words = (text("progress.nothing"), text("progress.soon", count=ENOUGH - told))
        return Screen(words, rows(state, is_drawn=False))
    soon = (text("progress.soon-more", count=ENOUGH - told),) if told < ENOUGH else ()
    return Screen((*trend_lines(trend), *soon), rows(state), trend)


def benchmarks_face(state: Progress, person: Person, context: Context) -> Screen:
    found = record.benchmarks(person, state.shown, context)
    if not found.tests:
        return Screen((text("progress.no-tests"),), rows(state, is_drawn=False))
    return Screen(measure_lines(found), rows(state), found)


def share_face(state: Progress, person: Person, context: Context) -> Screen:
    gains = record.gains(person, state.name, context)
    if gains.is_empty:
        return Screen((text("gains.none"),), (TO_TREND,))
    name = (ticked("with-name", bool(state.name), ""),)
    return Screen(gain_lines(gains), (name, TO_TREND), gains)


def rows(state: Progress, *, is_drawn: bool = True) -> tuple[Row, ...]:
    """Every page but the one that is shown; the sides where there are lines of them."""
    on_trend = state.page == "trend"
    reaches = tuple(button(f"reach-{one}", "reach", one) for one in REACHES if not (on_trend and state.reach == one))
    pages = tuple(button(f"page-{one}", "page", one) for one in ("calendar", "benchmarks") if state.page != one)
    side = NEXT_SIDE[state.shown]
    sides = (button(f"lines-{side}", "side", side),) if is_drawn and state.page != "calendar" else ()
    return (reaches, (*pages, *sides), (button("page-share", "page", "share"), button("back", "home")))
