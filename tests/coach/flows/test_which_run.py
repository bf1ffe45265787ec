"""A run is told once, under its own name and on its own day, on whatever way the runner comes to it."""

from collections import Counter
from datetime import time
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as some

from coach.cards.post_run import AskRun
from coach.events import Pressed
from coach.journal import Run
from coach.localtime import day_of
from coach.profile import RunDay, Weekday
from tests.coach.flows.driver import Talk, joined

ACTS = 60


def on_tuesday(clock: str) -> Talk:
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until(clock)
    return talk


def runs(talk: Talk) -> list[Run]:
    """The runs that stand: neither replaced nor withdrawn."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry for entry in talk.journal if isinstance(entry, Run) and entry.id not in gone]


def times(talk: Talk) -> list[str]:
    return [f"{run.at.astimezone(talk.zone):%a %H:%M}" for run in runs(talk)]


def test_a_run_that_was_told_is_shown_again_and_not_asked_again() -> None:
    talk = on_tuesday("19:31")
    talk.presses("Left · aware", "Normal")

    talk.commands("ran")

    assert "✓ Logged: left ankle noticed" in talk.words(talk.screen)
    assert talk.can_press("Another run")
    assert len(runs(talk)) == 1


def test_another_run_of_the_day_is_a_run_of_its_own() -> None:
    talk = on_tuesday("09:00")
    talk.commands("ran")
    talk.presses("All good", "Fresh")
    talk.waits_until("20:00")

    talk.commands("ran")
    talk.presses("Another run", "All good", "Heavy")

    assert times(talk) == ["Tue 09:00", "Tue 20:00"]


def test_the_second_of_two_receipts_takes_back_the_second_run() -> None:
    talk = on_tuesday("09:00")
    talk.commands("ran")
    talk.presses("All good", "Fresh")
    talk.waits_until("20:00")
    talk.commands("ran")

    talk.presses("Another run", "All good", "Heavy", "Undo")

    assert times(talk) == ["Tue 09:00"]


def test_an_open_question_about_the_run_goes_on_where_it_was() -> None:
    talk = on_tuesday("19:31")
    talk.presses("All good")

    talk.commands("ran")

    assert "Legs overall?" in talk.words(talk.screen)


def test_two_cards_that_ask_about_one_run_record_it_once() -> None:
    talk = on_tuesday("19:31")
    evening, button = talk.find("All good")
    talk.waits_until("07:05", days=1)
    talk.presses("None", "How was yesterday's run?", "All good", "Normal")

    talk.happens(Pressed(evening, button.verb, button.arg))

    assert len(runs(talk)) == 1
    assert "already told me" in talk.words(talk.screens[evening])


def test_a_moved_run_ended_where_it_was_moved_to() -> None:
    talk = on_tuesday("17:35")
    talk.presses("Run moved", "20:00")

    talk.waits_until("07:05", days=1)
    talk.commands("ran")
    talk.presses("Another day", "Yesterday", "All good", "Normal")

    assert times(talk) == ["Tue 21:00"]


def test_the_second_run_of_a_day_ended_at_its_own_time() -> None:
    talk = joined()
    talk.runs_in(RunDay(Weekday.TUE, time(7)), RunDay(Weekday.TUE, time(18)))
    talk.waits_until("21:00", days=1)

    talk.commands("ran")
    talk.presses("All good", "Normal")
    talk.commands("ran")
    talk.presses("All good", "Normal")

    assert sorted(times(talk)) == ["Tue 08:00", "Tue 19:00"]


def test_a_run_on_a_day_without_one_is_told_when_it_is_over() -> None:
    talk = on_tuesday("22:00")

    talk.commands("ran")
    talk.presses("Another day", "Yesterday", "All good", "Normal")

    assert times(talk) == ["Mon 19:00"]


def test_an_old_day_is_asked_about_once_too() -> None:
    talk = on_tuesday("19:31")
    talk.presses("All good", "Normal")
    talk.waits_until("12:00", days=1)

    talk.commands("ran")
    talk.presses("Another day", "Yesterday")

    assert talk.can_press("Another run")


def test_a_receipt_that_has_shrunk_leaves_the_way_to_another_run() -> None:
    talk = on_tuesday("19:31")
    talk.presses("All good", "Normal")
    talk.waits(days=2)

    talk.commands("ran")
    talk.presses("Another day", "2 days ago")

    assert "already told me" in talk.words(talk.screen)
    talk.presses("Another run")
    assert isinstance(talk.person.desk.cards[-1].state, AskRun)


def test_a_run_that_was_called_off_can_be_told_after_all() -> None:
    talk = on_tuesday("19:31")
    talk.presses("Didn't run", "No time")

    talk.commands("ran")
    talk.presses("All good", "Normal")

    assert len(runs(talk)) == 1


@settings(max_examples=25, deadline=None, derandomize=True)
@given(some.integers(0, 10**9))
def test_no_way_records_a_run_twice(seed: int) -> None:
    """Whoever never asks for another run has one a day at most, whatever is pressed however often."""
    talk, chance = on_tuesday("19:31"), Random(seed)

    for _ in range(ACTS):
        match chance.choice(("tap",) * 8 + ("old tap", "old tap", "ran", "wait")):
            case "tap":
                taps(talk, chance, newest=1)
            case "old tap":
                taps(talk, chance, newest=10)
            case "ran":
                talk.commands("ran")
            case _:
                talk.waits(hours=chance.randint(1, 12))

    assert max(Counter(day_of(run.at, talk.zone) for run in runs(talk)).values(), default=0) <= 1


def taps(talk: Talk, chance: Random, newest: int) -> None:
    number = chance.choice(sorted(talk.screens)[-newest:])
    buttons = [button for button in talk.buttons(number) if button.verb not in ("another", "stop", "erase")]
    if buttons:
        button = chance.choice(buttons)
        talk.happens(Pressed(number, button.verb, button.arg))
        talk.happens(Pressed(number, button.verb, button.arg))


def test_a_second_run_that_was_none_is_neither_missed_nor_asked_about_again() -> None:
    talk = on_tuesday("20:00")
    talk.presses("All good", "Normal")
    talk.commands("ran")
    talk.presses("Another run")
    before = talk.journal

    talk.presses("No, no run")

    assert talk.journal == before
    assert "What's in the way" not in talk.words(talk.screen)
