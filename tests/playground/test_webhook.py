"""Webhook delivery against a server that answers as it is told."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from tests.playground.conftest import until


class Receiver:
    """Answers with the statuses it was given, then with 200; keeps what came."""

    def __init__(self):
        self.answers = []
        self.got = []
        self.secrets = []
        self.body = None
        self.done = asyncio.Event()

    async def hear(self, request):
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.answers:
            status, headers = self.answers.pop(0)
            return web.Response(status=status, headers=headers)
        self.done.set()
        return web.json_response(self.body) if self.body else web.Response()


@asynccontextmanager
async def hearing(receiver):
    app = web.Application()
    app.router.add_post("/hook", receiver.hear)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


@pytest.fixture
async def receiver():
    receiver = Receiver()
    async with hearing(receiver) as address:
        receiver.url = address
        yield receiver


@pytest.fixture
def waits(line):
    """Instead of waiting between attempts, writes down how long it would have been."""
    noted = []

    async def pause(seconds):
        noted.append(seconds)

    line.telegram.webhook.pause = pause
    return noted


async def test_an_update_is_delivered_with_the_secret(line, receiver):
    await line.call("setWebhook", url=receiver.url, secret_token="s3cret")

    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")

    assert [update["message"]["text"] for update in receiver.got] == ["hello"]
    assert receiver.secrets == ["s3cret"]
    assert (await line.call("getWebhookInfo"))["pending_update_count"] == 0


async def test_what_waited_is_delivered_in_order_when_a_webhook_is_set(line, receiver):
    for text in "abc":
        await line.say(text)

    await line.call("setWebhook", url=receiver.url)
    await until(lambda: not line.telegram.updates.pending)

    assert [update["message"]["text"] for update in receiver.got] == ["a", "b", "c"]


async def test_a_failing_server_is_asked_again_more_and_more_slowly(line, receiver, waits):
    receiver.answers = [(500, {}), (302, {"location": "/elsewhere"}), (503, {}), (404, {})]
    await line.call("setWebhook", url=receiver.url)

    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")
    info = await line.call("getWebhookInfo")

    assert waits == [1, 2, 4, 8]
    assert [update["message"]["text"] for update in receiver.got] == ["hello"] * 5
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


async def test_a_server_may_say_how_long_to_wait(line, receiver, waits):
    receiver.answers = [(429, {"retry-after": "17"})]
    await line.call("setWebhook", url=receiver.url)

    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")

    assert waits == [17]


async def test_a_server_that_is_gone_for_a_day_loses_its_webhook(line, receiver, waits):
    receiver.answers = [(410, {})] * 40

    async def pause(seconds):
        waits.append(seconds)
        await line.post("clock", advance="PT1H")

    line.telegram.webhook.pause = pause
    await line.call("setWebhook", url=receiver.url)
    await line.say("hello")
    await until(lambda: not line.telegram.webhook.hook.url)

    assert (await line.call("getWebhookInfo"))["url"] == ""


async def test_an_answer_may_carry_a_method(line, receiver):
    receiver.body = {"method": "sendMessage", "chat_id": 1001, "text": "by the way"}
    await line.call("setWebhook", url=receiver.url)

    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")

    assert [message["text"] for message in await line.shown()] == ["hello", "by the way"]


async def test_updates_can_come_in_the_wrong_order_and_twice(line, receiver):
    await line.post("faults", kind="out_of_order", count=1)
    await line.post("faults", kind="duplicate", count=1)
    await line.say("a")
    await line.say("b")

    await line.call("setWebhook", url=receiver.url)
    await until(lambda: not line.telegram.updates.pending)

    assert [update["message"]["text"] for update in receiver.got] == ["b", "a", "b"]


async def test_a_webhook_can_move(line, receiver):
    await line.call("setWebhook", url="http://127.0.0.1:9/never")
    await until(lambda: line.telegram.updates.waiting is not None)
    await line.call("setWebhook", url=receiver.url)

    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")

    assert len(receiver.got) == 1


async def test_pending_updates_can_be_dropped(line, receiver):
    await line.say("old")
    await line.call("setWebhook", url=receiver.url, drop_pending_updates=True)

    await line.post("messages", chat=1001, **{"from": 1001}, text="new")

    assert [update["message"]["text"] for update in receiver.got] == ["new"]


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "https://bot.example/hook"}, "bad webhook: only servers on this machine can be reached from here"),
        ({"url": "http://localhost/", "secret_token": "not safe!"}, "secret token contains unallowed characters"),
        ({"url": "http://localhost/", "max_connections": 101}, "max_connections must be between 1 and 100"),
    ],
)
async def test_a_bad_webhook_is_refused(line, params, description):
    assert await line.refused("setWebhook", **params) == f"Bad Request: {description}"
