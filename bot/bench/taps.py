"""P1: what one tap costs. P4: how long an answer takes while thousands of reminders wait."""

import asyncio
from collections.abc import Iterator
from functools import partial

from bot.bench.bench import Bench, async_url
from bot.bench.children import Child
from bot.bench.figures import Figure, Goal, medians
from bot.bench.outgoing import put_reminders
from bot.bench.seeding import (
    CARD,
    FIRST_CHAT,
    MESSAGE,
    NOW,
    asked,
    press,
    presses,
    settle,
    veteran,
    weeks_with,
    with_agenda,
)
from bot.bench.stores import KEY, Store
from bot.bench.telegram import Telegram, telegram
from coach.profile import Weekday
from content.library import load_library
from storage.cards import Shown
from storage.database import Database, Tx

PEOPLE = 1000
TAPS = (f"v1:{CARD}:felt:good", f"v1:{CARD}:legs:normal")
WIDE_OPEN = (100_000, 100_000)  # messages a second over all chats and in one
PEERS = (("ptb_naive", "python-telegram-bot"), ("aiogram_orm", "aiogram"))

CPU_A_TAP = Goal(1.0)
SHARE_OF_NAIVE = Goal(0.25)

WAITING = 10_000
REPLIES = 200
LATENCY_MILLISECONDS = 50
TELEGRAMS_OWN = (30, 3)
REPLY_BEYOND_LATENCY = Goal(0.3)


def taps(bench: Bench) -> Iterator[Figure]:
    """Both taps of everybody's card. The second wave comes when the first is answered, as it would from people."""
    people = bench.size(PEOPLE)
    for store in bench.stores:
        template = seeded(store, people)
        found = medians(partial(our_taps, bench, store, template, people))
        who = f"talus, {store.name}"
        yield Figure("P1", "CPU of the bot for a check-in tap", who, found["cpu"], "ms", CPU_A_TAP)
        yield Figure("P1", "check-in taps a second", who, found["rate"], "/s")
        naive = None
        for program, name in PEERS if bench.peers else ():
            theirs = medians(partial(peer_taps, bench, program, store, people))
            naive = naive or theirs["cpu"]
            yield Figure("P1", "CPU of the bot for a check-in tap", f"{name}, {store.name}", theirs["cpu"], "ms")
            yield Figure("P1", "check-in taps a second", f"{name}, {store.name}", theirs["rate"], "/s")
        if naive:
            yield Figure("P1", "share of the naive bot's CPU", who, found["cpu"] / naive, "", SHARE_OF_NAIVE)


def seeded(store: Store, people: int, reminders: int = 0) -> str:
    """A database in which everybody has the question after the run before them."""
    library = load_library()
    crowd = [with_agenda(asked(veteran(week, library)), NOW, library) for week in weeks_with(Weekday.MON)]
    url = store.create()
    db = Database.open(url, [KEY])

    async def fill() -> None:
        await settle(db, people, NOW, lambda place: crowd[place % len(crowd)])
        await db.write(lambda tx: show_cards(tx, people))
        if reminders:
            await put_reminders(db, reminders, NOW)

    asyncio.run(fill())
    db.close()
    return url


def show_cards(tx: Tx, people: int) -> None:
    chats = range(FIRST_CHAT, FIRST_CHAT + people)
    ids = tx.actors.ids("person", chats, NOW)
    tx.cards.set([(ids[chat], CARD, chat, Shown(MESSAGE)) for chat in chats])


def our_taps(bench: Bench, store: Store, template: str, people: int) -> dict[str, float]:
    with telegram() as there, bench.ours("house", store.create(template), there.port, *WIDE_OPEN) as bot:
        bot.ready()
        there.wait_started()
        return two_waves(there, bot, people)


def peer_taps(bench: Bench, program: str, store: Store, people: int) -> dict[str, float]:
    with telegram() as there, bench.peer(program, "taps", there.port, people, async_url(store.create())) as bot:
        bot.ready()
        return two_waves(there, bot, people)


def two_waves(there: Telegram, bot: Child, people: int) -> dict[str, float]:
    there.wait_listening()
    before = bot.cpu_seconds
    for wave, data in enumerate(TAPS):
        there.push(presses(people, data, 1 + wave * people))
        there.wait_calls("answerCallbackQuery", (wave + 1) * people)
        stats = there.wait_calls("editMessageText", (wave + 1) * people)
    count = people * len(TAPS)
    return {"cpu": (bot.cpu_seconds - before) / count * 1000, "rate": stats.rate("editmessagetext")}


def replies(bench: Bench) -> Iterator[Figure]:
    """One tap after the other while a broadcast is under way at Telegram's own limit."""
    for store in bench.stores:
        url = seeded(store, bench.size(REPLIES), bench.size(WAITING))
        beyond = sorted(reply_seconds(bench, url))
        p99 = beyond[min(len(beyond) - 1, int(0.99 * len(beyond)))]
        what = "a reply while reminders wait, p99"
        yield Figure("P4", what, f"talus, {store.name}", p99, "s", REPLY_BEYOND_LATENCY)


def reply_seconds(bench: Bench, url: str) -> list[float]:
    """From the press until the edit of the card is called, which needs no answer of the API's."""
    taken = []
    with telegram(LATENCY_MILLISECONDS) as there, bench.ours("house", url, there.port, *TELEGRAMS_OWN) as bot:
        bot.ready()
        there.wait_started()
        there.wait_calls("sendMessage", 1)
        for number in range(bench.size(REPLIES)):
            there.push([press(FIRST_CHAT + number, TAPS[0], number + 1)])
            stats = there.wait_calls("editMessageText", number + 1)
            taken.append(stats.last["editmessagetext"] - stats.pushed)
    return taken
