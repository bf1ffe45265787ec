"""What a button carries: `v1:<card>:<verb>:<arg>`, at most 64 bytes. Anyone can forge it, so it proves nothing."""

import re
from collections.abc import Mapping

from coach.events import Pressed

MAX_BYTES = 64
WIRE = re.compile(r"v1:([1-9][0-9]{0,17}):([a-z][a-z0-9.-]*):([^\x00-\x1f\ud800-\udfff]*)")
UNREADABLE = Pressed(card=0, verb="")

RENAMED: Mapping[str, str] = {}
"""Verbs of buttons that still hang in chats, and what they are called today. A verb in here is never used anew."""


class CallbackDataError(ValueError):
    """A button's data does not fit the wire form."""


def encode(card: int, verb: str, arg: str = "") -> str:
    data = f"v1:{card}:{verb}:{arg}"
    if decode(data, {}) != Pressed(card, verb, arg):
        raise CallbackDataError(data)
    return data


def decode(data: str | None, renamed: Mapping[str, str] = RENAMED) -> Pressed:
    found = WIRE.fullmatch(data or "")
    if found is None or len(found.string.encode()) > MAX_BYTES:
        return UNREADABLE
    card, verb, arg = found.groups()
    return Pressed(int(card), renamed.get(verb, verb), arg)
