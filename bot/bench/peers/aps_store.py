"""APScheduler with a SQLAlchemy job store, as its manual shows it: COUNT reminders due in the same second.

usage: aps_store.py COUNT DATABASE_URL GRACE   GRACE: default (one second), or none
"""

import asyncio
import json
import sys
import time
from datetime import UTC, datetime

from apscheduler.events import EVENT_JOB_MISSED
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

COUNT, URL, GRACE = int(sys.argv[1]), sys.argv[2], sys.argv[3]
LATE: list[float] = []
DROPPED: list[str] = []
ALL = asyncio.Event()


async def remind(at: float) -> None:
    LATE.append(time.time() - at)
    look()


def look() -> None:
    if len(LATE) + len(DROPPED) >= COUNT:
        ALL.set()


def missed(event) -> None:
    DROPPED.append(event.job_id)
    look()


async def main() -> None:
    settings = {} if GRACE == "default" else {"misfire_grace_time": None}
    scheduler = AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(url=URL)}, job_defaults=settings)
    scheduler.add_listener(missed, EVENT_JOB_MISSED)
    scheduler.start(paused=True)
    at = float(int(time.time() + 4 + COUNT * 0.003))
    for _ in range(COUNT):
        scheduler.add_job("aps_store:remind", "date", run_date=datetime.fromtimestamp(at, UTC), args=[at])
    scheduler.resume()
    loop, stall = asyncio.get_running_loop(), 0.0
    while not ALL.is_set() and time.time() < at + 60:
        before = loop.time()
        await asyncio.sleep(0.001)
        stall = max(stall, loop.time() - before - 0.001)
    result = {"seconds": max(LATE, default=0.0), "stall": stall, "done": len(LATE), "dropped": len(DROPPED)}
    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    sys.modules["aps_store"] = sys.modules["__main__"]  # jobs are stored by the name of their function
    asyncio.run(main())
