"""From the text, parse mode and entities of a call to what a message holds."""

import re
from typing import Any

from playground.call import Call
from playground.entities import KNOWN, MOST_ENTITIES, Entity, find, sort, trim, utf16_length
from playground.errors import bad_request
from playground.html_parser import parse_html

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LINK = re.compile(r"(?:https?://|tg:|mailto:)?[^\s/]+\.?[^\s]*", re.IGNORECASE)


def formatted(call: Call, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    source = call.text(name).replace("\r", "")
    mode = call.text("parse_mode").lower()
    if mode in ("", "none"):
        text, entities = source, given_entities(call, entities_name)
    elif mode == "html":
        text, entities = parse_html(source)
    else:
        raise bad_request("unsupported parse_mode")
    text, entities = trim(text, linked(entities))
    entities = sort([*entities, *find(text, entities)])
    return text, entities[:MOST_ENTITIES]


def linked(entities: list[Entity]) -> list[Entity]:
    """Links that lead nowhere are dropped, as Telegram does; their text stays."""
    return [entity for entity in entities if entity["type"] != "text_link" or is_link(entity.get("url", ""))]


def is_link(url: str) -> bool:
    host = url.split("://", 1)[-1].split("/", 1)[0]
    local = url.startswith(("tg:", "mailto:")) or host.startswith("localhost")
    return bool(LINK.fullmatch(url)) and (local or "." in host)


def given_entities(call: Call, name: str) -> list[Entity]:
    listed = call.json(name, "message entities") or []
    if not isinstance(listed, list):
        raise bad_request("expected an Array of message entities")
    return sort([checked(entity) for entity in listed])


def checked(entity: Any) -> Entity:  # noqa: ANN401 - JSON from the client
    if not isinstance(entity, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name in ("offset", "length"):
        if not isinstance(entity.get(name), int):
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    if not isinstance(entity.get("type"), str) or entity["type"] not in KNOWN:
        raise bad_request("can't parse MessageEntity: invalid type specified")
    return entity


def message_text(call: Call) -> dict[str, Any]:
    text, entities = formatted(call, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption(call: Call) -> dict[str, Any]:
    text, entities = formatted(call, "caption", "caption_entities")
    if utf16_length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    content: dict[str, Any] = {"caption": text} if text else {}
    return {**content, "caption_entities": entities} if entities else content
