"""A fast fake Bot API on loopback, in a process of its own: prebuilt answers, a given latency, queued updates.

The bench runs it beside every candidate, so that all speak to the same thing. `python fake_api.py` prints its port.

Control: POST /ctl/updates (a JSON list: the queue), GET /ctl/latency?ms=50, GET /ctl/stats, GET /ctl/quit.
"""

import asyncio
import json
import re
import sys
import time

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
        self.calls: dict[str, int] = {}
        self.first: dict[str, float] = {}
        self.last: dict[str, float] = {}

    def load(self, updates: list[dict[str, object]]) -> None:
        """A new queue; counting begins anew."""
        self.queue = [json.dumps(update).encode() for update in updates]
        self.first_id = int(str(updates[0]["update_id"])) if updates else 1
        self.calls, self.first, self.last = {}, {}, {}
        waiters, self.waiters = self.waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def count(self, method: str) -> None:
        now = time.time()
        self.calls[method] = self.calls.get(method, 0) + 1
        self.first.setdefault(method, now)
        self.last[method] = now


class Connection(asyncio.Protocol):
    """Enough of HTTP/1.1 for the clients measured: a head, a body of known length, keep-alive."""

    def __init__(self, state: State, stop: asyncio.Event) -> None:
        self.state = state
        self.stop = stop
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - asyncio's promise for a stream
        self.transport = transport

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
            self.transport.write(http(json.dumps(self.control(name, query, body)).encode()))
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
            await asyncio.wait([waiter], timeout=left)
        self.write(http(b'{"ok":true,"result":[' + b",".join(part) + b"]}"))

    def control(self, name: str, query: bytes, body: bytes) -> object:
        match name:
            case "updates":
                self.state.load(json.loads(body))
            case "latency":
                self.state.latency = float(query.partition(b"=")[2]) / 1000
            case "quit":
                self.stop.set()
        return {"calls": self.state.calls, "first": self.state.first, "last": self.state.last}


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
