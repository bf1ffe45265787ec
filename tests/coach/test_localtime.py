from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.localtime import day_begins, day_ends, day_of, moment

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"
    )
]  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        ("America/New_York", date(2026, 3, 8), time(2, 15), datetime(2026, 3, 8, 7, 15, tzinfo=UTC)),
        ("America/Santiago", date(2026, 9, 6), time(0, 30), datetime(2026, 9, 6, 4, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), datetime(2026, 10, 3, 15, 40, tzinfo=UTC)),
        ("Pacific/Auckland", date(2026, 9, 27), time(2, 59), datetime(2026, 9, 26, 14, 59, tzinfo=UTC)),
    ],
)
def test_a_time_that_the_spring_night_leaves_out_moves_forward(zone, day, at, expected):
    found = moment(day, at, ZoneInfo(zone))

    assert found == expected
    assert found.astimezone(ZoneInfo(zone)).time() > at


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("America/New_York", date(2026, 11, 1), time(1, 30), datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
        ("America/Santiago", date(2026, 4, 4), time(23, 30), datetime(2026, 4, 5, 2, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 40), datetime(2026, 4, 4, 14, 40, tzinfo=UTC)),
        ("Pacific/Auckland", date(2026, 4, 5), time(2, 30), datetime(2026, 4, 4, 13, 30, tzinfo=UTC)),
    ],
)
def test_a_time_that_the_autumn_night_has_twice_is_its_first(zone, day, at, expected):
    found = moment(day, at, ZoneInfo(zone))

    assert found == expected


@given(
    st.sampled_from(ZONES),
    st.dates(date(2005, 1, 1), date(2036, 12, 31)),
    st.times().map(lambda at: at.replace(fold=0)),
)
def test_a_moment_is_the_same_by_the_long_way(zone, day, at):
    found = moment(day, at, zone)

    assert found == datetime.combine(day, at, zone).astimezone(UTC)
    assert found.tzinfo is UTC


@given(st.sampled_from(ZONES), st.integers(1_100_000_000, 2_100_000_000))
def test_every_instant_lies_in_its_day(zone, seconds):
    instant = datetime.fromtimestamp(seconds, UTC)
    day = day_of(instant, zone)

    assert day_begins(day, zone) <= instant < day_ends(day, zone)


def test_the_day_begins_at_four():
    zone = ZoneInfo("Europe/Berlin")
    four = datetime(2026, 5, 7, 2, 0, tzinfo=UTC)

    assert day_of(four, zone) == date(2026, 5, 7)
    assert day_of(four - timedelta(seconds=1), zone) == date(2026, 5, 6)


def test_a_spring_day_has_23_hours_and_an_autumn_day_25():
    zone = ZoneInfo("Europe/Berlin")

    lengths = [
        day_ends(day, zone) - day_begins(day, zone) for day in (date(2026, 3, 28), date(2026, 10, 24), date(2026, 5, 1))
    ]

    assert lengths == [timedelta(hours=23), timedelta(hours=25), timedelta(hours=24)]
