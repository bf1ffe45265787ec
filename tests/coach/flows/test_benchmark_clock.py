"""Tests against the clock: the stand, its tries, and the rest between the legs."""

from datetime import timedelta

import pytest

from coach.made import LEAD_IN_SECONDS, Hold, Pace
from tests.coach.flows.benchmarks import begun, item, measured, skips_to, times


def test_the_clock_suggests_the_seconds_and_the_best_of_three_counts() -> None:
    talk = begun()
    skips_to(talk, "balance-closed")

    times(talk, 9, "9")
    talk.presses("Once more")
    talk.now += timedelta(seconds=LEAD_IN_SECONDS + 14)
    talk.presses("It's over", "14", "Once more")
    talk.now += timedelta(seconds=LEAD_IN_SECONDS + 5)
    talk.presses("It's over", "5")

    assert item(talk) == ("balance-closed", "right")
    assert measured(talk) == [("balance-closed", "left", 14)]


def test_a_second_try_that_hurts_breaks_the_test_off() -> None:
    talk = begun()
    skips_to(talk, "balance-open")
    times(talk, 20, "20")
    talk.presses("Once more", "It's over", "It hurts", "4")

    assert measured(talk) == [("balance-open", "left", None)]
    assert item(talk) == ("balance-open", "right")


def test_a_full_stand_needs_no_second_try() -> None:
    talk = begun()
    skips_to(talk, "balance-open")

    times(talk, 50, "45 or more")

    assert item(talk) == ("balance-open", "right")


def test_where_the_clock_tells_nothing_every_number_is_two_taps_away() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")

    times(talk, 3600, "20–29", "27")

    assert measured(talk) == [("heel-raise", "left", 27)]


def test_two_minutes_of_rest_lie_between_the_legs() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")
    times(talk, 40, "20")

    assert "Rest 2 minutes" in talk.words(talk.screen)
    assert "At 18:02 you go on" in talk.words(talk.screen)
    talk.presses("Ready")
    assert talk.can_press("Start")


def test_raises_on_one_foot_end_at_sixty() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")

    times(talk, 130, "60 or more")

    assert measured(talk) == [("heel-raise", "left", 60)]


@pytest.mark.parametrize(("seconds", "raises", "clock"), [(56, "28", "18:02"), (57, "28", "18:03")])
def test_the_rest_ends_two_minutes_after_the_first_leg(seconds: int, raises: str, clock: str) -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")
    times(talk, seconds, raises)

    assert f"At {clock} you go on" in talk.words(talk.screen)


@pytest.mark.parametrize(
    ("stage", "test", "sound"),
    [
        ("P1", "double-heel-raise", Pace(30, 1, 0, 1)),
        ("P3", "heel-raise", Pace(60, 1, 0, 1)),
        ("P1", "balance-open", Hold(45)),
    ],
)
def test_a_test_at_a_beat_is_started_with_it(stage: str, test: str, sound: object) -> None:
    talk = begun(stage)
    skips_to(talk, test)
    talk.presses("Start")

    assert [one.what for one in talk.sent] == [sound]
