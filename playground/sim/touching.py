"""What people do to messages that are there: edit their own, react, vote."""

from starlette.requests import Request

from playground.errors import SimError
from playground.polls import count
from playground.privacy import bot_sees
from playground.sim.composing import text_content
from playground.sim.requests import chat_of, member_of, message_of, read_body
from playground.sim.taking import until_taken
from playground.telegram import Telegram
from playground.world import ADMINS, Chat, Json, Message, Person


async def post_edit(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    chat, person, message = named(telegram, wish)
    if message.outgoing or message.body["from"]["id"] != person.id or "text" not in message.body:
        raise SimError("people can edit only their own texts")
    kept = {name: value for name, value in message.body.items() if name != "entities"}
    edited_at = telegram.world.seconds()
    message.body = {**kept, **text_content(str(wish.get("text", ""))), "edit_date": edited_at}
    telegram.world.change_message(message)
    seen = bot_sees(telegram.world.bot, chat, message.body)
    await until_taken(telegram, wish, telegram.updates.put("edited_message", message.body) if seen else None)
    return {"id": message.id}


async def post_reaction(telegram: Telegram, request: Request) -> Json:
    """`emoji` empty or null takes the reaction back."""
    wish = await read_body(request)
    chat, person, message = named(telegram, wish)
    old = message.reactions.get(str(person.id), [])
    new = [str(wish["emoji"])] if wish.get("emoji") else []
    message.reactions = {**message.reactions, str(person.id): new}
    telegram.world.change_message(message, by_bot=False)
    change = {
        "chat": telegram.world.chat_object(chat),
        "message_id": message.id,
        "user": person.user(),
        "date": telegram.world.seconds(),
        "old_reaction": [{"type": "emoji", "emoji": emoji} for emoji in old],
        "new_reaction": [{"type": "emoji", "emoji": emoji} for emoji in new],
    }
    seen = chat.is_private or chat.bot in ADMINS
    await until_taken(telegram, wish, telegram.updates.put("message_reaction", change) if seen else None)
    return {"id": message.id}


async def post_vote(telegram: Telegram, request: Request) -> Json:
    """`options` are the places of the chosen answers; an empty list takes the vote back."""
    wish = await read_body(request)
    _, person, message = named(telegram, wish)
    poll = message.body.get("poll")
    chosen = wish.get("options")
    if poll is None or poll["is_closed"]:
        raise SimError("there is no open poll in this message")
    if not isinstance(chosen, list) or not all(each in range(len(poll["options"])) for each in chosen):
        raise SimError("options must be a list of places of answers")
    if len(chosen) > 1 and not poll["allows_multiple_answers"]:
        raise SimError("only one answer can be chosen")
    votes = {**message.votes, str(person.id): chosen}
    message.votes, message.body = votes, {**message.body, "poll": count(poll, votes)}
    telegram.world.change_message(message, by_bot=False)
    await until_taken(telegram, wish, tell_of_vote(telegram, message, person, chosen))
    return {"id": message.id}


def tell_of_vote(telegram: Telegram, message: Message, person: Person, chosen: list[int]) -> int | None:
    poll = message.body["poll"]
    told = telegram.updates.put("poll", poll)
    if poll["is_anonymous"]:
        return told
    answer = {
        "poll_id": poll["id"],
        "user": person.user(),
        "option_ids": chosen,
        "option_persistent_ids": [poll["options"][place]["persistent_id"] for place in chosen],
    }
    return telegram.updates.put("poll_answer", answer) or told


def named(telegram: Telegram, wish: Json) -> tuple[Chat, Person, Message]:
    chat = chat_of(telegram, wish.get("chat"))
    return chat, member_of(telegram, chat, wish.get("from")), message_of(telegram, chat, wish.get("message"))
