"""Made things on disk, found by their key. A nicety: whatever goes wrong here, the thing is made anew."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

import structlog

log = structlog.get_logger()

ROOM = 64 * 1024 * 1024
"""Bytes that the shelf may hold: every clip there is, and as much again."""
SEAL = sha256().digest_size


class Shelf:
    def __init__(self, folder: Path, room: int = ROOM) -> None:
        self.folder = folder
        self.room = room

    def find(self, key: str) -> bytes | None:
        """None where there is nothing, or nothing whole."""
        path = self.folder / key
        try:
            sealed = path.read_bytes()
        except OSError:
            return None
        seal, content = sealed[:SEAL], sealed[SEAL:]
        if sha256(content).digest() == seal:
            return content
        path.unlink(missing_ok=True)
        return None

    def put(self, key: str, content: bytes) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._make_room(SEAL + len(content))
            self._write(key, content)
        except OSError as error:
            log.warning("shelf_refused", why=error.strerror)

    def _write(self, key: str, content: bytes) -> None:
        with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as half:
            try:
                half.write(sha256(content).digest() + content)
                half.flush()
                Path(half.name).replace(self.folder / key)
            except OSError:
                Path(half.name).unlink()
                raise

    def _make_room(self, wanted: int) -> None:
        """What was put there first goes first."""
        kept = sorted(self._files(), key=lambda entry: entry.stat().st_mtime)
        excess = sum(entry.stat().st_size for entry in kept) + wanted - self.room
        for entry in kept:
            if excess <= 0:
                return
            excess -= entry.stat().st_size
            Path(entry).unlink()

    def _files(self) -> Iterator[os.DirEntry[str]]:
        with os.scandir(self.folder) as entries:
            yield from (entry for entry in entries if entry.is_file())
