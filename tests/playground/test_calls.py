"""How a call may come in, and what becomes of one that makes no sense."""

import aiohttp
import orjson
import pytest


async def test_the_bot_takes_its_id_from_the_token(line):
    me = await line.call("getMe")

    assert me["id"] == 42
    assert me["is_bot"] is True
    assert me["can_read_all_group_messages"] is False


async def test_method_names_are_read_in_any_case(line):
    assert (await line.call("GETME"))["id"] == 42


async def test_the_token_may_be_url_encoded(line):
    async with line.session.get(f"{line.url}/bot42%3Aplayground/getMe") as response:
        assert (await response.json())["ok"]


@pytest.mark.parametrize("token", ["42", "x:playground", "42:", "42:what a token"])
async def test_a_malformed_token_is_unauthorized(line, token):
    async with line.session.get(f"{line.url}/bot{token}/getMe") as response:
        answer = await response.json()
    async with line.session.get(f"{line.url}/file/bot{token}/photos/file_1.jpg") as response:
        assert response.status == 401

    assert answer["error_code"] == 401
    assert answer == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(line):
    assert await line.refused("sendFlowers") == "Not Found: method not found"


async def test_json_form_query_and_multipart_say_the_same(line):
    markup = {"inline_keyboard": [[{"text": "OK", "callback_data": "ok"}]]}
    form = {"chat_id": "1001", "text": "hi", "reply_markup": orjson.dumps(markup).decode()}
    multipart = aiohttp.FormData(form, default_to_multipart=True)
    address = f"{line.url}/bot42:playground/sendMessage"

    async with (
        line.session.post(address, json={"chat_id": 1001, "text": "hi", "reply_markup": markup}) as by_json,
        line.session.post(address, data=form) as by_form,
        line.session.get(address, params=form) as by_query,
        line.session.post(address, data=multipart) as by_multipart,
    ):
        answers = [(await each.json())["result"] for each in (by_json, by_form, by_query, by_multipart)]

    assert [each["message_id"] for each in answers] == [1, 2, 3, 4]
    assert all(each["reply_markup"] == markup and each["text"] == "hi" for each in answers)


async def test_a_body_that_is_no_json_is_a_bad_request(line):
    headers = {"content-type": "application/json"}

    async with line.session.post(f"{line.url}/bot42:x/getMe", data=b"{", headers=headers) as response:
        answer = await response.json()

    assert response.status == 400
    assert answer["description"].startswith("Bad Request: can't parse JSON")


async def test_every_call_is_logged_with_its_answer(line):
    await line.send("hi")
    await line.refused("sendMessage", chat_id=5, text="hi")

    done, refused = await line.get("calls")

    assert (done["method"], done["chat"], done["status"], done["params"]["text"]) == ("sendMessage", 1001, 200, "hi")
    assert done["answer"]["result"]["message_id"] == 1
    assert refused["answer"]["description"] == "Bad Request: chat not found"
    assert await line.get(f"calls?after={done['id']}") == [refused]
