"""A known text under every key in use: a lost or wrong key is found at start, not in the middle of a conversation."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import canaries
from storage.vault import Vault

SONG = b"talus"

ALL = select(canaries.c.key_id, canaries.c.body)
ADD = insert(canaries).on_conflict_do_nothing(index_elements=["key_id"])


def check(connection: Connection, vault: Vault) -> None:
    """Raises LostKeyError; a key that is new here leaves its canary."""
    for key_id, body in connection.execute(ALL):
        if key_id not in vault.key_ids:
            raise LostKeyError(f"key {key_id.hex()}")
        try:
            vault.open("canaries", 0, key_id.hex(), body)
        except DamagedBodyError as error:
            raise LostKeyError(f"key {key_id.hex()}") from error
    key_id = vault.key_ids[0]
    connection.execute(ADD, {"key_id": key_id, "body": vault.seal("canaries", 0, key_id.hex(), SONG)})
