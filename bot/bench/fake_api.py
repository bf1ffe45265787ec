"""A fast fake Bot API on loopback, in a process of its own: prebuilt answers, a given latency, queued updates.

The bench runs it beside every candidate, so that all speak to the same thing. `python fake_api.py` prints its port.

Control: POST /ctl/updates (a JSON list: more of the queue), GET /ctl/latency?ms=50, GET /ctl/stats, GET /ctl/quit;
GET /ctl/listening answers once somebody waits for updates, GET /ctl/calls?editmessagetext=100 once it was called so
often.
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import Callable
from typing import cast

FIELD = {name: re.compile(name.encode() + rb'["\r\n=: ]*?(-?\d+)') for name in ("offset", "limit", "timeout")}
BOT = {"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
CHAT = {"id": 1000, "first_name": "Runner", "type": "private"}
SENT = {"message_id": 777, "date": 1, "chat": CHAT, "from": BOT, "text": "x"}
RESULTS = {"getme": BOT, "sendmessage": SENT, "editmessagetext": SENT}


def http(body: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: keep-alive\r\nContent-Length: %d\r\n\r\n"
    return head % len(body) + body


ANSWERS = {name: http(json.dumps({"ok": True, "result": result}).encode()) for name, result in RESULTS.items()}
TRUE = http(b'{"ok":true,"result":true}')


class State:
    """What was asked and what waits, shared by all connections."""

    def __init__(self) -> None:
        self.latency = 0.0
        self.queue: list[bytes] = []
        self.first_id = 1
        self.waiters: list[asyncio.Future[None]] = []
        self.watchers: list[tuple[str, int, Callable[[], None]]] = []
        self.pushed = 0.0
        self.calls: dict[str, int] = {}
        self.first: dict[str, float] = {}
        self.last: dict[str, float] = {}

    def push(self, updates: list[dict[str, object]]) -> None:
        """More to fetch. Ids go up by one from the first ever given."""
        if not self.queue and updates:
            self.first_id = int(str(updates[0]["update_id"]))
        self.queue += [json.dumps(update).encode() for update in updates]
        self.pushed = time.time()
        waiters, self.waiters = self.waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def count(self, method: str) -> None:
        now = time.time()
        self.calls[method] = self.calls.get(method, 0) + 1
        self.first.setdefault(method, now)
        self.last[method] = now
        self.notice()

    def notice(self) -> None:
        """Tell those who wait for so many calls, or (method `listening`) for so many open long polls."""
        if not self.watchers:
            return
        reached = [one for one in self.watchers if self.number(one[0]) >= one[1]]
        self.watchers = [one for one in self.watchers if one not in reached]
        for _, _, tell in reached:
            tell()

    def number(self, method: str) -> int:
        return len(self.waiters) if method == "listening" else self.calls.get(method, 0)


class Connection(asyncio.Protocol):
    """Enough of HTTP/1.1 for the clients measured: a head, a body of known length, keep-alive."""

    def __init__(self, state: State, stop: asyncio.Event) -> None:
        self.state = state
        self.stop = stop
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)  # a stream's, by asyncio's promise

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
            size = end + 4 + (int(length.group(1)) if length else 0)
            if len(self.buffer) < size:
                return
            body, self.buffer = self.buffer[end + 4 : size], self.buffer[size:]
            self.request(head.split(b" ", 2)[1], body)

    def request(self, target: bytes, body: bytes) -> None:
        path, _, query = target.partition(b"?")
        name = path.rsplit(b"/", 1)[-1].decode().lower()
        if path.startswith(b"/ctl/"):
            self.control(name, query, body)
            return
        self.state.count(name)
        if name == "getupdates":
            asyncio.ensure_future(self.updates(body + query))  # noqa: RUF006 - it ends with the answer
            return
        answer = ANSWERS.get(name, TRUE)
        if self.state.latency:
            asyncio.get_running_loop().call_later(self.state.latency, self.write, answer)
        else:
            self.transport.write(answer)

    def write(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)

    async def updates(self, asked: bytes) -> None:
        offset, limit, timeout = (number(field, asked) for field in ("offset", "limit", "timeout"))
        end = asyncio.get_running_loop().time() + timeout
        while True:
            start = max(0, offset - self.state.first_id)
            part = self.state.queue[start : start + min(limit or 100, 100)]
            left = end - asyncio.get_running_loop().time()
            if part or left <= 0:
                break
            waiter = asyncio.get_running_loop().create_future()
            self.state.waiters.append(waiter)
            self.state.notice()
            await asyncio.wait([waiter], timeout=left)
            self.state.waiters = [one for one in self.state.waiters if one is not waiter]
        self.write(http(b'{"ok":true,"result":[' + b",".join(part) + b"]}"))

    def control(self, name: str, query: bytes, body: bytes) -> None:
        match name:
            case "updates":
                self.state.push(json.loads(body))
            case "latency":
                self.state.latency = float(query.partition(b"=")[2]) / 1000
            case "quit":
                self.stop.set()
            case "listening" | "calls":
                method, _, count = (query or b"listening=1").decode().partition("=")
                self.state.watchers.append((method, int(count), self.report))
                self.state.notice()
                return
        self.report()

    def report(self) -> None:
        state = self.state
        stats = {"calls": state.calls, "first": state.first, "last": state.last, "pushed": state.pushed}
        self.write(http(json.dumps(stats).encode()))


def number(field: str, text: bytes) -> int:
    found = FIELD[field].search(text)
    return int(found.group(1)) if found else 0


async def main() -> None:
    state, stop = State(), asyncio.Event()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(state, stop), "127.0.0.1", 0, backlog=4096
    )
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - the bench reads it
    await stop.wait()


if __name__ == "__main__":
    if sys.platform != "win32":
        import uvloop

        uvloop.run(main())
    else:
        asyncio.run(main())
