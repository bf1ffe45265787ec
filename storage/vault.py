"""Every body is encrypted before it meets the database: AES-GCM, keys outside, bound to person, table and row.

A sealed body is key id (4 bytes), nonce (12), ciphertext and tag. Each person has a key of their own, derived from
the secret key, so that the number of random nonces under one key stays far below 2^32 however long the house stands.
"""

import hmac
import os
from collections.abc import Sequence
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import DamagedBodyError, LostKeyError

KEY_BYTES = 32
KEY_ID_BYTES = 4
NONCE_BYTES = 12
HEAD_BYTES = KEY_ID_BYTES + NONCE_BYTES
PEOPLE_AT_HAND = 2048  # derived keys kept in memory


def derive(key: bytes, purpose: str) -> bytes:
    return derive_bytes(key, purpose.encode())


def derive_bytes(key: bytes, purpose: bytes) -> bytes:
    return hmac.digest(key, purpose, "sha256")


class Vault:
    """Seals with the newest key, opens with whichever key sealed."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise LostKeyError(f"secret keys are {KEY_BYTES} bytes each, and at least one is needed")
        self._keys = {derive(key, "id")[:KEY_ID_BYTES]: key for key in keys}
        self.key_ids = tuple(self._keys)
        self._cipher = lru_cache(maxsize=PEOPLE_AT_HAND)(self._derived)

    def seal(self, table: str, person: int, row: int | str, plain: bytes) -> bytes:
        key_id = self.key_ids[0]
        nonce = os.urandom(NONCE_BYTES)
        return key_id + nonce + self._cipher(key_id, person).encrypt(nonce, plain, f"{table}:{person}:{row}".encode())

    def open(self, table: str, person: int, row: int | str, sealed: bytes) -> bytes:
        key_id, nonce = sealed[:KEY_ID_BYTES], sealed[KEY_ID_BYTES:HEAD_BYTES]
        cipher = self._cipher(key_id, person)
        try:
            return cipher.decrypt(nonce, sealed[HEAD_BYTES:], f"{table}:{person}:{row}".encode())
        except InvalidTag:
            raise DamagedBodyError(f"{table} row {row}") from None

    def fingerprints(self, kind: str, telegram_id: int) -> list[bytes]:
        """Names somebody without telling who it is; one for each key, newest first."""
        return [key_id + derive(key, f"erased:{kind}:{telegram_id}") for key_id, key in self._keys.items()]

    def signature(self, words: bytes) -> bytes:
        """Proves that we wrote these words: 32 bytes, under the newest key."""
        return derive_bytes(self._keys[self.key_ids[0]], b"signed:" + words)

    def has_signed(self, words: bytes, signature: bytes) -> bool:
        """Under whichever key; a beginning of the signature is enough."""
        known = (derive_bytes(key, b"signed:" + words)[: len(signature)] for key in self._keys.values())
        return any(hmac.compare_digest(one, signature) for one in known)

    def _derived(self, key_id: bytes, person: int) -> AESGCM:
        if key_id not in self._keys:
            raise LostKeyError(f"key {key_id.hex()}")
        return AESGCM(derive(self._keys[key_id], f"person:{person}"))
