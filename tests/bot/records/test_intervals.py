"""intervals.icu, spoken to over HTTP: a double of its documented interface answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.records.outcome import UnreachableError
from bot.records.syncing import leave, sync
from coach.calendars import Service
from coach.findings import Activity, ServiceFailed, ServiceLeft, ServiceRead, ServiceRun
from coach.person import Person
from coach.profile import RunDay, Runner, Weekday
from coach.scheduled import ScheduledRun
from tests.bot.records.double import KEY, Double, activity, double, planned

NOW = datetime(2026, 5, 5, 18, 0, tzinfo=UTC)
WEEK = (RunDay(Weekday.TUE, time(18)), RunDay(Weekday.SAT, time(9)))
RUNNER = Person(7, runner=Runner(time_zone="Europe/Berlin", week=WEEK), joined_at=NOW, service=Service(KEY, NOW))


async def read(service: Double, person: Person = RUNNER, now: datetime = NOW) -> ServiceRead:
    found = await sync(service.base, person, now)
    assert isinstance(found, ServiceRead)
    return found


async def test_our_sessions_stand_there_once_however_often_they_are_shown():
    async with double() as service:
        await read(service)
        first = service.ours
        await read(service)

    assert service.ours == first
    assert len(first) > 8
    assert {event["name"].partition(" · ")[0] for event in first} == {"Ankles"}
    assert all(event["category"] == "WORKOUT" and event["moving_time"] >= 120 for event in first)


async def test_a_session_that_is_not_planned_any_more_is_taken_away_and_nothing_else():
    async with double() as service:
        service.events = [planned("2026-05-07T07:00:00")]
        await read(service)
        before = {event["external_id"] for event in service.ours}
        moved = replace(RUNNER, runner=replace(RUNNER.runner, week=(RunDay(Weekday.MON, time(7)),)))
        await read(service, moved)

    assert {event["external_id"] for event in service.ours} != before
    assert [event["name"] for event in service.events if event not in service.ours] == ["Easy run"]


async def test_runs_that_were_done_are_told_and_nothing_else():
    async with double() as service:
        service.activities = [
            activity("i1", "2026-05-05T16:02:00"),
            activity("i2", "2026-05-05T06:00:00", "Ride"),
            activity("i3", "2026-05-04T06:00:00", moving_time="NaN"),
            activity("i4", "2026-05-04T06:00:00", moving_time=-5),
            activity("i5", "2026-05-04T06:00:00", start_date=None),
            {"start_date_local": "2026-05-04T06:00:00"},
        ]
        found = await read(service)

    run = Activity(datetime(2026, 5, 5, 16, 2, tzinfo=UTC), 47, 8.2, 120, "run")
    assert found.done == (ServiceRun("i1", run),)


async def test_planned_runs_are_told_by_the_runners_clock_and_ours_are_not_among_them():
    async with double() as service:
        service.events = [
            planned("2026-05-07T07:00:00"),
            planned("2026-05-10T00:00:00", "Long run", seconds=0),
            planned("2026-05-08T18:00:00", "Intervals"),
            planned("2026-05-09T18:00:00", "Sweet spot", "Ride"),
            {"category": "NOTE", "start_date_local": "2026-05-07T00:00:00", "type": "Run"},
        ]
        await read(service)
        found = await read(service)

    assert found.planned == (
        ScheduledRun(date(2026, 5, 7), time(7), "easy", 40),
        ScheduledRun(date(2026, 5, 8), time(18), "hard", 40),
        ScheduledRun(date(2026, 5, 10), time(18), "long", None),
    )


async def test_a_key_that_is_not_taken_is_said_and_trouble_is_told_apart():
    async with double() as service:
        wrong = replace(RUNNER, service=Service("nonsense-nonsense", NOW))
        assert await sync(service.base, wrong, NOW) == ServiceFailed("key")
        service.status = 503
        with pytest.raises(UnreachableError):
            await sync(service.base, RUNNER, NOW)
    with pytest.raises(UnreachableError):
        await sync(service.base, RUNNER, NOW)


async def test_whoever_leaves_leaves_nothing_of_ours_behind():
    async with double() as service:
        service.events = [planned("2026-05-07T07:00:00")]
        await read(service)

        assert await leave(service.base, KEY, RUNNER, NOW + timedelta(hours=1)) == ServiceLeft()
        assert await leave(service.base, "nonsense-nonsense", RUNNER, NOW) == ServiceLeft()

    assert service.ours == []
    assert len(service.events) == 1


def test_the_key_is_in_no_words_about_the_person():
    assert KEY not in repr(RUNNER)
