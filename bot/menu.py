"""The command menu and the descriptions that Telegram shows before the first message."""

from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.api import Api, Done
from coach.screen import text
from content.texts import Texts

UTC = ZoneInfo("UTC")

log = structlog.get_logger()

COMMANDS = ("today", "ran", "plan", "test", "why", "pause", "settings", "privacy", "help")
"""Nine are a list one can read. /start and /stop work, too; the latter is a button of /help."""


def menu_calls(texts: Texts) -> list[tuple[str, dict[str, Any]]]:
    commands = [{"command": name, "description": texts.label(text(f"command.{name}"), UTC)} for name in COMMANDS]
    return [
        ("setMyCommands", {"commands": commands, "scope": {"type": "all_private_chats"}}),
        ("setMyCommands", {"commands": commands, "scope": {"type": "default"}}),
        ("setMyDescription", {"description": texts.label(text("bot.description"), UTC)}),
        ("setMyShortDescription", {"short_description": texts.label(text("bot.short_description"), UTC)}),
    ]


async def set_menu(api: Api, texts: Texts) -> None:
    """Telegram keeps the last one; a failure is no reason not to start."""
    for method, params in menu_calls(texts):
        outcome = await api.call(method, params)
        if not isinstance(outcome, Done):
            log.warning("menu_not_set", method=method, outcome=type(outcome).__name__)
            return
