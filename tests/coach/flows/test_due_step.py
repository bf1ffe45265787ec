"""A step up that comes due as a session begins stands on the card of the first set, with a why and a way back."""

from dataclasses import replace
from datetime import UTC

from coach.cards.session import GuidedSession
from coach.events import Pressed
from coach.journal import AnyEntry, Decided, Override
from coach.standing import refold
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_offered import shown, with_kit
from tests.coach.journals import ANYA, BOOK, P3, after, at, calm, morning, strength

TUESDAY = 22


def calm_weeks() -> list[AnyEntry]:
    """The last strength on Saturday, so that Tuesday holds it again."""
    return [*calm(last=19), strength(19), after(19), *(morning(day) for day in range(20, TUESDAY + 1))]


def begun() -> Talk:
    """After three calm weeks of which no morning has told the step yet."""
    talk = joined(start=at(TUESDAY, "11:00").astimezone(UTC))
    talk.person = replace(talk.person, standing=refold(calm_weeks(), ANYA, BOOK, P3))
    with_kit(talk, "band")
    talk.commands("today")
    talk.presses("Strength", "16 min")
    return talk


def guided(talk: Talk) -> GuidedSession:
    return next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, GuidedSession))


def work(talk: Talk) -> list[tuple[str, int | None]]:
    return [(each.exercise, each.reps) for each in guided(talk).planned if each.part == "work"]


def test_the_first_set_is_there_at_once_and_says_what_stepped_up() -> None:
    talk = begun()

    assert "1/" in shown(talk)
    assert "Both sides: one step up in mobility, calf strength and side stability." in shown(talk)
    assert ("heel-raise-single", 7) in work(talk)
    assert [entry.decision for entry in talk.journal if isinstance(entry, Decided)] == ["progress"]


def test_why_and_back_to_the_set() -> None:
    talk = begun()

    talk.presses("Why?")
    assert "Rules G1" in shown(talk)
    talk.presses("◀ Back")

    assert talk.can_press("Not yet")


def test_not_yet_leaves_the_session_as_it_was_before_the_step() -> None:
    talk = begun()

    talk.presses("Not yet")

    assert ("heel-raise-single", 6) in work(talk)
    assert [entry.of for entry in talk.journal if isinstance(entry, Override)] == [
        entry.id for entry in talk.journal if isinstance(entry, Decided)
    ]
    assert not talk.can_press("Not yet")


def test_a_second_tap_on_not_yet_keeps_nothing_twice() -> None:
    talk = begun()
    number, button = talk.find("Not yet")

    talk.presses("Not yet")
    talk.happens(Pressed(number, button.verb, button.arg))

    assert len([entry for entry in talk.journal if isinstance(entry, Override)]) == 1


def test_whoever_does_the_first_set_has_agreed() -> None:
    talk = begun()

    talk.presses("Done ·")

    assert not talk.can_press("Not yet")
    assert "one step up" not in shown(talk)
