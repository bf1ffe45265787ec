"""The Bot API's methods by name, which clients may write in any case."""

from collections.abc import Awaitable, Callable
from typing import Any

from playground.call import Call
from playground.methods import delivery, editing, texts
from playground.telegram import Telegram

Method = Callable[[Telegram, Call], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    name.lower(): method for group in (delivery, texts, editing) for name, method in group.METHODS.items()
}
