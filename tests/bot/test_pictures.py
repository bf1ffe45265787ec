"""Cards with pictures and things sent by themselves, at a real playground: what is edited, sent anew, said instead."""

import asyncio
from typing import Any

import orjson

from bot.screens import Face, made_call, send_call
from coach.made import Clip, JournalFile
from coach.person import Person
from coach.profile import Side
from storage.outbox import OutRow, Rank
from tests.bot.post import Post, post
from tests.samples import Slow

LEFT, RIGHT = Clip("heel-raise", Side.LEFT), Clip("heel-raise", Side.RIGHT)


async def show(here: Post, words: str, picture: Clip | None = None, card: int | None = 1) -> list[dict[str, Any]]:
    """Everything that stands in the chat once the card looks like this."""
    await put(here, send_call(here.chat, Face(words, None, picture), silent=False), card)
    return await here.messages()


async def put(here: Post, call: Any, card: int | None = None) -> None:
    here.rows += 64
    row = OutRow(here.rows, here.actor, here.chat, Rank.REPLY, orjson.dumps(call), here.clock.now(), card=card)
    await here.db.write(lambda tx: tx.outbox.put([row]))
    await here.go()


def looks(messages: list[dict[str, Any]]) -> list[tuple[str | None, str]]:
    return [(one["media"]["file_name"] if one["media"] else None, one["text"]) for one in messages]


async def test_a_card_with_a_picture_is_one_message_that_is_edited(tmp_path):
    async with post(tmp_path) as here:
        [first] = await show(here, "Left", LEFT)
        [second] = await show(here, "Left, set 2", LEFT)
        [third] = await show(here, "Right", RIGHT)

        assert looks([first, second, third]) == [
            ("heel-raise-left", "Left"),
            ("heel-raise-left", "Left, set 2"),
            ("heel-raise-right", "Right"),
        ]
        assert first["id"] == second["id"] == third["id"]
        assert await here.called() == ["sendanimation", "editmessagecaption", "editmessagemedia"]


async def test_a_message_of_words_gets_its_picture_by_an_edit(tmp_path):
    async with post(tmp_path) as here:
        [words] = await show(here, "Ready?")
        [pictured] = await show(here, "Left", LEFT)

        assert pictured["id"] == words["id"]
        assert pictured["media"]["kind"] == "animation"


async def test_words_alone_take_the_place_of_a_picture_without_a_sound(tmp_path):
    async with post(tmp_path) as here:
        [pictured] = await show(here, "Left", LEFT)
        [words] = await show(here, "Done.")
        [again] = await show(here, "Logged.")

        assert (words["media"], words["text"]) == (None, "Done.")
        assert pictured["id"] != words["id"] == again["id"]
        assert (await here.calls("sendMessage"))[0]["params"]["disable_notification"] is True


async def test_what_telegram_has_already_is_not_sent_again(tmp_path):
    async with post(tmp_path) as here:
        await show(here, "Left", LEFT)
        await show(here, "Left again", LEFT, card=2)
        here.studio._files.clear()
        await show(here, "Left once more", LEFT, card=3)

        sent = await here.calls("sendAnimation")
        assert [call["params"].get("animation") for call in sent] == [None, "animation-1", "animation-1"]


async def test_a_file_id_that_telegram_refuses_is_forgotten_and_the_film_sent_anew(tmp_path):
    async with post(tmp_path) as here:
        await show(here, "Left", LEFT)
        [(key, _)] = here.studio._files.items()
        await here.db.write(lambda tx: tx.files.set([(here.studio.bot_id, key, "of another bot", here.clock.now())]))
        here.studio._files.clear()
        messages = await show(here, "Left again", LEFT, card=2)

        assert looks(messages)[1] == ("heel-raise-left", "Left again")
        assert await here.db.read(lambda tx: tx.files.find(here.studio.bot_id, key)) == "animation-2"


async def test_the_words_go_alone_where_the_picture_cannot_be_made(tmp_path):
    async with post(tmp_path, makers={}) as here:
        await show(here, "Left", LEFT)

        assert looks(await here.messages()) == [(None, "Left")]


async def test_the_words_go_alone_where_telegram_refuses_the_picture(tmp_path):
    async with post(tmp_path) as here:
        await show(here, "Left", Clip(""))

        assert looks(await here.messages()) == [(None, "Left")]
        assert await here.called() == ["sendanimation", "sendmessage"]


async def test_a_record_is_made_for_its_runner_and_kept_nowhere(tmp_path):
    async with post(tmp_path) as here:
        await here.db.write(lambda tx: tx.people.save([Person(here.actor)]))
        await put(here, made_call(here.chat, JournalFile(), "Not now.", ""))

        assert looks(await here.messages()) == [("talus-record.zip", "")]
        assert not list(here.studio.shelf.folder.glob("*"))
        assert await here.db.read(lambda tx: tx.files.find(here.studio.bot_id, "")) is None


async def test_a_record_asked_for_before_the_studio_was_there_still_comes(tmp_path):
    async with post(tmp_path) as here:
        await here.db.write(lambda tx: tx.people.save([Person(here.actor)]))
        await put(here, {"method": "sendDocument", "params": {"chat_id": here.chat}, "file": "talus-journal.json"})

        assert looks(await here.messages()) == [("talus-record.zip", "")]


async def test_where_a_record_cannot_be_made_it_is_said(tmp_path):
    async with post(tmp_path, makers={}) as here:
        await put(here, made_call(here.chat, JournalFile(), "Not now.", ""))

        assert looks(await here.messages()) == [(None, "Not now.")]


async def test_what_may_be_wanted_next_is_made_meanwhile_and_spoils_nothing_where_it_cannot_be(tmp_path):
    async with post(tmp_path) as here:
        shown = Face("Left", None, LEFT, soon=(RIGHT, Clip("nobody-knows")))
        await put(here, send_call(here.chat, shown, silent=False), card=1)
        await asyncio.gather(*here.studio._under_way.values())
        await show(here, "Right", RIGHT)

        assert looks(await here.messages()) == [("heel-raise-right", "Right")]
        assert len(list(here.studio.shelf.folder.iterdir())) == 2


async def until_followed(here: Post, worker: Slow) -> None:
    """The picture is made, and what waits for it has put its edit into the outbox, if it does."""
    worker.work()
    await asyncio.gather(*here.courier.carrier.latecomers._waiting)
    await here.go()


async def test_nobody_waits_for_a_picture_it_follows_its_words(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.carrier.QUIET_SECONDS", 0.01)
    worker = Slow()
    async with post(tmp_path, start=lambda: worker) as here:
        [words] = await show(here, "Left", LEFT)
        await until_followed(here, worker)
        [pictured] = await here.messages()

        assert looks([words, pictured]) == [(None, "Left"), ("heel-raise-left", "Left")]
        assert words["id"] == pictured["id"]


async def test_a_blank_picture_stands_where_one_was_until_the_next_is_there(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.carrier.QUIET_SECONDS", 0.01)
    worker = Slow()
    async with post(tmp_path, start=lambda: worker) as here:
        await show(here, "Left", LEFT)
        await until_followed(here, worker)
        [meanwhile] = await show(here, "Right", RIGHT)
        await until_followed(here, worker)

        assert (meanwhile["media"]["kind"], meanwhile["text"]) == ("photo", "Right")
        assert looks(await here.messages()) == [("heel-raise-right", "Right")]


async def test_a_picture_that_comes_too_late_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.carrier.QUIET_SECONDS", 0.01)
    worker = Slow()
    async with post(tmp_path, start=lambda: worker) as here:
        await show(here, "Left", LEFT)
        await show(here, "Done.")
        await until_followed(here, worker)

        assert looks(await here.messages()) == [(None, "Done.")]


async def test_what_is_in_the_making_leaves_its_room_to_others(tmp_path):
    async with post(tmp_path) as here:
        here.courier.in_flight = here.courier.flying = 1
        call = send_call(here.chat, Face("Logged."), silent=True)
        row = OutRow(1, here.actor, here.chat, Rank.REPLY, orjson.dumps(call), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))
        waiting = await here.courier.once()
        here.courier.carrier.making = 1
        going = await here.courier.once()

        assert (len(waiting.rows), len(going.rows)) == (0, 1)
        here.courier.carrier.making = here.courier.flying = 0
