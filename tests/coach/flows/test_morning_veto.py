"""What a morning decided may be kept as it was, within bounds, and says why."""

from dataclasses import replace

from coach.cards.daily import MorningDecision
from coach.events import Pressed
from coach.journal import Decided, Override
from coach.rulebook import STRANDS
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.mornings import answer, morning_after, train_for


def red_tuesday() -> Talk:
    """A run and strength were planned."""
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("Longer, or it hurts", "Left", "6", "1 h", "No", "Achilles")
    return talk


def test_a_step_back_may_be_kept_from_after_one_set() -> None:
    talk = morning_on_a_higher_rung()
    before = talk.heights
    talk.presses("Longer, or it hurts", "Left", "0", "1 h", "No")
    assert talk.heights[0] < before[0]

    talk.presses("Keep as it was", "One set first")

    assert any(isinstance(entry, Override) for entry in talk.journal)
    assert talk.heights == before


def morning_on_a_higher_rung() -> Talk:
    talk = train_for(weeks=4)
    while not talk.can_press("Longer, or it hurts"):
        talk.waits_until("07:05", days=1)
    return talk


def test_a_hold_that_took_nothing_has_nothing_to_keep() -> None:
    talk = morning_after("Right · sore", "Normal")

    talk.presses("15 min or so", "Worse")

    assert not any(talk.said(one.label).startswith("Keep") for one in talk.buttons(max(talk.screens)))


def test_why_names_the_inputs_the_rule_and_what_would_change_it() -> None:
    talk = morning_after("Right · sore", "Normal")
    talk.presses("15 min or so", "Worse", "Why?")

    shown = talk.words(talk.screen)

    assert "D2" in shown
    assert "rule book" in shown
    assert "What would change it" in shown
    assert "F2: Loading with pain up to 5 of 10" in shown
    assert "JOSPT, read second-hand." in shown
    talk.presses("◀ Back", "OK")


def test_calm_weeks_bring_one_step_and_the_runner_may_keep_things_as_they_were() -> None:
    talk = train_for(weeks=4)
    steps = [entry for entry in talk.journal if isinstance(entry, Decided) and entry.decision == "progress"]
    assert steps, talk.transcript[-3000:]
    stepped = talk.heights
    before = sum(stepped) - len(steps[0].changes or ())

    number = next(
        card.number
        for card in reversed(talk.person.desk.cards)
        if isinstance(card.state, MorningDecision) and card.state.told.verdict == "progress"
    )
    talk.happens(Pressed(number, "keep", ""))

    assert sum(talk.heights) == before
    assert len(STRANDS) * 2 == len(stepped)


def test_a_step_that_was_vetoed_is_not_offered_again_the_next_mornings() -> None:
    talk = train_for(weeks=4)
    number, state = next(
        (card.number, card.state)
        for card in reversed(talk.person.desk.cards)
        if isinstance(card.state, MorningDecision) and card.state.told.verdict == "progress"
    )
    talk.happens(Pressed(number, "keep", ""))

    for _ in range(3):
        talk.waits_until("07:05", days=1)
        answer(talk, "None", "OK")

    later = [entry for entry in talk.journal if isinstance(entry, Decided) and entry.id != state.told.decision]
    offered = [step for entry in later if entry.decision == "progress" for step in entry.changes or ()]
    assert not set(offered) & set(state.told.changes)


def test_what_was_done_from_elsewhere_is_not_offered_by_the_morning_any_more() -> None:
    talk = joined()
    for _ in range(7):
        talk.waits_until("07:01", days=1)
        answer(talk, "None")
        if talk.can_press("Test"):
            break
    card, button = talk.find("Test")
    done = f"test:{talk.local().date()}"
    talk.person = replace(talk.person, desk=replace(talk.person.desk, done=(*talk.person.desk.done, done)))

    talk.happens(Pressed(card, button.verb, button.arg))

    assert "Test" not in [talk.said(one.label) for one in talk.buttons(card)]
    assert talk.can_press("OK")
