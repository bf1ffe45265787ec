"""A painkiller is told with one quiet tap, and what was felt under it moves nothing up (D8)."""

from coach.journal import CheckIn
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_recovery import asked


def trained() -> Talk:
    talk = asked()
    talk.commands("today")
    talk.presses("Strength", "6 min", *["Done ·"] * 3, "Finish here", "Right", "Fine")
    return talk


def painkillers(talk: Talk) -> int:
    return sum(isinstance(entry, CheckIn) and entry.painkiller is True for entry in talk.journal)


def test_a_painkiller_before_a_session_is_told_on_its_receipt():
    talk = trained()

    talk.presses("I took a painkiller")

    assert painkillers(talk) == 1
    assert talk.answers[-1] == "Noted. Nothing goes up on these answers."
    talk.presses("Why?")
    assert "D8" in talk.words(talk.screen)
    talk.presses("◀ Back")
    assert not talk.can_press("I took a painkiller")


def test_taking_the_session_back_takes_the_painkiller_back():
    talk = trained()

    talk.presses("I took a painkiller", "Undo")

    assert talk.person.standing.painkiller_at is None


def test_a_painkiller_before_a_run_is_one_of_its_details():
    talk = asked()
    talk.presses("All good", "Normal", "Add detail", "I took a painkiller", "✓ I took a painkiller")

    assert painkillers(talk) == 1
    assert talk.person.standing.painkiller_at is not None
