"""A file dropped in the chat: what becomes of a workout, and that nothing is added twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.errands import ReadFile
from coach.events import FileSent
from coach.findings import Activity, ActivityRead, NotRead, Trouble
from coach.journal import CheckIn, Run, Void
from tests.coach.flows.driver import Talk, joined

EASY = Activity(datetime(2026, 5, 5, 16, 2, tzinfo=UTC), 47, 8.2, 120, "run")
"""On the first Tuesday, as it was planned."""


def dropped(talk: Talk, activity: Activity = EASY, words: str = "") -> int:
    """The card on which it was answered."""
    talk.happens(FileSent("a-file", "evening.fit", 9000, words))
    task = talk.errands[-1].task
    assert isinstance(task, ReadFile)
    talk.happens(ActivityRead(task.card, activity))
    return task.card


def after_the_run() -> Talk:
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until("18:55")
    return talk


def runs(talk: Talk) -> list[Run]:
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry for entry in talk.journal if isinstance(entry, Run) and entry.id not in gone]


def test_a_run_from_a_file_is_logged_and_the_ankles_are_asked_about() -> None:
    talk = after_the_run()

    card = dropped(talk)

    assert [(run.at, run.minutes, run.km, run.planned) for run in runs(talk)] == [(EASY.start, 47, 8.2, True)]
    assert talk.words(talk.screens[card]).startswith("✓ Added: 8.2 km · 47 min · 120 m up.")

    talk.presses("Both · aware", "Normal")

    assert [(run.minutes, run.km, run.pain) for run in runs(talk)] == [(47, 8.2, 2)]
    assert "✓ Logged: both ankles noticed · legs normal · 8.2 km · 47 min." in talk.transcript


def test_nobody_asks_about_the_same_run_again() -> None:
    talk = after_the_run()
    dropped(talk)
    talk.presses("All good", "Normal")
    rang = len(talk.rang)

    talk.waits_until("21:00")

    assert len(talk.rang) == rang


def test_undo_takes_the_run_out_again() -> None:
    talk = after_the_run()
    dropped(talk)

    talk.presses("Undo")

    assert isinstance(talk.journal[-1], Void)
    assert runs(talk) == []


def test_the_same_file_twice_is_one_run() -> None:
    talk = after_the_run()
    dropped(talk)
    talk.presses("All good", "Normal")

    card = dropped(talk)

    assert talk.words(talk.screens[card]) == "I have that run already. Nothing was added."
    assert len(runs(talk)) == 1


def test_a_run_that_was_told_by_hand_is_filled_in() -> None:
    talk = after_the_run()
    talk.waits_until("19:31")
    talk.presses("Both · aware", "Normal")

    dropped(talk)
    talk.presses("Same run")

    assert [(run.minutes, run.km, run.pain) for run in runs(talk)] == [(47, 8.2, 2)]


def test_another_run_of_that_day_is_asked_about_by_itself() -> None:
    talk = after_the_run()
    talk.waits_until("19:31")
    talk.presses("All good", "Normal")

    dropped(talk)
    talk.presses("Another run", "All good", "Normal")

    assert len(runs(talk)) == 2


def test_a_run_of_last_month_is_kept_without_questions() -> None:
    talk = after_the_run()
    asked = sum(isinstance(entry, CheckIn) for entry in talk.journal)

    card = dropped(talk, replace(EASY, start=EASY.start - timedelta(days=30)))

    assert len(runs(talk)) == 1
    assert talk.words(talk.screens[card]).startswith("✓ Added: 5 April 2026, 8.2 km")
    assert sum(isinstance(entry, CheckIn) for entry in talk.journal) == asked


@pytest.mark.parametrize(("sport", "said"), [("ride", "That is a ride."), ("swim", "That is a swim.")])
def test_what_is_no_run_is_not_kept(sport: str, said: str) -> None:
    talk = after_the_run()

    card = dropped(talk, replace(EASY, sport=sport))  # type: ignore[arg-type]

    assert talk.words(talk.screens[card]).startswith(said)
    assert runs(talk) == []


def test_a_workout_without_a_sport_is_asked_about() -> None:
    talk = after_the_run()

    dropped(talk, replace(EASY, sport="unknown"))
    talk.presses("Yes, a run")

    assert len(runs(talk)) == 1


def test_a_run_of_tomorrow_is_none() -> None:
    talk = after_the_run()

    card = dropped(talk, replace(EASY, start=EASY.start + timedelta(days=1)))

    assert talk.words(talk.screens[card]) == "The dates in that file can't be right. Nothing was changed."


@pytest.mark.parametrize("why", ["empty", "broken", "hostile", "unknown"])
def test_what_could_not_be_read_is_said_in_one_line(why: Trouble) -> None:
    talk = after_the_run()
    talk.happens(FileSent("a-file", "evening.fit", 9000))

    talk.happens(NotRead(talk.errands[-1].task.card, why))  # type: ignore[union-attr]

    assert "Nothing was changed." in talk.lines[-1]
    assert runs(talk) == []


def test_what_is_too_big_is_not_even_fetched() -> None:
    talk = after_the_run()

    talk.happens(FileSent("a-file", "film.mov", 21 * 2**20))

    assert talk.errands == []
    assert "larger than 20 MB" in talk.lines[-1]


def test_before_set_up_no_file_is_looked_at() -> None:
    talk = Talk()
    talk.commands("start")

    talk.happens(FileSent("a-file", "evening.fit", 9000))

    assert talk.errands == []
    assert "finish setting up first" in talk.transcript


def test_an_alarm_under_a_file_goes_first() -> None:
    talk = after_the_run()

    dropped(talk, words="heard a pop in my ankle and can't put weight on it")

    assert any("pop-or-snap" in entry.flags for entry in talk.journal if isinstance(entry, CheckIn))


def test_a_finding_for_a_card_that_is_gone_changes_nothing() -> None:
    talk = after_the_run()
    before = talk.person

    talk.happens(ActivityRead(999, EASY))

    assert replace(talk.person, agenda=()) == replace(before, agenda=())
