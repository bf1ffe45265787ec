"""What must be true after however many deaths, read from the database and from what the playground saw."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.screens import face
from coach.cards.closing import Closed
from coach.cards.post_run import Receipt
from coach.deck import view
from coach.flows.post_run import FATIGUE, SCORES
from coach.journal import AnyEntry, CheckIn, Run
from coach.person import Context, Person
from coach.screen import text
from content.texts import plain, texts_in
from storage.database import Database, Tx
from storage.schema import actors, inbox, outbox
from tests.crash.crowd import Runner, Wire
from tests.crash.log import Sending
from tests.crash.seeding import LIBRARY

Face = tuple[str, list[list[str]]]
"""The words and the rows of buttons."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database holds in the end. `reminders` are (chat, card, times it was taken to be sent)."""

    updates: dict[int, str]  # id and state
    parked: int
    people: dict[int, Person]  # by chat
    journals: dict[int, tuple[AnyEntry, ...]]
    messages: dict[tuple[int, int], int]  # (chat, card): message
    reminders: dict[tuple[int, int], int]


async def read_all(db: Database) -> Stored:
    return await db.read(read)


def read(tx: Tx) -> Stored:
    chats = dict(
        tx.connection.execute(select(actors.c.id, actors.c.telegram_id).where(actors.c.kind == "person")).all()
    )
    people = tx.people.load(list(chats))
    shown = [(number, card.number) for number, person in people.items() for card in person.desk.cards]
    updates = tx.connection.execute(select(inbox.c.key, inbox.c.state).where(inbox.c.key.startswith("u:")))
    asked = select(outbox.c.chat_id, outbox.c.card, outbox.c.attempts).where(outbox.c.occurrence.is_not(None))
    return Stored(
        {int(key.rpartition(":")[2]): state for key, state in updates},
        tx.inbox.parked_count(),
        {chats[number]: person for number, person in people.items()},
        {chats[number]: tx.journal.of(number) for number in people},
        {(chats[number], card): shown.message_id for (number, card), shown in tx.cards.get(shown).items()},
        {(chat, card): attempts for chat, card, attempts in tx.connection.execute(asked)},
    )


def updates_lost(stored: Stored, wire: Wire, deadly: int) -> Iterator[str]:
    """Each update that somebody made was handed over, is in the inbox once, and is done but for the deadly one."""
    states = Counter(stored.updates.values())
    if len(wire.log.updates) != wire.updates:
        yield f"{wire.updates} updates were made and {len(wire.log.updates)} handed over"
    if missing := wire.log.updates - stored.updates.keys():
        yield f"{len(missing)} updates are not in the inbox"
    if states != Counter(done=wire.updates - deadly, parked=deadly):
        yield f"updates stand at {dict(states)}"
    if stored.parked != deadly:
        yield f"{stored.parked} rows are parked"
    if unheard := wire.log.asked - wire.log.answered:
        yield f"{len(unheard)} presses were never answered"


def answers_wrong(stored: Stored, runners: Iterable[Runner]) -> Iterator[str]:
    """The journal tells each answer once, in the order in which they were given."""
    for runner in runners:
        journal = stored.journals[runner.chat]
        pains = [entry.pain for entry in journal if isinstance(entry, CheckIn) and entry.pain is not None]
        legs = [entry.fatigue for entry in journal if isinstance(entry, CheckIn) and entry.fatigue is not None]
        runs = sum(isinstance(entry, Run) for entry in journal)
        if pains != [SCORES[felt.rpartition("-")[2]] for felt in runner.felt] or runs != len(runner.felt):
            yield f"{runner.chat} pressed {len(runner.felt)} times how it felt, {len(pains)} and {runs} runs are told"
        if legs != [FATIGUE[each] for each in runner.legs]:  # type: ignore[index]
            yield f"{runner.chat} pressed legs {len(runner.legs)} times, {len(legs)} are told"


def reminders_wrong(stored: Stored, wire: Wire, expected: int, deaths: list[datetime]) -> Iterator[str]:
    """Each question came, and came again only where the bot died in between."""
    rang = ringing(wire.log.sendings)
    if len(stored.reminders) != expected:
        yield f"{len(stored.reminders)} reminders of {expected} were made"
    for key, attempts in stored.reminders.items():
        if not 1 <= len(rang[key]) <= attempts:
            yield f"reminder {key} was sent {len(rang[key])} times, taken {attempts} times"
    if rang.keys() - stored.reminders.keys():
        yield "something rang that is no reminder"
    for key, times in by_card(wire.log.sendings).items():
        if any(not any(one < death < other for death in deaths) for one, other in pairwise(times)):
            yield f"card {key} was sent again without a death in between"


def ringing(sendings: Iterable[Sending]) -> dict[tuple[int, int], list[datetime]]:
    return by_card(sending for sending in sendings if sending.rang)


def by_card(sendings: Iterable[Sending]) -> dict[tuple[int, int], list[datetime]]:
    """When each card was sent as a new message. Cards without buttons have no number on the wire."""
    times: dict[tuple[int, int], list[datetime]] = defaultdict(list)
    for sending in sendings:
        if sending.card:
            times[sending.chat, sending.card].append(sending.at)
    return times


def told_wrong(wire: Wire, victim: int, deaths: list[datetime]) -> Iterator[str]:
    """Whoever wrote what kills hears once that something broke."""
    words = texts_in("en").render(text("broke"), ZoneInfo("UTC"))
    times = [sending.at for sending in wire.log.said_to(victim)]
    if {sending.text for sending in wire.log.said_to(victim)} != {words}:
        yield f"the victim was told {len(times)} times"
    if any(not any(one < death < other for death in deaths) for one, other in pairwise(times)):
        yield "the victim was told again without a death in between"


async def faces_wrong(stored: Stored, wire: Wire) -> list[str]:
    """Every card that stands on a screen looks as its state says; what is left behind goes from it."""
    wrong = []
    for chat, person in stored.people.items():
        screen = {message["id"]: message for message in await wire.get(f"/sim/chats/{chat}/messages?after=0")}
        for card in person.desk.cards:
            message = screen.get(stored.messages.get((chat, card.number), 0))
            shown, due = looks(message) if message else None, should_look(person, card.number)
            if shown is None and isinstance(card.state, Closed) and card.state.gone:
                continue
            if shown != due and not (isinstance(card.state, Receipt) and shown and offers_more(shown, due)):
                wrong.append(f"card {card.number} of {chat} shows {shown}, and should {due}")
    return wrong


def offers_more(shown: Face, due: Face) -> bool:
    """A receipt says the same, and an offer that a later answer has made needless stands on it until it is touched."""
    return shown[0] == due[0] and set(chain(*due[1])) <= set(chain(*shown[1]))


def looks(message: dict[str, Any]) -> Face:
    return message["text"], message["buttons"]


def should_look(person: Person, number: int) -> Face:
    now = datetime.now(UTC)
    state = next(card.state for card in person.desk.cards if card.number == number)
    screen = view(state, person, Context(now, now, LIBRARY))
    shown = face(screen, texts_in("en"), ZoneInfo(person.runner.time_zone), number)
    rows = (shown.reply_markup or {}).get("inline_keyboard", [])
    return plain(shown.text), [[button["text"] for button in row] for row in rows]
