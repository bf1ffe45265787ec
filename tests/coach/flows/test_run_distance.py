"""How far it was is asked for by itself only where a rule needs to know."""

from datetime import time

from coach.profile import RunDay, Weekday
from tests.coach.flows.driver import joined
from tests.coach.flows.test_run_detail import received, runs


def test_the_distance_comes_first_once_a_week() -> None:
    talk = received("All good")
    assert talk.can_press("How far was it?")

    talk.waits_until("19:31", days=2)
    talk.presses("All good", "Normal")

    assert not talk.can_press("How far was it?")


def test_an_older_receipt_still_takes_the_distance_after_another_run() -> None:
    talk = joined()
    talk.runs_in(RunDay(Weekday.MON, time(10)), RunDay(Weekday.MON, time(14)))
    talk.commands("today")
    for clock in ("11:31", "15:31"):
        talk.waits_until(clock)
        talk.presses("All good", "Normal")

    talk.presses("How far was it?", "10 km")

    assert [entry.km for entry in runs(talk)] == [None, 10]


def test_the_distance_comes_first_after_a_long_run() -> None:
    talk = received("All good")
    talk.runs_in(RunDay(Weekday.THU, time(18), "long"))
    talk.waits_until("20:01", days=2)

    talk.presses("All good", "Normal", "How far was it?", "15 km")

    assert talk.can_press("Undo")
    assert "15 km" in talk.words(talk.screen)
