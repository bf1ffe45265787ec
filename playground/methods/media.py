"""Photos, films, voice notes and other files."""

from collections.abc import Callable
from typing import Any

from playground.call import Call
from playground.errors import bad_request
from playground.formatting import caption
from playground.methods.addressing import editable_message, known_chat
from playground.methods.attachments import media_content, stored_file
from playground.methods.editing import apply_edit
from playground.methods.sending import send
from playground.telegram import Telegram
from playground.world import Json

KINDS = ("photo", "animation", "video", "document", "voice")
CONTENT = (*KINDS, "caption", "caption_entities", "show_caption_above_media", "has_media_spoiler", "text", "entities")
GROUPED = ("photo", "video", "document", "audio", "live_photo")
GROUP_SIZE = range(2, 11)


def sender_of(kind: str) -> Callable[[Telegram, Call], Json]:
    def send_media(telegram: Telegram, call: Call) -> Json:
        known_chat(telegram, call)
        words = extras(call)
        stored = stored_file(telegram, call, kind, call.params.get(kind), kind)
        return send(telegram, call, {**media_content(stored, call.params), **words})

    return send_media


def extras(call: Call) -> Json:
    content = caption(call)
    for flag in ("show_caption_above_media", "has_spoiler"):
        if call.flag(flag):
            content["has_media_spoiler" if flag == "has_spoiler" else flag] = True
    return content


def send_media_group(telegram: Telegram, call: Call) -> list[Json]:
    known_chat(telegram, call)
    listed = call.json("media", "media")
    if not isinstance(listed, list) or len(listed) not in GROUP_SIZE:
        raise bad_request("media group must include 2-10 items")
    contents = [input_media(telegram, call, item, GROUPED) for item in listed]
    group_id = str(telegram.world.revision + 1)
    return [send(telegram, call, {"media_group_id": group_id, **content}) for content in contents]


def input_media(telegram: Telegram, call: Call, item: Any, kinds: tuple[str, ...]) -> Json:  # noqa: ANN401 - JSON
    """The content that an InputMedia describes."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in kinds:
        raise bad_request(f"type {kind} is not supported as media")
    stored = stored_file(telegram, call, kind, item.get("media"), "media")
    return {**media_content(stored, item), **extras(Call(call.method, item))}


def edit_message_media(telegram: Telegram, call: Call) -> Json:
    message = editable_message(telegram, call)
    content = input_media(telegram, call, call.json("media", "InputMedia"), KINDS)
    return apply_edit(telegram, call, message, content, CONTENT)


def edit_message_caption(telegram: Telegram, call: Call) -> Json:
    content = caption(call)
    message = editable_message(telegram, call)
    if not any(kind in message.body for kind in KINDS):
        raise bad_request("there is no caption in the message to edit")
    return apply_edit(telegram, call, message, content, ("caption", "caption_entities"))


METHODS = {
    **{f"send{kind}": sender_of(kind) for kind in KINDS},
    "sendMediaGroup": send_media_group,
    "editMessageMedia": edit_message_media,
    "editMessageCaption": edit_message_caption,
}
