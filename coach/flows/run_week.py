"""Run days and their hour, as onboarding and settings ask for them."""

from collections.abc import Mapping
from datetime import time

from coach.cards.onboarding import When
from coach.flows.buttons import Row, button, ticked
from coach.profile import WEEKDAYS, RunDay, Weekday
from coach.screen import Argument, Text, text

PRESETS: Mapping[str, tuple[Weekday, ...]] = {
    "tu-th-sa": (Weekday.TUE, Weekday.THU, Weekday.SAT),
    "mo-we-fr-su": (Weekday.MON, Weekday.WED, Weekday.FRI, Weekday.SUN),
    "varies": (),
}

HOURS: Mapping[When, time] = {
    "early": time(7),
    "midday": time(12, 30),
    "after-work": time(18),
    "evening": time(19, 30),
    "varies": time(18),
}
"""When a usual run starts, local wall clock: within the span on the button, its question before the quiet hours."""


def week_of(days: tuple[Weekday, ...], hour: time) -> tuple[RunDay, ...]:
    return tuple(RunDay(day, hour) for day in WEEKDAYS if day in days)


def day_rows(days: tuple[Weekday, ...]) -> tuple[Row, ...]:
    presets = tuple(button(f"preset-{name}", "preset", name) for name in PRESETS)
    toggles = tuple(ticked(f"day-{day}", day in days, day) for day in WEEKDAYS)
    return (presets, toggles[:4], toggles[4:], (button("next", "next", "days", "primary"),))


def hour_rows() -> tuple[Row, ...]:
    early, midday, work, evening, varies = (button(f"when-{when}", "when", when) for when in HOURS)
    return ((early, midday), (work, evening), (varies,))


def named(days: tuple[Weekday, ...]) -> Argument:
    """The days in the order of the week, as a list."""
    return tuple(text("word.day", day=day) for day in WEEKDAYS if day in days)


def said(days: tuple[Weekday, ...]) -> Text:
    return text("word.days", days=named(days)) if days else text("word.days-vary")
