"""What must never stand in a club's chat is found where it does."""

from datetime import UTC, datetime

import pytest

from bot.simulate.invariants.clubs import no_names, no_sounds, no_symptoms
from bot.simulate.record import SeasonRecord
from playground.call import Call
from playground.calls import Logged
from tests.bot.simulate.test_invariants import record

NOW = datetime(2026, 5, 5, tzinfo=UTC)


def said(text: str, **params: object) -> SeasonRecord:
    known = record()
    call = Call("sendMessage", {"chat_id": -1, "text": text, "disable_notification": True, **params})
    return SeasonRecord([known], said=[Logged(1, NOW, call, 200, b"")])


@pytest.mark.parametrize("words", ["2 of you are sore", "Left · aware", "somebody is ill", "her tendon hurts"])
def test_a_word_about_symptoms_is_found(words: str):
    assert [one.runner for one in no_symptoms(said(words))] == ["the club"]


def test_a_button_is_looked_at_too():
    keyboard = {"inline_keyboard": [[{"text": "Sore", "callback_data": "x"}]]}
    assert len(list(no_symptoms(said("Tue 18:30", reply_markup=keyboard)))) == 1


def test_a_name_is_found():
    name = record().someone.name
    assert len(list(no_names(said(f"{name} is in")))) == 1


def test_a_sound_is_found():
    assert len(list(no_sounds(said("Tue 18:30", disable_notification=False)))) == 1


def test_counts_and_the_warm_up_are_no_violations():
    season = said("5 answered. 1/4 Ankle circles, each side in turn")
    assert [*no_symptoms(season), *no_names(season), *no_sounds(season)] == []
