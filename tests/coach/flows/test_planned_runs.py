"""Runs of another plan fill the week, and leave it again."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coach.errands import ReadCalendar
from coach.events import FileSent
from coach.findings import CalendarRead, NotRead
from coach.flows.week_face import plan_for
from coach.journal import PlanChange
from coach.record import record
from coach.scheduled import Schedule, ScheduledRun
from tests.coach.flows.driver import Talk, joined

LINK = "https://plans.example/private.ics"
RUNS = (
    ScheduledRun(date(2026, 5, 6), time(7), "easy", 40),
    ScheduledRun(date(2026, 5, 8), time(18), "hard"),
    ScheduledRun(date(2026, 5, 10), time(9), "long", 110),
)
"""Wednesday, Friday and Sunday, where the runner's own days are Tuesday, Thursday and Saturday."""


def days(talk: Talk) -> list[tuple[str, str]]:
    monday = date(2026, 5, 4)
    plans = [plan_for(talk.person, monday + timedelta(days=number), talk.context) for number in range(7)]
    return [(f"{plan.day:%a}", run.kind) for plan in plans for run in plan.runs]


def dropped() -> Talk:
    talk = joined()
    talk.happens(FileSent("a-file", "plan.ics", 900))
    talk.happens(CalendarRead(talk.errands[-1].task.card, RUNS, 9))  # type: ignore[union-attr]
    return talk


def pasted() -> Talk:
    talk = joined()
    talk.types(LINK.replace("https", "webcal"))
    task = talk.errands[-1].task
    assert isinstance(task, ReadCalendar)
    assert task.link == LINK
    talk.happens(CalendarRead(task.card, RUNS, 9, LINK))
    return talk


def test_what_was_found_is_shown_before_anything_changes() -> None:
    talk = dropped()

    assert "3 runs found in the next 28 days." in talk.transcript
    assert [day for day, _ in days(talk)] == ["Tue", "Thu", "Sat"]


def test_the_runs_of_a_file_are_those_of_the_week() -> None:
    talk = dropped()
    talk.presses("Use them")

    assert days(talk) == [("Wed", "easy"), ("Fri", "hard"), ("Sun", "long")]
    run = plan_for(talk.person, date(2026, 5, 6), talk.context).runs[0]
    assert run.end - run.start == timedelta(minutes=40)
    assert isinstance(talk.journal[-1], Schedule)


def test_strength_is_laid_round_them() -> None:
    talk = dropped()
    before = [day for day in range(4, 11) if strength(talk, day)]
    talk.presses("Use them")

    after = [day for day in range(4, 11) if strength(talk, day)]
    assert after != before
    assert not {7, 9} & set(after)  # the days before the hard and the long run


def strength(talk: Talk, day: int) -> bool:
    session = plan_for(talk.person, date(2026, 5, day), talk.context).session
    return session is not None and session.plan == "strength"


def test_a_file_says_until_when_it_counts() -> None:
    talk = dropped()
    talk.presses("Use them")

    assert "They count until Sun 31 May." in talk.transcript


def test_a_run_that_was_moved_and_is_in_no_plan_any_more_is_gone() -> None:
    talk = joined()
    move = PlanChange(at=talk.now, what="move", of="run:2026-05-07", to="2026-05-08")
    talk.person, records = record(talk.person, (move,), talk.context)
    talk.journal = (*talk.journal, *(one.entry for one in records))
    assert [day for day, _ in days(talk)] == ["Tue", "Fri", "Sat"]

    talk.happens(FileSent("a-file", "plan.ics", 900))
    talk.happens(CalendarRead(talk.errands[-1].task.card, RUNS[:1], 9))  # type: ignore[union-attr]
    talk.presses("Use them")

    assert [day for day, _ in days(talk)] == ["Wed"]


def test_the_thought_of_the_day_looks_again_whatever_became_of_the_last_look() -> None:
    talk = pasted()
    talk.presses("Use them")
    sent = len(talk.errands)

    talk.waits_until("08:00", days=1)

    assert any(one.task == ReadCalendar(0, LINK) for one in talk.errands[sent:])


def test_undo_brings_the_usual_days_back() -> None:
    talk = dropped()
    talk.presses("Use them", "Undo")

    assert [day for day, _ in days(talk)] == ["Tue", "Thu", "Sat"]
    assert talk.person.follows is None


def test_a_link_is_looked_at_again_a_day_later() -> None:
    talk = pasted()
    talk.presses("Use them")

    again = talk.errands[-1]
    assert (again.name, again.task, again.at) == ("followed", ReadCalendar(0, LINK), talk.now + timedelta(days=1))


def test_a_change_in_the_calendar_is_taken_over_without_a_word() -> None:
    talk = pasted()
    talk.presses("Use them")
    talk.waits_until("09:00", days=1)
    lines, entries = len(talk.screens), len(talk.journal)

    talk.happens(CalendarRead(0, (RUNS[0], replace(RUNS[1], date=date(2026, 5, 9)), RUNS[2]), 9, LINK))
    talk.happens(CalendarRead(0, (RUNS[0], replace(RUNS[1], date=date(2026, 5, 9)), RUNS[2]), 9, LINK))

    assert [day for day, _ in days(talk)] == ["Wed", "Sat", "Sun"]
    assert (len(talk.screens), len(talk.journal) - entries) == (lines, 1)


def test_trouble_with_the_link_is_kept_for_whoever_looks() -> None:
    talk = pasted()
    talk.presses("Use them")
    talk.happens(NotRead(0, "unreachable"))
    talk.commands("settings")
    talk.presses("Calendars", "Planned runs from a calendar")

    assert "I look at plans.example once a day." in talk.transcript
    assert "I can't read it since Mon 4 May." in talk.transcript
    assert [day for day, _ in days(talk)] == ["Wed", "Fri", "Sun"]

    talk.presses("Back to my usual days")

    assert [day for day, _ in days(talk)] == ["Tue", "Thu", "Sat"]
    assert talk.errands[-1].task is None


def test_a_calendar_without_runs_changes_nothing() -> None:
    talk = joined()
    talk.types(LINK)
    talk.happens(CalendarRead(talk.errands[-1].task.card, (), 12, LINK))  # type: ignore[union-attr]

    assert "I found 12 events in that calendar, but no run" in talk.transcript


@pytest.mark.parametrize(("words", "said"), [("http://plans.example/a.ics", "only addresses that begin with https")])
def test_what_goes_unencrypted_is_not_fetched(words: str, said: str) -> None:
    talk = joined()
    talk.types(words)

    assert said in talk.transcript
    assert not talk.errands


def test_an_address_inside_telegram_or_within_words_is_no_calendar() -> None:
    talk = joined()
    talk.types("https://t.me/somebody")
    talk.types("look at https://plans.example/a.ics please")

    assert not talk.errands
