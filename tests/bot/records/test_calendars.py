"""Which events of a calendar are runs, and when."""

from datetime import date

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.records.apart import examined
from bot.records.calendars import kind_of
from bot.records.repeating import ending

WHERE = ("Europe/London", "2026-05-04", "28", "18:00")


def calendar(*events: str) -> bytes:
    rows = "".join(f"BEGIN:VEVENT\r\nUID:{n}\r\n{event}\r\nEND:VEVENT\r\n" for n, event in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{rows}END:VCALENDAR\r\n".encode()


def found(*events: str) -> list[tuple[str, str, str, float | None]]:
    runs = examined(calendar(*events), *WHERE)["calendar"]["runs"]  # type: ignore[index]
    return [(f"{run.date}", f"{run.time:%H:%M}", run.kind, run.minutes) for run in runs]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Easy run", "easy"), ("Run: 45 min easy", "easy"), ("Lauftraining", "easy"), ("RODAJE suave", "easy"),
        ("Long run 24 km", "long"), ("Langer Lauf", "long"), ("Intervalltraining 6x800", "hard"), ("Tempo", "hard"),
        ("parkrun", "hard"), ("Club run", "club"), ("Berlin Marathon", "hard"),
        ("Rest day - no run", None), ("Dentist", None), ("Bike ride, then brunch", None),
        ("Strength for runners", None),
        ("Ankles · 12 min", None), ("Brunch", None), ("", None),
    ],
)  # fmt: skip
def test_a_run_is_told_by_its_words(words: str, kind: str | None):
    assert kind_of(words) == kind


def test_repeated_runs_are_laid_out_by_the_runners_clock():
    event = (
        "DTSTART;TZID=Europe/Berlin:20260505T183000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=9\r\nSUMMARY:Easy run"
    )

    assert found(event)[:2] == [("2026-05-05", "17:30", "easy", 60), ("2026-05-12", "17:30", "easy", 60)]
    assert len(found(event)) == 4


def test_a_run_without_an_hour_has_the_usual_one():
    assert found("DTSTART;VALUE=DATE:20260509\r\nSUMMARY:Long run") == [("2026-05-09", "18:00", "long", None)]


def test_what_is_called_off_or_named_by_its_category_alone():
    gone = "DTSTART:20260506T160000Z\r\nSUMMARY:Run\r\nSTATUS:CANCELLED"
    filed = "DTSTART:20260507T160000Z\r\nSUMMARY:6 x 800\r\nCATEGORIES:RUNNING"

    assert found(gone, filed) == [("2026-05-07", "17:00", "easy", None)]


def test_the_same_run_twice_is_one():
    event = "DTSTART:20260507T160000Z\r\nSUMMARY:Run"

    assert len(found(event, event)) == 1


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=SECON\r\n DLY", "FREQ=MINU\r\n\r\n\tTELY", "FREQ=HOURLY;BYMINUTE=0,1,2",
        "FREQ=HOURLY;BYSECOND=1,2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;FREQ=SECONDLY",
        "FREQ=WEEKLY;BYDAY=" + ",".join(["MO"] * 63), "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(80))),
    ],
)  # fmt: skip
def test_a_calendar_that_repeats_all_the_time_is_not_laid_out(rule: str):
    event = f"DTSTART:20260507T160000Z\r\nRRULE:{rule}\r\nSUMMARY:Run"

    assert examined(calendar(event), *WHERE) == {"refused": "hostile"}


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
    ],
)  # fmt: skip
def test_a_rule_that_names_no_day_is_not_looked_for_till_the_end_of_time(rule: str):
    with ending(date(2026, 6, 1)):
        looked = rrulestr(f"DTSTART:20250507T160000\nRRULE:{rule}")
        assert list(looked) == []

    assert found(f"DTSTART:20250507T160000Z\r\nRRULE:{rule}\r\nSUMMARY:Run") == []


def test_many_rules_that_are_harmless_one_by_one_are_not_laid_out_together():
    hours = ",".join(map(str, range(24)))
    old = "DTSTART:00010101T160000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Run"
    full = f"DTSTART:20260507T160000Z\r\nRRULE:FREQ=DAILY;BYHOUR={hours}\r\nSUMMARY:Run"
    zone = "BEGIN:VTIMEZONE\r\nTZID:Moon\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nRRULE:FREQ=HOURLY"
    moon = f"BEGIN:VCALENDAR\r\n{zone}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n".encode()

    for hostile in (calendar(*[old] * 9), calendar(*[full] * 40), moon):
        assert examined(hostile, *WHERE) == {"refused": "hostile"}


def test_a_busy_familys_calendar_is_laid_out():
    """Birthdays without a year begin in 1604 in some calendars."""
    birthdays = ["DTSTART;VALUE=DATE:16040229\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Birthday"] * 30
    weekly = ["DTSTART:20150504T070000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\nSUMMARY:School"] * 20
    hourly = ["DTSTART:20260401T070000Z\r\nRRULE:FREQ=HOURLY;INTERVAL=2\r\nSUMMARY:Drink"]
    last = "DTSTART:20200126T080000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=-1SU\r\nSUMMARY:Long run"

    assert found(*birthdays, *weekly, *hourly, last) == [("2026-05-31", "09:00", "long", None)]


LINES = st.sampled_from(
    ["DTSTART:2026", "DTSTART;TZID=Moon:20260507T160000", "RRULE:FREQ=DAILY;COUNT=-1", "SUMMARY:Run", "DURATION:-P9W",
     "EXDATE:x", "RDATE:20260508", "BEGIN:VALARM", "END:VALARM", "DTEND:20250507T160000Z", "RECURRENCE-ID:20260507"]
)  # fmt: skip


@given(st.lists(st.lists(LINES, max_size=5).map("\r\n".join), max_size=3), st.text(max_size=40))
@settings(max_examples=30, deadline=None)
def test_no_events_bring_the_reader_down(events: list[str], words: str):
    assert len(examined(calendar(*events, f"SUMMARY:{words}"), *WHERE)) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\x00\xff",
        calendar("DTSTART:99999999\r\nSUMMARY:Run"),
        calendar("RRULE:X"),
    ],
)
def test_a_calendar_that_is_none_changes_nothing(data: bytes):
    answer = examined(data, *WHERE)

    assert answer.get("refused") == "broken" or answer["calendar"]["runs"] == []  # type: ignore[index]
