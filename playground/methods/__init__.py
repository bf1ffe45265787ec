"""The Bot API's methods by name, which clients may write in any case."""

from collections.abc import Awaitable, Callable
from typing import Any

from playground.call import Call
from playground.methods import (
    chats,
    copies,
    delivery,
    downloads,
    editing,
    ephemeral,
    extras,
    handling,
    hooks,
    media,
    polling,
    profile,
    texts,
)
from playground.telegram import Telegram

Method = Callable[[Telegram, Call], Any | Awaitable[Any]]

GROUPS: tuple[dict[str, Any], ...] = (
    delivery.METHODS, hooks.METHODS, texts.METHODS, editing.METHODS, media.METHODS, extras.METHODS, polling.METHODS,
    copies.METHODS, handling.METHODS, ephemeral.METHODS, downloads.METHODS, chats.METHODS, profile.METHODS,
)  # fmt: skip
METHODS: dict[str, Method] = {name.lower(): method for group in GROUPS for name, method in group.items()}
