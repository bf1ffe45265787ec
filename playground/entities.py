"""Formatting as Telegram keeps it: plain text plus entities whose offsets count UTF-16 units."""

import re
from html import escape
from typing import Any

Entity = dict[str, Any]

KNOWN = frozenset({
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji", "date_time",
})  # fmt: skip
MOST_ENTITIES = 100
"""Entities after the hundredth are ignored (core.telegram.org/bots/api#messageentity)."""

FOUND = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})\b"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)",
)
SAFE_LINK = re.compile(r"(?:https?|tg|mailto|tel):", re.IGNORECASE)
PLAIN_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def sort(entities: list[Entity]) -> list[Entity]:
    """Outer before inner, as Telegram lists them."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without the white space at either end, which Telegram never keeps."""
    kept = text.strip()
    if kept == text:
        return text, entities
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(kept)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return kept, moved


def find(text: str, taken: list[Entity]) -> list[Entity]:
    """What Telegram recognises by itself: links, addresses, commands, mentions and tags outside other entities."""
    found: list[Entity] = []
    for match in FOUND.finditer(text):
        start = utf16_length(text[: match.start()])
        stop = start + utf16_length(match.group())
        if all(stop <= other["offset"] or start >= other["offset"] + other["length"] for other in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": stop - start})
    return found


def render(text: str, entities: list[Entity]) -> str:
    """HTML that is safe to put into a page: all text escaped, only our own tags, no unsafe links."""
    units = text.encode("utf-16-le", "surrogatepass")

    def part(start: int, stop: int) -> str:
        return escape(units[start * 2 : stop * 2].decode("utf-16-le", "replace"))

    pieces: list[str] = []
    stack: list[tuple[int, str]] = []
    position, total = 0, len(units) // 2
    for entity in sort(entities):
        start = min(max(entity["offset"], position), total)
        while stack and stack[-1][0] <= start:
            end, closing = stack.pop()
            pieces += [part(position, end), closing]
            position = end
        pieces.append(part(position, start))
        position = start
        end = min(entity["offset"] + entity["length"], stack[-1][0] if stack else total)
        if end > start:
            opening, closing = tags(entity, units[start * 2 : end * 2].decode("utf-16-le", "replace"))
            pieces.append(opening)
            stack.append((end, closing))
    for end, closing in reversed(stack):
        pieces += [part(position, end), closing]
        position = end
    return "".join([*pieces, part(position, total)])


def tags(entity: Entity, covered: str) -> tuple[str, str]:
    kind = entity["type"]
    if name := PLAIN_TAGS.get(kind):
        return f"<{name}>", f"</{name}>"
    if kind == "expandable_blockquote":
        return '<blockquote class="expandable">', "</blockquote>"
    if kind in ("text_link", "url", "email"):
        return link(kind, entity.get("url") or covered)
    return f'<span class="{escape(kind)}">', "</span>"


def link(kind: str, target: str) -> tuple[str, str]:
    match kind:
        case "email":
            address = f"mailto:{target}"
        case "url" if not SAFE_LINK.match(target):
            address = f"https://{target}"
        case _:
            address = target
    if not SAFE_LINK.match(address):
        return "", ""
    return f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">', "</a>"
