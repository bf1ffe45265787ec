"""One leg is stopped: the other keeps its strength days, and speaks for itself only."""

from coach.journal import CheckIn, Session
from coach.profile import Side
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_recovery import asked, fresh_sprain


def on_saturday() -> Talk:
    """A strength day, four days after the left ankle was twisted."""
    talk = fresh_sprain()
    talk.waits_until("09:05", days=4)
    talk.commands("today")
    return talk


def test_a_strength_day_is_kept_for_the_leg_that_is_well():
    talk = on_saturday()

    assert "The right leg keeps its strength days" in talk.words(talk.screen)
    talk.presses("Strength")

    assert "For the right leg alone" in talk.words(talk.screen)
    assert "left" not in talk.words(talk.screen).replace("while the left rests", "")


def test_what_it_does_is_recorded_of_that_leg_and_says_nothing_of_the_other():
    talk = on_saturday()
    before = talk.person.standing.left.sprain

    talk.presses("Strength", "6 min", "Done ·", "Done ·", "Finish here", "Right", "Fine")

    session, after = (entry for entry in talk.journal[-2:])
    assert isinstance(session, Session)
    assert isinstance(after, CheckIn)
    assert {work.side for work in session.sets} == {"right"}
    assert after.side == "right"
    assert talk.person.standing.left.sprain == before


def test_no_message_calls_for_it_while_the_other_is_stopped():
    talk = fresh_sprain()
    shown = len(talk.lines)

    talk.waits(days=5)

    assert " session" not in "\n".join(talk.lines[shown:])


def test_in_the_first_two_days_of_a_sprain_nothing_is_trained():
    talk = fresh_sprain()
    talk.waits_until("09:05", days=1)
    talk.commands("today")

    assert talk.person.standing.left.sprain is not None
    assert not talk.can_press("Strength")
    assert "Running and strength are paused" in talk.words(talk.screen)


def test_with_an_urgent_stop_nothing_is_trained():
    talk = asked()
    talk.types("my left calf is swollen and hot")
    talk.waits_until("09:05", days=4)
    talk.commands("today")

    assert not talk.can_press("Strength")


def test_the_plan_names_the_leg():
    talk = on_saturday()
    talk.commands("plan")

    assert "strength for the right leg" in talk.words(talk.screen)
    assert Side.LEFT.value not in talk.words(talk.screen).split("This week")[1].replace("while the left side rests", "")
