"""What is shown, without words: keys and arguments that the face turns into sentences and buttons."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, TypeAlias

from coach.made import Picture
from coach.profile import Weekday

Style = Literal["primary", "success", "danger"]
Argument: TypeAlias = "str | int | float | date | datetime | time | Weekday | Text | tuple[Text, ...]"
"""A datetime is an instant shown in the runner's zone; nested texts are rendered, tuples joined as a list.
A plain string is shown as it is (names, user text) and escaped."""


@dataclass(frozen=True, slots=True)
class Text:
    """A message of the catalogue by key, with its arguments by name."""

    key: str
    args: tuple[tuple[str, Argument], ...] = ()


def text(key: str, **args: Argument) -> Text:
    return Text(key, tuple(sorted(args.items())))


Kind = Literal["join", "club", "coach", "add", "chat", "runner", "club-coach", "calendar"]


@dataclass(frozen=True, slots=True)
class Link:
    """A way into the private chat with the bot, or with `add` into a group. The face signs it and lets it expire.
    One to a `calendar` leads to our own address and lasts until there is another.

    `of` is the number of the club or person that it leads to.
    """

    kind: Kind
    of: int = 0
    nonce: int = 0


@dataclass(frozen=True, slots=True)
class Button:
    """A press comes back as (verb, argument) with the number of its card. `url` or `link` leads elsewhere instead."""

    label: Text
    verb: str
    arg: str = ""
    style: Style | None = None
    url: str | None = None
    link: Link | None = None
    copies: bool = False  # the link goes to the clipboard: it is for another program


@dataclass(frozen=True, slots=True)
class Screen:
    """A card's face: a picture if there is one, paragraphs (joined by blank lines), rows of buttons.

    The words say everything by themselves: they are shown alone where the picture cannot be. `soon` may be shown by
    the next press, so it is made while this one is looked at. `gone`: the message goes from the chat; where it is too
    old for that, the words take its place.
    """

    body: tuple[Text, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    soon: tuple[Picture, ...] = ()
    gone: bool = False
