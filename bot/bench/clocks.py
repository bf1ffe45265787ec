"""A clock that starts where the made-up people are and runs as fast as the real one."""

import time
from datetime import UTC, datetime


class RunningClock:
    """Its seconds begin when the real ones begin: what waits for a round second waits as long as it really would."""

    def __init__(self, start: datetime) -> None:
        self.ahead = start - datetime.fromtimestamp(int(time.time()), UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead
