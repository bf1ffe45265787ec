"""Every measurement runs in a fresh process, so that its CPU time and its memory are its own.

A child prints `ready` when it has loaded everything, goes on when it reads a line, and may print a result as JSON.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

CLOCK_OF_PROCESS = 2  # Linux: the CPU clock of process p is (~p << 3) | 2, all its threads together
STOP_SECONDS = 30


class ChildError(OSError):
    """A measured program ended without its result."""


@dataclass(frozen=True, slots=True)
class Child:
    process: subprocess.Popen[str]
    out: IO[str]
    into: IO[str]
    errors: Path

    def ready(self) -> None:
        if self._line() != "ready\n":
            raise ChildError("a measured program said something else than that it is ready")

    def go(self) -> None:
        self.into.write("go\n")
        self.into.flush()

    def result(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._line())
        return found

    def stop(self) -> None:
        """As an operator stops it, so that the next start finds everything in order."""
        self.process.terminate()
        self.process.wait(STOP_SECONDS)

    def _line(self) -> str:
        line = self.out.readline()
        if not line:
            raise ChildError(f"a measured program failed: {self.errors.read_text(errors='replace')[-2000:]}")
        return line

    @property
    def cpu_seconds(self) -> float:
        return time.clock_gettime((~self.process.pid << 3) | CLOCK_OF_PROCESS)

    @property
    def memory_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


@contextmanager
def child(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[Child]:
    """Killed at the end: nothing of it is needed any more. Its standard error is kept in the folder."""
    errors = folder / "errors.txt"
    with (
        errors.open("w", encoding="utf-8") as complaints,
        subprocess.Popen(  # noqa: S603 - our own programs
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            cwd=folder,
            env={**os.environ, "PTB_TIMEDELTA": "1", **(environment or {})},
        ) as process,
    ):
        assert process.stdout is not None  # noqa: S101 - it was asked for
        assert process.stdin is not None  # noqa: S101 - it was asked for
        try:
            yield Child(process, process.stdout, process.stdin, errors)
        finally:
            process.kill()


def ours(program: str, *arguments: object) -> list[str]:
    """A program of `bot.bench.programs`."""
    return [sys.executable, "-m", f"bot.bench.programs.{program}", *map(str, arguments)]
