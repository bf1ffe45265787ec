"""The plan page: changing a day, why a day is no good one, and putting things back."""

from dataclasses import replace
from datetime import time

import pytest

from coach.journal import Benchmark, Missed, PlanChange, Void
from coach.profile import WEEKDAYS, RunDay, Runner
from coach.standing import fold, refold
from tests.coach.flows.driver import Talk, joined

STRENGTH = "strength:2026-05-09"


def at_the_plan(*more: RunDay) -> Talk:
    """Runs on Tuesday, Thursday and Saturday, and perhaps more of them; the tests were done on Monday."""
    talk = joined()
    runner = replace(talk.person.runner, week=(*talk.person.runner.week, *more))
    test = Benchmark(at=talk.now, id="b1", test="knee-to-wall", side="both", value=9)
    standing = fold(talk.person.standing, test, runner, talk.context.library.book)
    talk.journal = (*talk.journal, test)
    talk.person = replace(talk.person, runner=runner, standing=standing)
    talk.commands("plan")
    return talk


def labels(talk: Talk) -> list[str]:
    return [talk.said(one.label) for one in talk.buttons(max(talk.screens))]


def changes(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(one.what, one.of, one.to) for one in talk.journal if isinstance(one, PlanChange)]


def test_a_session_goes_to_another_day_in_four_taps_and_the_plan_shows_it() -> None:
    talk = at_the_plan()

    talk.presses("Change a day", "Sat · strength", "Another day", "✓ Sun 10 May")
    said = talk.words(talk.screen)
    talk.presses("Plan")

    assert changes(talk) == [("move", STRENGTH, "2026-05-10")]
    assert "Sun 18:00: strength" in said
    assert "Sun: strength" in talk.words(talk.screen)


def test_what_was_changed_is_put_back_and_the_journal_says_so() -> None:
    talk = at_the_plan()
    before = talk.person.standing

    talk.presses("Change a day", "Sat · strength", "Another day", "✓ Sun 10 May", "Put it back")

    assert "Back where it was. Sat 19:30: strength" in talk.words(talk.screen)
    assert isinstance(talk.journal[-1], Void)
    assert talk.person.standing.moved == before.moved == ()


def test_a_day_with_mobility_swaps_the_two() -> None:
    talk = at_the_plan()

    talk.presses("Change a day", "Sat · strength", "Another day", "✓ Fri 8 May")

    assert changes(talk) == [("swap", STRENGTH, "mobility:2026-05-08")]
    assert "Fri 18:00: strength" in talk.words(talk.screen)
    assert "Sat 19:30: mobility tune-up" in talk.words(talk.screen)


def test_the_eve_of_a_long_run_says_why_not_and_knows_a_better_day() -> None:
    talk = at_the_plan(RunDay(WEEKDAYS[6], time(9), "long"))

    talk.presses("Change a day", "Thu · strength", "Another day", "Sat 9 May")

    assert "Sun is a hard run" in talk.words(talk.screen)
    assert changes(talk) == []
    talk.presses("Fri fits well")
    assert changes(talk) == [("move", "strength:2026-05-07", "2026-05-08")]


def test_the_runner_may_insist_where_it_is_only_unwise() -> None:
    talk = at_the_plan(RunDay(WEEKDAYS[6], time(9), "long"))

    talk.presses("Change a day", "Thu · strength", "Another day", "Sat 9 May", "Sat all the same")

    assert changes(talk) == [("move", "strength:2026-05-07", "2026-05-09")]


def test_a_hard_run_put_beside_strength_offers_to_move_that_along() -> None:
    talk = at_the_plan(RunDay(WEEKDAYS[6], time(9), "long"))

    talk.presses("Change a day", "Sun · run", "Another day", "Fri 8 May", "Fri all the same", "Move the strength, too")

    assert "✓ Fri 8 May" in labels(talk)


def test_strength_beside_strength_is_not_to_be_had() -> None:
    talk = at_the_plan()
    talk.presses("Change a day", "Sat · strength", "Another day", "Wed 6 May")

    assert "Tue and Wed would both be strength" in talk.words(talk.screen)
    assert not any(label.endswith("all the same") for label in labels(talk))
    assert labels(talk)[0].endswith("fits well")


def test_what_moves_along_is_said_before_and_after() -> None:
    talk = at_the_plan()

    talk.presses("Change a day", "Tue · strength", "Another day", "Fri 8 May")
    before = talk.words(talk.screen)
    talk.presses("Fri all the same")

    assert "strength would move on to Sun" in before
    assert "Sun 18:00: strength" in talk.words(talk.screen)


def test_another_hour_of_the_same_day_rings_then() -> None:
    talk = at_the_plan()
    talk.presses("Change a day", "Tue · strength", "Another hour", "13:00")

    talk.waits_until("14:00", days=1)

    assert "-- Tue 13:00 session" in talk.lines


def test_made_short_it_begins_with_the_short_one_and_the_plan_says_so() -> None:
    talk = at_the_plan()
    talk.presses("Change a day", "Fri · mobility tune-up", "Make it short", "Plan")

    assert "Fri: mobility tune-up, short" in talk.words(talk.screen)
    talk.waits_until("12:30", days=4)
    talk.commands("today")
    talk.presses("Mobility")
    assert labels(talk)[0] == "2 min"


@pytest.mark.parametrize("reason", ["No time", "Rest on purpose"])
def test_what_is_left_out_can_be_put_back_from_the_plan_and_was_never_missed(reason: str) -> None:
    talk = at_the_plan()
    talk.presses("Change a day", "Fri · mobility tune-up", "Leave it out", reason, "Plan")
    gone = talk.words(talk.screen)

    talk.presses("Change a day", "Fri · mobility tune-up", "Put it back")

    assert "mobility" not in gone
    talk.commands("plan")
    assert "Fri: mobility tune-up" in talk.words(talk.screen)
    assert any(isinstance(entry, Missed) for entry in talk.journal)
    assert talk.person.standing.sessions == ()
    assert refold(talk.journal, Runner(), talk.context.library.book).moved == ()


def test_back_from_leaving_out_leads_to_the_thing_and_records_nothing() -> None:
    talk = at_the_plan()
    entries = talk.person.entries

    talk.presses("Change a day", "Sat · strength", "Leave it out", "Ill", "◀ Back", "Sore", "◀ Back", "◀ Back")

    assert "Sat 19:30: strength" in talk.words(talk.screen)
    assert talk.person.entries == entries


def test_a_day_later_what_was_changed_is_one_line() -> None:
    talk = at_the_plan()
    talk.presses("Change a day", "Tue · strength", "Another hour", "20:00")
    number = max(talk.screens)

    talk.waits_until("12:00", days=2)

    assert talk.buttons(number) == []


def test_a_busy_week_is_one_tap_from_the_plan_and_taken_back_by_another() -> None:
    talk = at_the_plan()

    talk.presses("Busy week")
    busy = talk.words(talk.screen)
    talk.presses("Usual week")

    assert "A busy week" in busy
    assert "A busy week" not in talk.words(talk.screen)
    assert [change[2] for change in changes(talk)] == ["busy", "usual"]


def test_a_change_of_plan_does_not_stand_in_for_the_check_of_the_day() -> None:
    talk = at_the_plan()

    talk.presses("Change a day", "Fri · mobility tune-up", "Make it short")

    assert not any(name.startswith("recovery:") for name in talk.person.desk.done)
