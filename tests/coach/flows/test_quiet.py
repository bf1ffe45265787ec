"""Quiet, pause, stop and the way back."""

from coach.journal import Decided, Pause, Resume
from tests.coach.flows.driver import Talk, joined


def spoken(talk: Talk, since: int) -> list[str]:
    return [line for line in talk.lines[since:] if line.startswith("-- ")]


def test_after_three_unanswered_messages_one_question_and_then_nothing() -> None:
    talk = joined()

    talk.waits(days=9)

    assert talk.transcript.count("I'll stay quiet for now") == 1
    shown = len(talk.lines)
    talk.waits(hours=20)
    assert spoken(talk, shown) == []


def test_the_three_messages_of_a_silence_say_different_things() -> None:
    talk = joined()

    talk.waits(days=60)

    said = ("I'll stay quiet for now", "Your plan is still here", "This is my last message")
    assert [talk.transcript.count(words) for words in said] == [1, 1, 1]


def test_fewer_means_one_a_day() -> None:
    talk = joined()
    talk.waits(days=5)

    talk.presses("Fewer")

    assert talk.person.settings.daily_cap == 1


def test_only_after_runs_asks_nothing_else() -> None:
    talk = joined()
    talk.waits(days=5)
    talk.presses("Only after runs")
    shown = len(talk.lines)

    talk.waits(days=2)

    assert all(line.endswith("post-run") for line in spoken(talk, shown))


def test_a_pause_silences_everything_until_its_day() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("1 week", "Holiday")
    shown = len(talk.lines)

    talk.waits(days=6)

    assert spoken(talk, shown) == []
    assert [entry.reason for entry in talk.journal if isinstance(entry, Pause)] == ["holiday"]


def test_the_end_of_a_pause_asks_how_to_begin_again() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("3 days", "Busy")

    talk.waits(days=4)
    talk.presses("Gentle")

    assert any(isinstance(entry, Resume) for entry in talk.journal)
    assert talk.person.desk.paused is None


def test_whoever_is_welcomed_back_is_not_asked_for_first_steps_as_well() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("1 week", "Holiday")
    talk.waits_until("07:00", days=7)
    asked = len(talk.rang)

    talk.presses("Gentle")
    talk.waits(hours=5)

    assert "Welcome back" in talk.transcript
    assert len(talk.rang) == asked


def test_after_an_injury_there_is_only_the_gentle_way_back() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("1 week", "Injured", "I'm back")

    assert [talk.said(one.label) for one in talk.buttons(max(talk.screens))] == ["Gentle"]


def test_a_long_pause_comes_back_lower() -> None:
    talk = joined()
    talk.commands("ran")
    talk.presses("All good", "Fresh")
    talk.commands("pause")
    talk.presses("Until a date")
    talk.presses(talk.said(talk.screen.rows[-2][-1].label), "Holiday")
    talk.waits(days=29)

    talk.presses("Gentle")

    decided = [entry for entry in talk.journal if isinstance(entry, Decided)]
    assert [entry.rules for entry in decided] == [("K4",)]


def test_stop_ends_all_messages_and_start_brings_them_back() -> None:
    talk = joined()
    talk.commands("stop")
    talk.presses("Stop all messages")
    shown = len(talk.lines)
    talk.waits(days=3)
    assert spoken(talk, shown) == []

    talk.commands("start")
    talk.waits(days=2)

    assert spoken(talk, shown)


def test_a_pause_ends_early_when_the_runner_is_back() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("2 weeks", "Holiday")
    talk.waits(days=2)

    talk.commands("pause")
    talk.presses("I'm back", "Where I was")

    assert talk.person.desk.paused is None


def test_a_pause_ends_with_the_word_that_one_is_back() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("1 week", "Holiday", "I'm back")

    assert talk.person.desk.paused is None
    assert talk.person.standing.paused is None
    talk.presses("Where I was")
    assert sum(isinstance(entry, Resume) for entry in talk.journal) == 1
