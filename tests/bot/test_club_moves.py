"""A group becomes a supergroup: on both databases the club, its members and what waits to be sent go with it."""

import orjson
import pytest

from bot.callback import encode
from coach.club.values import Club, Member
from storage.database import Database, Tx
from storage.schema import agenda, clubs, erasures, outbox
from tests.bot.street import Street
from tests.storage.conftest import database, postgres, postgres_template, sqlite_template, url
from tests.town import MONDAY

__all__ = ["database", "postgres", "postgres_template", "sqlite_template", "url"]

OLD, NEW = -7, -1007
ADMIN = 601


@pytest.fixture
def street(database: Database) -> Street:
    return Street(database)


def added(chat: int, kind: str, status: str = "member") -> dict[str, object]:
    member = {"user": {"id": 1, "is_bot": True}, "status": status}
    place = {"id": chat, "type": kind, "title": "Harriers"}
    return {"my_chat_member": {"chat": place, "from": {"id": ADMIN, "is_bot": False}, "new_chat_member": member}}


def moved_to() -> dict[str, object]:
    return {"message": {"message_id": 8, "date": 1, "chat": {"id": OLD, "type": "group"}, "migrate_to_chat_id": NEW}}


def moved_from() -> dict[str, object]:
    chat = {"id": NEW, "type": "supergroup"}
    return {"message": {"message_id": 1, "date": 1, "chat": chat, "migrate_from_chat_id": OLD}}


async def number_of(street: Street, chat: int) -> int | None:
    return await street.db.read(lambda tx: tx.actors.find("club", chat))


async def club(street: Street, number: int) -> Club | None:
    found, _ = await street.db.read(lambda tx: tx.clubs.readable([number]))
    return found.get(number)


@pytest.mark.parametrize("news", [(moved_to(), moved_from()), (moved_from(), moved_to()), (moved_from(),)])
async def test_the_club_is_reached_under_its_new_number(street: Street, news: tuple[dict[str, object], ...]):
    await street.hears(added(OLD, "group"))
    await street.works()
    number = await number_of(street, OLD)
    for update in news:
        await street.hears(update)
        await street.works()

    assert (await number_of(street, NEW), await number_of(street, OLD)) == (number, None)
    assert len(await street.calls(NEW)) == 1
    assert await street.calls(OLD) == []
    assert await street.count(clubs) == 1


async def test_what_came_under_the_new_number_first_is_the_same_club(street: Street):
    runner = await street.joins(ADMIN)
    await street.hears(added(OLD, "group"))
    await street.works()
    number = await number_of(street, OLD)
    await street.hears(added(NEW, "supergroup"))
    await street.works()
    newcomer = await number_of(street, NEW)
    assert newcomer not in (None, number)
    await street.db.write(lambda tx: with_member(tx, newcomer, runner))

    await street.hears(moved_to())
    await street.works()

    assert await number_of(street, NEW) == number
    assert await club(street, newcomer) is None
    assert await street.count(agenda, newcomer) == 0
    assert await street.count(outbox, newcomer) == 0
    (joining,) = await wishes(street, "joins")
    assert joining["person"] == runner
    assert (await street.person(runner)).clubs == ()


async def test_a_wish_for_the_number_that_is_no_more_reaches_the_club(street: Street):
    runner = await street.joins(ADMIN)
    await street.hears(added(OLD, "group"), added(NEW, "supergroup"))
    await street.works()
    newcomer = await number_of(street, NEW)
    await street.hears(moved_to())
    await street.works()

    joins = orjson.dumps({"kind": "joins", "person": runner, "reply": "77"})
    await street.meets(newcomer, "t:9:9", joins)
    await street.works()

    assert [wish["reply"] for wish in await wishes(street, "joins")] == ["77"]


async def test_a_press_in_a_chat_that_was_left_behind_is_answered_and_leaves_nothing(street: Street):
    await street.joins(ADMIN)
    await street.hears(added(OLD, "group"))
    await street.works()
    await street.hears(moved_to())
    await street.works()
    press = {"id": "5", "from": {"id": ADMIN, "is_bot": False}, "data": encode(1, "join", "")}
    message = {"message_id": 3, "date": 1, "chat": {"id": OLD, "type": "group"}}
    await street.hears({"callback_query": {**press, "message": message, "chat_instance": "1"}})
    await street.works()

    answers = [call["params"]["text"] for call in await street.calls(OLD) if call["method"] == "answerCallbackQuery"]
    assert answers == ["This club is no longer there."]
    assert await number_of(street, OLD) is None
    assert await street.count(clubs) == 1
    assert await street.count(erasures) == 0


async def test_a_club_whose_thought_is_lost_is_thought_of_again(street: Street):
    await street.hears(added(NEW, "supergroup"))
    await street.works()
    number = await number_of(street, NEW)
    await street.db.write(lambda tx: tx.agenda.change([], [(number, "club-think")]))

    restored = [await street.db.write(lambda tx: tx.restore_thoughts(MONDAY, 10)) for _ in range(2)]
    await street.db.write(lambda tx: tx.agenda.claim_due(MONDAY))
    await street.works()

    assert restored == [1, 0]
    assert await street.count(agenda, number) == 1


async def wishes(street: Street, kind: str) -> list[dict[str, object]]:
    """What the club asks Telegram about in its new chat."""
    calls = [call for call in await street.calls(NEW) if call["method"] == "getChatMember"]
    return [call["then"] for call in calls if call["then"]["kind"] == kind]


def with_member(tx: Tx, newcomer: int, person: int) -> None:
    found, _ = tx.clubs.readable([newcomer])
    tx.clubs.save([Club(newcomer, present=True, members=(Member(person, MONDAY),), agenda=found[newcomer].agenda)])
