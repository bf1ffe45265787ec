"""A message as somebody sees it on a phone."""

from datetime import UTC, datetime
from typing import Any

from playground.entities import render
from playground.world import Chat, Message

Json = dict[str, Any]

MEDIA = ("photo", "animation", "video", "document", "voice", "location", "contact", "poll", "dice")
DATA_KINDS = ("callback_data", "url", "web_app", "copy_text")


def message_view(chat: Chat, message: Message) -> Json:
    body = message.body
    text = body.get("text") or body.get("caption") or ""
    rows = inline_rows(message)
    return {
        "id": message.id,
        "from": body["from"]["id"],
        "from_name": body["from"]["first_name"],
        "text": text,
        "html": render(text, body.get("entities") or body.get("caption_entities") or []),
        "media": media_view(body, message),
        "buttons": [[button["text"] for button in row] for row in rows],
        "button_rows": [[button_view(button) for button in row] for row in rows],
        "keyboard": message.keyboard,
        "edited": "edit_date" in body,
        "edited_at": moment(body["edit_date"]) if "edit_date" in body else None,
        "at": moment(body["date"]),
        "reply_to": body["reply_to_message"]["message_id"] if "reply_to_message" in body else None,
        "topic": body["message_thread_id"] if body.get("is_topic_message") else None,
        "service": service_words(body),
        "pinned": message.id in chat.pinned,
        "reactions": sorted({emoji for given in message.reactions.values() for emoji in given}),
        "receiver": message.receiver or None,
        "revision": message.revision,
    }


def service_words(body: Json) -> str | None:
    """What Telegram itself says in the middle of a chat."""
    match body:
        case {"new_chat_members": [{"first_name": str(name)}, *_]}:
            return f"{name} joined"
        case {"left_chat_member": {"first_name": str(name)}}:
            return f"{name} left"
        case {"forum_topic_created": {"name": str(name)}}:
            return f"{body['from']['first_name']} opened the topic {name}"
        case {"forum_topic_closed": _}:
            return f"{body['from']['first_name']} closed the topic"
        case {"forum_topic_reopened": _}:
            return f"{body['from']['first_name']} reopened the topic"
        case {"migrate_to_chat_id": _} | {"migrate_from_chat_id": _}:
            return "The group became a supergroup"
        case _:
            return None


def moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def inline_rows(message: Message) -> list[list[Json]]:
    rows: list[list[Json]] = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def button_view(button: Json) -> Json:
    kind = next((name for name in DATA_KINDS if name in button), "other")
    target = button.get("url") or (button.get("web_app") or {}).get("url")
    return {"label": button["text"], "style": button.get("style"), "url": target, "data_kind": kind}


def media_view(body: Json, message: Message) -> Json | None:
    kind = next((kind for kind in MEDIA if kind in body), None)
    if kind is None:
        return None
    content = body[kind][-1] if kind == "photo" else body[kind]
    file_id = content.get("file_id")
    return {
        "kind": kind,
        "url": f"/sim/files/{file_id}" if file_id else None,
        "width": content.get("width"),
        "height": content.get("height"),
        "file_name": content.get("file_name"),
        **({"details": details(content, message)} if not file_id else {}),
    }


def details(content: Json, message: Message) -> Json:
    """Of a poll that hides its results, the counts are there once it is closed."""
    if not message.hides_results or content["is_closed"]:
        return content
    return {**content, "options": [{**option, "voter_count": None} for option in content["options"]]}
