"""Coming, going, blocking, rising: what people do about chats rather than in them; and new people and chats."""

from collections.abc import Callable

from starlette.requests import Request

from playground.errors import SimError
from playground.membership import set_bot_status, set_status
from playground.origin import CLUB, private_chat
from playground.privacy import bot_sees
from playground.sim.requests import chat_of, person_of, read_body
from playground.sim.taking import until_taken
from playground.telegram import Telegram
from playground.world import ADMINS, INSIDE, Chat, Json, Person, Status

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
        update_id = move_bot(telegram, chat, str(wish["action"]))
    else:
        update_id = action(telegram, chat, person_of(telegram, wish.get("person"), "person"))
    await until_taken(telegram, wish, update_id)
    return {"ok": True}


def move_bot(telegram: Telegram, chat: Chat, action: str) -> int | None:
    """Making the bot an administrator, or no longer one, is somebody's deed: the group's creator's."""
    if action not in ("promote", "demote") or chat.bot not in INSIDE:
        raise SimError("a bot can be promoted or demoted where it is a member")
    creator = next(int(key) for key, status in chat.members.items() if status == "creator")
    status: Status = "administrator" if action == "promote" else "member"
    return set_bot_status(telegram, chat, telegram.world.people[creator], status)


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
}


async def post_chats(telegram: Telegram, request: Request) -> Json:
    """A `name` adds a person with a private chat, `title` and `people` a group, `migrate` makes it a supergroup."""
    wish = await read_body(request)
    if isinstance(wish.get("name"), str) and wish["name"].strip():
        chat = new_person(telegram, wish)
    elif "migrate" in wish:
        chat, update_id = migrate(telegram, chat_of(telegram, wish["migrate"]))
        await until_taken(telegram, wish, update_id)
    elif isinstance(wish.get("title"), str) and wish["title"].strip():
        chat, update_id = new_group(telegram, wish)
        await until_taken(telegram, wish, update_id)
    else:
        raise SimError("say a name, a title with people, or which group to migrate")
    return {"id": chat.id}


def new_person(telegram: Telegram, wish: Json) -> Chat:
    number = max(telegram.world.people) + 1
    language = str(wish.get("language_code") or "en")
    person = telegram.world.add_person(Person(number, wish["name"].strip(), f"person{number}", language))
    return telegram.world.add_chat(private_chat(person))


def new_group(telegram: Telegram, wish: Json) -> tuple[Chat, int | None]:
    """The first of its people creates it and brings the bot along, unless `bot` is false."""
    listed = wish.get("people")
    if not isinstance(listed, list) or not listed:
        raise SimError("people must be a list of ids")
    people = [person_of(telegram, each, "people") for each in listed]
    members: dict[str, Status] = {str(person.id): "member" for person in people}
    members[str(people[0].id)] = "creator"
    kind = wish.get("type", "supergroup")
    if kind not in ("group", "supergroup"):
        raise SimError("type must be group or supergroup")
    chat_id = free_id(telegram) if kind == "supergroup" else -len(telegram.world.chats) - 1
    chat = Chat(chat_id, kind, wish["title"].strip(), members, bot="left", is_forum=wish.get("forum") is True)
    telegram.world.add_chat(chat)
    return chat, add_bot(telegram, chat, people[0]) if wish.get("bot") is not False else None


def free_id(telegram: Telegram) -> int:
    return min([*telegram.world.chats, CLUB]) - 1


def migrate(telegram: Telegram, old: Chat) -> tuple[Chat, int | None]:
    if old.type != "group" or old.migrated_to is not None:
        raise SimError("only a group can become a supergroup")
    creator = telegram.world.people[next(int(key) for key, status in old.members.items() if status in ADMINS)]
    new = Chat(free_id(telegram), "supergroup", old.title, dict(old.members), bot=old.bot, bot_spoke=old.bot_spoke)
    telegram.world.add_chat(new)
    announce(telegram, old, creator, {"migrate_to_chat_id": new.id})
    old.migrated_to = new.id
    telegram.world.change_chat(old)
    return new, announce(telegram, new, creator, {"migrate_from_chat_id": old.id})
