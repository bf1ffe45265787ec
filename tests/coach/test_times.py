"""Times as people type them: what is sure is sure, what may be two is two, and no text raises."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.profile import Weekday
from coach.times import day_of, heard, moments
from content.times import load_times

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 5, 10, 0, tzinfo=BERLIN)  # a Tuesday
WORDS = load_times()


def meant(text: str, language: str = "en") -> list[str]:
    found = moments(heard(text, WORDS[language]), NOW, BERLIN)
    return [f"{at.astimezone(BERLIN):%a %H:%M}" for at in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7am", ["Wed 07:00"]),
        ("18:30", ["Tue 18:30"]),
        ("6.30pm", ["Tue 18:30"]),
        ("07:30", ["Wed 07:30"]),
        ("half past six", ["Tue 18:30"]),
        ("quarter to 7", ["Tue 18:45"]),
        ("ten past six", ["Tue 18:10"]),
        ("noon", ["Tue 12:00"]),
        ("12:30am", ["Wed 00:30"]),
        ("in 20 min", ["Tue 10:20"]),
        ("in half an hour", ["Tue 10:30"]),
        ("in an hour", ["Tue 11:00"]),
        ("tonight", ["Tue 20:00"]),
        ("tonight at 8", ["Tue 20:00"]),
        ("this evening", ["Tue 20:00"]),
        ("before work", ["Wed 06:30"]),
        ("after work", ["Tue 18:00"]),
        ("8-8:30", ["Tue 20:00"]),
        ("move it to friday 6pm", ["Fri 18:00"]),
        ("day after tomorrow morning", ["Thu 08:00"]),
    ],
)
def test_an_hour_that_is_sure(text: str, found: list[str]):
    assert meant(text) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("tomorrow at 7", "en", ["Wed 07:00", "Wed 19:00"]),
        ("friday 6", "en", ["Fri 06:00", "Fri 18:00"]),
        ("morgen um 7", "de", ["Wed 07:00", "Wed 19:00"]),
        ("mañana a las 8", "es", ["Wed 08:00", "Wed 20:00"]),
    ],
)
def test_an_hour_that_may_be_two_is_two(text: str, language: str, found: list[str]):
    assert meant(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("halb sieben", ["Tue 18:30"]),
        ("Viertel vor 8", ["Tue 19:45"]),
        ("7 Uhr", ["Wed 07:00"]),
        ("7 Uhr abends", ["Tue 19:00"]),
        ("heute Abend", ["Tue 20:00"]),
        ("morgen früh", ["Wed 08:00"]),
        ("in einer halben Stunde", ["Tue 10:30"]),
        ("nach der Arbeit", ["Tue 18:00"]),
    ],
)
def test_german_hours(text: str, found: list[str]):
    assert meant(text, "de") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a las siete y media", ["Tue 19:30"]),
        ("las ocho menos cuarto", ["Tue 19:45"]),
        ("a las 7 de la tarde", ["Tue 19:00"]),
        ("esta tarde", ["Tue 15:00"]),
        ("mañana por la mañana", ["Wed 08:00"]),
        ("dentro de 2 horas", ["Tue 12:00"]),
        ("a las 18 horas", ["Tue 18:00"]),
    ],
)
def test_spanish_hours(text: str, found: list[str]):
    assert meant(text, "es") == found


@pytest.mark.parametrize(
    ("text", "language"),
    [("every Tue and Thu at 6pm", "en"), ("jeden Di und Do um 18 Uhr", "de"), ("cada martes y jueves a las 18", "es")],
)
def test_days_of_every_week(text: str, language: str):
    said = heard(text, WORDS[language])
    assert (said.weekdays, said.every) == ((Weekday.TUE, Weekday.THU), True)
    assert [f"{clock:%H:%M}" for clock in said.clocks] == ["18:00"]


@pytest.mark.parametrize(
    ("text", "day"), [("until monday", "2026-05-11"), ("2 weeks", "2026-05-19"), ("today", "2026-05-05")]
)
def test_days_without_an_hour(text: str, day: str):
    assert str(day_of(heard(text, WORDS["en"]), NOW.date())) == day


@pytest.mark.parametrize("text", ["I ran 6 km", "left one hurts 3", "25:00", "at 99", "5 sets", ""])
def test_other_numbers_are_no_hours(text: str):
    assert meant(text) == []


@given(st.text(max_size=300), st.sampled_from(sorted(WORDS)))
def test_no_text_raises_and_nothing_is_in_the_past(text: str, language: str):
    found = moments(heard(text, WORDS[language]), NOW, BERLIN)
    assert all(at >= NOW - timedelta(minutes=1) for at in found)


def test_a_huge_text_is_no_time():
    assert heard("at 7 " * 3000, WORDS["en"]).is_empty


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("un cuarto para las ocho", ["Tue 19:45"]),
        ("veinte para las siete", ["Tue 18:40"]),
        ("en la mañana", ["Wed 08:00"]),
        ("saliendo del trabajo", ["Tue 18:00"]),
        ("entre 7 y 8", ["Tue 19:00"]),
        ("tipo 7", ["Tue 19:00"]),
        ("muévelo para las 8", ["Tue 20:00"]),
    ],
)
def test_spanish_hours_as_they_are_said_on_both_sides_of_the_ocean(text: str, found: list[str]):
    assert meant(text, "es") == found
