"""A session on one card: a double tap counts once, what was done is credited, sharp pain ends it."""

from datetime import date

from coach.cards.closing import Closed
from coach.cards.post_run import SharpQuestions
from coach.cards.session import GuidedSession, SessionReceipt
from coach.events import Pressed
from coach.flows.easing import eased
from coach.journal import CheckIn, Session
from coach.terms import WeekForm
from tests.coach.flows.driver import Talk, joined


def begun() -> Talk:
    """Tuesday's strength."""
    talk = joined()
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Strength", "12 min")
    return talk


def guided(talk: Talk) -> GuidedSession:
    return next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, GuidedSession))


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def sessions(talk: Talk) -> list[Session]:
    return [entry for entry in talk.journal if isinstance(entry, Session)]


def finished(talk: Talk) -> None:
    talk.does_all_sets()


def test_every_set_of_each_side_is_followed_and_recorded() -> None:
    talk = begun()
    planned = guided(talk).planned

    finished(talk)
    talk.presses("Right", "Fine")

    (session,) = sessions(talk)
    assert [(each.exercise, each.side) for each in session.sets] == [
        (each.exercise, each.side.value if each.side else None) for each in planned
    ]
    assert (session.share, session.effort, session.pain) == (1, 5, 0)
    assert isinstance(state(talk), SessionReceipt)


def test_a_double_tap_on_done_counts_one_set() -> None:
    talk = begun()
    number, button = talk.find("Done ·")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    assert (guided(talk).step, len(guided(talk).sets)) == (1, 1)


def test_fewer_is_recorded_as_it_was_done() -> None:
    talk = begun()
    asked = guided(talk).planned[0]
    amount = asked.reps or asked.seconds or 0

    talk.presses("Fewer ▾")
    talk.presses(talk.said(talk.screen.rows[0][1].label))

    done = guided(talk).sets[0]
    assert (done.reps or done.seconds) == round(amount / 2)


def test_how_shows_the_steps_and_comes_back_to_the_same_set() -> None:
    talk = begun()

    talk.presses("How?")
    assert "Often goes wrong" in talk.words(talk.screen)

    talk.presses("◀ Back")
    assert guided(talk).step == 0


def test_sharp_drops_the_exercise_for_today() -> None:
    talk = begun()
    first = guided(talk).planned[0].exercise

    talk.presses("Hurts ▾", "Sharp")

    assert first in guided(talk).dropped
    assert guided(talk).planned[guided(talk).step].exercise != first


def test_the_second_sharp_pain_ends_the_session_and_asks() -> None:
    talk = begun()

    talk.presses("Hurts ▾", "Sharp", "Hurts ▾", "Sharp")

    assert isinstance(state(talk), SharpQuestions)
    assert [session.sharp for session in sessions(talk)] == [True]


def test_finishing_early_credits_what_was_done() -> None:
    talk = begun()

    talk.presses("Done ·", "Done ·", "Finish here", "Tough", "Aware")

    (session,) = sessions(talk)
    assert 0 < (session.share or 0) < 1
    after = [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.moment == "after-session"]
    assert [entry.pain for entry in after] == [2]


def test_a_session_left_open_can_be_resumed_from_today() -> None:
    talk = begun()
    talk.presses("Done ·")

    talk.commands("today")
    talk.presses("Go on · session")

    assert guided(talk).step == 1


def test_a_session_left_open_overnight_closes_as_partial_and_counts() -> None:
    talk = begun()
    talk.presses("Done ·", "Done ·")

    talk.waits(days=2)

    (session,) = sessions(talk)
    assert len(session.sets) == 2
    assert any(isinstance(card.state, Closed) for card in talk.person.desk.cards)


def test_a_done_session_is_not_called_again_today() -> None:
    talk = joined()
    talk.has_tested()
    talk.waits_until("12:00", days=4)
    talk.commands("today")
    talk.presses("Mobility", "6 min")
    finished(talk)
    talk.presses("Easy", "Fine")
    shown = len(talk.lines)

    talk.waits_until("23:00")

    assert not any(line.endswith(" session") for line in talk.lines[shown:])


def test_undo_takes_the_session_back_and_offers_it_again() -> None:
    talk = begun()
    before = talk.person.standing
    finished(talk)
    talk.presses("Right", "Fine", "Undo")

    assert talk.person.standing.bouts == before.bouts
    talk.presses("12 min")
    assert guided(talk).step == 0


def test_an_urgent_stop_ends_the_session_that_is_running() -> None:
    talk = begun()
    talk.types("my calf is hot and swollen")

    talk.presses("Done ·")

    assert guided(talk).page == "effort"
    talk.commands("today")
    assert not any("session" in talk.said(one.label) for one in talk.buttons(max(talk.screens)))


def test_too_easy_is_noted_with_the_set() -> None:
    talk = begun()

    talk.presses("Too easy")

    assert (guided(talk).step, guided(talk).sets[0].felt, guided(talk).sets[0].pain) == (1, "easy", 0)


def test_the_next_strength_session_is_not_the_same_again() -> None:
    talk = begun()
    first = guided(talk).planned
    finished(talk)
    talk.presses("Right", "Fine")
    talk.waits_until("12:00", days=4)
    talk.commands("today")

    talk.presses("Strength", "12 min")

    assert guided(talk).planned[0].exercise != first[0].exercise


def test_a_set_says_how_it_is_varied_and_what_stands_in_for_kit_that_is_not_there() -> None:
    talk = begun()
    said = []
    while talk.can_press("Too easy") or talk.can_press("Ready ▸"):
        said.append(talk.words(talk.screen))
        talk.presses("Done ·")

    assert any("This time: sitting" in words for words in said)
    assert any("A T-shirt works as well as a towel." in words for words in said)


def offered(talk: Talk) -> list[str]:
    """The minutes that today's strength is offered with, the suggested first."""
    talk.commands("today")
    talk.presses("Strength")
    return [talk.said(one.label) for one in talk.screen.rows[0]]


def eased_to(form: WeekForm) -> Talk:
    talk = joined()
    talk.waits_until("12:00", days=1)
    talk.person, records = eased(talk.person, date(2026, 5, 5), form, talk.context)
    assert len(records) == 1
    return talk


def test_a_busy_week_suggests_the_short_form_and_the_usual_one_stays_in_reach() -> None:
    assert offered(eased_to("busy")) == ["6 min", "12 min", "2 min"]


def test_a_lighter_week_takes_a_third_off() -> None:
    assert offered(eased_to("lighter")) == ["8 min", "6 min", "2 min"]


def test_the_short_form_done_in_full_is_a_whole_session() -> None:
    talk = eased_to("busy")
    talk.commands("today")
    talk.presses("Strength", "6 min")

    finished(talk)
    talk.presses("Right", "Fine")

    assert [session.share for session in sessions(talk)] == [1]
