"""What a sent message becomes, and when it is refused."""

import pytest

OK_BUTTON = {"text": "OK", "callback_data": "ok"}


async def test_a_sent_message_has_its_number_date_and_chat(line):
    sent = await line.call("sendMessage", chat_id=1001, text="hi")

    assert sent == {
        "message_id": 1,
        "from": {"id": 42, "is_bot": True, "first_name": "Bot", "username": "playground_bot"},
        "chat": {"id": 1001, "type": "private", "first_name": "Runner", "username": "runner"},
        "date": int(line.clock.now().timestamp()),
        "text": "hi",
    }


async def test_each_chat_counts_its_own_messages(line):
    numbers = [await line.send(chat=1001), await line.send(chat=-1001000000001), await line.send(chat=1001)]

    assert numbers == [1, 1, 2]


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": "hi"}, "Bad Request: chat_id is empty"),
        ({"chat_id": 5, "text": "hi"}, "Bad Request: chat not found"),
        ({"chat_id": "@nobody", "text": "hi"}, "Bad Request: chat not found"),
        ({"chat_id": 1001}, "Bad Request: message text is empty"),
        ({"chat_id": 1001, "text": " \n "}, "Bad Request: message text is empty"),
        ({"chat_id": 1001, "text": "x" * 4097}, "Bad Request: message is too long"),
        ({"chat_id": 1001, "text": "🏟" * 2049}, "Bad Request: message is too long"),
        ({"chat_id": 1001, "text": "hi", "parse_mode": "Latex"}, "Bad Request: unsupported parse_mode"),
        (
            {"chat_id": 1001, "text": "hi", "reply_parameters": {"message_id": 9}},
            "Bad Request: message to be replied not found",
        ),
        ({"chat_id": 1001, "text": "hi", "message_thread_id": 9}, "Bad Request: message thread not found"),
    ],
)
async def test_a_message_that_cannot_be_sent_is_refused_in_telegrams_words(line, params, description):
    assert await line.refused("sendMessage", **params) == description


async def test_the_longest_text_counts_after_its_tags_are_taken_away(line):
    sent = await line.call("sendMessage", chat_id=1001, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")

    assert len(sent["text"]) == 4096


async def test_a_reply_shows_what_it_answers(line):
    first = await line.send("first")

    sent = await line.call("sendMessage", chat_id=1001, text="second", reply_parameters={"message_id": first})

    assert sent["reply_to_message"]["text"] == "first"
    assert (await line.shown())[1]["reply_to"] == first


async def test_a_reply_to_nothing_may_be_sent_anyway(line):
    parameters = {"message_id": 9, "allow_sending_without_reply": True}

    sent = await line.call("sendMessage", chat_id=1001, text="hi", reply_parameters=parameters)

    assert "reply_to_message" not in sent


async def test_only_inline_keyboards_come_back(line):
    inline = await line.call("sendMessage", chat_id=1001, text="a", reply_markup={"inline_keyboard": [[OK_BUTTON]]})
    reply = await line.call("sendMessage", chat_id=1001, text="b", reply_markup={"keyboard": [["yes"]]})

    assert inline["reply_markup"] == {"inline_keyboard": [[OK_BUTTON]]}
    assert "reply_markup" not in reply
    assert (await line.shown())[1]["keyboard"] == {"keyboard": [[{"text": "yes"}]]}


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": 1}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [1]}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"inline_keyboard": [["OK"]]}, "can't parse inline keyboard button: Expected an Object"),
        ({"inline_keyboard": [[{}]]}, "can't parse inline keyboard button: Can't find field \"text\""),
        (
            {"inline_keyboard": [[{"text": "OK"}]]},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"inline_keyboard": [[{"text": "OK", "callback_data": ""}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[{"text": "OK", "callback_data": "é" * 33}]]}, "BUTTON_DATA_INVALID"),
        ({"inline_keyboard": [[OK_BUTTON] * 9]}, "reply markup is too long"),
        ({"inline_keyboard": [[OK_BUTTON]] * 101}, "reply markup is too long"),
        (
            {"inline_keyboard": [[{"text": "OK", "url": "nowhere"}]]},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            {"inline_keyboard": [[{"text": "OK", "web_app": {"url": "http://app.example"}}]]},
            "inline keyboard button Web App URL 'http://app.example' is invalid: Only HTTPS links are allowed",
        ),
    ],
)
async def test_a_bad_keyboard_is_refused_in_telegrams_words(line, markup, description):
    assert (
        await line.refused("sendMessage", chat_id=1001, text="a", reply_markup=markup) == f"Bad Request: {description}"
    )


async def test_sixty_four_bytes_of_data_fit_a_button(line):
    markup = {"inline_keyboard": [[{"text": "OK", "callback_data": "é" * 32}]]}

    assert (await line.call("sendMessage", chat_id=1001, text="a", reply_markup=markup))["reply_markup"] == markup


async def test_mini_apps_open_in_private_chats_only(line):
    markup = {"inline_keyboard": [[{"text": "Open", "web_app": {"url": "https://app.example"}}]]}

    await line.call("sendMessage", chat_id=1001, text="a", reply_markup=markup)
    refusal = await line.refused("sendMessage", chat_id=-1001000000001, text="a", reply_markup=markup)

    assert refusal == "Bad Request: BUTTON_TYPE_INVALID"


async def test_people_who_left_cannot_be_written_to(line):
    await line.post("people", chat=1001, person=1001, action="block")
    blocked = await line.refused("sendMessage", chat_id=1001, text="hi")
    await line.post("people", chat=1001, person=1001, action="unblock")
    await line.post("people", chat=1001, person=1001, action="deactivate")
    deactivated = await line.refused("sendMessage", chat_id=1001, text="hi")

    assert blocked == "Forbidden: bot was blocked by the user"
    assert deactivated == "Forbidden: user is deactivated"


async def test_a_group_that_threw_the_bot_out_cannot_be_written_to(line):
    await line.post("people", chat=-1001000000001, person=1002, action="kick_bot")

    refusal = await line.refused("sendMessage", chat_id=-1001000000001, text="hi")

    assert refusal == "Forbidden: bot was kicked from the supergroup chat"


async def test_dice_places_and_actions_can_be_sent(line):
    place = await line.call("sendLocation", chat_id=1001, latitude="52.5", longitude=13.4)
    dice = await line.call("sendDice", chat_id=1001, emoji="🏀")

    assert place["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert 1 <= dice["dice"]["value"] <= 5
    assert await line.call("sendChatAction", chat_id=1001, action="typing") is True
    assert await line.refused("sendChatAction", chat_id=1001, action="napping") == (
        "Bad Request: wrong parameter action in request"
    )
    assert await line.call("sendMessageDraft", chat_id=1001, draft_id=1, text="half a") is True
    assert len(await line.shown()) == 2
