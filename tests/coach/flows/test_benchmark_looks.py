"""What is looked at and not measured: how a raise is done, how somebody walks."""

import pytest

from tests.coach.flows.benchmarks import begun, measured, skips_to, times


def test_raises_on_both_feet_confirm_the_technique() -> None:
    talk = begun()
    skips_to(talk, "double-heel-raise")

    times(talk, 70, "30 or more", "Clean to the end")

    (measure,) = talk.person.standing.measures
    assert (measure.value, measure.technique_ok, measure.side) == (30, True, "both")


@pytest.mark.parametrize(
    ("looks", "left", "right"),
    [
        (("Yes, both", "Yes, both", "Yes, both"), (3, True), (3, True)),
        (("Yes, both", "Not the left", "Yes, both"), (2, False), (3, True)),
        (("Neither", "Not the right", "Not the right"), (2, False), (0, False)),
    ],
)
def test_the_gait_check_is_three_questions_about_both_feet(looks, left, right) -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", *looks)

    measures = {measure.side: (measure.value, measure.technique_ok) for measure in talk.person.standing.measures}
    assert measures == {"left": left, "right": right}


def test_an_unfinished_gait_check_confirms_nothing() -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", "Yes, both", "Yes, both")

    assert [measure.technique_ok for measure in talk.person.standing.measures] == [None, None]


def test_a_gait_check_that_was_left_halfway_begins_anew() -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", "Not the left", "I limp", "◀ Back")
    assert measured(talk) == []
    talk.presses("Ready for the questions", "Not the left", "Yes, both", "Yes, both")

    assert {measure.side: measure.value for measure in talk.person.standing.measures} == {"left": 2, "right": 3}
