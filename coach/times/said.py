"""What a text says of a time, and the words that say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Literal

from coach.profile import Weekday

Part = Literal["morning", "midday", "afternoon", "evening", "before-work", "after-work"]
Kind = Literal[
    "filler", "am", "pm", "oclock", "half-past", "half-to", "quarter-past", "quarter-to", "past", "to", "and-half",
    "and-quarter", "less-quarter", "number", "in", "minutes", "hours", "days", "weeks", "half-hour", "one-hour",
    "today", "tomorrow", "after-tomorrow", "weekday", "weekend", "workdays", "every", "part", "tonight", "noon",
    "until", "range", "and", "thing",
]  # fmt: skip

Thing = Literal["run", "session"]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """`phrases`: what each phrase, word by word, stands for: its kind, and a value where the kind has several.

    `whole_hours`: said with a word for o'clock, an hour is one of twenty-four, as with the German "7 Uhr".
    """

    phrases: Mapping[Phrase, tuple[Kind, str]]
    whole_hours: bool = False
    longest: int = 4  # words in a phrase


@dataclass(frozen=True, slots=True)
class Said:
    """`clocks` are the readings of a clock time: two where neither the words nor the digits say which half of the day.

    `day` counts from today; `span` from now; `thing` is what it is about. `rest` counts the words
    that say nothing of a time.
    """

    clocks: tuple[time, ...] = ()
    day: int | None = None
    weekdays: tuple[Weekday, ...] = ()
    every: bool = False
    part: Part | None = None
    span: timedelta | None = None
    until: bool = False
    thing: Thing | None = None
    rest: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.clocks or self.weekdays or self.part or self.span) and self.day is None
