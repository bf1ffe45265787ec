"""What is stored today must be readable in every later release."""

from dataclasses import replace
from typing import get_args

import orjson
import pytest
from pydantic import ValidationError

from coach.cards import CardState, Today
from coach.club.events import ClubEvent
from coach.club.values import Club
from coach.desk import Card, Desk
from coach.events import Event
from coach.journal import AnyEntry
from coach.person import Person
from storage.codec import CLUB, CLUB_EVENT, ENTRY, EVENT, PERSON, Codec, load_person
from tests.storage.filled import STATES, example_path, filled
from tests.storage.street import NOW

STATE: Codec[CardState] = Codec(CardState)


def test_a_person_comes_back_with_every_field():
    person = filled(Person)

    assert load_person(PERSON.dump(person)) == person


@pytest.mark.parametrize("kind", get_args(AnyEntry))
def test_a_journal_entry_comes_back_with_every_field(kind: type):
    entry = filled(kind)

    assert ENTRY.load(ENTRY.dump(entry)) == entry


@pytest.mark.parametrize("kind", get_args(Event))
def test_an_event_comes_back_with_every_field(kind: type):
    event = filled(kind)

    assert EVENT.load(EVENT.dump(event)) == event


@pytest.mark.parametrize("kind", get_args(ClubEvent))
def test_an_event_of_a_club_comes_back_with_every_field(kind: type):
    event = filled(kind)

    assert CLUB_EVENT.load(CLUB_EVENT.dump(event)) == event


def test_a_club_comes_back_with_every_field():
    club = filled(Club)

    assert CLUB.load(CLUB.dump(club)) == club


@pytest.mark.parametrize("path", sorted(STATES.glob("*.json")), ids=lambda path: path.stem)
def test_every_state_ever_released_can_be_read(path):
    state = STATE.load(path.read_bytes())

    assert state.kind == path.stem


@pytest.mark.parametrize("kind", get_args(CardState))
def test_every_state_has_a_stored_example(kind: type):
    assert example_path(filled(kind).kind).exists(), "store it with: python -m tests.storage.filled"


def stored_with_states(*states: dict[str, object]) -> bytes:
    cards = tuple(Card(number, Today(), NOW) for number, _ in enumerate(states, 1))
    stored = orjson.loads(PERSON.dump(Person(id=1, desk=Desk(cards=cards))))
    for card, state in zip(stored["desk"]["cards"], states, strict=True):
        card["state"] = state
    return orjson.dumps(stored)


def test_a_state_of_a_newer_release_becomes_todays_card():
    data = stored_with_states({"kind": "moon-phase", "of": 3}, {"kind": "back", "as_before": True})

    cards = load_person(data).desk.cards

    assert [card.state.kind for card in cards] == ["today", "back"]
    assert [card.number for card in cards] == [1, 2]


def test_a_field_of_a_newer_release_is_passed_over():
    stored = orjson.loads(PERSON.dump(Person(id=1, entries=2)))

    assert load_person(orjson.dumps({**stored, "shoe_size": 44})) == Person(id=1, entries=2)


def test_anything_else_unknown_is_an_error():
    data = PERSON.dump(replace(Person(id=1)))

    with pytest.raises(ValidationError):
        load_person(data.replace(b'"time_zone":"UTC"', b'"time_zone":7'))
