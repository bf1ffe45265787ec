"""How the bot presents itself to somebody who opens a chat with it."""

from starlette.requests import Request

from playground.sim.requests import chat_of, query_number
from playground.telegram import Telegram
from playground.world import ADMINS, Bot, Chat, Json

TEXTS = ("name", "description", "short_description")


async def get_me(telegram: Telegram, request: Request) -> Json:
    """How the bot presents itself, in a chat and a language when they are named."""
    bot = telegram.world.bot
    language = request.query_params.get("language", "")
    named = request.query_params.get("chat")
    chat = None if named is None else chat_of(telegram, named)
    texts = {name: bot.texts.get(f"{name}/{language}") or bot.texts.get(f"{name}/", "") for name in TEXTS}
    return {
        "id": bot.id,
        "name": texts.pop("name") or bot.name,
        "username": bot.username,
        "privacy_mode": bot.privacy_mode,
        **texts,
        "commands": commands_in(bot, chat, query_number(request, "person"), language),
        "menu_button": bot.menu_buttons.get(str(chat.id) if chat else "") or bot.menu_buttons.get(""),
    }


def commands_in(bot: Bot, chat: Chat | None, person: int | None, language: str) -> list[Json]:
    """The first list that is set, from the narrowest scope to the widest, the language before none."""
    for scope in scopes(chat, person):
        for key in (f"{scope}/{language}", f"{scope}/"):
            if key in bot.commands:
                return bot.commands[key]
    return []


def scopes(chat: Chat | None, person: int | None) -> list[str]:
    if chat is None:
        return ["default"]
    if chat.is_private:
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    is_admin = chat.members.get(str(person)) in ADMINS
    narrow = [f"chat_member:{chat.id}:{person}", *([f"chat_administrators:{chat.id}"] if is_admin else [])]
    wide = ["all_chat_administrators"] if is_admin else []
    return [*narrow, f"chat:{chat.id}", *wide, "all_group_chats", "default"]
