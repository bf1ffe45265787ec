"""What people do about the topics of a forum."""

from starlette.requests import Request

from playground.errors import SimError
from playground.privacy import bot_sees
from playground.sim.requests import chat_of, member_of, read_body, whole_number
from playground.sim.taking import until_taken
from playground.telegram import Telegram
from playground.topics import TOPIC_COLOUR, forget_topic, open_topic, set_closed
from playground.world import ADMINS, Chat, Json, Person

ACTIONS = ("create", "close", "reopen", "delete")


async def post_topics(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    chat = chat_of(telegram, wish.get("chat"))
    person = member_of(telegram, chat, wish.get("from"))
    if not chat.is_forum:
        raise SimError("only a forum has topics")
    if wish.get("action") not in ACTIONS:
        raise SimError(f"action must be one of {', '.join(ACTIONS)}")
    number, update_id = act(telegram, chat, person, wish)
    await until_taken(telegram, wish, update_id)
    return {"id": number}


def act(telegram: Telegram, chat: Chat, person: Person, wish: Json) -> tuple[int, int | None]:
    """The topic's number, and the update that tells the bot of it; deleting one is told to nobody."""
    if wish["action"] == "create":
        name = str(wish.get("name") or "").strip()
        if not name:
            raise SimError("a topic needs a name")
        message = open_topic(telegram, chat, {"name": name, "icon_color": TOPIC_COLOUR}, person)
        return message.id, told(telegram, chat, message.body)
    number = topic_of(chat, wish.get("topic"))
    if chat.members.get(str(person.id)) not in ADMINS:
        raise SimError("only an administrator may do that to a topic")
    if wish["action"] == "delete":
        forget_topic(telegram, chat, number)
        return number, None
    message = set_closed(telegram, chat, number, person, closed=wish["action"] == "close")
    return number, told(telegram, chat, message.body)


def told(telegram: Telegram, chat: Chat, body: Json) -> int | None:
    return telegram.updates.put("message", body) if bot_sees(telegram.world.bot, chat, body) else None


def topic_of(chat: Chat, value: object) -> int:
    number = whole_number(value, "topic")
    if str(number) not in chat.topics:
        raise SimError("no such topic", 404)
    return number


def open_to(chat: Chat, person: Person, topic: int) -> int:
    if chat.topics[str(topic)].get("closed") and chat.members.get(str(person.id)) not in ADMINS:
        raise SimError("this topic is closed")
    return topic
