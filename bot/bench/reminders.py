"""P2: reminders sent at a paid limit. P3: thousands of reminders due in the same second."""

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from functools import partial

from bot.bench.bench import Bench
from bot.bench.children import Child
from bot.bench.figures import Figure, Goal, medians
from bot.bench.outgoing import put_reminders
from bot.bench.seeding import ASKED_AT, NOW, TODAY, caught_up, newcomer, settle, weeks_with, weeks_without, with_agenda
from bot.bench.stores import KEY, Store
from bot.bench.telegram import Telegram, telegram
from coach.localtime import ONE_DAY
from coach.person import Person
from coach.profile import Runner, Weekday
from content.library import load_library
from storage.database import Database

REMINDERS = 5000
PER_SECOND = 1000
LATENCY_MILLISECONDS = 50
PEERS_REMINDERS = 1000
PEERS = (("ptb_naive", "python-telegram-bot"), ("aiogram_orm", "aiogram"))

RATE = Goal(950, at_least=True)
CPU_A_REMINDER = Goal(0.4)

PEOPLE = 100_000
DUE = 5000
QUIET_BEFORE = timedelta(minutes=1)
SECONDS = Goal(1.5)
STALL = Goal(0.05)
NONE = Goal(0)


def sent(bench: Bench) -> Iterator[Figure]:
    count = bench.size(REMINDERS)
    for store in bench.stores:
        template = full_outbox(store, count)
        found = medians(partial(our_reminders, bench, store, template, count))
        yield from sending_figures(f"talus, {store.name}", found, RATE, CPU_A_REMINDER)
    count = bench.size(PEERS_REMINDERS)
    for program, name in PEERS if bench.peers else ():
        found = medians(partial(peer_reminders, bench, program, count), runs=1)
        yield from sending_figures(f"{name}, no database", found, None, None)


def sending_figures(who: str, found: dict[str, float], rate: Goal | None, cpu: Goal | None) -> Iterator[Figure]:
    yield Figure("P2", "reminders a second, limit 1,000, API 50 ms", who, found["rate"], "/s", rate)
    yield Figure("P2", "CPU for a reminder sent", who, found["cpu"], "ms", cpu)


def full_outbox(store: Store, count: int) -> str:
    url = store.create()
    db = Database.open(url, [KEY])
    asyncio.run(put_reminders(db, count, NOW))
    db.close()
    return url


def our_reminders(bench: Bench, store: Store, template: str, count: int) -> dict[str, float]:
    with telegram(LATENCY_MILLISECONDS) as there:
        return sending(there, bench.ours("courier", store.create(template), there.port, PER_SECOND), count)


def peer_reminders(bench: Bench, program: str, count: int) -> dict[str, float]:
    with telegram(LATENCY_MILLISECONDS) as there:
        return sending(there, bench.peer(program, "broadcast", there.port, count, "sqlite://"), count)


def sending(there: Telegram, program: AbstractContextManager[Child], count: int) -> dict[str, float]:
    with program as bot:
        bot.ready()
        before = bot.cpu_seconds
        bot.go()
        stats = there.wait_calls("sendMessage", count)
        return {"cpu": (bot.cpu_seconds - before) / count * 1000, "rate": stats.rate("sendmessage")}


def due(bench: Bench) -> Iterator[Figure]:
    people, count = bench.size(PEOPLE), bench.size(DUE)
    for store in bench.stores:
        template = crowd(store, people, count)
        found = medians(partial(our_due, bench, store, template, count))
        who = f"talus, {store.name}"
        yield Figure("P3", f"{count} due at once: until in the outbox", who, found["seconds"], "s", SECONDS)
        yield Figure("P3", "longest stall of the event loop meanwhile", who, found["stall"], "s", STALL)
        yield Figure("P3", "lost", who, found["lost"], "", NONE)
        yield Figure("P3", "doubled", who, found["doubled"], "", NONE)
    if bench.peers:
        yield from peers_due(bench, count)


def crowd(store: Store, people: int, count: int) -> str:
    """Some ran today and are to be asked; the others run on other days."""
    library, url = load_library(), store.create()
    before, later = ASKED_AT - QUIET_BEFORE, ASKED_AT + QUIET_BEFORE

    def settled_in(week: Runner, until: datetime) -> Person:
        person = newcomer(week, before - 30 * ONE_DAY)
        return with_agenda(caught_up(person, before, until, library), before, library)

    ran = [settled_in(week, before) for week in weeks_with(Weekday.MON)]
    rests = [settled_in(week, later) for week in weeks_without(Weekday.MON)]
    if any(min(one.agenda, key=lambda due: due.at).occurrence != f"run:{TODAY}" for one in ran):
        raise ValueError(f"not everybody who ran would be asked at {ASKED_AT}")

    def template(place: int) -> Person:
        like = ran if place < count else rests
        return like[place % len(like)]

    db = Database.open(url, [KEY])
    asyncio.run(settle(db, people, before, template))
    db.close()
    return url


def our_due(bench: Bench, store: Store, template: str, count: int) -> dict[str, float]:
    with bench.ours("due", store.create(template), count) as bot:
        found = bot.result()
    lost = count - found["single"] - found["several"]
    return {"seconds": found["seconds"], "stall": found["stall"], "lost": lost, "doubled": found["several"]}


def peers_due(bench: Bench, count: int) -> Iterator[Figure]:
    with telegram() as there, bench.peer("ptb_naive", "due", there.port, count, "sqlite://") as bot:
        yield from peer_figures("PTB JobQueue, memory only", bot, count)
    for grace, name in (("none", "APScheduler, SQLAlchemy"), ("default", "the same, default grace")):
        url = f"sqlite:///{bench.folder / f'jobs-{grace}.db'}"
        with bench.peer("aps_store", count, url, grace) as bot:
            yield from peer_figures(name, bot, count)


def peer_figures(who: str, bot: Child, count: int) -> Iterator[Figure]:
    found = bot.result()
    yield Figure("P3", f"{count} due at once: until the last is handled", who, found["seconds"], "s")
    yield Figure("P3", "longest stall of the event loop meanwhile", who, found["stall"], "s")
    yield Figure("P3", "lost", who, count - found["done"], "")
