"""From what a script says somebody sends to the content of a message."""

import base64
from typing import Any

from playground.call import Upload
from playground.entities import find, utf16_length
from playground.errors import ApiError, SimError
from playground.formatting import CAPTION_LIMIT, TEXT_LIMIT
from playground.methods.attachments import media_content
from playground.telegram import Telegram
from playground.world import Json

FILES = {
    "photo": ("photo.jpg", "image/jpeg"),
    "document": ("file.bin", "application/octet-stream"),
    "voice": ("voice.oga", "audio/ogg"),
    "video": ("video.mp4", "video/mp4"),
}
PLAIN: dict[str, dict[str, type]] = {
    "location": {"latitude": float, "longitude": float},
    "contact": {"phone_number": str, "first_name": str},
    "web_app_data": {"data": str, "button_text": str},
}
"""What a script describes in full, with the fields that must be there."""


def content_of(telegram: Telegram, wish: Json) -> Json:
    words = wish.get("text", "")
    if not isinstance(words, str):
        raise SimError("text must be a text")
    for kind, described in PLAIN.items():
        if kind in wish:
            return {kind: checked(kind, wish[kind], described)}
    for kind in FILES:
        if kind in wish:
            return {**file_content(telegram, kind, wish[kind]), **captioned(words)}
    return text_content(words)


def text_content(text: str) -> Json:
    if not text.strip():
        raise SimError("text must not be empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise SimError(f"text must not be longer than {TEXT_LIMIT}")
    entities = find(text, [])
    return {"text": text, "entities": entities} if entities else {"text": text}


def captioned(text: str) -> Json:
    if utf16_length(text) > CAPTION_LIMIT:
        raise SimError(f"a caption must not be longer than {CAPTION_LIMIT}")
    entities = find(text, [])
    content: Json = {"caption": text} if text else {}
    return {**content, "caption_entities": entities} if entities else content


def checked(kind: str, described: object, fields: dict[str, type]) -> Json:
    if not isinstance(described, dict):
        raise SimError(f"{kind} must be an object")
    for name, wanted in fields.items():
        value = described.get(name)
        if not isinstance(value, (int, float) if wanted is float else wanted):
            raise SimError(f"{kind} needs {name}")
    return described


def file_content(telegram: Telegram, kind: str, described: Any) -> Json:  # noqa: ANN401 - JSON from a script
    """`described` is base64, or an object with `data` in base64 and optionally name, type and duration."""
    facts: Json = described if isinstance(described, dict) else {"data": described}
    name, content_type = FILES[kind]
    try:
        data = base64.b64decode(facts.get("data") or "", validate=True)
        upload = Upload(str(facts.get("name") or name), str(facts.get("type") or content_type), data)
        return media_content(telegram.files.add(kind, upload), facts)
    except (TypeError, ValueError):
        raise SimError(f"{kind} must be base64") from None
    except ApiError as error:
        raise SimError(error.description) from None
