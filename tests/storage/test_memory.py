"""What is kept of a person: snapshot, journal, agenda, cards."""

from base64 import b64decode
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from coach.desk import Due, Reminder
from coach.journal import CheckIn, Run
from coach.person import Person
from storage.cards import ANY_PICTURE, Shown
from storage.codec import EVENT
from storage.database import Database, Tx
from storage.schema import cards
from tests.storage.street import NOW, people

HOUR = timedelta(hours=1)


async def persons(database: Database, count: int) -> list[int]:
    return await database.write(lambda tx: people(tx, count))


async def test_a_person_is_loaded_as_saved_last(database: Database):
    first, second = await persons(database, 2)
    await database.write(lambda tx: tx.people.save([Person(id=first), Person(id=second)]))
    await database.write(lambda tx: tx.people.save([Person(id=first, entries=3, joined_at=NOW)]))

    found = await database.read(lambda tx: tx.people.load([first, second, 999]))

    assert found == {first: Person(id=first, entries=3, joined_at=NOW), second: Person(id=second)}


async def test_a_journal_is_read_in_its_order(database: Database):
    first, second = await persons(database, 2)
    run, check = Run(at=NOW, id="e1", minutes=40.0), CheckIn(at=NOW + HOUR, id="e2", pain=2.0, sites=("achilles",))

    await database.write(lambda tx: tx.journal.add([(first, 2, check), (second, 1, run), (first, 1, run)]))

    assert await database.read(lambda tx: tx.journal.of(first)) == (run, check)


async def test_an_entrys_number_is_given_once(database: Database):
    [person] = await persons(database, 1)
    await database.write(lambda tx: tx.journal.add([(person, 1, Run(at=NOW))]))

    with pytest.raises(IntegrityError):
        await database.write(lambda tx: tx.journal.add([(person, 1, Run(at=NOW))]))


async def test_a_due_thought_becomes_one_event(database: Database):
    first, second = await persons(database, 2)
    later = Due(Reminder.THINK, NOW + HOUR, "think:1")
    await database.write(
        lambda tx: tx.agenda.change([(first, Due(Reminder.MORNING, NOW, "morning:1")), (second, later)], [])
    )

    moved = [await database.write(lambda tx: tx.agenda.claim_due(NOW, 10)) for _ in range(2)]
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert moved == [1, 0]
    assert lane.actor_id == first
    event = EVENT.load(lane.rows[0].body)
    assert (event.kind, event.reminder, event.occurrence) == ("due", "morning", "morning:1")
    assert await database.read(lambda tx: (tx.agenda.next_due(), tx.agenda.count())) == (NOW + HOUR, 1)


async def test_a_person_has_one_thought_of_a_kind(database: Database):
    [person] = await persons(database, 1)
    change = [(person, Due(Reminder.MORNING, NOW, "a")), (person, Due(Reminder.THINK, NOW, "b"))]
    await database.write(lambda tx: tx.agenda.change(change, []))
    moved = [(person, Due(Reminder.MORNING, NOW + HOUR, "c"))]

    await database.write(lambda tx: tx.agenda.change(moved, [(person, Reminder.THINK)]))

    assert await database.read(lambda tx: (tx.agenda.count(), tx.agenda.next_due())) == (1, NOW + HOUR)


async def test_due_thoughts_are_taken_in_batches_the_oldest_first(database: Database):
    ids = await persons(database, 5)
    dues = [(person, Due(Reminder.THINK, NOW - n * HOUR, f"think:{n}")) for n, person in enumerate(ids)]
    await database.write(lambda tx: tx.agenda.change(dues, []))

    counts = [await database.write(lambda tx: tx.agenda.claim_due(NOW, 2)) for _ in range(3)]
    lanes = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert counts == [2, 2, 1]
    assert [lane.actor_id for lane in lanes] == ids[::-1]


async def test_a_lost_thought_is_restored(database: Database):
    lost, whole, stopped, handled = await persons(database, 4)
    due = Due(Reminder.THINK, NOW + HOUR, "think")

    def unit(tx: Tx):
        kept = [Person(id=number, agenda=(due,)) for number in (lost, whole, handled)]
        tx.people.save([*kept, Person(id=stopped)])
        tx.agenda.change([(whole, due), (handled, Due(Reminder.THINK, NOW, "now"))], [])
        tx.agenda.claim_due(NOW, 10)

    await database.write(unit)

    restored = [await database.write(lambda tx: tx.restore_thoughts(NOW, 100)) for _ in range(2)]

    assert restored == [1, 0]
    await database.write(lambda tx: tx.agenda.claim_due(NOW, 10))
    assert {lane.actor_id for lane in await database.write(lambda tx: tx.inbox.claim(NOW))} == {handled, lost}


async def test_a_card_leads_to_its_newest_message(database: Database):
    first, second = await persons(database, 2)
    shown = [(first, 1, 100, Shown(11)), (first, 2, 100, Shown(12)), (second, 2, 101, Shown(22))]
    await database.write(lambda tx: tx.cards.set(shown))
    await database.write(lambda tx: tx.cards.set([(first, 1, 100, Shown(13, "heel raise"))]))
    await database.write(lambda tx: tx.cards.forget(second, 2))

    found = await database.read(lambda tx: tx.cards.get([(first, 1), (first, 2), (second, 2), (second, 1)]))

    assert found == {(first, 1): Shown(13, "heel raise"), (first, 2): Shown(12)}


async def test_which_picture_a_card_shows_is_readable_to_nobody_else(database: Database):
    [person] = await persons(database, 1)
    await database.write(
        lambda tx: tx.cards.set([(person, 1, 100, Shown(11, "heel raise")), (person, 2, 100, Shown(12))])
    )
    kept = select(cards.c.picture).order_by(cards.c.card)
    stored = await database.read(lambda tx: tx.connection.execute(kept).scalars().all())

    assert stored[0] is not None
    assert "heel raise" not in stored[0]
    assert b"heel raise" not in b64decode(stored[0])
    assert stored[1] is None


@pytest.mark.parametrize("unreadable", ["heel raise", "0123456789abcdef0123456789abcdef"])
async def test_a_picture_that_nobody_can_read_is_still_a_picture(database: Database, unreadable: str):
    [person] = await persons(database, 1)
    await database.write(lambda tx: tx.cards.set([(person, 1, 100, Shown(11, "heel raise"))]))
    await database.write(lambda tx: tx.connection.execute(update(cards).values(picture=unreadable)))

    assert await database.read(lambda tx: tx.cards.get([(person, 1)])) == {(person, 1): Shown(11, ANY_PICTURE)}
