"""Keyboards of every kind, accepted and refused."""

import pytest

CLUB = -1001000000001


@pytest.mark.parametrize(
    "button",
    [
        {"text": "Copy", "copy_text": {"text": "abc"}},
        {"text": "Site", "url": "a.example/page"},
        {"text": "Me", "url": "tg://user?id=1"},
        {"text": "Here", "url": "http://localhost:8080/"},
        {"text": "Red", "callback_data": "x", "style": "danger"},
        {"text": "Find", "switch_inline_query_current_chat": ""},
    ],
)
async def test_a_good_button_comes_back_as_it_was(line, button):
    markup = {"inline_keyboard": [[button]]}

    assert (await line.call("sendMessage", chat_id=1001, text="a", reply_markup=markup))["reply_markup"] == markup


async def test_an_empty_keyboard_is_no_keyboard(line):
    sent = await line.call("sendMessage", chat_id=1001, text="a", reply_markup={"inline_keyboard": [[]]})

    assert "reply_markup" not in sent


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": " ", "callback_data": "x"}, "BUTTON_TEXT_EMPTY"),
        (
            {"text": "a", "callback_data": "x", "style": "pink"},
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (
            {"text": "a", "callback_data": 5},
            'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
        ),
        ({"text": "a", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "a", "web_app": {}}, "can't parse inline keyboard button: Can't find field \"url\""),
        ({"text": "x" * 11_000, "callback_data": "x"}, "reply markup is too long"),
    ],
)
async def test_a_bad_button_is_refused(line, button, description):
    refusal = await line.refused("sendMessage", chat_id=1001, text="a", reply_markup={"inline_keyboard": [[button]]})

    assert refusal == f"Bad Request: {description}"


@pytest.mark.parametrize(
    ("markup", "chat", "description"),
    [
        ({"keyboard": [[5]]}, 1001, "can't parse keyboard button: Expected an Object"),
        ({"keyboard": [["a"]], "input_field_placeholder": "x" * 65}, 1001, "input field placeholder is too long"),
        (
            {"keyboard": [[{"text": "a", "request_contact": True}]]},
            CLUB,
            "phone number can be requested in private chats only",
        ),
        (
            {"keyboard": [[{"text": "a", "request_location": True}]]},
            CLUB,
            "location can be requested in private chats only",
        ),
    ],
)
async def test_a_bad_reply_keyboard_is_refused(line, markup, chat, description):
    refusal = await line.refused("sendMessage", chat_id=chat, text="a", reply_markup=markup)

    assert refusal == f"Bad Request: {description}"


async def test_a_reply_can_be_forced_and_a_keyboard_removed(line):
    await line.send("a", reply_markup={"force_reply": True})
    await line.send("b", reply_markup={"remove_keyboard": True})

    assert [message["keyboard"] for message in await line.shown()] == [{"force_reply": True}, {"remove_keyboard": True}]


async def test_old_names_for_replies_and_protection_still_work(line):
    first = await line.send("a")

    sent = await line.call("sendMessage", chat_id=1001, text="b", reply_to_message_id=first, protect_content=True)
    refusal = await line.refused("forwardMessage", chat_id=1001, from_chat_id=1001, message_id=sent["message_id"])

    assert sent["reply_to_message"]["message_id"] == first
    assert sent["has_protected_content"] is True
    assert refusal == "Bad Request: message can't be forwarded"


async def test_effects_are_for_private_chats(line):
    effect = {"message_effect_id": "5104841245755180586", "text": "well done"}

    sent = await line.call("sendMessage", chat_id=1001, **effect)
    refusal = await line.refused("sendMessage", chat_id=CLUB, **effect)

    assert sent["effect_id"] == "5104841245755180586"
    assert refusal == "Bad Request: message effects can be used only in private chats"
