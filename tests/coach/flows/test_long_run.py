"""Before a long run the runner hears how far is no jump, on the plan and on the primer."""

from datetime import time

from coach.profile import RunDay, Weekday
from coach.rules.outside import capped_distance
from coach.standing import refold
from coach.standing.loads import spiked
from tests.coach.flows.driver import Talk, joined
from tests.coach.journals import ANYA, BOOK, numbered, ordinal, run


def with_long_thursday(km: str) -> Talk:
    """Tuesday evening: an easy run of that length is told; Thursday is long."""
    talk = joined()
    talk.runs_in(RunDay(Weekday.TUE, time(18)), RunDay(Weekday.THU, time(18), "long"))
    talk.waits_until("20:00", days=1)
    talk.commands("ran")
    talk.presses("All good", "Normal", "Add detail", "How far", km)
    return talk


def test_the_plan_says_how_far_the_next_long_run_is_no_jump() -> None:
    talk = with_long_thursday("10 km")

    talk.commands("plan")

    assert "Long run on Thursday: up to 11 km is no jump for you; your longest in 30 days was 10 km." in talk.words(
        talk.screen
    )


def test_the_primer_of_a_long_run_says_it_too() -> None:
    talk = with_long_thursday("12 km")

    talk.waits_until("17:31", days=2)

    assert "Today: up to 13.2 km is no jump for you" in talk.transcript


def test_where_no_distance_is_known_nothing_is_said() -> None:
    talk = joined()

    talk.commands("plan")

    assert "no jump" not in talk.transcript


def test_an_easy_run_is_not_capped() -> None:
    talk = with_long_thursday("10 km")

    talk.waits_until("17:31", days=7)

    assert "Today: up to" not in "\n".join(line for line in talk.lines if "Tue" in line)


def test_what_is_no_jump_is_no_spike_afterwards() -> None:
    for tenths in range(10, 500):
        standing = refold(numbered([run(5, km=tenths / 10)]), ANYA, BOOK)
        cap = capped_distance(standing, ordinal(10), BOOK)

        assert spiked(run(10, km=cap), standing.runs, ordinal(10), BOOK) is None
        assert spiked(run(10, km=cap + 0.2), standing.runs, ordinal(10), BOOK) is not None
