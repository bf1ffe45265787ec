"""The two taps that find a time zone: what the clock reads, then a place that keeps such a clock."""

from collections.abc import Sequence
from datetime import datetime

from coach.flows.buttons import Row, button, choice, rows_of
from coach.library import Library
from coach.places import ClockChoice, clock_choices, places_for
from coach.screen import Button, text

LIKELY = 5  # clocks offered before the page with all of them


def clock_rows(library: Library, language: str, now: datetime, every: bool) -> tuple[Row, ...]:
    choices = clock_choices(library.places, now, language)
    if every:
        return rows_of([clock_button(one) for one in by_reading(choices)], 4)
    other = button("clock-other", "clocks")
    return rows_of([*(clock_button(one) for one in by_reading(choices[:LIKELY])), other], 3)


def by_reading(choices: Sequence[ClockChoice]) -> list[ClockChoice]:
    return sorted(choices, key=lambda one: one.reads)


def clock_button(reading: ClockChoice) -> Button:
    return choice(text("clock.reads", time=reading.reads), "clock", str(reading.offset_minutes))


def place_rows(library: Library, clock: int | None, language: str, now: datetime) -> tuple[Row, ...]:
    places = places_for(library.places, clock or 0, now, language)
    return tuple((choice(text(f"place.{place.zone}"), "place", place.zone),) for place in places)
