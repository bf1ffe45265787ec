"""APScheduler as a metronome in memory: it looks at the agenda and runs the housekeeping, and holds no plans itself.

What is due stands in the agenda table; a tick that comes late or twice changes nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

Work = Callable[[], Awaitable[object]]


class Metronome:
    """Starts with the running loop. No tick is dropped for coming late, none runs beside itself."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._running: set[asyncio.Future[object]] = set()
        self._stopped = False

    def every(self, seconds: float, work: Work) -> None:
        self._scheduler.add_job(self._ticking(work), IntervalTrigger(seconds=seconds))

    def each_second(self, work: Work) -> None:
        """On the full second, where most of what is due begins."""
        self._scheduler.add_job(self._ticking(work), CronTrigger(second="*"))

    def nightly(self, hour: int, minute: int, work: Work) -> None:
        self._scheduler.add_job(self._ticking(work), CronTrigger(hour=hour, minute=minute))

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        """No further tick. What a tick has begun is finished first: whoever stops it may close the database then."""
        if self._stopped:
            return
        self._stopped = True
        await asyncio.gather(*self._running, return_exceptions=True)
        self._scheduler.shutdown(wait=False)

    def _ticking(self, work: Work) -> Work:
        async def tick() -> None:
            if self._stopped:
                return
            running = asyncio.ensure_future(work())
            self._running.add(running)
            running.add_done_callback(self._running.discard)
            await running

        return tick
