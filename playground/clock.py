"""The playground's time: everything here asks this clock, nothing asks the machine."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Shared with the bot, so that both live in the same moment."""

    def now(self) -> datetime:
        """An aware moment in UTC."""

    def move_to(self, moment: datetime) -> None:
        """Jump forward; a moment that has passed already changes nothing."""


class MovableClock:
    """Real time plus what has been skipped so far."""

    def __init__(self) -> None:
        self.skipped = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.skipped

    def move_to(self, moment: datetime) -> None:
        self.skipped += max(moment - self.now(), timedelta())
