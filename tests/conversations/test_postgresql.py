"""The same conversation on PostgreSQL, and with two replicas behind it."""

from tests.conversations.people import joined, until_after_the_run
from tests.town import APPROVED, replica, town


async def sore_ankle(chat):
    await until_after_the_run(chat)
    await chat.taps("Right · sore")
    await chat.taps("Heavy")
    await chat.to_next()
    await chat.taps("15 min or so")
    await chat.taps("Worse")
    await chat.taps("Why?")
    await chat.taps("◀ Back")
    await chat.taps("Short reset")


async def test_a_conversation_is_the_same_on_postgresql(tmp_path, postgres_url):
    async with town(tmp_path, database=postgres_url) as here:
        chat = await joined(here)
        await sore_ankle(chat)

    assert chat.transcript == (APPROVED / "sore-ankle.txt").read_text(encoding="utf-8")


async def test_two_replicas_answer_as_one(tmp_path, postgres_url):
    async with town(tmp_path, database=postgres_url) as here, replica(here, tmp_path / "b", postgres_url) as other:
        chat = await joined(here)
        await sore_ankle(chat)
        assert not other.polling.listening.is_set()
        assert await here.house.db.read(lambda tx: tx.inbox.parked()) == []

    assert chat.transcript == (APPROVED / "sore-ankle.txt").read_text(encoding="utf-8")
