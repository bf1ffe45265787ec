from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callback import encode
from bot.club_translate import hear_club
from bot.translate import NOBODY, Heard, Place, Sender, happened_at, hear, other_party, sender
from coach.club.events import Called
from coach.events import ClubPressed, Commanded, FileSent, Pressed, Reachable, Typed, Unread

NOW = datetime(2026, 5, 7, 12, tzinfo=UTC)
PRIVATE = {"id": 77, "type": "private", "first_name": "R"}
GROUP = {"id": -100, "type": "supergroup", "title": "Club"}
RUNNER = {"id": 77, "is_bot": False, "first_name": "R", "language_code": "de"}


def message(text: str | None = None, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    words = {"text": text} if text is not None else {}
    return {
        "update_id": 1,
        "message": {"message_id": 5, "date": 1778150000, "chat": chat, "from": RUNNER, **words, **more},
    }


def press(data: str | None, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    query: dict[str, Any] = {"id": "9", "from": RUNNER, "message": {"message_id": 5, "chat": chat}, "data": data}
    return {"update_id": 1, "callback_query": query}


def test_words_in_a_private_chat_are_typed():
    assert hear(message("left one is stiff")) == Heard(Typed("left one is stiff"), 77, 5)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start", Commanded("start", "")),
        ("/start ran_1", Commanded("start", "ran_1")),
        ("/Today@talus_bot", Commanded("today", "")),
        ("/", Typed("/")),
        ("/ today", Typed("/ today")),
        ("/10k done", Typed("/10k done")),
    ],
)
def test_commands_are_heard_with_their_argument(text, event):
    assert hear(message(text)).event == event


def test_a_picture_is_no_words_but_its_caption_is():
    assert hear(message(photo=[])).event == Unread("photo")
    assert hear(message(photo=[], caption="swollen")).event == Typed("swollen")


def test_a_very_long_text_is_read_up_to_telegrams_own_limit():
    event = hear(message("x" * 10_000)).event

    assert isinstance(event, Typed)
    assert len(event.text) == 4096


def test_a_press_names_its_card_and_its_message():
    heard = hear(press(encode(3, "legs", "heavy")))

    assert heard == Heard(Pressed(3, "legs", "heavy"), 77, 5, "9")


@pytest.mark.parametrize("data", ["", "v9:x", "v1:a:b:c", "💥", None])
def test_forged_data_is_a_press_on_nothing_that_is_still_answered(data):
    heard = hear(press(data))

    assert heard.event == Pressed(0, "")
    assert heard.callback_id == "9"


def test_a_press_in_a_group_is_the_persons_and_names_the_club():
    update = press(encode(3, "in", "run:2026-05-05"), GROUP)

    assert sender(update) == Sender("person", 77)
    assert other_party(update) == Sender("club", -100)
    assert hear({**update, "about": 5}).event == ClubPressed(5, 3, "in", "run:2026-05-05", "9")


def test_a_press_on_a_message_in_a_group_never_reads_as_one_on_a_private_card():
    assert hear(press(encode(3, "legs", "heavy"), GROUP)).event == Pressed(0, "")


def test_a_press_on_what_one_member_alone_sees_is_one_on_their_private_card():
    update = press(encode(3, "felt", "good"), GROUP)
    update["callback_query"]["message"] |= {"message_id": 0, "ephemeral_message_id": 8}

    place = Place(-100, alone=8)
    assert hear({**update, "about": 4}) == Heard(Pressed(3, "felt", "good", alone=True), 77, None, "9", place=place)


def test_what_members_say_in_a_group_is_not_heard():
    assert hear(message("my ankle hurts", GROUP)).event is None
    assert hear_club(message("my ankle hurts", GROUP)) is None
    assert hear_club({**message("/leave", GROUP), "about": 5}) == Called(Commanded("leave"), 5)


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("member", True)])
def test_blocking_and_coming_back_are_heard(status, reachable):
    update = {
        "update_id": 1,
        "my_chat_member": {"chat": PRIVATE, "from": RUNNER, "new_chat_member": {"status": status}},
    }

    assert sender(update) == Sender("person", 77)
    assert hear(update).event == Reachable(reachable)


def test_a_message_counts_from_its_own_date_and_a_press_from_when_it_was_stored():
    assert happened_at(message("x"), NOW) == datetime.fromtimestamp(1778150000, UTC)
    assert happened_at(press("x"), NOW) == NOW


def test_a_date_in_the_future_is_not_believed():
    update = message("x")
    update["message"]["date"] = int(NOW.timestamp()) + 86400

    assert happened_at(update, NOW) == NOW


KEYS = "message callback_query my_chat_member chat from id type text data date message_id new_chat_member status"

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6),
    max_leaves=25,
)


@given(anything)
def test_no_update_whatever_its_shape_raises(update):
    who = sender(update)
    heard = hear(update)
    at = happened_at(update, NOW)

    assert who == NOBODY or abs(who.telegram_id) < 2**52
    assert isinstance(heard, Heard)
    assert at.tzinfo is UTC


def test_a_document_is_a_file_and_a_moving_picture_is_none():
    document = {"file_id": "a-file", "file_name": "evening.fit", "file_size": 900}

    assert hear(message(document=document)).event == FileSent("a-file", "evening.fit", 900)
    assert hear(message(document=document, animation={})).event == Unread("animation")


@pytest.mark.parametrize("odd", [{}, {"file_id": 7}, {"file_id": ""}, {"file_id": None, "file_size": -1}])
def test_a_document_that_is_none_is_a_message_without_words(odd: dict[str, object]):
    assert hear(message(document=odd)).event == Unread("document")
