"""The card about calendars."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class CalendarMenu:
    page: Literal["home", "link", "runs", "intervals", "key"] = "home"
    kind: Literal["calendars"] = "calendars"
