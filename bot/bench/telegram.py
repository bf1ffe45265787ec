"""The fake Bot API as the bench holds it: started for one measurement, told what to queue, asked what was called."""

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.translations import languages

PROGRAM = Path(__file__).parent / "fake_api.py"
PATIENCE_SECONDS = 180.0  # the slowest peer's slowest measurement takes a third of it


@dataclass(frozen=True, slots=True)
class Stats:
    """How often each method was called, and the wall-clock seconds of its first and last call."""

    calls: dict[str, int]
    first: dict[str, float]
    last: dict[str, float]
    pushed: float  # when updates were queued last

    def rate(self, method: str) -> float:
        """Calls a second between the first and the last."""
        return (self.calls[method] - 1) / max(self.last[method] - self.first[method], 1e-9)


@dataclass(frozen=True, slots=True)
class Telegram:
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def push(self, updates: list[dict[str, Any]]) -> None:
        self._ask("updates", json.dumps(updates))

    def latency(self, milliseconds: int) -> None:
        self._ask(f"latency?ms={milliseconds}")

    def wait_listening(self) -> None:
        """Returns once a bot waits for updates."""
        self._ask("listening")

    def wait_started(self) -> None:
        """Returns once our bot waits for updates and has made the last call of a start."""
        self.wait_calls("setMyShortDescription", len(languages()))
        self.wait_listening()

    def wait_calls(self, method: str, count: int) -> Stats:
        """Returns once the method was called so often."""
        return self._ask(f"calls?{method.lower()}={count}")

    def stats(self) -> Stats:
        return self._ask("stats")

    def _ask(self, path: str, body: str | None = None) -> Stats:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            connection.request("POST" if body else "GET", f"/ctl/{path}", body)
            return Stats(**json.loads(connection.getresponse().read()))
        finally:
            connection.close()


@contextmanager
def telegram(latency_milliseconds: int = 0) -> Iterator[Telegram]:
    with subprocess.Popen([sys.executable, str(PROGRAM)], stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own program
        try:
            assert process.stdout is not None  # noqa: S101 - it was asked for
            started = Telegram(int(process.stdout.readline()))
            started.latency(latency_milliseconds)
            yield started
        finally:
            process.kill()
