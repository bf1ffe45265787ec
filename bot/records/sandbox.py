"""Strangers' bytes are read in a process of their own, which can hang, swell or fall and harm nobody."""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any, get_args

import orjson

from bot.request import beginning
from coach.errands import ReadTime
from coach.findings import Activity, JournalSeen, TimeRead, Trouble
from coach.scheduled import ScheduledRun

MOST_SAID = 64 * 2**20
SECONDS = 60.0  # on a machine that is busy; the process itself gives up much sooner
TROUBLES: tuple[Trouble, ...] = get_args(Trouble)


async def read_apart(data: bytes, *orders: str) -> dict[str, Any]:
    """What `bot.records.apart` says of these bytes."""
    return await said_apart("bot.records.apart", data, *orders)


async def time_apart(task: ReadTime) -> TimeRead:
    """What `bot.records.times_apart` makes of the words."""
    orders = (task.language, task.zone, task.now.isoformat())
    answer = await said_apart("bot.records.times_apart", task.words.encode(), *orders)
    if "at" not in answer:
        return TimeRead(task.card)
    return TimeRead(task.card, datetime.fromisoformat(answer["at"]), answer["clock"])


async def said_apart(module: str, data: bytes, *orders: str) -> dict[str, Any]:
    """A process that does not end by itself was asked too much."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *orders,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(sys.path), "PATH": os.environ.get("PATH", "")},
    )
    try:
        async with asyncio.timeout(SECONDS):
            said = await spoken(child, data)
    except TimeoutError:
        return {"refused": "hostile"}
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    well = child.returncode == 0 and 0 < len(said) <= MOST_SAID
    return orjson.loads(said) if well else {"refused": "hostile"}


async def spoken(child: asyncio.subprocess.Process, data: bytes) -> bytes:
    """Heard while it is being told, and no further than an answer can be long."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(told(child, data))
        said = await beginning(child.stdout, MOST_SAID + 1) if child.stdout else b""
        if len(said) > MOST_SAID:
            child.kill()
    await child.wait()
    return said


async def told(child: asyncio.subprocess.Process, data: bytes) -> None:
    if child.stdin is None:
        return
    child.stdin.write(data)
    with suppress(BrokenPipeError, ConnectionResetError):
        await child.stdin.drain()
    child.stdin.close()


def trouble_in(answer: dict[str, Any]) -> Trouble:
    return answer["refused"] if answer.get("refused") in TROUBLES else "broken"


def journal_in(answer: dict[str, Any]) -> JournalSeen:
    plain = answer["journal"]
    first, last = (datetime.fromisoformat(plain[name]) for name in ("first", "last"))
    return JournalSeen(**{**plain, "first": first, "last": last})


def runs_in(answer: dict[str, Any]) -> tuple[ScheduledRun, ...]:
    return tuple(
        ScheduledRun(date.fromisoformat(one["date"]), time.fromisoformat(one["time"]), one["kind"], one["minutes"])
        for one in answer["calendar"]["runs"]
    )


def activity_in(answer: dict[str, Any]) -> Activity:
    plain = answer["activity"]
    return Activity(**{**plain, "start": datetime.fromisoformat(plain["start"])})
