from datetime import datetime


class SeasonClock:
    """Stands still until it is moved, and never runs back."""

    def __init__(self, start: datetime) -> None:
        self.moment = start

    def now(self) -> datetime:
        return self.moment

    def move_to(self, moment: datetime) -> None:
        self.moment = max(self.moment, moment)
