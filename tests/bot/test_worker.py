"""The worker with the real coach on both databases: what fails stands aside alone, what is done is done once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.lane import Lived
from bot.worker import ATTEMPTS, agenda_changes, begin
from coach.desk import Due, Reminder
from coach.journal import CheckIn, Note, Run
from coach.person import Person
from coach.screen import text
from content.texts import texts_in
from storage.database import Database
from storage.schema import actors, agenda, cards, inbox, journal, outbox, people
from tests.bot.street import Street, presses, says
from tests.storage.conftest import database, postgres, postgres_template, sqlite_template, url
from tests.town import KEY, MONDAY

__all__ = ["database", "postgres", "postgres_template", "sqlite_template", "url"]

ANNA, BEN = 501, 502
GARBAGE = b"{"
SORRY = texts_in("en").render(text("broke"), None)  # type: ignore[arg-type]


@pytest.fixture
def street(database: Database) -> Street:
    return Street(database)


async def test_a_row_that_fails_holds_up_its_lane_only_and_is_parked_at_the_third_try(street: Street):
    anna = await street.joins(ANNA)
    await street.meets(anna, "u:1:99", GARBAGE)
    await street.hears(says(ANNA, "/plan"), says(BEN, "/start"))

    await street.works()
    assert await street.said(ANNA) == []
    assert len(await street.said(BEN)) == 1
    await street.works_later(2)
    assert await street.parked() == []
    await street.works_later(2)

    [parked] = await street.parked()
    assert (parked.actor_id, parked.attempts) == (anna, ATTEMPTS)
    assert parked.error.startswith("JSONDecodeError")
    assert await street.open_count() == 0


async def test_somebody_whose_row_was_parked_is_told_once_and_their_other_rows_go_on(street: Street):
    anna = await street.joins(ANNA)
    await street.meets(anna, "u:1:99", GARBAGE)
    await street.hears(says(ANNA, "/plan"))
    for _ in range(2 * ATTEMPTS):
        await street.works_later(2)

    plan, *_, last = said = await street.said(ANNA)
    assert "This week" in plan
    assert last == SORRY
    assert said.count(SORRY) == 1


async def test_what_cannot_be_saved_is_parked_alone_and_its_neighbours_are_answered(street: Street):
    """The record says that entry 2 is written already: that shows only when the whole batch is saved."""
    anna = await street.joins(ANNA)
    await street.db.write(lambda tx: tx.journal.add([(anna, 2, Note(at=MONDAY, id="e2", text="stray"))]))
    await street.joins(BEN)
    await street.hears(*run_told_by(ANNA), *run_told_by(BEN))
    for _ in range(2 * ATTEMPTS):
        await street.works_later(2)

    assert {row.actor_id for row in await street.parked()} == {anna}
    assert await street.open_count() == 0
    assert SORRY in await street.said(ANNA)
    assert SORRY not in await street.said(BEN)
    assert "Logged" in (await street.said(BEN))[-1]


async def test_an_update_of_nobody_is_parked_alone_and_nobody_is_told(street: Street):
    await street.hears({"poll": {}}, says(BEN, "/start"), {"poll": {}})
    await street.works()

    assert [row.error for row in await street.parked()] == ["no sender could be read from it"] * 2
    assert await street.count(outbox) == len(await street.said(BEN)) == 1


async def test_what_one_person_does_is_decided_in_order_though_it_came_at_once(street: Street):
    anna = await street.joins(ANNA)
    await street.hears(*run_told_by(ANNA))
    await street.works()

    told = (await street.journal(anna))[1:]
    assert [type(entry) for entry in told[:3]] == [Run, CheckIn, CheckIn]
    assert [entry.id for entry in told] == [f"e{number}" for number in range(2, len(told) + 2)]


async def test_a_lane_longer_than_a_batch_keeps_its_order(street: Street):
    await street.joins(ANNA)
    commands = ["/help", "/today", "/settings"] * 20
    await street.hears(*(says(ANNA, words) for words in commands))
    await street.works()

    opened = [call for call in await street.calls(ANNA) if "keyboard" in str(call)]
    numbers = [
        int(call["params"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]) for call in opened
    ]
    assert numbers == sorted(numbers)
    assert max(numbers) == len(commands)


async def test_a_press_is_answered_in_the_batch_of_its_decision(street: Street):
    await street.joins(ANNA)
    await street.hears(says(ANNA, "/ran"), presses(ANNA, "v1:1:felt:good"), presses(ANNA, "v1:1:felt:good"))
    await street.worker.once()

    answers = [call for call in await street.calls(ANNA) if call["method"] == "answerCallbackQuery"]
    assert len(answers) == 2
    assert sum(isinstance(entry, Run) for entry in await street.journal(1)) == 1


async def test_who_is_erased_leaves_no_row_and_hears_goodbye(street: Street):
    anna = await street.joins(ANNA)
    await street.hears(*run_told_by(ANNA), says(ANNA, "/privacy"), presses(ANNA, "v1:2:page:erase"))
    await street.hears(presses(ANNA, "v1:2:page:erase-sure"))
    await street.works()
    await street.hears(presses(ANNA, "v1:2:erase:"))
    await street.works()

    for table in (people, journal, agenda, inbox, cards, outbox):
        assert await street.count(table, anna) == 0, table.name
    known = await street.db.read(lambda tx: tx.connection.execute(select(actors.c.id)).scalars().all())
    assert anna not in known
    assert await street.said(ANNA) == [texts_in("en").render(text("privacy.erased"), None)]  # type: ignore[arg-type]


async def test_the_agenda_table_mirrors_the_person(street: Street):
    anna = await street.joins(ANNA)
    await street.hears(*run_told_by(ANNA), says(ANNA, "/pause"))
    await street.works()
    await street.db.write(lambda tx: tx.agenda.claim_due(street.clock.now()))
    await street.works()

    rows = select(agenda.c.reminder, agenda.c.due_at, agenda.c.occurrence).where(agenda.c.actor_id == anna)
    stored = await street.db.read(lambda tx: tx.connection.execute(rows).all())
    mirrored = (await street.person(anna)).agenda
    assert sorted(map(tuple, stored)) == sorted((due.reminder.value, due.at, due.occurrence) for due in mirrored)


def test_of_the_agenda_only_what_changed_is_written():
    think = Due(Reminder.THINK, MONDAY, "think:1")
    primer = Due(Reminder.PRIMER, MONDAY, "primer:1")
    later = replace(think, occurrence="think:2")
    same = Lived(Person(id=1, agenda=(think,)), agenda_before=(think,))
    moved = Lived(Person(id=2, agenda=(later,)), agenda_before=(think, primer))

    assert agenda_changes([same]) == ([], [])
    assert agenda_changes([same, moved]) == ([(2, later)], [(2, Reminder.PRIMER)])


async def test_after_an_unclean_stop_the_backlog_is_done_row_by_row(street: Street):
    await street.joins(ANNA)
    await street.hears(*run_told_by(ANNA), says(BEN, "/start"))

    assert await street.worker.recover() == 4
    assert await street.open_count() == 0
    assert len(await street.said(BEN)) == 1


async def test_a_row_that_killed_the_process_is_parked_at_the_third_death(street: Street):
    """The first death was in the middle of a batch; before each of the others the attempt was written down."""
    anna = await street.joins(ANNA)
    await street.hears(says(ANNA, "/plan"), says(BEN, "/start"))
    for _ in range(ATTEMPTS - 1):
        await street.db.write(lambda tx: begin(tx, street.clock.now()))

    await street.worker.recover()

    [parked] = await street.parked()
    assert (parked.actor_id, parked.error) == (anna, "the process died while handling it")
    assert await street.said(ANNA) == [SORRY]
    assert len(await street.said(BEN)) == 1


async def test_a_row_that_cannot_be_saved_does_not_stop_the_recovery(street: Street):
    anna = await street.joins(ANNA)
    await street.db.write(lambda tx: tx.journal.add([(anna, 2, Note(at=MONDAY, id="e2", text="stray"))]))
    await street.hears(*run_told_by(ANNA), says(BEN, "/start"))

    await street.worker.recover()

    assert len(await street.said(BEN)) == 1


async def test_while_the_database_is_away_the_worker_is_ill_and_nothing_is_lost(street: Street, url: str):
    await street.hears(says(BEN, "/start"))
    street.db.close()
    assert await street.worker.once() == 0
    assert "worker" in street.health.troubles

    again = Street(Database.open(url, [KEY]))
    await again.works()
    assert len(await again.said(BEN)) == 1
    again.db.close()


def run_told_by(telegram_id: int) -> list[dict[str, object]]:
    """The first card of somebody: how was the run?"""
    return [
        says(telegram_id, "/ran"),
        presses(telegram_id, "v1:1:felt:good"),
        presses(telegram_id, "v1:1:legs:fresh"),
    ]


async def test_a_clock_that_is_put_back_and_on_stands_still_for_a_person_and_loses_nothing(street: Street):
    actor = await street.joins(7)
    said = ("ran 8 km", "left calf 4/10", "/plan", "ran 5 km")
    for words, step in zip(said, (0, -3600, 1800, 86400), strict=True):
        street.clock.moment += timedelta(seconds=step)
        before = (await street.person(actor)).desk.last_seen
        await street.hears(says(7, words))
        await street.works()
        seen = (await street.person(actor)).desk.last_seen
        assert seen is not None
        assert before is None or seen >= before

    assert await street.parked() == []
    assert await street.open_count() == 0
    assert len(await street.said(7)) >= len(said)


async def test_a_channel_that_the_bot_is_put_into_troubles_nobody(street: Street):
    channel = {"id": -1005, "type": "channel", "title": "News"}
    member = {"user": {"id": 1, "is_bot": True}, "status": "administrator"}
    await street.hears({"my_chat_member": {"chat": channel, "from": {"id": 5}, "new_chat_member": member}})
    await street.works()

    assert await street.parked() == []
    assert await street.open_count() == 0
