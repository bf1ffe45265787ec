"""With a folder everything is still there after a restart."""

import base64
from datetime import timedelta

from tests.playground.conftest import MONDAY, StoppedClock
from tests.playground.test_media import PNG


async def test_chats_messages_queue_files_profile_and_time_survive(restarted, tmp_path):
    async with restarted(data=tmp_path) as line:
        person = (await line.post("chats", name="Late runner"))["id"]
        await line.send("<b>card</b>", parse_mode="HTML")
        gone = await line.send("gone")
        await line.call("deleteMessage", chat_id=1001, message_id=gone)
        await line.say("look", photo=base64.b64encode(PNG).decode())
        await line.call("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
        await line.post("clock", advance="P3D")
        before, chats, me = await line.shown(), await line.get("chats"), await line.get("me")

    async with restarted(data=tmp_path, clock=StoppedClock()) as line:
        async with line.session.get(line.url + before[-1]["media"]["url"]) as response:
            assert await response.read() == PNG
        assert await line.shown() == before
        assert await line.get("chats") == chats
        assert await line.get("me") == me
        assert line.clock.now() == MONDAY + timedelta(days=3)
        assert await line.send("hello", chat=person) == 1
        assert await line.send("next") == before[-1]["id"] + 1


async def test_unconfirmed_updates_come_again_after_a_restart(restarted, tmp_path):
    async with restarted(data=tmp_path) as line:
        await line.say("a")
        await line.say("b")
        first, _ = await line.updates(allowed_updates=["message"])
        await line.updates(offset=first["update_id"] + 1)

    async with restarted(data=tmp_path) as line:
        await line.say("c")
        updates = await line.updates()

    assert [update["message"]["text"] for update in updates] == ["b", "c"]
    assert [update["update_id"] - first["update_id"] for update in updates] == [1, 2]


async def test_a_webhook_survives_too(restarted, tmp_path):
    async with restarted(data=tmp_path) as line:
        await line.call("setWebhook", url="http://127.0.0.1:9/never", secret_token="s")

    async with restarted(data=tmp_path) as line:
        assert (await line.call("getWebhookInfo"))["url"] == "http://127.0.0.1:9/never"


async def test_without_a_folder_nothing_is_written(restarted, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with restarted() as line:
        await line.send()

    assert list(tmp_path.iterdir()) == []
