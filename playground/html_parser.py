"""`parse_mode=HTML`: Telegram's own small dialect, refused with Telegram's own words.

Errors name the byte offset of the tag in the UTF-8 source.
"""

import re
from dataclasses import dataclass, field

from playground.entities import Entity, sort, utf16_length
from playground.errors import bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

PLAIN = re.compile(r"[^<&]+")
CHARACTER = re.compile(r"&(?:#[xX](?P<hex>[0-9a-fA-F]{1,7})|#(?P<decimal>[0-9]{1,8})|(?P<name>[A-Za-z]+));?")
TAG_NAME = re.compile(r"[^\s>]*")
SPACE = re.compile(r"\s*")
ATTRIBUTE = re.compile(r"[^\s=>]*")
TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


@dataclass(slots=True)
class OpenTag:
    name: str
    offset: int
    attributes: dict[str, str]
    piece: int
    """Where its text begins in the pieces read so far."""


@dataclass(slots=True)
class HtmlReader:
    source: str
    position: int = 0
    offset: int = 0
    pieces: list[str] = field(default_factory=list)
    stack: list[OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def fail(self, what: str, at: int | None = None) -> Exception:
        place = "" if at is None else f" at byte offset {len(self.source[:at].encode('utf-8', 'surrogatepass'))}"
        return bad_request(f"can't parse entities: {what}{place}")

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.position)
        self.position = match.end() if match else self.position
        return match.group() if match else ""

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def emit(self, text: str) -> None:
        self.pieces.append(text)
        self.offset += utf16_length(text)

    def read(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.source):
            self.read_on()
        if self.stack:
            raise self.fail(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].name}"')
        text = "".join(self.pieces)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise self.fail(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, sort(self.entities)

    def read_on(self) -> None:
        if text := self.take(PLAIN):
            self.emit(text)
        elif self.peek() == "&":
            self.emit(self.character())
        elif self.source.startswith("</", self.position):
            self.end_tag()
        else:
            self.start_tag()

    def character(self) -> str:
        """The character behind `&…;`, or the ampersand itself where there is none."""
        match = CHARACTER.match(self.source, self.position)
        decoded = None
        if match:
            code = int(match["hex"] or "0", 16) or int(match["decimal"] or "0")
            decoded = NAMED.get(match["name"] or "") or (chr(code) if 0 < code < 0x10FFFF else None)
        self.position = match.end() if match and decoded else self.position + 1
        return decoded or "&"

    def start_tag(self) -> None:
        begin = self.position
        self.position += 1
        name = self.take(TAG_NAME).lower()
        if not self.peek():
            raise self.fail("Unclosed start tag", begin)
        if name not in KINDS:
            raise self.fail(f'Unsupported start tag "{name}"', begin)
        attributes: dict[str, str] = {}
        while self.take(SPACE) is not None and self.peek() != ">":
            key, value = self.attribute(name, begin)
            attributes[key] = value
            if not self.peek():
                raise self.fail("Unclosed start tag", begin)
        self.position += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self.fail('Tag "span" must have class "tg-spoiler"', begin)
        self.stack.append(OpenTag(name, self.offset, attributes, len(self.pieces)))

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        if not self.peek():
            raise self.fail("Unclosed start tag", begin)
        name = self.take(ATTRIBUTE).lower()
        if not name:
            raise self.fail(f'Empty attribute name in the tag "{tag}"', begin)
        self.take(SPACE)
        if self.peek() != "=":
            return name, ""
        self.position += 1
        self.take(SPACE)
        if not self.peek():
            raise self.fail(f'Unclosed start tag "{tag}"', begin)
        return name, self.quoted() if self.peek() in "'\"" else self.token()

    def token(self) -> str:
        begin = self.position
        value = self.take(TOKEN).lower()
        if self.peek() and not self.peek().isspace() and self.peek() != ">":
            raise self.fail("Unexpected end of name token", begin)
        return value

    def quoted(self) -> str:
        quote = self.peek()
        self.position += 1
        value = ""
        while self.peek() not in (quote, ""):
            if self.peek() == "&":
                value += self.character()
            else:
                value += self.peek()
                self.position += 1
        self.position += 1
        return value

    def end_tag(self) -> None:
        begin = self.position
        if not self.stack:
            raise self.fail("Unexpected end tag", begin)
        self.position += 2
        name = self.take(TAG_NAME).lower()
        self.take(SPACE)
        if self.peek() != ">":
            raise self.fail("Unclosed end tag", begin)
        self.position += 1
        tag = self.stack.pop()
        if name not in ("", tag.name):
            place = len(self.source[:begin].encode("utf-8", "surrogatepass"))
            raise self.fail(f'Unmatched end tag at byte offset {place}, expected "</{tag.name}>", found "</{name}>"')
        if self.offset > tag.offset:
            self.close(tag)

    def close(self, tag: OpenTag) -> None:
        entity: Entity = {"offset": tag.offset, "length": self.offset - tag.offset, "type": KINDS[tag.name]}
        match tag.name:
            case "a":
                entity["url"] = tag.attributes.get("href") or "".join(self.pieces[tag.piece :])
            case "blockquote" if "expandable" in tag.attributes:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                if not tag.attributes.get("emoji-id", "").isdigit():
                    raise self.fail("Invalid custom emoji identifier specified")
                entity["custom_emoji_id"] = tag.attributes["emoji-id"]
            case "tg-time":
                if not tag.attributes.get("unix", "").isdecimal():
                    raise self.fail("Invalid date-time specified")
                entity["unix_time"] = int(tag.attributes["unix"])
                entity["date_time_format"] = tag.attributes.get("format", "")
            case "pre" if (inner := self.code_inside(entity)) is not None:
                self.entities.remove(inner)
                entity["language"] = inner["language"]
            case "code" if tag.attributes.get("class", "").startswith("language-"):
                entity["language"] = tag.attributes["class"].removeprefix("language-")
        if tag.name != "code" or not self.stack or self.stack[-1].name != "pre":
            entity = {key: value for key, value in entity.items() if tag.name == "pre" or key != "language"}
        self.entities.append(entity)

    def code_inside(self, outer: Entity) -> Entity | None:
        """`<pre><code class="language-x">` is one entity that knows its language."""
        last = self.entities[-1] if self.entities else {}
        same = (last.get("offset"), last.get("length")) == (outer["offset"], outer["length"])
        return last if same and last["type"] == "code" and "language" in last else None


def parse_html(source: str) -> tuple[str, list[Entity]]:
    if "<" not in source and "&" not in source:
        return source, []
    return HtmlReader(source).read()
