"""Who and what exists: one bot, people, chats and their messages.

`body` of a message is the Bot API's Message object as the bot sees it; everything else here is what only
Telegram itself, or somebody looking at a phone, would know.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from playground.store import Store

Json = dict[str, Any]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
KEPT_DELETIONS = 200
INSIDE: frozenset[str] = frozenset({"creator", "administrator", "member", "restricted"})
ADMINS: frozenset[str] = frozenset({"creator", "administrator"})


@dataclass(slots=True)
class Bot:
    id: int
    name: str = "Bot"
    username: str = "playground_bot"
    privacy_mode: bool = True
    commands: dict[str, list[Json]] = field(default_factory=dict)
    """Keyed by scope and language, see `profile`."""
    texts: dict[str, str] = field(default_factory=dict)
    """Name, description and short description for each language."""
    menu_buttons: dict[str, Json] = field(default_factory=dict)

    def user(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass(slots=True)
class Person:
    id: int
    name: str
    username: str
    language_code: str = "en"
    deactivated: bool = False

    def user(self) -> Json:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "username": self.username,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class Message:
    chat_id: int
    id: int
    body: Json
    outgoing: bool
    """Written by the bot."""
    revision: int = 0
    keyboard: Json | None = None
    """A reply keyboard that came with it; the Bot API never shows it again."""
    votes: dict[str, list[int]] = field(default_factory=dict)
    """Places of the answers that each person chose in its poll."""
    reactions: dict[str, list[str]] = field(default_factory=dict)
    """Emoji for each person's (or the bot's) id."""
    hides_results: bool = False
    """A poll whose counts people see once it is closed; the Bot API's own object does not say so."""
    receiver: int = 0
    """An ephemeral message is seen by this person alone; it is no part of the chat's messages."""


@dataclass(slots=True)
class Chat:
    id: int
    type: Literal["private", "group", "supergroup"]
    title: str
    members: dict[str, Status]
    """Status of each person by id (as text, which is how JSON keys it)."""
    bot: Status = "member"
    bot_pins: bool = True
    """As an administrator the bot may pin."""
    next_message: int = 1
    revision: int = 0
    pinned: list[int] = field(default_factory=list)
    is_forum: bool = False
    topics: dict[str, Json] = field(default_factory=dict)
    migrated_to: int | None = None
    bot_spoke: bool = False
    instance: str = ""
    deleted: list[list[int]] = field(default_factory=list)
    """Id and revision of messages that are gone, so that a screen can take them away."""

    @property
    def is_private(self) -> bool:
        return self.type == "private"


class World:
    """All state, with one place each for adding and for changing, so that nothing is saved or shown by halves."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self.store = store
        self.now = now
        self.bot = Bot(1)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.ephemeral: dict[int, dict[int, Message]] = {}
        self.revision = 0
        self.bot_acts = 0
        """Counts what the bot sent or edited; `last_act` is the latest of it."""
        self.last_act: Message | None = None
        self.watchers: list[Callable[[Chat], None]] = []

    def rename_bot(self, bot_id: int) -> None:
        self.bot.id = bot_id
        self.save_bot()

    def save_bot(self) -> None:
        self.store.put("bot", "bot", self.bot)

    def add_person(self, person: Person) -> Person:
        self.people[person.id] = person
        self.store.put("person", str(person.id), person)
        return person

    def add_chat(self, chat: Chat) -> Chat:
        self.chats[chat.id] = chat
        self.messages.setdefault(chat.id, {})
        self.ephemeral.setdefault(chat.id, {})
        self.change_chat(chat)
        return chat

    def change_chat(self, chat: Chat) -> None:
        self.revision += 1
        chat.revision = self.revision
        self.store.put("chat", str(chat.id), chat)
        for watcher in self.watchers:
            watcher(chat)

    def chat_object(self, chat: Chat) -> Json:
        if chat.is_private:
            person = self.people[chat.id]
            return {"id": chat.id, "type": "private", "first_name": person.name, "username": person.username}
        extra = {"is_forum": True} if chat.is_forum else {}
        return {"id": chat.id, "type": chat.type, "title": chat.title, **extra}

    def seconds(self) -> int:
        return int(self.now().timestamp())

    def add_message(self, chat: Chat, content: Json, sender: Person | None, keyboard: Json | None = None) -> Message:
        """A new message at the end of a chat; without a sender it is the bot's."""
        body = {
            "message_id": chat.next_message,
            "from": (sender or self.bot).user(),
            "chat": self.chat_object(chat),
            "date": self.seconds(),
            **content,
        }
        message = Message(chat.id, chat.next_message, body, outgoing=sender is None, keyboard=keyboard)
        chat.next_message += 1
        chat.bot_spoke = chat.bot_spoke or sender is None
        self.messages[chat.id][message.id] = message
        self.change_message(message)
        return message

    def add_ephemeral(self, chat: Chat, content: Json, receiver: Person) -> Message:
        """The bot's, for one person: its own kind of number, and 0 where other messages have theirs."""
        body = {
            "message_id": 0,
            "ephemeral_message_id": chat.next_message,
            "from": self.bot.user(),
            "receiver_user": receiver.user(),
            "chat": self.chat_object(chat),
            "date": self.seconds(),
            **content,
        }
        message = Message(chat.id, chat.next_message, body, outgoing=True, receiver=receiver.id)
        chat.next_message += 1
        self.ephemeral[chat.id][message.id] = message
        self.change_message(message)
        return message

    def change_message(self, message: Message, *, by_bot: bool | None = None) -> None:
        chat = self.chats[message.chat_id]
        self.change_chat(chat)
        message.revision = chat.revision
        self.store.put("message", f"{chat.id}:{message.id}", message)
        if message.outgoing if by_bot is None else by_bot:
            self.bot_acts += 1
            self.last_act = message

    def delete_messages(self, chat: Chat, message_ids: list[int]) -> None:
        for message_id in message_ids:
            self.messages[chat.id].pop(message_id, None)
            self.ephemeral[chat.id].pop(message_id, None)
            self.store.delete("message", f"{chat.id}:{message_id}")
        chat.pinned = [message_id for message_id in chat.pinned if message_id not in message_ids]
        gone = [[message_id, self.revision + 1] for message_id in message_ids]
        chat.deleted = [*chat.deleted, *gone][-KEPT_DELETIONS:]
        self.change_chat(chat)
