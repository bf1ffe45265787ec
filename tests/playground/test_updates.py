"""getUpdates: nothing is lost before it is confirmed, nothing comes back after."""

import asyncio

from tests.playground.conftest import until

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def texts(updates):
    return [update["message"]["text"] for update in updates]


async def test_updates_come_again_until_the_offset_passes_them(line):
    await line.say("a")
    await line.say("b")

    first = await line.updates()
    again = await line.updates(offset=first[0]["update_id"])
    rest = await line.updates(offset=first[0]["update_id"] + 1)
    none = await line.updates(offset=first[1]["update_id"] + 1)

    assert texts(first) == texts(again) == ["a", "b"]
    assert texts(rest) == ["b"]
    assert none == []
    assert await line.updates() == []


async def test_a_negative_offset_keeps_only_the_last(line):
    for text in "abc":
        await line.say(text)

    assert texts(await line.updates(offset=-2)) == ["b", "c"]
    assert texts(await line.updates()) == ["b", "c"]


async def test_the_limit_bounds_a_batch(line):
    for text in "abc":
        await line.say(text)

    assert texts(await line.updates(limit=2)) == ["a", "b"]
    assert texts(await line.updates(limit=0)) == ["a", "b", "c"]


async def test_a_long_poll_ends_when_something_arrives(line):
    polling = asyncio.create_task(line.updates(timeout=50))
    await line.get("clock")
    await line.say("hello")

    assert texts(await polling) == ["hello"]


async def test_a_second_poll_ends_the_first(line):
    first = asyncio.create_task(line.answer("getUpdates", timeout=50))
    await until(lambda: line.telegram.updates.waiting is not None)
    second = asyncio.create_task(line.updates(timeout=50))

    answer = await first
    await line.say("hello")

    assert (answer["status"], answer["description"]) == (409, OTHER)
    assert texts(await second) == ["hello"]


async def test_allowed_updates_are_remembered(line):
    await line.updates(allowed_updates=["callback_query"])
    await line.say("unheard")
    await line.updates()
    await line.say("unheard too")
    await line.updates(allowed_updates=[])
    await line.say("heard")

    assert texts(await line.updates()) == ["heard"]


async def test_updates_are_kept_for_a_day(line):
    await line.say("old")
    await line.post("clock", advance="PT23H")
    await line.say("new")
    await line.post("clock", advance="PT2H")

    assert texts(await line.updates()) == ["new"]


async def test_while_a_webhook_is_set_nobody_may_ask(line):
    await line.call("setWebhook", url="http://127.0.0.1:9/never")

    refusal = await line.refused("getUpdates")
    await line.call("deleteWebhook")

    assert refusal == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    assert await line.updates() == []


async def test_setting_a_webhook_ends_a_poll(line):
    polling = asyncio.create_task(line.refused("getUpdates", timeout=50))
    await until(lambda: line.telegram.updates.waiting is not None)

    await line.call("setWebhook", url="http://127.0.0.1:9/never")

    assert await polling == "Conflict: terminated by setWebhook request"


async def test_a_press_carries_the_message_and_the_data(line):
    markup = {"inline_keyboard": [[{"text": "OK", "callback_data": "v1:ok"}]]}
    sent = await line.send("sure?", reply_markup=markup)
    await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="OK")

    (update,) = await line.updates()
    query = update["callback_query"]

    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("v1:ok", 1001, "sure?")
    assert query["message"]["reply_markup"] == markup


async def test_a_query_is_answered_once_and_in_time(line):
    sent = await line.send("sure?", reply_markup={"inline_keyboard": [[{"text": "OK", "callback_data": "ok"}]]})
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    for _ in range(2):
        await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="OK")
    first, second = [update["callback_query"]["id"] for update in await line.updates()]

    assert await line.call("answerCallbackQuery", callback_query_id=first) is True
    assert await line.refused("answerCallbackQuery", callback_query_id=first) == too_old
    await line.post("clock", advance="PT2M")
    assert await line.refused("answerCallbackQuery", callback_query_id=second) == too_old
    assert await line.refused("answerCallbackQuery", callback_query_id="made up") == too_old


async def test_an_answer_of_more_than_two_hundred_characters_is_refused(line):
    refusal = await line.refused("answerCallbackQuery", callback_query_id="1", text="x" * 201)

    assert refusal == "Bad Request: MESSAGE_TOO_LONG"
