"""Everything that only looks: chats, messages, calls, the bot, files and the stream of changes."""

from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import Response

from playground.errors import SimError
from playground.sim.requests import HEADERS, chat_of, query_number
from playground.telegram import Telegram
from playground.view import message_view
from playground.world import INSIDE, Chat, Json, Message, Person, World

SHOWN = ("image/", "video/", "audio/")
"""Kinds of content that a page may show; everything else is only downloaded."""


async def get_chats(telegram: Telegram, request: Request) -> list[Json]:  # noqa: ARG001 - the shape of a handler
    return [chat_view(telegram.world, chat) for chat in telegram.world.chats.values() if chat.migrated_to is None]


def chat_view(world: World, chat: Chat) -> Json:
    inside = [(world.people[int(key)], status) for key, status in chat.members.items() if status in INSIDE]
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "people": [person_view(chat, person, status) for person, status in inside],
        "bot": chat.bot,
        "bot_pins": chat.bot_pins,
        "topics": [topic_view(number, topic) for number, topic in chat.topics.items()] if chat.is_forum else None,
        "revision": chat.revision,
    }


def topic_view(number: str, topic: Json) -> Json:
    return {"id": int(number), "name": topic["name"], "closed": topic.get("closed", False)}


def person_view(chat: Chat, person: Person, status: str) -> Json:
    blocked = chat.is_private and chat.bot == "kicked"
    return {
        "id": person.id,
        "name": person.name,
        "status": status,
        "blocked": blocked,
        "deactivated": person.deactivated,
    }


async def get_messages(telegram: Telegram, request: Request) -> list[Json]:
    chat = chat_of(telegram, request.path_params["chat"])
    after = query_number(request, "after") or 0
    since = query_number(request, "since_revision") or 0
    found = [message_view(chat, each) for each in seen(telegram, chat, query_number(request, "person"), since, after)]
    gone = [{"id": gone, "revision": at, "deleted": True} for gone, at in chat.deleted if at > since > 0]
    return [*found, *gone]


def seen(telegram: Telegram, chat: Chat, person: int | None, since: int, after: int) -> Iterator[Message]:
    """With a person, as this one sees it; else with everything that is for one person alone."""
    alone = telegram.world.ephemeral[chat.id].values()
    own = [each for each in alone if person in (None, each.receiver)]
    everything = telegram.world.messages[chat.id].values()
    both = sorted((*everything, *own), key=lambda each: each.id) if own else everything
    return (each for each in both if each.id > after and each.revision > since)


async def get_calls(telegram: Telegram, request: Request) -> list[Json]:
    return telegram.calls.after(query_number(request, "after") or 0)


async def get_file(telegram: Telegram, request: Request) -> Response:
    stored = telegram.files.known.get(request.path_params["file"])
    if stored is None:
        raise SimError("no such file", 404)
    kind = stored.content_type if stored.content_type.startswith(SHOWN) else "application/octet-stream"
    headers = {**HEADERS, "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
    return Response(telegram.files.read(stored), headers=headers, media_type=kind)
