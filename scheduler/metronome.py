"""APScheduler as a metronome in memory: it looks at the agenda and runs the housekeeping, and holds no plans itself.

What is due stands in the agenda table; a tick that comes late or twice changes nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

WATCH_SECONDS = 1.0
Work = Callable[[], Awaitable[object]]


class Metronome:
    """Starts with the running loop. No tick is dropped for coming late, none runs beside itself."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._running: set[asyncio.Future[object]] = set()
        self._stopped = False
        self._latest: datetime | None = None
        self._watching: asyncio.Task[None] | None = None

    def every(self, seconds: float, work: Work) -> None:
        self._scheduler.add_job(self._ticking(work), IntervalTrigger(seconds=seconds))

    def each_second(self, work: Work) -> None:
        """On the full second, where most of what is due begins."""
        self._scheduler.add_job(self._ticking(work), CronTrigger(second="*"))

    def nightly(self, hour: int, minute: int, work: Work) -> None:
        self._scheduler.add_job(self._ticking(work), CronTrigger(hour=hour, minute=minute))

    def start(self) -> None:
        self._scheduler.start()
        self._watching = asyncio.create_task(self._watch())

    def heed(self, now: datetime) -> None:
        """Where the clock was put back every tick is laid anew: none waits until its hour comes again."""
        if self._latest is not None and now < self._latest:
            for job in self._scheduler.get_jobs():
                job.modify(next_run_time=next_tick(job.trigger, now))
        self._latest = now

    @property
    def next_ticks(self) -> list[datetime]:
        return [job.next_run_time for job in self._scheduler.get_jobs()]

    async def _watch(self) -> None:
        while not self._stopped:
            self.heed(datetime.now(UTC))
            await asyncio.sleep(WATCH_SECONDS)

    async def stop(self) -> None:
        """No further tick. What a tick has begun is finished first: whoever stops it may close the database then."""
        if self._stopped:
            return
        self._stopped = True
        if self._watching is not None:
            self._watching.cancel()
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


def next_tick(trigger: BaseTrigger, now: datetime) -> datetime | None:
    """As if it were new: an interval counts from when it was made, and knows nothing earlier."""
    if isinstance(trigger, IntervalTrigger):
        return now + timedelta(seconds=trigger.interval_length)
    fires_at: datetime | None = trigger.get_next_fire_time(None, now)
    return fires_at
