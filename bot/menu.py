"""The command menu and the descriptions that Telegram shows before the first message, in every language."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.api import Api, Done
from coach.screen import text
from content.texts import Texts

UTC = ZoneInfo("UTC")

log = structlog.get_logger()

COMMANDS = ("today", "ran", "plan", "test", "progress", "pause", "settings", "privacy", "help")
"""Nine are a list one can read. /start, /why and /stop work, too; the last is a button of /help."""

Calls = list[tuple[str, dict[str, Any]]]


def menu_calls(texts: Texts, *, source: bool = True) -> Calls:
    """What is said in the source language is for everybody whose language has nothing of its own."""
    commands = [{"command": name, "description": texts.label(text(f"command.{name}"), UTC)} for name in COMMANDS]
    spoken = {} if source else {"language_code": texts.language.partition("_")[0]}
    return [
        ("setMyCommands", {"commands": commands, "scope": {"type": "all_private_chats"}, **spoken}),
        ("setMyCommands", {"commands": commands, "scope": {"type": "default"}, **spoken}),
        ("setMyDescription", {"description": texts.label(text("bot.description"), UTC), **spoken}),
        ("setMyShortDescription", {"short_description": texts.label(text("bot.short_description"), UTC), **spoken}),
    ]


async def set_menu(api: Api, texts: Callable[[str], Texts], languages: tuple[str, ...]) -> None:
    """Telegram keeps the last one; a failure is no reason not to start."""
    first, *others = languages
    calls = [
        *menu_calls(texts(first)),
        *(call for language in others for call in menu_calls(texts(language), source=False)),
    ]
    for method, params in calls:
        outcome = await api.call(method, params)
        if not isinstance(outcome, Done):
            log.warning("menu_not_set", method=method, outcome=type(outcome).__name__)
            return
