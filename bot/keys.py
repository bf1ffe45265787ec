"""The keys that encrypt every body. They live outside the database, and a backup never holds one."""

import base64
import binascii
import os
import secrets
from pathlib import Path

from bot.settings import Settings

KEY_BYTES = 32


class SecretKeyError(ValueError):
    """The secret key cannot be used."""


def parse_keys(text: str) -> list[bytes]:
    """Several keys may be given, separated by commas or spaces, the newest first."""
    keys = []
    for part in text.replace(",", " ").split():
        try:
            key = base64.b64decode(part, validate=True)
        except binascii.Error as error:
            raise SecretKeyError("TALUS_SECRET_KEY is not base64") from error
        if len(key) != KEY_BYTES:
            raise SecretKeyError(f"TALUS_SECRET_KEY must be base64 of {KEY_BYTES} bytes, got {len(key)}")
        keys.append(key)
    if not keys:
        raise SecretKeyError("TALUS_SECRET_KEY is empty")
    return keys


def load_keys(settings: Settings) -> list[bytes]:
    """The keys given, or those of the key file, made on the very first start of a local database only."""
    if settings.secret_key:
        return parse_keys(settings.secret_key.get_secret_value())
    path = settings.data / "secret.key"
    if path.exists():
        return parse_keys(path.read_text(encoding="ascii"))
    if (settings.data / "talus.db").exists():
        raise SecretKeyError(f"the database exists but its key does not: put back {path} or set TALUS_SECRET_KEY")
    return [make_key(path)]


def make_key(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_bytes(KEY_BYTES)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(key) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return key
