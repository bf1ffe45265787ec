"""What a text says of a time, and the words that say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Literal

from coach.profile import Weekday

Part = Literal["morning", "midday", "afternoon", "evening", "before-work", "after-work"]
Kind = Literal[
    "filler", "am", "pm", "oclock", "half-past", "half-to", "quarter-past", "quarter-to", "quarter-of-hour",
    "three-quarters-of-hour", "past", "to", "to-the", "between", "and-half", "and-quarter", "less-quarter",
    "less", "number", "in",
    "minutes", "hours", "days", "weeks", "months", "quarter-hour", "half-hour", "three-quarter-hour", "one-hour",
    "hour-and-half", "one-week", "fortnight", "one-month", "today", "tomorrow", "after-tomorrow", "weekday",
    "weekend", "workdays", "every", "part", "tonight", "noon", "until", "range", "and", "thing", "month", "the-day",
    "next", "next-week", "week-later", "end-of-week", "end-of-month", "not", "other-time",
]  # fmt: skip

Thing = Literal["run", "session"]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """`phrases`: what each phrase, word by word, stands for: its kind, and a value where the kind has several.

    `whole_hours`: said with a word for o'clock, an hour is one of twenty-four, as with the German "7 Uhr".
    `joined_minutes`: minutes follow the hour with a word for and, as in "las ocho y diez". `day_first`: in 4/5 the
    day stands first; where it may be either, such a date is left open.
    """

    phrases: Mapping[Phrase, tuple[Kind, str]]
    whole_hours: bool = False
    joined_minutes: bool = False
    day_first: bool = False
    longest: int = 4  # words in a phrase


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A date as it was said: the month and the year may be left to the listener."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """`clocks` are the readings of a clock time: two where neither the words nor the digits say which half of the day.

    `day` counts from today; `span` from now; `weeks` are added to a weekday; `thing` is what it is about. `rest`
    counts the words that say nothing of a time. `loose`: a number or a second hour stands there that was not
    understood, or something is denied: what was read is not all that was said.
    """

    clocks: tuple[time, ...] = ()
    day: int | None = None
    date: CalendarDay | None = None
    weekdays: tuple[Weekday, ...] = ()
    weeks: int = 0
    next: Literal["", "next", "week"] = ""
    end: Literal["", "week", "month"] = ""
    every: bool = False
    part: Part | None = None
    span: timedelta | None = None
    until: bool = False
    thing: Thing | None = None
    rest: int = 0
    loose: bool = False
    denied: bool = False

    @property
    def is_empty(self) -> bool:
        named = self.clocks or self.weekdays or self.part or self.span or self.date or self.end
        return not (named or self.next == "week") and self.day is None
