"""Edits: what changes, what disappears, and when Telegram refuses."""

import pytest

OK = {"inline_keyboard": [[{"text": "OK", "callback_data": "ok"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_an_edit_replaces_the_text_and_says_when(line):
    sent = await line.send("old")

    edited = await line.call("editMessageText", chat_id=1001, message_id=sent, text="<b>new</b>", parse_mode="HTML")
    (shown,) = await line.shown()

    assert (edited["text"], edited["message_id"]) == ("new", sent)
    assert edited["edit_date"] == int(line.clock.now().timestamp())
    assert (shown["html"], shown["edited"], shown["edited_at"]) == ("<b>new</b>", True, "2026-03-02T08:00:00+00:00")


async def test_an_edit_without_keyboard_takes_the_keyboard_away(line):
    sent = await line.send("old", reply_markup=OK)

    edited = await line.call("editMessageText", chat_id=1001, message_id=sent, text="new")

    assert "reply_markup" not in edited


async def test_the_same_again_is_not_modified(line):
    sent = await line.send("old", reply_markup=OK)

    same = await line.refused("editMessageText", chat_id=1001, message_id=sent, text=" old ", reply_markup=OK)
    await line.call("editMessageText", chat_id=1001, message_id=sent, text="new", reply_markup=OK)
    again = await line.refused("editMessageText", chat_id=1001, message_id=sent, text="new", reply_markup=OK)

    assert same == again == NOT_MODIFIED


async def test_only_the_keyboard_can_be_edited_too(line):
    sent = await line.send("text", reply_markup=OK)

    edited = await line.call("editMessageReplyMarkup", chat_id=1001, message_id=sent)
    again = await line.refused("editMessageReplyMarkup", chat_id=1001, message_id=sent)

    assert edited["text"] == "text"
    assert "reply_markup" not in edited
    assert again == NOT_MODIFIED


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"chat_id": 1001}, "message identifier is not specified"),
        ({"chat_id": 1001, "message_id": 99}, "message to edit not found"),
        ({"chat_id": 1001, "message_id": 1}, "message can't be edited"),
        ({"chat_id": 1001, "message_id": 2}, "message can't be edited"),
        ({"chat_id": 5, "message_id": 1}, "chat not found"),
    ],
)
async def test_what_is_not_the_bots_to_edit_is_refused(line, params, description):
    await line.say("a runner's words")
    await line.send("with a reply keyboard", reply_markup={"keyboard": [["yes"]]})

    assert await line.refused("editMessageText", text="new", **params) == f"Bad Request: {description}"


async def test_a_text_has_no_caption_and_a_place_no_text(line):
    text = await line.send("text")
    place = (await line.call("sendLocation", chat_id=1001, latitude=1, longitude=1))["message_id"]

    caption = await line.refused("editMessageCaption", chat_id=1001, message_id=text, caption="c")
    words = await line.refused("editMessageText", chat_id=1001, message_id=place, text="t")

    assert caption == "Bad Request: there is no caption in the message to edit"
    assert words == "Bad Request: there is no text in the message to edit"


async def test_deleted_messages_are_gone_and_told_to_screens(line):
    first, second = await line.send("a"), await line.send("b")
    revision = (await line.shown())[-1]["revision"]

    await line.call("deleteMessage", chat_id=1001, message_id=first)
    changes = await line.get(f"chats/1001/messages?since_revision={revision}")

    assert [each["id"] for each in await line.shown()] == [second]
    assert [(each["id"], each["deleted"]) for each in changes] == [(first, True)]
    assert await line.refused("deleteMessage", chat_id=1001, message_id=first) == (
        "Bad Request: message to delete not found"
    )


async def test_after_two_days_a_message_can_no_longer_be_deleted(line):
    sent = await line.send()
    await line.post("clock", advance="P2D")

    assert await line.refused("deleteMessage", chat_id=1001, message_id=sent) == "Bad Request: message can't be deleted"


async def test_in_a_group_only_an_administrator_deletes_the_words_of_others(line):
    said = await line.say("hello", chat=-1001000000001, who=1003)

    refusal = await line.refused("deleteMessage", chat_id=-1001000000001, message_id=said)
    await line.post("people", chat=-1001000000001, person=42, action="promote")

    assert refusal == "Bad Request: message can't be deleted"
    assert await line.call("deleteMessage", chat_id=-1001000000001, message_id=said) is True


async def test_many_are_deleted_at_once_and_missing_ones_skipped(line):
    sent = [await line.send() for _ in range(3)]

    assert await line.call("deleteMessages", chat_id=1001, message_ids=[*sent[:2], 99]) is True
    assert [each["id"] for each in await line.shown()] == sent[2:]


async def test_pins_and_reactions_show(line):
    said = await line.say("hello")

    await line.call("pinChatMessage", chat_id=1001, message_id=said)
    await line.call("setMessageReaction", chat_id=1001, message_id=said, reaction=[{"type": "emoji", "emoji": "👍"}])
    (shown,) = await line.shown()
    await line.call("unpinChatMessage", chat_id=1001)

    assert (shown["pinned"], shown["reactions"]) == (True, ["👍"])
    assert (await line.shown())[0]["pinned"] is False
    assert await line.refused("unpinChatMessage", chat_id=1001) == "Bad Request: message to unpin not found"


async def test_an_unknown_reaction_is_refused(line):
    said = await line.say("hello")

    refusal = await line.refused(
        "setMessageReaction", chat_id=1001, message_id=said, reaction=[{"type": "emoji", "emoji": "🧦"}]
    )

    assert refusal == "Bad Request: REACTION_INVALID"


async def test_copies_come_without_origin_and_forwards_with_it(line):
    said = await line.say("/hello there")

    copy = await line.call("copyMessage", chat_id=1001, from_chat_id=1001, message_id=said)
    forward = await line.call("forwardMessage", chat_id=1001, from_chat_id=1001, message_id=said)

    assert (await line.shown())[1]["text"] == "/hello there"
    assert copy == {"message_id": 2}
    assert forward["forward_origin"]["sender_user"]["id"] == 1001
    assert await line.refused("copyMessage", chat_id=1001, from_chat_id=1001, message_id=77) == (
        "Bad Request: message to copy not found"
    )
