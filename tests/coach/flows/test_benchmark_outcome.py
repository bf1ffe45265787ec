"""What a result says, what it changes, and how it is taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.cards.benchmark import BenchmarkOffer
from coach.flows.workout import workout
from coach.journal import Benchmark
from coach.standing import refold
from tests.coach.flows.benchmarks import FRIDAY, begun, finished, knee_to_wall, measured, skips_to, state, times
from tests.coach.flows.driver import Talk


def test_a_first_result_says_what_it_is_good_for() -> None:
    talk = begun()
    knee_to_wall(talk)

    finished(talk)

    words = talk.words(talk.screen)
    assert "Knee to wall: left 9 cm and right 11 cm" in words
    assert "starting values. Around Fri 5 Jun" in words


def earlier(talk: Talk, *values: tuple[str, str, float], days: int = 28) -> None:
    """Benchmarks of four weeks ago."""
    entries = [
        Benchmark(at=FRIDAY - timedelta(days=days), id=f"x{place}", test=test, side=side, value=value, pain=0)
        for place, (test, side, value) in enumerate(values)
    ]
    book = talk.context.library.book
    before = replace(talk.person.standing, latest_at=None, day=0)
    talk.person = replace(talk.person, standing=refold(entries, talk.person.runner, book, before))


@pytest.mark.parametrize(
    ("now", "verdict"),
    [("10", "Left: within measuring error, so not confirmed."), ("11", "Left: a real gain."),
     ("7", "Left: clearly less than last time."), ("9", "Right: within measuring error, so not confirmed.")],
)  # fmt: skip
def test_a_change_is_called_real_only_beyond_the_measuring_error(now: str, verdict: str) -> None:
    talk = begun()
    earlier(talk, ("knee-to-wall", "left", 9), ("knee-to-wall", "right", 10))
    knee_to_wall(talk, now, "11" if verdict.startswith("Right") else "10")

    finished(talk)

    assert f"left {now} cm (was 9)" in talk.words(talk.screen)
    assert [line for line in talk.words(talk.screen).split("\n") if line.startswith(("Left:", "Right:"))] == [verdict]


def test_a_side_gap_is_named_when_it_was_there_last_time_too() -> None:
    talk = begun()
    earlier(talk, ("knee-to-wall", "left", 9), ("knee-to-wall", "right", 11))
    knee_to_wall(talk)

    finished(talk)

    assert "The left is 2 cm behind, as last time." in talk.words(talk.screen)


def test_the_gate_is_told_side_by_side() -> None:
    talk = begun("P3")
    skips_to(talk, "balance-open")
    for _ in range(2):
        times(talk, 50, "45 or more")
    skips_to(talk, "heel-raise")
    times(talk, 20, "10")
    talk.presses("Ready")
    times(talk, 28, "14")

    finished(talk)

    words = talk.words(talk.screen)
    assert "The left is 2 raises short of the next stage." in words
    assert "The right passes the gate to the next stage." in words
    assert "Half of the people your age manage about 27 or more." in words


def test_a_test_that_shows_less_than_the_plan_asks_lowers_the_dose_until_the_next_step() -> None:
    talk = begun()
    skips_to(talk, "balance-open")
    for _ in range(2):
        times(talk, 12, "12", "That's my best")
    finished(talk)

    assert "ask no more than you showed today: the one-leg stand" in talk.words(talk.screen)
    balance = [one for one in workout(talk.person, "balance", 12, talk.context) if one.exercise == "balance-firm"]
    assert {one.seconds for one in balance} == {12}
    talk.presses("Undo")
    balance = [one for one in workout(talk.person, "balance", 12, talk.context) if one.exercise == "balance-firm"]
    assert {one.seconds for one in balance} == {20}


def test_undo_takes_all_of_it_back_and_offers_the_test_again() -> None:
    talk = begun()
    knee_to_wall(talk)
    finished(talk)

    talk.presses("Undo")

    assert isinstance(state(talk), BenchmarkOffer)
    assert measured(talk) == []
    assert talk.person.standing.measures == ()
    assert talk.can_press("Start")


def test_nothing_measured_is_nothing_lost() -> None:
    talk = begun()
    for _ in range(5):
        talk.presses("Skip this")

    assert "nothing is lost" in talk.words(talk.screen)
    assert measured(talk) == []
