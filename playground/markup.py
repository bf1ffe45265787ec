"""Keyboards: what Telegram accepts, refuses and shows again."""

from typing import Any
from urllib.parse import urlsplit

import orjson

from playground.errors import ApiError, bad_request

Json = dict[str, Any]

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_BYTES = 10_240
DATA_BYTES = 64
COPY_LENGTH = 256
PLACEHOLDER_LENGTH = 64
STYLES = ("primary", "success", "danger")
INLINE_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
LOOKS = ("text", "style", "icon_custom_emoji_id")


def read_markup(markup: object, *, private: bool) -> tuple[Json | None, Json | None]:
    """The inline keyboard, which stays with the message, and the reply keyboard, which does not."""
    if markup is None:
        return None, None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return inline_keyboard(markup["inline_keyboard"], private=private), None
    if "keyboard" in markup:
        return None, reply_keyboard(markup, private=private)
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return None, markup
    return None, None


def inline_keyboard(rows: object, *, private: bool) -> Json | None:
    buttons = [[inline_button(button, private=private) for button in row] for row in row_lists(rows, "inline_keyboard")]
    kept = [row for row in buttons if row]
    check_size(kept)
    return {"inline_keyboard": kept} if kept else None


def row_lists(rows: object, name: str) -> list[list[object]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}" must be an Array of Arrays')
    return rows


def check_size(rows: list[list[Json]]) -> None:
    too_many = sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows)
    if too_many or len(orjson.dumps(rows)) > MOST_BYTES:
        raise bad_request("reply markup is too long")


def inline_button(button: object, *, private: bool) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: Expected an Object")
    check_looks(button, "inline keyboard button")
    action = next((name for name in INLINE_ACTIONS if button.get(name) is not None), None)
    if action is None:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    check_action(action, button[action], private=private)
    return {name: button[name] for name in (*LOOKS, action) if name in button}


def check_looks(button: Json, what: str) -> None:
    if not isinstance(button.get("text"), str):
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_EMPTY")
    if button.get("style", "primary") not in STYLES:
        raise bad_request(f"can't parse {what}: invalid button style specified")


def check_action(action: str, value: object, *, private: bool) -> None:
    match action, value:
        case "callback_data", str():
            if not 1 <= len(value.encode("utf-8", "surrogatepass")) <= DATA_BYTES:
                raise bad_request("BUTTON_DATA_INVALID")
        case "callback_data", _:
            raise bad_request('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
        case "url", _:
            check_url(str(value))
        case "web_app", _:
            check_web_app(value, private=private)
        case "copy_text", _:
            text = value.get("text") if isinstance(value, dict) else None
            if not isinstance(text, str) or not 1 <= len(text) <= COPY_LENGTH:
                raise bad_request("BUTTON_COPY_TEXT_INVALID")


def check_url(url: str) -> None:
    parts = urlsplit(url if "://" in url or url.startswith("tg:") else f"https://{url}")
    known = parts.scheme in ("http", "https", "tg")
    if not known or (parts.scheme != "tg" and "." not in parts.netloc and parts.hostname != "localhost"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def check_web_app(value: object, *, private: bool) -> None:
    url = value.get("url") if isinstance(value, dict) else None
    if not isinstance(url, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"url\"")
    if not url.startswith("https://"):
        raise bad_request(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    if not private:
        raise bad_request("BUTTON_TYPE_INVALID")


def reply_keyboard(markup: Json, *, private: bool) -> Json:
    listed = row_lists(markup["keyboard"], "keyboard")
    rows = [[reply_button(button, private=private) for button in row] for row in listed]
    if len(str(markup.get("input_field_placeholder") or "")) > PLACEHOLDER_LENGTH:
        raise bad_request("input field placeholder is too long")
    check_size(rows)
    return {**markup, "keyboard": rows}


def reply_button(button: object, *, private: bool) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: Expected an Object")
    check_looks(button, "keyboard button")
    if not private and any(button.get(name) for name in ("request_contact", "request_location", "web_app")):
        raise only_in_private(button)
    return button


def only_in_private(button: Json) -> ApiError:
    if button.get("request_contact"):
        return bad_request("phone number can be requested in private chats only")
    if button.get("request_location"):
        return bad_request("location can be requested in private chats only")
    return bad_request("web App buttons can be used in private chats only")
