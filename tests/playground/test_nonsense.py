"""Whatever is sent, the playground answers with JSON and never falls over."""

import json
import random

import aiohttp
import pytest

from playground.methods import METHODS
from playground.sim import HANDLERS

NAMES = (
    "chat_id", "from_chat_id", "message_id", "message_ids", "user_id", "text", "caption", "parse_mode", "entities",
    "reply_markup", "reply_parameters", "media", "photo", "document", "options", "question", "type",
    "correct_option_ids", "latitude", "longitude", "emoji", "action", "draft_id", "offset", "limit", "timeout",
    "allowed_updates", "url", "scope", "commands", "menu_button", "language_code", "name", "message_thread_id",
    "callback_query_id", "reaction",
)  # fmt: skip
FIELDS = (
    "chat", "from", "text", "message", "button", "data", "advance", "to", "kind", "body", "count", "person",
    "action", "name", "title", "people", "migrate", "photo", "document", "voice", "location", "contact", "emoji",
    "options", "reply_to",
)  # fmt: skip
ODD = (
    None, True, -1, 0, 1001, -1001000000001, 2**70, 1.5, "", "1001", "\x00", "\ud83d", "مرحبا", "<b", "{", "[]",
    "attach://x", [], [[]], [None], [1, "a"], {}, {"type": "chat"}, {"type": "photo", "media": 5}, {"message_id": "a"},
    {"inline_keyboard": [[{"text": 5}]]}, {"inline_keyboard": [[{"text": "a", "callback_data": 5}]]},
    {"keyboard": [[None]]}, {"keyboard": [["a"]], "input_field_placeholder": 5}, {"type": [], "emoji": {}},
    [{"type": "emoji", "emoji": []}], [{"offset": 0, "length": 5, "type": "bold"}],
    [{"offset": -9, "length": 10**9, "type": "url"}],
    {"data": 5}, [{"text": {}}], [{"command": 5, "description": []}],
)  # fmt: skip


def encoded(body):
    """The standard library writes what orjson would not: half characters and huge numbers."""
    return json.dumps(body).encode()


@pytest.mark.parametrize("seed", range(6))
async def test_odd_calls_are_refused_or_done(line, seed):
    chance = random.Random(seed)
    await line.send("a message to be odd about")

    for method in METHODS:
        for _ in range(8):
            body = {name: chance.choice(ODD) for name in chance.sample(NAMES, 9)}
            body |= chance.choice(({}, {"chat_id": 1001}, {"chat_id": 1001, "message_id": 1, "text": "x"}))
            body["timeout"] = 0
            await check(line, f"/bot42:x/{method}", body)

    assert (await line.call("getMe"))["id"] == 42


@pytest.mark.parametrize("seed", range(4))
async def test_odd_requests_get_one_line(line, seed):
    chance = random.Random(seed)
    await line.send(
        "a message to be odd about", reply_markup={"inline_keyboard": [[{"text": "OK", "callback_data": "a"}]]}
    )

    for path in [path for verb, path, _ in HANDLERS if verb == "POST"] * 12:
        body = {name: chance.choice(ODD) for name in chance.sample(FIELDS, 7)} | {"wait": False}
        body |= chance.choice(({}, {"chat": 1001, "from": 1001}, {"chat": 1001, "from": 1001, "message": 1}))
        await check(line, path, body)

    assert len(await line.get("chats")) >= 2


async def check(line, path, body):
    headers = {"content-type": "application/json"}
    async with line.session.post(line.url + path, data=encoded(body), headers=headers) as response:
        assert response.status != 500, (path, body)
        assert isinstance(await response.json(), dict)


async def test_odd_bodies_are_refused(line):
    address = f"{line.url}/bot42:x/sendMessage"

    for body, kind in (
        (b"\xff\xfe", "application/json"),
        (b"[]", "application/json"),
        (b"\xff=%ff&chat_id=1001", "application/x-www-form-urlencoded"),
        (b"no boundary", "multipart/form-data"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
    ):
        async with line.session.post(address, data=body, headers={"content-type": kind}) as response:
            assert response.status == 400, (kind, body)
            assert (await response.json())["ok"] is False


async def test_an_upload_that_is_too_big_is_refused_before_it_is_read(line):
    with aiohttp.MultipartWriter("form-data") as form:
        form.append(b"x").set_content_disposition("form-data", name="photo", filename="p.png")
    headers = {"content-length": str(60 * 1024 * 1024), "content-type": form.headers["content-type"]}

    async with line.session.post(f"{line.url}/bot42:x/sendPhoto", data=b"", headers=headers) as response:
        assert response.status in (400, 413)
