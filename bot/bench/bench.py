"""What every measurement is given: databases, peers, a folder, and how large it shall be."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.bench.children import Child, child, ours
from bot.bench.stores import Store

ROOT = Path(__file__).parents[2]
PEERS_PYTHON = ROOT / ".venv-peers" / "bin" / "python"
PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True, slots=True)
class Bench:
    folder: Path
    stores: list[Store]
    peers: bool
    scale: float

    def size(self, whole: int) -> int:
        return max(1, round(whole * self.scale))

    @contextmanager
    def ours(self, program: str, *arguments: object) -> Iterator[Child]:
        with child(ours(program, *arguments), self.folder) as started:
            yield started

    @contextmanager
    def talus(self, command: str, **environment: str) -> Iterator[Child]:
        """The command line as people use it. Only development brings rich, which structlog loads where it is."""
        program = "import sys; sys.modules['rich'] = None; from bot.cli import main; sys.exit(main())"
        with child([sys.executable, "-c", program, command], self.folder, environment) as started:
            yield started

    @contextmanager
    def peer(self, program: str, *arguments: object) -> Iterator[Child]:
        command = [str(PEERS_PYTHON), str(PEERS / f"{program}.py"), *map(str, arguments)]
        with child(command, self.folder) as started:
            yield started


def async_url(url: str) -> str:
    """The same database for the peers' asynchronous drivers."""
    return url.replace("sqlite:", "sqlite+aiosqlite:", 1).replace("postgresql:", "postgresql+asyncpg:", 1)
