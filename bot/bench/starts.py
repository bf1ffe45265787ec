"""P5: how a start depends on how many people are stored. P7: how soon a bot answers, and what it needs while idle."""

import asyncio
import base64
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial

from bot.bench.bench import Bench, async_url
from bot.bench.children import Child
from bot.bench.figures import Figure, Goal, medians
from bot.bench.seeding import newcomer, runner, settle, with_agenda
from bot.bench.stores import KEY, Store
from bot.bench.telegram import Telegram, telegram
from coach.localtime import ONE_DAY
from coach.profile import Weekday
from content.library import load_library
from storage.database import Database

MANY, FEW = 1_000_000, 1000
IN_A_JOB_QUEUE = 100_000  # a tenth: the whole takes minutes and gigabytes there
PEERS = (("ptb_naive", "python-telegram-bot"), ("aiogram_orm", "aiogram"))

START_WITH_MANY = Goal(3.0)
MORE_MEMORY = Goal(30)
FIRST_ANSWER = Goal(2.0)
IDLE_MEMORY = Goal(110)

HELLO = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 1000, "type": "private", "first_name": "Runner"},
        "from": {"id": 1000, "is_bot": False, "first_name": "Runner", "language_code": "en"},
        "text": "/start",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    },
}


def crowds(bench: Bench) -> Iterator[Figure]:
    many = bench.size(MANY)
    for store in bench.stores:
        who = f"talus, {store.name}"
        few_found = medians(partial(listening, bench, populated(store, FEW)))
        found = medians(partial(listening, bench, populated(store, many)))
        yield Figure("P5", f"start with {many:,} people", who, found["seconds"], "s", START_WITH_MANY)
        yield Figure("P5", f"start with {FEW:,} people", who, few_found["seconds"], "s")
        more = found["memory"] - few_found["memory"]
        yield Figure("P5", f"memory with {many:,} people", who, found["memory"], "MB")
        yield Figure("P5", f"more than with {FEW:,}", who, more, "MB", MORE_MEMORY)
    if bench.peers:
        jobs = bench.size(IN_A_JOB_QUEUE)
        with telegram() as there:
            found = until_listening(there, bench.peer("ptb_naive", "stored", there.port, jobs, "sqlite://"))
        yield Figure("P5", f"start with {jobs:,} people", "PTB JobQueue, memory only", found["seconds"], "s")
        yield Figure("P5", f"memory with {jobs:,} people", "PTB JobQueue, memory only", found["memory"], "MB")


def populated(store: Store, people: int) -> str:
    """Stored as of now, since this start is on the real clock: their next reminders are those of these days."""
    url, now, library = store.create(), datetime.now(UTC), load_library()
    week = runner(*list(Weekday)[::2])
    template = with_agenda(newcomer(week, now - 30 * ONE_DAY), now, library)
    db = Database.open(url, [KEY])
    asyncio.run(settle(db, people, now, lambda _: template))
    db.close()
    return url


def listening(bench: Bench, url: str) -> dict[str, float]:
    """From the command until it waits for updates."""
    with telegram() as there:
        return until_listening(there, the_bot(bench, there, url))


def until_listening(there: Telegram, program: AbstractContextManager[Child]) -> dict[str, float]:
    began = time.perf_counter()
    with program as bot:
        there.wait_listening()
        found = {"seconds": time.perf_counter() - began, "memory": bot.memory_mb}
        bot.stop()
    return found


def the_bot(bench: Bench, there: Telegram, url: str) -> AbstractContextManager[Child]:
    """As an operator starts it: with the byte code that an installation, or the start before, has left."""
    return bench.talus(
        "run",
        TALUS_TELEGRAM_TOKEN="42:BENCH",  # noqa: S106 - the fake Bot API takes any
        TALUS_TELEGRAM_API=there.address,
        TALUS_DATABASE_URL=url,
        TALUS_SECRET_KEY=base64.b64encode(KEY).decode(),
        TALUS_DATA=str(bench.folder),
        TALUS_LISTEN="127.0.0.1:0",
        PYTHONDONTWRITEBYTECODE="",
    )


def first_answers(bench: Bench) -> Iterator[Figure]:
    for store in bench.stores:
        found = medians(partial(our_answer, bench, store))
        yield from answer_figures(f"talus, {store.name}", found, FIRST_ANSWER, IDLE_MEMORY)
    for program, name in PEERS if bench.peers else ():
        for store in bench.stores:
            found = medians(partial(peer_answer, bench, program, store))
            yield from answer_figures(f"{name}, {store.name}", found, None, None)


def answer_figures(who: str, found: dict[str, float], seconds: Goal | None, memory: Goal | None) -> Iterator[Figure]:
    yield Figure("P7", "from the command to the first answer", who, found["seconds"], "s", seconds)
    yield Figure("P7", "memory when idle", who, found["memory"], "MB", memory)


def our_answer(bench: Bench, store: Store) -> dict[str, float]:
    with telegram() as there:
        return until_answered(there, the_bot(bench, there, store.create()), there.wait_started)


def peer_answer(bench: Bench, program: str, store: Store) -> dict[str, float]:
    with telegram() as there:
        return until_answered(
            there, bench.peer(program, "start", there.port, 1, async_url(store.create())), there.wait_listening
        )


def until_answered(
    there: Telegram, program: AbstractContextManager[Child], until_idle: Callable[[], None]
) -> dict[str, float]:
    there.push([HELLO])
    began = time.perf_counter()
    with program as bot:
        there.wait_calls("sendMessage", 1)
        seconds = time.perf_counter() - began
        until_idle()
        return {"seconds": seconds, "memory": bot.memory_mb}
