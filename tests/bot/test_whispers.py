"""A message for one member alone is shown where it can be; the press is answered either way, once."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.limits import Limits
from storage.outbox import OutRow, Rank
from tests.bot.post import Post, post

CLUB, CLUBMATE = -1001000000001, 1003
BUTTON = {"inline_keyboard": [[{"text": "Answer", "callback_data": "answer"}]]}
MINUTE = timedelta(minutes=1)


async def sim(line: Post, path: str, body: dict[str, Any]) -> Any:
    async with line.session.post(f"{line.address}/sim/{path}", json=body) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def pressed(line: Post) -> str:
    """A press in the club's chat, as the bot hears of it."""
    sent = await line.courier.carrier.api.call(
        "sendMessage", {"chat_id": CLUB, "text": "How was it?", "reply_markup": BUTTON}
    )
    body = {"chat": CLUB, "from": CLUBMATE, "message": sent.result["message_id"], "button": "Answer", "wait": False}
    await sim(line, "presses", body)
    updates = await line.courier.carrier.api.call("getUpdates", {"offset": -1})
    return str(updates.result[0]["callback_query"]["id"])


async def answers(line: Post, query: str) -> dict[str, Any]:
    """What the press was answered with, after a whisper was tried."""
    to = {"receiver_user_id": CLUBMATE, "callback_query_id": query}
    whisper = {"chat_id": CLUB, "text": "Only you", "ephemeral_message_parameters": to}
    call = {
        "method": "answerCallbackQuery",
        "params": {"callback_query_id": query, "url": "https://t.me/x?start=chat"},
        "whisper": {"method": "sendMessage", "params": whisper, "answer": {"callback_query_id": query}},
    }
    line.rows += 1
    row = OutRow(line.rows, line.actor, line.chat, Rank.ANSWER, orjson.dumps(call), line.clock.now())
    await line.db.write(lambda tx: tx.outbox.put([row]))
    await line.go()
    (said,) = [
        one["params"] for one in await line.calls("answerCallbackQuery") if one["params"]["callback_query_id"] == query
    ]
    return said


async def test_a_press_whose_question_is_shown_leads_nowhere(tmp_path: Path):
    async with post(tmp_path) as line:
        assert "url" not in await answers(line, await pressed(line))


@pytest.mark.parametrize("kind", ["429", "5xx", "drop"])
async def test_a_telegram_in_trouble_leads_into_the_private_chat(tmp_path: Path, kind: str):
    async with post(tmp_path) as line:
        query = await pressed(line)
        await line.fault(kind, method="sendMessage")
        assert "url" in await answers(line, query)


async def test_whether_the_server_knows_them_is_asked_again_while_nobody_could_say(tmp_path: Path):
    async with post(tmp_path) as line:
        await line.fault("5xx", method="deleteEphemeralMessage", count=1)
        assert "url" in await answers(line, await pressed(line))
        assert "url" not in await answers(line, await pressed(line))


async def test_a_group_that_has_had_its_share_answers_in_private_until_there_is_room(tmp_path: Path):
    async with post(tmp_path, Limits()) as line:
        assert "url" not in await answers(line, await pressed(line))
        assert "url" in await answers(line, await pressed(line))
        line.clock.move_to(line.clock.now() + MINUTE)
        assert "url" not in await answers(line, await pressed(line))
