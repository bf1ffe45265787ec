"""From P4 the second strength session of a week goes in rounds, until the form goes."""

from dataclasses import replace

from coach.cards.daily import SessionOffer
from coach.deck import view
from coach.flows.session import session_entry
from coach.standing.values import Bout, Marks
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_another_exercise import guided
from tests.coach.flows.test_offered import offered, shown


def begun(stage: str = "P4", bouts: int = 1) -> Talk:
    """Tuesday: so many strength sessions of this week are behind the runner."""
    talk = offered(stage, "band")
    day = talk.local().date().toordinal()
    done = tuple(Bout(f"b{number}", day - 1, True, 5, Marks(), Marks()) for number in range(bouts))
    talk.person = replace(talk.person, standing=replace(talk.person.standing, bouts=done))
    talk.presses("16 min")
    return talk


def to_the_end_of_a_round(talk: Talk) -> None:
    while guided(talk).page == "set":
        talk.presses("Done ·")


def test_every_second_strength_session_of_a_week_goes_in_rounds() -> None:
    assert any(each.round for each in guided(begun()).planned)
    assert not any(each.round for each in guided(begun(bouts=0)).planned)
    assert not any(each.round for each in guided(begun("P3")).planned)


def test_the_offer_says_that_it_goes_in_rounds() -> None:
    talk = begun()

    offer = view(SessionOffer("strength:2026-05-05", "strength"), talk.person, talk.context)

    assert "in rounds" in talk.words(offer)


def test_between_rounds_the_runner_says_whether_the_form_holds() -> None:
    talk = begun()

    to_the_end_of_a_round(talk)

    assert "A round ends when the form goes." in shown(talk)
    talk.presses("Next round")
    assert guided(talk).page == "set"


def test_when_the_form_goes_the_rounds_end_and_what_was_done_counts() -> None:
    talk = begun()
    to_the_end_of_a_round(talk)
    done = len(guided(talk).sets)

    talk.presses("Form went")

    assert guided(talk).planned[guided(talk).step].part == "close"
    entry = session_entry(guided(talk), talk.context)
    assert entry.form == "broke"
    assert len(entry.sets) == done
