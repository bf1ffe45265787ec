"""What people do: write and press."""

from typing import Any

from starlette.requests import Request

from playground.errors import SimError
from playground.membership import set_bot_status
from playground.privacy import bot_sees
from playground.sim.composing import content_of
from playground.sim.requests import chat_of, member_of, message_of, read_body, whole_number
from playground.sim.taking import until_answered, until_taken
from playground.sim.topics import open_to, topic_of
from playground.telegram import Telegram
from playground.topics import in_topic
from playground.world import INSIDE, Chat, Json, Message, Person


async def post_message(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    chat = chat_of(telegram, wish.get("chat"))
    person = member_of(telegram, chat, wish.get("from"))
    content = content_of(telegram, wish)
    if chat.is_private and chat.bot not in INSIDE:
        come_back(telegram, chat, person, content)
    if wish.get("topic") is not None:
        content |= in_topic(open_to(chat, person, topic_of(chat, wish["topic"])))
    if wish.get("reply_to") is not None:
        replied = message_of(telegram, chat, wish["reply_to"])
        content["reply_to_message"] = {k: v for k, v in replied.body.items() if k != "reply_to_message"}
    message, update_id = say(telegram, chat, person, content)
    await until_taken(telegram, wish, update_id)
    return {"id": message.id}


def say(telegram: Telegram, chat: Chat, person: Person, content: Json) -> tuple[Message, int | None]:
    message = telegram.world.add_message(chat, content, person)
    seen = bot_sees(telegram.world.bot, chat, message.body)
    return message, telegram.updates.put("message", message.body) if seen else None


def come_back(telegram: Telegram, chat: Chat, person: Person, content: Json) -> None:
    if not str(content.get("text", "")).startswith("/start"):
        raise SimError(f"{person.name} has blocked the bot; /start brings it back")
    set_bot_status(telegram, chat, person, "member")


async def post_press(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    chat = chat_of(telegram, wish.get("chat"))
    person = member_of(telegram, chat, wish.get("from"))
    message = seen_by(telegram, chat, person, wish.get("message"))
    if isinstance(wish.get("data"), str):
        return await press(telegram, wish, chat, person, message, wish["data"])
    button = button_labelled(message, wish.get("button"))
    if "callback_data" in button:
        return await press(telegram, wish, chat, person, message, button["callback_data"])
    if "web_app" in button:
        opened = telegram.queries.ask(telegram.clock.now(), chat.id, person.id)
        return {"answer": None, "web_app": {"url": button["web_app"]["url"], "query_id": opened.id}}
    if message.keyboard:
        _, update_id = say(telegram, chat, person, {"text": button["text"]})
        await until_taken(telegram, wish, update_id)
    return {"answer": None}


def seen_by(telegram: Telegram, chat: Chat, person: Person, number: object) -> Message:
    """One's own ephemeral messages can be pressed, too."""
    own = telegram.world.ephemeral[chat.id].get(whole_number(number, "message"))
    return own if own and own.receiver == person.id else message_of(telegram, chat, number)


def button_labelled(message: Message, label: object) -> Json:
    inline = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    rows = inline or (message.keyboard or {}).get("keyboard", [])
    for row in rows:
        for button in row:
            if button["text"] == label:
                found: Json = button
                return found
    raise SimError(f"message {message.id} has no such button", 404)


async def press(telegram: Telegram, wish: Json, chat: Chat, person: Person, message: Message, data: str) -> Json:
    query = telegram.queries.ask(telegram.clock.now(), chat.id, person.id)
    payload: dict[str, Any] = {
        "id": query.id,
        "from": person.user(),
        "message": message.body,
        "chat_instance": chat.instance,
        "data": data,
    }
    update_id = telegram.updates.put("callback_query", payload)
    await until_answered(telegram, wish, query, update_id)
    return {"answer": query.answer}
