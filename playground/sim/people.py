"""Coming, going, blocking, rising: what people do about chats rather than in them."""

from collections.abc import Callable

from starlette.requests import Request

from playground.entities import find
from playground.errors import SimError
from playground.membership import set_bot_status, set_status
from playground.privacy import bot_sees
from playground.sim.requests import chat_of, person_of, read_body
from playground.sim.taking import until_taken
from playground.telegram import Telegram
from playground.world import INSIDE, Chat, Json, Person, Status

Action = Callable[[Telegram, Chat, Person], int | None]


async def post_people(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    chat = chat_of(telegram, wish.get("chat"))
    action = ACTIONS.get(str(wish.get("action")))
    if action is None:
        raise SimError(f"action must be one of {', '.join(ACTIONS)}")
    if chat.is_private != (wish["action"] in PRIVATE):
        raise SimError(f"{wish['action']} does not fit this kind of chat")
    if wish.get("person") in (telegram.world.bot.id, "bot"):
        update_id = move_bot(telegram, chat, str(wish["action"]), pins=wish.get("pin") is not False)
    else:
        person = person_of(telegram, wish.get("person"), "person")
        update_id = action(telegram, chat, person)
        if wish["action"] == "add_bot" and isinstance(wish.get("payload"), str):
            update_id = started(telegram, chat, person, wish["payload"])
    await until_taken(telegram, wish, update_id)
    return {"ok": True}


BOT_BECOMES: dict[str, Status] = {
    "promote": "administrator",
    "demote": "member",
    "mute": "restricted",
    "unmute": "member",
}


def move_bot(telegram: Telegram, chat: Chat, action: str, *, pins: bool) -> int | None:
    """Making the bot an administrator, muting it and the like is somebody's deed: the group's creator's."""
    if action not in BOT_BECOMES or chat.bot not in INSIDE:
        raise SimError("a bot can be promoted, demoted, muted and unmuted where it is a member")
    creator = next(int(key) for key, status in chat.members.items() if status == "creator")
    return set_bot_status(telegram, chat, telegram.world.people[creator], BOT_BECOMES[action], pins=pins)


def only_the_bot(telegram: Telegram, chat: Chat, person: Person) -> int | None:  # noqa: ARG001 - an action's shape
    raise SimError(f"only the bot can be muted here, not {person.name}")


def started(telegram: Telegram, chat: Chat, person: Person, payload: str) -> int | None:
    """Whoever adds the bot by a startgroup link greets it with the link's words."""
    command = f"/start@{telegram.world.bot.username} {payload}".strip()
    return announce(telegram, chat, person, {"text": command, "entities": find(command, [])})


def block(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    return set_bot_status(telegram, chat, person, "kicked") if chat.bot != "kicked" else None


def unblock(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    return set_bot_status(telegram, chat, person, "member") if chat.bot == "kicked" else None


def deactivate(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    person.deactivated = True
    telegram.world.add_person(person)
    telegram.world.change_chat(chat)
    return None


def add_bot(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    if chat.bot in INSIDE:
        raise SimError("the bot is in this chat already")
    set_bot_status(telegram, chat, person, "member")
    return announce(telegram, chat, person, {"new_chat_members": [telegram.world.bot.user()]})


def kick_bot(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    return set_bot_status(telegram, chat, person, "kicked") if chat.bot in INSIDE else None


def join(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    set_status(telegram, chat, person, "member")
    return announce(telegram, chat, person, {"new_chat_members": [person.user()]})


def leave(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    update_id = announce(telegram, chat, person, {"left_chat_member": person.user()})
    set_status(telegram, chat, person, "left")
    return update_id


def promote(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    return set_status(telegram, chat, person, "administrator")


def demote(telegram: Telegram, chat: Chat, person: Person) -> int | None:
    return set_status(telegram, chat, person, "member")


def announce(telegram: Telegram, chat: Chat, person: Person, content: Json) -> int | None:
    message = telegram.world.add_message(chat, content, person)
    return telegram.updates.put("message", message.body) if bot_sees(telegram.world.bot, chat, message.body) else None


PRIVATE = ("block", "unblock", "deactivate")
ACTIONS: dict[str, Action] = {
    "block": block,
    "unblock": unblock,
    "deactivate": deactivate,
    "add_bot": add_bot,
    "kick_bot": kick_bot,
    "join": join,
    "leave": leave,
    "promote": promote,
    "demote": demote,
    "mute": only_the_bot,
    "unmute": only_the_bot,
}
