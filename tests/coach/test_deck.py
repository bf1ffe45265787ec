"""Whatever card a runner has kept, the deck knows its flow and its face."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from coach.cards import CardState
from coach.cards.outcome import Told
from coach.decision import Question
from coach.deck import DECK, press
from coach.flows.asking import Asking, pending
from coach.person import Context, Person
from content.library import load_library
from tests.storage.filled import filled

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
WALKS = Question("walks-normally", "left")
TOLD = Told("hold", "hold", "proceed", "told.next", questions=(WALKS,))


def test_every_kind_of_card_is_in_the_deck():
    assert set(DECK) == set(get_args(CardState))


def as_told(kind: type[Asking]) -> Asking:
    """The page of such a card that tells the decision and asks."""
    state = filled(kind)
    pages = {"Advice": {"page": "told", "doubtful": None, "asks_side": False}, "MorningDecision": {"page": "told"}}
    folded = {"BenchmarkResult": {"why": False}, "SessionReceipt": {"why": False}, "Receipt": {"page": None}}
    return replace(state, told=TOLD, entries=(), answered=(), **(pages | folded)[kind.__name__])


@pytest.mark.parametrize("kind", get_args(Asking))
def test_a_question_on_any_card_that_asks_can_be_answered(kind: type[Asking]):
    state = as_told(kind)
    assert pending(state) == WALKS

    turn = press(Person(1), state, "answer", "walks-normally:yes", Context(NOW, NOW, load_library()))

    assert turn.effects
    assert "walks-normally" in turn.state.answered
