"""New people and chats, and groups that grow up."""

from starlette.requests import Request

from playground.errors import SimError
from playground.origin import CLUB, private_chat
from playground.sim.people import add_bot, announce
from playground.sim.requests import chat_of, person_of, read_body
from playground.sim.taking import until_taken
from playground.telegram import Telegram
from playground.world import ADMINS, Chat, Json, Person, Status


async def post_chats(telegram: Telegram, request: Request) -> Json:
    """A `name` adds a person with a private chat, `person` gives somebody one, `title` and `people` make a group,
    `migrate` makes it a supergroup.
    """
    wish = await read_body(request)
    if isinstance(wish.get("name"), str) and wish["name"].strip():
        chat = new_person(telegram, wish)
    elif "person" in wish:
        chat = opened_chat(telegram, person_of(telegram, wish["person"], "person"))
    elif "migrate" in wish:
        chat, update_id = migrate(telegram, chat_of(telegram, wish["migrate"]))
        await until_taken(telegram, wish, update_id)
    elif isinstance(wish.get("title"), str) and wish["title"].strip():
        chat, update_id = new_group(telegram, wish)
        await until_taken(telegram, wish, update_id)
    else:
        raise SimError("say a name, a person, a title with people, or which group to migrate")
    return {"id": chat.id}


def new_person(telegram: Telegram, wish: Json) -> Chat:
    number = max(telegram.world.people) + 1
    language = str(wish.get("language_code") or "en")
    person = telegram.world.add_person(Person(number, wish["name"].strip(), f"person{number}", language))
    return telegram.world.add_chat(private_chat(person))


def opened_chat(telegram: Telegram, person: Person) -> Chat:
    """The private chat of somebody who may never have written to the bot."""
    return telegram.world.chats.get(person.id) or telegram.world.add_chat(private_chat(person))


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
