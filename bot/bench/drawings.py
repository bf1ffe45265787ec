"""P9: what a picture costs, and whether anybody waits longer while two hundred of them are drawn."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import orjson

from bot.bench.bench import Bench
from bot.bench.figures import Figure, Goal
from bot.bench.seeding import FIRST_CHAT, NOW, TODAY, WEEKS, ZONE, entries_of, newcomer, press, weeks_with
from bot.bench.stores import KEY
from bot.bench.taps import TAPS, WIDE_OPEN, seeded
from bot.bench.telegram import telegram
from bot.charts.making import Chart
from bot.screens import Face, send_call
from coach.journal import AnyEntry, Benchmark
from coach.library import Library
from coach.localtime import moment
from coach.person import Context, Person
from coach.profile import SIDES, Weekday
from coach.progress import record as way
from coach.standing import refold
from content.library import load_library
from storage.database import Database, Tx
from storage.outbox import OutRow, Rank

TIMES = 40
CPU_A_CHART = Goal(60)
CHARTS, REPLIES = 200, 200
LOOKERS = 500_000  # chats of those who look at a picture, apart from those who tap
TIMES_AS_LONG = Goal(1.5)
NAMES = {
    "month": "trend of a month",
    "all": "trend of twelve weeks",
    "calendar": "calendar of six weeks",
    "tests": "tests",
    "gains": "card to share",
    "page": "page for a physio",
}


def drawings(bench: Bench) -> Iterator[Figure]:
    with bench.ours("drawing", bench.size(TIMES)) as drawer:
        found = drawer.result()
    for name, what in NAMES.items():
        goal = CPU_A_CHART if name != "page" else None
        yield Figure("P9", f"CPU for a picture: {what}", "talus", found[name], "ms", goal)
    for store in bench.stores:
        calm, busy = (p99(reply_seconds(bench, seeded(store, REPLIES), charts)) for charts in (0, bench.size(CHARTS)))
        who = f"talus, {store.name}"
        yield Figure("P9", "a reply while nothing is drawn, p99", who, calm * 1000, "ms")
        yield Figure("P9", "a reply while 200 pictures are drawn, p99", who, busy * 1000, "ms")
        yield Figure("P9", "the second against the first", who, busy / calm, "", TIMES_AS_LONG)


def p99(taken: list[float]) -> float:
    return sorted(taken)[min(len(taken) - 1, int(0.99 * len(taken)))]


def reply_seconds(bench: Bench, url: str, charts: int) -> list[float]:
    """From the press until the edit of the card is called; the pictures are all asked for before the first press."""
    if charts:
        ask_for(url, charts)
    taken = []
    with telegram() as there, bench.ours("house", url, there.port, *WIDE_OPEN) as bot:
        bot.ready()
        there.wait_started()
        if charts:
            there.wait_calls("editMessageMedia", 1)
        for number in range(REPLIES):
            there.push([press(FIRST_CHAT + number, TAPS[0], number + 1)])
            stats = there.wait_calls("editMessageText", number + 1)
            taken.append(stats.last["editmessagetext"] - stats.pushed)
    return taken


def ask_for(url: str, count: int) -> None:
    library = load_library()
    person, entries = record(library)
    shown = pictures(person, entries, library)["month"]
    db = Database.open(url, [KEY])
    asyncio.run(db.write(partial(put_some, count=count, person=person, shown=shown)))
    db.close()


def put_some(tx: Tx, count: int, person: Person, shown: Chart) -> None:
    chats = range(LOOKERS, LOOKERS + count)
    ids = tx.actors.ids("person", chats, NOW)
    tx.people.save([replace(person, id=ids[chat]) for chat in chats])
    tx.outbox.put([picture_row(chat, ids[chat], shown) for chat in chats])


def picture_row(chat: int, actor: int, shown: Chart) -> OutRow:
    call = send_call(chat, Face("Mornings and load", None, shown), silent=True)
    return OutRow(chat, actor, chat, Rank.REPLY, orjson.dumps(call), NOW, card=1)


def record(library: Library) -> tuple[Person, tuple[AnyEntry, ...]]:
    """Somebody with twelve weeks behind them and three tests."""
    days = range(WEEKS * 7)
    told = [one for day in days for one in entries_of(TODAY + timedelta(days=day - WEEKS * 7))]
    tests = [
        Benchmark(at=moment(TODAY - timedelta(days=back), time_of_tests, ZONE), test=test, side=side.value, value=value)
        for back, value in ((80, 8), (52, 10), (24, 12))
        for test in ("knee-to-wall", "balance-open", "balance-closed", "heel-raise")
        for side in SIDES
        for time_of_tests in [NOW.time()]
    ]
    entries = tuple(
        replace(one, id=f"b{number}") for number, one in enumerate(sorted([*told, *tests], key=lambda one: one.at))
    )
    week = weeks_with(Weekday.MON)[0]
    person = newcomer(week, moment(TODAY - timedelta(weeks=WEEKS), NOW.time(), ZONE))
    return replace(person, id=1, standing=refold(entries, week, library.book), entries=len(entries)), entries


def pictures(person: Person, entries: tuple[AnyEntry, ...], library: Library) -> dict[str, Chart]:
    context = Context(NOW, NOW, library, journal=entries)
    return {
        "month": way.trend(person, "month", "both", context),
        "all": way.trend(person, "all", "both", context),
        "calendar": way.calendar(person, "month", context),
        "tests": way.benchmarks(person, "both", context),
        "gains": way.gains(person, "", context),
    }
