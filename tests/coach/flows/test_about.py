"""About the runner: every change is journalled, judged at once, and what bars training needs a professional's word."""

from coach.cards.recovery import Advice
from coach.journal import Cleared, ProfileChange
from coach.profile import ClinicianMode
from tests.coach.flows.driver import Talk, joined


def opened(*labels: str) -> Talk:
    talk = joined()
    talk.commands("settings")
    talk.presses("About you", *labels)
    return talk


def test_a_condition_is_added_and_taken_back() -> None:
    talk = opened("Health", "A bone stress injury, ever")
    assert talk.person.runner.conditions == ("bone-stress-history",)
    assert isinstance(talk.journal[-1], ProfileChange)

    talk.presses("✓ A bone stress injury, ever", "◀ Back")

    assert talk.person.runner.conditions == ()
    assert "nothing that I should know of" in talk.words(talk.screen)


def test_what_bars_training_stops_it_at_once() -> None:
    talk = opened("Health", "Told not to exercise")

    assert isinstance(talk.person.desk.cards[-1].state, Advice)
    assert "Nothing is loaded for now" in talk.words(talk.screen)


def test_what_bars_training_is_lifted_by_a_professional_only() -> None:
    talk = opened("Health", "Told not to exercise")
    talk.commands("settings")
    talk.presses("About you", "Health", "✓ Told not to exercise", "Not yet")
    assert talk.person.runner.conditions == ("told-not-to-exercise",)

    talk.presses("✓ Told not to exercise", "Yes, they cleared me")

    assert talk.person.runner.conditions == ()
    assert talk.person.standing.stops == ()
    assert any(isinstance(entry, Cleared) and entry.by == "professional" for entry in talk.journal)


def test_pregnancy_without_a_symptom_stops_nothing() -> None:
    talk = opened("Health", "Pregnant")

    assert talk.can_press("✓ Pregnant")


def test_loading_with_pain_needs_an_explicit_yes() -> None:
    talk = opened("Loading with pain", "Left")
    assert talk.person.runner.clinician_mode is None
    assert "diagnosed a tendon or heel problem on the left" in talk.words(talk.screen)

    talk.presses("No")
    assert talk.person.runner.clinician_mode is None

    talk.presses("Left", "Yes, that is so")
    assert talk.person.runner.clinician_mode == ClinicianMode("left")
    assert "step back from 6 out of 10, elsewhere from 5" in talk.words(talk.screen)


def test_loading_with_pain_can_be_ended() -> None:
    talk = opened("Loading with pain", "Both", "Yes, that is so", "End it", "◀ Back")

    assert talk.person.runner.clinician_mode is None
    assert "the usual limits on both sides" in talk.words(talk.screen)


def test_what_the_norms_go_by_can_be_set_at_any_time() -> None:
    talk = opened("Decade of birth", "1980s", "Norms", "Women's")

    assert (talk.person.runner.born, talk.person.runner.sex) == (1989, "female")
    assert "Born in the 1980s." in talk.words(talk.screen)
