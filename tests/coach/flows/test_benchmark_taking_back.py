"""Each answer is recorded at its tap, counted once, and taken back when asked; a test may be left and gone on with."""

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as some

from coach.cards.benchmark import BenchmarkOffer, BenchmarkResult, GuidedBenchmark
from coach.cards.closing import Closed
from coach.events import Pressed
from coach.journal import Benchmark
from coach.standing import refold
from tests.coach.flows.benchmarks import FRIDAY, begun, item, knee_to_wall, measured, state
from tests.coach.flows.driver import Talk


def test_back_takes_the_last_answer_back_and_asks_it_again() -> None:
    talk = begun()
    knee_to_wall(talk)

    talk.presses("◀ Back")

    assert item(talk) == ("knee-to-wall", "right")
    assert measured(talk) == [("knee-to-wall", "left", 9)]
    talk.presses("12", "12.5")
    assert measured(talk) == [("knee-to-wall", "left", 9), ("knee-to-wall", "right", 12.5)]


def test_back_to_a_test_that_was_skipped_offers_both_sides_of_it_again() -> None:
    talk = begun()
    talk.presses("Skip this")
    assert item(talk) == ("balance-open", "left")

    talk.presses("◀ Back", "9", "9")

    assert item(talk) == ("knee-to-wall", "right")


def test_a_double_tap_counts_once() -> None:
    talk = begun()
    talk.presses("9")
    number, button = talk.find("9.5")

    for _ in range(3):
        talk.happens(Pressed(number, button.verb, button.arg))

    assert measured(talk) == [("knee-to-wall", "left", 9.5)]


def test_a_test_goes_on_where_it_was_left() -> None:
    talk = begun()
    talk.presses("9", "9")

    talk.commands("today")
    talk.presses("Go on · test")
    assert item(talk) == ("knee-to-wall", "right")

    talk.commands("test")
    assert item(talk) == ("knee-to-wall", "right")
    assert sum(isinstance(card.state, GuidedBenchmark) for card in talk.person.desk.cards) == 1


def test_a_test_that_was_left_open_closes_the_next_day_and_counts() -> None:
    talk = begun()
    talk.presses("9", "9")

    talk.waits_until("10:00", days=1)

    assert any(
        isinstance(card.state, Closed) and card.state.line.key == "benchmark.partial" for card in talk.person.desk.cards
    )
    assert measured(talk) == [("knee-to-wall", "left", 9)]


@settings(max_examples=20, deadline=None, derandomize=True)
@given(some.integers(0, 10**9), some.sampled_from(["P1", "P3", "P4"]))
def test_whatever_is_pressed_each_measurement_stands_once_and_none_is_lost(seed: int, stage: str) -> None:
    talk, chance = begun(stage), Random(seed)
    start = talk.person.standing

    for _ in range(60):
        talk.now += timedelta(seconds=chance.choice((1, 4, 20, 45, 400)))
        press_twice_at_times(talk, chance)
        found = state(talk)
        if isinstance(found, GuidedBenchmark):
            recorded = [entry for passed in found.passed for entry in passed.entries] + list(found.own)
            assert set(standing_ids(talk)) <= set(recorded)
            one_each = [(test, side) for test, side, _ in measured(talk)]
            assert len(one_each) == len(set(one_each))
    book = talk.context.library.book
    journal = [entry for entry in talk.journal if entry.at >= FRIDAY]
    assert refold(journal, talk.person.runner, book, start).measures == talk.person.standing.measures


def standing_ids(talk: Talk) -> list[str | None]:
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry.id for entry in talk.journal if isinstance(entry, Benchmark) and entry.id not in gone]


def press_twice_at_times(talk: Talk, chance: Random) -> None:
    """One button of the newest card that still belongs to the tests; now and then two or three times."""
    number = max(talk.screens)
    buttons = talk.buttons(number)
    if not buttons or not isinstance(state(talk), GuidedBenchmark | BenchmarkOffer | BenchmarkResult):
        return
    button = chance.choice(buttons)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        talk.happens(Pressed(number, button.verb, button.arg))
