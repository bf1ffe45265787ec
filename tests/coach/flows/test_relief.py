"""What the rules took off is told on the card that offers the session, and holds in the session itself."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.flows.workout import workout
from coach.journal import Session
from coach.profile import Side
from coach.session_shape import PlannedSet
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.mornings import morning_after
from tests.coach.flows.test_session import guided, sessions


def offered(talk: Talk, what: str = "Strength") -> str:
    talk.commands("today")
    talk.presses(what)
    return talk.words(talk.screen)


def red_wednesday() -> Talk:
    """The left one hurt in the morning after Tuesday's run; it is Saturday."""
    talk = morning_after("All good", "Normal")
    talk.presses("Longer, or it hurts", "Left", "6", "1 h", "No", "Achilles")
    talk.waits_until("12:00", days=3)
    return talk


def test_days_after_a_red_morning_strength_is_a_third_less_and_says_why() -> None:
    talk = red_wednesday()

    said = offered(talk)

    assert "Sore on Wednesday, so a third less for the left side until Wed 13 May, with no hops or hills." in said
    assert "keep toes, ankle and knee in one line" in said
    talk.presses("12 min")
    forgetful = replace(talk.person, standing=replace(talk.person.standing, reliefs=()))
    full = workout(forgetful, "strength", 12, talk.context)
    assert 0.5 <= work_of_left(guided(talk).planned) / work_of_left(full) <= 0.7


def test_what_a_strained_tendon_should_not_do_is_left_out_and_named_until_a_calm_day() -> None:
    talk = red_wednesday()

    said = offered(talk)

    assert "Left out, because it asks too much of a sore spot: Heel raise" in said
    talk.presses("12 min")
    assert not {"heel-raise", "heel-raise-seated"} & {planned.exercise for planned in guided(talk).planned}


def work_of_left(sets: tuple[PlannedSet, ...]) -> int:
    return sum(planned.part == "work" and planned.side != Side.RIGHT for planned in sets)


def test_after_the_week_the_session_is_whole_again() -> None:
    talk = red_wednesday()
    talk.waits_until("12:00", days=7)

    assert "a third less" not in offered(talk)


def test_an_exercise_that_was_sharp_is_left_out_next_time() -> None:
    talk = joined()
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Strength", "12 min")
    first = guided(talk).planned[0].exercise
    talk.presses("Hurts ▾", "Sharp", "Finish here", "Right", "Fine")
    talk.waits_until("12:00", days=4)

    said = offered(talk)

    assert "Left out, because it hurt last time: Ankle circles." in said
    talk.presses("12 min")
    assert first not in {planned.exercise for planned in guided(talk).planned}


def test_landings_and_weights_are_recorded_as_what_they_are() -> None:
    talk = joined()
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Strength", "12 min")
    finish(talk)

    assert [(one.impact, {work.load for work in one.sets}) for one in sessions(talk)] == [(None, {None})]


def finish(talk: Talk) -> list[Session]:
    while isinstance(talk.person.desk.cards[-1].state, GuidedSession) and talk.can_press("Finish here"):
        talk.presses("Done ·")
    talk.presses("Right", "Fine")
    return sessions(talk)
