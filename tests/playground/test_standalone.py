"""`python -m playground`: a Telegram in a process of its own."""

import asyncio
import signal
import sys

import aiohttp


async def test_it_says_where_it_listens_and_goes_when_told(tmp_path):
    arguments = ("-m", "playground", "--port", "0", "--data", str(tmp_path), "--token", "77:x")
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    address = (await process.stdout.readline()).decode().strip()

    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{address}/sim/me") as me,
        session.post(f"{address}/sim/clock", json={"to": "next"}) as next_reminder,
    ):
        assert (await me.json())["id"] == 77
        assert (await next_reminder.json())["message"] is None
    process.send_signal(signal.SIGTERM)

    assert await process.wait() == 0
    assert [each.name for each in tmp_path.iterdir()] == ["playground.sqlite3"]
