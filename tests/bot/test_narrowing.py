"""What is stored of an update: all that we read in it, and nothing that somebody else said, sent or is called."""

import random
from collections.abc import Iterator
from typing import Any

import orjson
import pytest

from bot.club_translate import hear_club
from bot.names import name_of
from bot.narrowing import narrowed
from bot.translate import happened_at, hear, language_of, sender
from coach.events import Located
from tests.bot.test_hostile import Villain
from tests.town import FrozenClock

HERE = {"latitude": 52.520812, "longitude": 13.409419}
THEIRS = {"id": 55, "is_bot": False, "first_name": "Sibylle", "last_name": "Sibylle", "username": "sibylle"}
NESTED = {
    "message_id": 2,
    "date": 1,
    "chat": {"id": 100, "type": "private", "first_name": "Sibylle"},
    "from": THEIRS,
    "text": "sibylle's knee",
    "location": HERE,
    "contact": {"phone_number": "+49555", "first_name": "Sibylle", "user_id": 55},
}
WITH_OTHERS: dict[str, Any] = {
    "reply_to_message": NESTED,
    "pinned_message": NESTED,
    "external_reply": {"origin": {"sender_user": THEIRS}, "location": HERE, "contact": NESTED["contact"]},
    "quote": {"text": "sibylle's knee"},
    "forward_origin": {"type": "user", "sender_user": THEIRS},
    "contact": NESTED["contact"],
    "new_chat_members": [THEIRS],
    "venue": {"location": HERE, "title": "Sibylle's"},
    "photo": [{"file_id": "sibylle"}],
    "poll": {"question": "sibylle"},
    "passport_data": {"data": "sibylle"},
    "paid_media": {"star_count": 1},
}
GROUP = {"id": -100, "type": "supergroup", "title": "Sibylle and friends"}


def message(**more: Any) -> dict[str, Any]:
    chat = {"id": 100, "type": "private", "first_name": "Anya"}
    return {"message_id": 1, "date": 1, "chat": chat, "from": {"id": 100, "is_bot": False}, **more}


def leaves(value: object) -> Iterator[object]:
    match value:
        case dict():
            yield from (leaf for inner in value.values() for leaf in leaves(inner))
        case list():
            yield from (leaf for inner in value for leaf in leaves(inner))
        case _:
            yield value


@pytest.mark.parametrize(
    "update",
    [
        {"message": message(**WITH_OTHERS)},
        {"message": message(**WITH_OTHERS, chat=GROUP, text="sibylle limps")},
        {"message": message(chat=GROUP, left_chat_member=THEIRS)},
        {"callback_query": {"id": "1", "from": {"id": 100}, "data": "v1:1:a:b", "message": message(**WITH_OTHERS)}},
        {"chat_member": {"chat": GROUP, "from": THEIRS, "new_chat_member": {"status": "left", "user": THEIRS}}},
        {"edited_message": NESTED},
        {"business_message": NESTED},
        {"message_reaction": {"user": THEIRS}},
        {"poll_answer": {"user": THEIRS}},
    ],
)
def test_nothing_that_is_somebody_elses_is_stored(update: dict[str, Any]):
    kept = {str(leaf).lower() for leaf in leaves(narrowed({"update_id": 7, **update}))}

    assert not {leaf for leaf in kept if "sibylle" in leaf or "+49555" in leaf}
    assert not kept & {str(place) for place in HERE.values()}


def test_a_shared_place_is_stored_as_its_zone():
    update = narrowed({"update_id": 7, "message": message(location={**HERE, "horizontal_accuracy": 3})})

    assert update["message"]["location"] == {"zone": "Europe/Berlin"}
    assert hear(update).event == Located("Europe/Berlin")


@pytest.mark.parametrize("words", ["/setup", "/coach@talus_bot now"])
def test_in_a_group_commands_are_kept_and_nothing_else_that_is_said(words: str):
    command = narrowed({"update_id": 7, "message": message(chat=GROUP, text=words)})
    talk = narrowed({"update_id": 8, "message": message(chat=GROUP, text="see you at seven")})

    assert command["message"]["text"] == words
    assert "text" not in talk["message"]


def test_nothing_is_heard_otherwise_for_being_narrowed():
    """Of well-formed updates and of two thousand mutilated ones."""
    villain = Villain(random.Random(7))
    now = FrozenClock().now()
    made = [update for number in range(2000) if isinstance(update := villain.update(number), dict)]
    whole = [update for update in made if isinstance(update.get("update_id"), int)]

    assert len(whole) > 1000
    for update in whole:
        kept = narrowed(update)
        for read in (hear, hear_club, sender, called, lambda one: happened_at(one, now)):
            assert read(kept) == read(update), orjson.dumps(kept)


def called(update: object) -> tuple[str, str | None]:
    """Name and language of who acts in the private chat; nobody asks for those of who writes in a group."""
    return (name_of(update), language_of(update)) if sender(update).kind == "person" else ("", None)
