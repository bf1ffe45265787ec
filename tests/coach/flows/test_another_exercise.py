"""Not this exercise: something else for now, or never again, and the way back."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.desk import turned
from coach.events import Pressed
from coach.flows.stepping import current
from coach.flows.workout import workout
from coach.journal import PlanChange
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_offered import offered, shown


def begun() -> Talk:
    talk = offered("P3", "band")
    talk.presses("16 min")
    while current(guided(talk)).exercise != "heel-raise-single":
        talk.presses("Done ·")
    return talk


def guided(talk: Talk) -> GuidedSession:
    return next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, GuidedSession))


def changes(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(entry.what, entry.of, entry.to) for entry in talk.journal if isinstance(entry, PlanChange)]


def test_something_else_takes_the_place_for_this_session_only() -> None:
    talk = begun()

    talk.presses("Swap")

    assert current(guided(talk)).exercise == "heel-raise"
    assert "heel-raise-single" not in {each.exercise for each in guided(talk).planned}
    assert changes(talk) == [("swap", "heel-raise-single", "heel-raise")]
    assert talk.person.standing.banned == ()


def test_a_double_tap_on_swap_changes_once() -> None:
    talk = begun()
    number, button = talk.find("Swap")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    assert len(changes(talk)) == 1


def test_never_is_asked_once_and_the_session_goes_on_without_it() -> None:
    talk = begun()

    talk.presses("How?", "Never this one")
    assert "Leave it out of every session" in shown(talk)
    assert changes(talk) == []
    talk.presses("Yes, leave it out")

    assert current(guided(talk)).exercise != "heel-raise-single"
    assert talk.person.standing.banned == ("heel-raise-single",)
    talk.does_all_sets()
    assert "heel-raise-single" not in {each.exercise for each in guided(talk).sets}


def test_a_second_thought_leaves_it_in() -> None:
    talk = begun()

    talk.presses("How?", "Never this one", "◀")

    assert changes(talk) == []
    assert current(guided(talk)).exercise == "heel-raise-single"


def test_later_sessions_are_built_without_it_until_it_is_brought_back() -> None:
    talk = begun()
    talk.presses("How?", "Never this one", "Yes, leave it out", "Finish here", "Right", "Fine")
    assert "heel-raise-single" not in {each.exercise for each in workout(talk.person, "strength", 16, talk.context)}

    talk.commands("settings")
    talk.presses("Kit", "Left out", "Bring back")

    assert talk.person.standing.banned == ()
    assert changes(talk)[-1] == ("ban", "heel-raise-single", "allowed")
    assert "heel-raise-single" in {each.exercise for each in workout(talk.person, "strength", 16, talk.context)}


def test_what_was_swapped_comes_back_as_long_as_none_of_it_was_done() -> None:
    talk = begun()
    before = guided(talk).planned

    talk.presses("Swap", "Swap back")

    assert guided(talk).planned == before
    assert changes(talk)[-1] == ("swap", "heel-raise", "heel-raise-single")
    assert not talk.can_press("Swap back")


def test_where_nothing_can_take_its_place_the_card_says_what_can_be_done_instead() -> None:
    talk = begun()
    number, _ = talk.find("Swap")
    nothing = replace(guided(talk), page="no-swap")
    talk.person = replace(talk.person, desk=turned(talk.person.desk, number, nothing))
    talk.happens(Pressed(number, "", ""))
    words, told = talk.words(talk.screen), len(changes(talk))

    talk.presses("Not today")

    assert "Nothing gentler can take its place today" in words
    assert "heel-raise-single" in guided(talk).dropped
    assert current(guided(talk)).exercise != "heel-raise-single"
    assert (len(changes(talk)), talk.person.standing.banned) == (told, ())


def test_after_a_set_of_it_a_swap_stays() -> None:
    talk = begun()

    talk.presses("Swap", "Done ·")

    assert not [one for one in talk.buttons(max(talk.screens)) if one.verb == "swap-back"]
