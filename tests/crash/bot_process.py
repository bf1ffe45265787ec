"""The bot as a process of its own, which can be killed at any moment and is there again."""

import asyncio
import base64
import os
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.town import KEY, free_port

ROOT = Path(__file__).parents[2]
TOKEN = "1:playground"


@dataclass(slots=True)
class BotProcess:
    folder: Path
    telegram: str
    database: str
    port: int = field(default_factory=free_port)
    process: asyncio.subprocess.Process | None = None
    started_at: datetime | None = None
    killed_at: list[datetime] = field(default_factory=list)
    died_at: list[datetime] = field(default_factory=list)  # by itself

    async def start(self) -> None:
        with (self.folder / "bot.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.crash.child",
                cwd=self.folder, env=self.environment(), stdout=log, stderr=log,
            )  # fmt: skip
        self.started_at = datetime.now(UTC)

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("TALUS_", "COV_"))}
        return kept | {
            "PYTHONPATH": str(ROOT),
            "TALUS_TELEGRAM_TOKEN": TOKEN,
            "TALUS_TELEGRAM_API": self.telegram,
            "TALUS_DATABASE_URL": self.database,
            "TALUS_DATA": str(self.folder),
            "TALUS_SECRET_KEY": base64.b64encode(KEY).decode(),
            "TALUS_LISTEN": f"127.0.0.1:{self.port}",
            "TALUS_SEND_LIMIT": "1000",
        }

    async def survives(self, seconds: float) -> bool:
        """False as soon as it has died by itself."""
        assert self.process is not None
        try:
            async with asyncio.timeout(seconds):
                await self.process.wait()
        except TimeoutError:
            return True
        self.died_at.append(datetime.now(UTC))
        return False

    async def kill(self) -> None:
        assert self.process is not None
        assert self.process.returncode is None, f"the bot ended by itself; see {self.folder / 'bot.log'}"
        self.process.kill()
        await self.process.wait()
        self.killed_at.append(datetime.now(UTC))

    async def stop(self) -> None:
        """As a server is stopped: it finishes what it began."""
        if self.process is not None and self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()
