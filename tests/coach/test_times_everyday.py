"""Days and hours in the ways of three languages: the calendar, next week, spans, slips of the finger."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from coach.times import days_of, heard, moments
from content.times import load_times

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 5, 10, 0, tzinfo=BERLIN)  # a Tuesday
WORDS = load_times()


def hours(language: str, text: str) -> list[str]:
    found = moments(heard(text, WORDS[language]), NOW, BERLIN)
    return [f"{at.astimezone(BERLIN):%a %d %H:%M}" for at in found]


def days(language: str, text: str) -> list[str]:
    return [f"{day:%d.%m.}" for day in days_of(heard(text, WORDS[language]), NOW.date())]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "the 14th at quarter past six in the evening", ["Thu 14 18:15"]),
        ("en", "14 may 18:30", ["Thu 14 18:30"]),
        ("en", "May 14th at 7am", ["Thu 14 07:00"]),
        ("en", "14/5 at 6pm", ["Thu 14 18:00"]),
        ("en", "thursday week 6pm", ["Thu 14 18:00"]),
        ("en", "next week tuesday 7am", ["Tue 12 07:00"]),
        ("en", "in 3 days at 7am", ["Fri 08 07:00"]),
        ("en", "tomorow at 6pm", ["Wed 06 18:00"]),
        ("en", "thrusday 7am", ["Thu 07 07:00"]),
        ("en", "at seven thirty pm", ["Tue 05 19:30"]),
        ("en", "seven forty-five am", ["Wed 06 07:45"]),
        ("en", "at 1830", ["Tue 05 18:30"]),
        ("en", "in an hour and a half", ["Tue 05 11:30"]),
        ("en", "in 90 minutes", ["Tue 05 11:30"]),
        ("en", "in 2 hours and 15 minutes", ["Tue 05 12:15"]),
        ("en", "quarter of 7 pm", ["Tue 05 18:45"]),
        ("en", "this coming sunday 9am", ["Sun 10 09:00"]),
        ("de", "am 14. um Viertel nach sechs abends", ["Thu 14 18:15"]),
        ("de", "am 14.05. um 18.30 Uhr", ["Thu 14 18:30"]),
        ("de", "14. Mai 18:30", ["Thu 14 18:30"]),
        ("de", "übermorgen früh halb sieben", ["Thu 07 06:30"]),
        ("de", "dreiviertel sieben", ["Tue 05 18:45"]),
        ("de", "Viertel sieben", ["Tue 05 18:15"]),
        ("de", "fünf nach halb sieben", ["Tue 05 18:35"]),
        ("de", "in anderthalb Stunden", ["Tue 05 11:30"]),
        ("de", "Sonntagmorgen um 9", ["Sun 10 09:00"]),
        ("de", "Montag morgen um 7", ["Mon 11 07:00"]),
        ("de", "Samstagnachmittag", ["Sat 09 15:00"]),
        ("de", "nächste Woche Dienstag 7 Uhr", ["Tue 12 07:00"]),
        ("de", "morgn um 18 Uhr", ["Wed 06 18:00"]),
        ("es", "el 14 a las seis y cuarto de la tarde", ["Thu 14 18:15"]),
        ("es", "el 14 de mayo a las 18:30", ["Thu 14 18:30"]),
        ("es", "el jueves que viene a las 7 de la mañana", ["Thu 07 07:00"]),
        ("es", "el martes de la semana que viene a las 19h", ["Tue 12 19:00"]),
        ("es", "a las siete menos veinte", ["Tue 05 18:40"]),
        ("es", "a las ocho y diez de la tarde", ["Tue 05 20:10"]),
        ("es", "mañana a primera hora", ["Wed 06 08:00"]),
        ("es", "en tres cuartos de hora", ["Tue 05 10:45"]),
        ("es", "jueves noche a las 8", ["Thu 07 20:00"]),
    ],
)
def test_an_everyday_way_to_say_when(language: str, text: str, found: list[str]):
    assert hours(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "in a fortnight", ["19.05."]),
        ("en", "a couple of weeks", ["19.05."]),
        ("en", "1 week 2 days from tomorrow", ["15.05."]),
        ("en", "friday after next", ["15.05."]),
        ("en", "a week on monday", ["18.05."]),
        ("en", "until 1 june", ["01.06."]),
        ("en", "2026-06-05", ["05.06."]),
        ("de", "05-06-2026", ["05.06."]),
        ("en", "until the end of the month", ["31.05."]),
        ("en", "next week", ["11.05."]),
        ("en", "the 31st", ["31.05."]),
        ("de", "in vierzehn Tagen", ["19.05."]),
        ("de", "heute in 8 Tagen", ["12.05."]),
        ("de", "Donnerstag in einer Woche", ["14.05."]),
        ("de", "bis zum 1. Juni", ["01.06."]),
        ("de", "bis Ende des Monats", ["31.05."]),
        ("es", "dentro de quince días", ["19.05."]),
        ("es", "de hoy en ocho", ["12.05."]),
        ("es", "un par de días", ["07.05."]),
        ("es", "hasta el 1 de junio", ["01.06."]),
        ("es", "hasta fin de mes", ["31.05."]),
    ],
)
def test_a_day_without_an_hour(language: str, text: str, found: list[str]):
    assert days(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "next friday", ["08.05.", "15.05."]),
        ("en", "next monday", ["11.05."]),
        ("en", "next tuesday", ["12.05."]),
        ("en", "wed or thu", ["06.05.", "07.05."]),
        ("de", "nächsten Freitag", ["08.05.", "15.05."]),
        ("es", "el viernes que viene", ["08.05."]),
    ],
)
def test_a_day_that_may_be_two_is_two(language: str, text: str, found: list[str]):
    assert days(language, text) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "never again on friday"),
        ("en", "friday at 6pm and 8pm"),
        ("en", "on 5/6 at 6pm"),
        ("en", "tomorrow 6pm for 200"),
        ("en", "in 3 weeks and a day"),
        ("de", "nicht am Freitag"),
        ("es", "viernes no lunes"),
    ],
)
def test_what_was_not_understood_in_whole_is_loose(language: str, text: str):
    assert heard(text, WORDS[language]).loose


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "not today, tomorrow instead", ["06.05."]),
        ("de", "heute nicht, lieber morgen", ["06.05."]),
        ("de", "nicht heute, lieber am Mittwoch", ["06.05."]),
        ("es", "hoy no, mejor mañana", ["06.05."]),
        ("es", "el viernes no", []),
    ],
)
def test_the_day_that_is_denied_is_not_the_one_that_is_meant(language: str, text: str, found: list[str]):
    assert days(language, text) == found


@pytest.mark.parametrize("text", ["the 31st of february", "2020-01-01", "99/99", "0.0."])
def test_a_day_that_does_not_come_is_none(text: str):
    assert days("en", text) == []


def test_days_from_one_to_another_are_all_of_them():
    assert [str(day) for day in heard("Mon-Fri at 6pm", WORDS["en"]).weekdays] == ["mon", "tue", "wed", "thu", "fri"]
