"""Follow-up questions: what counts until it is answered, and what an answer cannot lift."""

import pytest

from coach.followups import DENIES, DOUBTS, IS_FLAG
from coach.journal import Decided, Injury
from coach.profile import Side
from content.catalogue import english
from tests.coach.journals import TODAY, at, calm, decision, told


def test_a_lost_heel_raise_is_an_emergency_until_it_is_said_that_it_went_slowly():
    lost = told(TODAY, side="left", flags=("cannot-heel-raise",))
    recorded = Decided(
        at=at(TODAY, "08:01"),
        decision="stop-urgent",
        sides=((Side.LEFT, "stop-urgent"),),
        rules=("A2",),
        because=("x",),
    )
    slowly = told(TODAY, "08:02", side="left", answers=(("raise-lost-suddenly", False),))

    assert decision([*calm(), lost]).asks == ("raise-lost-suddenly",)
    assert decision([*calm(), lost, recorded, slowly]).rules == ("B8",)


def test_no_answer_takes_back_a_pop():
    popped = told(TODAY, side="left", flags=("pop-or-snap", "cannot-heel-raise"))
    slowly = told(TODAY, "08:02", side="left", answers=(("raise-lost-suddenly", False),))

    assert decision([*calm(), popped, slowly]).rules[0] == "A2"


def test_no_weight_without_an_injury_is_a_rest_once_the_injury_is_denied():
    unable = told(TODAY, side="left", flags=("cannot-bear-weight",))
    denied = told(TODAY, "08:02", side="left", answers=(("injured", False),))

    assert decision([*calm(), unable]).asks == ("injured",)
    assert decision([*calm(), unable, denied]).left == "rest"


def test_a_tender_bone_after_an_injury_is_not_denied_away():
    injury = Injury(at=at(TODAY, "12:00"), side="left")
    tender = told(TODAY, "13:00", side="left", flags=("bone-point-tender",))
    denied = told(TODAY, "14:00", side="left", answers=(("bone-spot", False),))

    assert decision([*calm(), injury, tender, denied]).left == "stop-urgent"


def test_an_answer_for_one_side_says_nothing_of_the_other():
    numb = [told(day, flags=("numb-or-cold",)) for day in (1, 4)]
    denied = told(5, side="left", answers=(("still-numb", False),))

    assert decision([*numb, denied]).right == "stop-soon"


@pytest.mark.parametrize("question", sorted({name for name, _ in (*IS_FLAG, *DENIES)} | set(DOUBTS)))
def test_every_question_has_its_words(question):
    assert f"ask.{question}" in english()
