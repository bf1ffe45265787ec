"""Messages in a group that one person sees."""

from datetime import timedelta

import pytest

CLUB = -1001000000001
ORGANISER, CLUBMATE = 1002, 1003
BUTTON = {"inline_keyboard": [[{"text": "Answer", "callback_data": "answer"}]]}


async def pressed(line, who: int = CLUBMATE) -> str:
    """The press of a button in the club's chat, as the bot hears of it."""
    card = await line.send("How was it?", CLUB, reply_markup=BUTTON)
    await line.post("presses", chat=CLUB, **{"from": who}, message=card, button="Answer", wait=False)
    return (await line.updates(offset=-1))[0]["callback_query"]["id"]


def alone(query: str | None = None, who: int = CLUBMATE) -> dict[str, object]:
    more = {"callback_query_id": query} if query else {}
    return {"ephemeral_message_parameters": {"receiver_user_id": who, **more}}


async def whisper(line, **more):
    return await line.call("sendMessage", chat_id=CLUB, text="Only you", **more)


async def seen_by(line, who: int) -> list[str]:
    return [message["text"] for message in await line.get(f"chats/{CLUB}/messages?person={who}")]


async def test_one_person_sees_it_and_it_has_no_number_among_the_others(line):
    sent = await whisper(line, **alone(await pressed(line)), reply_markup=BUTTON)

    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, CLUBMATE)
    assert await seen_by(line, CLUBMATE) == ["How was it?", "Only you"]
    assert await seen_by(line, ORGANISER) == ["How was it?"]
    place = {"chat_id": CLUB, "message_id": sent["ephemeral_message_id"]}
    assert await line.refused("editMessageText", **place, text="x") == "Bad Request: message to edit not found"
    assert await line.refused("deleteMessage", **place) == "Bad Request: message to delete not found"


async def test_a_press_on_it_names_it_and_it_is_edited_and_deleted_in_its_own_way(line):
    sent = await whisper(line, **alone(await pressed(line)), reply_markup=BUTTON)
    number = sent["ephemeral_message_id"]
    press = {"chat": CLUB, "message": number, "button": "Answer", "wait": False}
    assert await line.error("presses", **press, **{"from": ORGANISER}) == "no such message"
    await line.post("presses", **press, **{"from": CLUBMATE})
    query = (await line.updates(offset=-1))[0]["callback_query"]
    assert (query["message"]["ephemeral_message_id"], query["message"]["message_id"]) == (number, 0)

    place = {"chat_id": CLUB, "receiver_user_id": CLUBMATE, "ephemeral_message_id": number}
    assert await line.call("editEphemeralMessageText", **place, text="Thank you") is True
    assert await seen_by(line, CLUBMATE) == ["How was it?", "Thank you"]
    assert await line.call("deleteEphemeralMessage", **place) is True
    assert await seen_by(line, CLUBMATE) == ["How was it?"]
    assert await line.refused("deleteEphemeralMessage", **place) == "Bad Request: MESSAGE_ID_INVALID"


async def test_only_an_administrator_may_write_without_a_press_or_long_after_it(line):
    query = await pressed(line)
    place = {"chat_id": CLUB, "text": "x"}
    assert await line.refused("sendMessage", **place, **alone()) == "Bad Request: BOT_NOT_ADMIN"
    assert await line.refused("sendMessage", **place, **alone(query, ORGANISER)) == "Bad Request: BOT_NOT_ADMIN"
    line.clock.move_to(line.clock.now() + timedelta(seconds=16))
    assert await line.refused("sendMessage", **place, **alone(query)) == "Bad Request: BOT_NOT_ADMIN"

    await line.post("people", chat=CLUB, person=42, action="promote")
    await whisper(line, **alone())


@pytest.mark.parametrize("chat", [1001, CLUB])
async def test_nobody_outside_the_group_can_be_written_to_like_that(line, chat: int):
    wish = {"chat_id": chat, "text": "x", **alone(who=4242 if chat == CLUB else 1001)}
    assert (await line.answer("sendMessage", **wish))["status"] == 400


async def test_an_older_server_shows_it_to_everybody_and_knows_no_way_to_edit_it(line):
    await line.post("faults", kind="no_ephemeral")
    sent = await whisper(line, **alone(await pressed(line)))

    assert sent["message_id"] > 0
    assert await seen_by(line, ORGANISER) == ["How was it?", "Only you"]
    assert await line.refused("deleteEphemeralMessage") == "Not Found: method not found"


async def test_a_server_may_refuse_them(line):
    await line.post("faults", kind="no_ephemeral", how="refused")

    wish = {"chat_id": CLUB, "text": "x", **alone(await pressed(line))}
    assert await line.refused("sendMessage", **wish) == "Bad Request: EPHEMERAL_MESSAGES_NOT_SUPPORTED"


async def test_they_survive_a_restart(start, tmp_path):
    first = await start(data=tmp_path)
    await whisper(first, **alone(await pressed(first)))
    again = await start(data=tmp_path)

    assert await seen_by(again, CLUBMATE) == ["How was it?", "Only you"]
