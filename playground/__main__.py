"""`python -m playground --port N [--data DIR] [--token T]`: a Telegram on its own."""

import argparse
import asyncio
import signal
from pathlib import Path

import uvloop

from playground.app import create_app
from playground.clock import MovableClock
from playground.server import serving


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m playground", description="A Telegram of your own on loopback.")
    parser.add_argument("--port", type=int, required=True, help="0 takes any free port")
    parser.add_argument("--data", type=Path, help="keep everything in this folder; without it nothing is kept")
    parser.add_argument("--token", help="the bot's token; its number becomes the bot's id before the first call")
    arguments = parser.parse_args()
    uvloop.run(serve(arguments.port, arguments.data, arguments.token))


async def serve(port: int, data: Path | None, token: str | None) -> None:
    app = create_app(clock=MovableClock(), settled=None, next_due=None, data=data)
    if token:
        app.state.telegram.world.rename_bot(int(token.partition(":")[0]))
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with serving(app, port) as listening:
        print(f"http://127.0.0.1:{listening}", flush=True)  # noqa: T201 - says where to look
        await stopped.wait()


if __name__ == "__main__":
    main()
