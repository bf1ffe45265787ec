"""How the bot presents itself: commands, name, descriptions, menu button."""

import re
from collections.abc import Callable
from typing import Any

from playground.call import Call
from playground.errors import bad_request
from playground.methods.addressing import known_chat
from playground.telegram import Telegram
from playground.world import Json

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
DESCRIPTION_LENGTH = 256
WIDE_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
TEXTS = {
    "Name": ("name", 64, "bot name is too long"),
    "Description": ("description", 512, "bot description is too long"),
    "ShortDescription": ("short_description", 120, "bot short description is too long"),
}


def scope_key(telegram: Telegram, call: Call) -> str:
    """`scope[:chat[:person]]/language`, under which a list of commands is kept."""
    scope = call.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    kind = str(scope.get("type"))
    language = language_of(call)
    if kind in WIDE_SCOPES:
        return f"{kind}/{language}"
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat = known_chat(telegram, Call(call.method, scope))
    person = f":{scope.get('user_id')}" if kind == "chat_member" else ""
    return f"{kind}:{chat.id}{person}/{language}"


def language_of(call: Call) -> str:
    language = call.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def set_my_commands(telegram: Telegram, call: Call) -> bool:
    listed = call.json("commands", "commands")
    if not isinstance(listed, list):
        raise bad_request("expected an Array of BotCommand")
    if len(listed) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    telegram.world.bot.commands[scope_key(telegram, call)] = [read_command(command) for command in listed]
    telegram.world.save_bot()
    return True


def read_command(command: Any) -> Json:  # noqa: ANN401 - JSON from the client
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= DESCRIPTION_LENGTH:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def get_my_commands(telegram: Telegram, call: Call) -> list[Json]:
    return telegram.world.bot.commands.get(scope_key(telegram, call), [])


def delete_my_commands(telegram: Telegram, call: Call) -> bool:
    telegram.world.bot.commands.pop(scope_key(telegram, call), None)
    telegram.world.save_bot()
    return True


def setter_of(field: str, limit: int, too_long: str) -> Callable[[Telegram, Call], bool]:
    def set_text(telegram: Telegram, call: Call) -> bool:
        text, language = call.text(field).strip(), language_of(call)
        if len(text) > limit:
            raise bad_request(too_long)
        bot = telegram.world.bot
        if text:
            bot.texts[f"{field}/{language}"] = text
        else:
            bot.texts.pop(f"{field}/{language}", None)
        if field == "name" and text and not language:
            bot.name = text
        telegram.world.save_bot()
        return True

    return set_text


def getter_of(field: str) -> Callable[[Telegram, Call], Json]:
    def get_text(telegram: Telegram, call: Call) -> Json:
        bot = telegram.world.bot
        fallback = bot.name if field == "name" else ""
        texts = bot.texts
        return {field: texts.get(f"{field}/{language_of(call)}") or texts.get(f"{field}/") or fallback}

    return get_text


def set_chat_menu_button(telegram: Telegram, call: Call) -> bool:
    key = str(known_chat(telegram, call).id) if call.has("chat_id") else ""
    button = call.json("menu_button", "MenuButton") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse MenuButton: unsupported type specified")
    telegram.world.bot.menu_buttons[key] = button
    telegram.world.save_bot()
    return True


def get_chat_menu_button(telegram: Telegram, call: Call) -> Json:
    buttons = telegram.world.bot.menu_buttons
    key = str(known_chat(telegram, call).id) if call.has("chat_id") else ""
    return buttons.get(key) or buttons.get("") or {"type": "commands"}


METHODS: dict[str, Callable[[Telegram, Call], Any]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    **{f"setMy{name}": setter_of(*rule) for name, rule in TEXTS.items()},
    **{f"getMy{name}": getter_of(field) for name, (field, *_) in TEXTS.items()},
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
