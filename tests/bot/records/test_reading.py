"""What a dropped file holds, and how little harm one can do."""

import gzip
import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.api import Api, Done, Outcome
from bot.journal_file import dump_journal, load_journal
from bot.journal_folding import folded
from bot.records.apart import WHOLE, examined
from bot.records.files import read_file
from bot.records.journals import record_in
from bot.records.moving_in import bring_in
from bot.records.refusal import RefusedError
from bot.records.sandbox import activity_in, read_apart
from coach.errands import BringIn, ReadFile
from coach.findings import Activity, NotRead
from tests.bot.records.workouts import START, fit, fit_file, gpx, tcx

CASES = sorted((Path(__file__).parents[2] / "data" / "cases").glob("*.yaml"))
BOMB = '<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


class Shelf(Api):
    """A Telegram that hands out one file."""

    def __init__(self, file: bytes) -> None:
        self.file = file

    async def call(self, method: str, params: Mapping[str, Any]) -> Outcome:
        return Done({"file_path": "there"})

    async def download(self, path: str, most: int) -> bytes:
        return self.file


def packed(name: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def test_a_fit_file_is_read_from_its_session():
    assert examined(fit()) == {"activity": Activity(START, 47.0, 8.2, 120, "run")}


def test_a_gpx_file_is_added_up_from_its_points():
    assert examined(gpx()) == {"activity": Activity(START, 19.7, 3.94, 57, "run")}


def test_a_tcx_file_is_read_from_its_laps():
    assert examined(tcx()) == {"activity": Activity(START, 30.0, 5.0, None, "run")}


@pytest.mark.parametrize("data", [gzip.compress(fit()), packed("12345_ACTIVITY.fit", fit())], ids=["gz", "zip"])
def test_a_packed_file_is_unpacked(data: bytes):
    assert examined(data) == {"activity": Activity(START, 47.0, 8.2, 120, "run")}


@pytest.mark.parametrize(
    ("data", "sport"),
    [
        (fit(sport="cycling"), "ride"),
        (fit(sport="swimming"), "swim"),
        (fit(sport="generic"), "unknown"),
        (gpx(kind="Hiking"), "walk"),
        (gpx(kind=""), "unknown"),
        (gpx(kind="kitesurfing"), "other"),
        (tcx("Biking"), "ride"),
    ],
)
def test_the_sport_is_told_by_the_file_or_not_at_all(data: bytes, sport: str):
    found = examined(data)["activity"]

    assert isinstance(found, Activity)
    assert found.sport == sport


def test_a_pause_is_no_running_time():
    late = gpx(30, START.replace(hour=18)).partition(b"<trkseg>")[2]
    whole = gpx(30).replace(b"</trkseg>", b"</trkseg><trkseg>", 1).replace(b"</trk></gpx>", late)

    found = examined(whole)["activity"]

    assert isinstance(found, Activity)
    assert found.minutes == pytest.approx(2 * 29 * 20 / 60, abs=0.1)


REFUSED = [
    (b"", "empty"),
    (b"%PDF-1.7", "unknown"),
    (b"\xff\xd8\xff\xe0 a picture", "unknown"),
    (b"<html></html>", "unknown"),
    (packed("notes.txt", b"hello"), "unknown"),
    (packed("run.fit", fit())[:90], "broken"),
    (gzip.compress(fit())[:-12], "broken"),
    (fit()[:-9], "broken"),
    (fit()[:-2] + b"\x00\x00", "broken"),
    (fit_file(b"\x07\x07\x07"), "broken"),
    (gpx()[:900], "broken"),
    (gpx(extra=BOMB), "hostile"),
    (gpx(extra=OUTSIDE), "hostile"),
    (b"<gpx>" + b"<a>" * 5000, "hostile"),
    (gpx(start=datetime(1970, 1, 1, tzinfo=UTC)), "dates"),
    (fit(start=datetime(1999, 6, 1, tzinfo=UTC)), "dates"),
    (gpx().replace(b"2026-05-05T16:02:20Z", b"5202-99-99"), "dates"),
    (gpx().replace(b"2026-05-05T16:02:20Z", b"2020-05-05T16:02:20Z"), "dates"),
    (b"<gpx><trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk></gpx>", "untimed"),
    (gpx().replace(b"<ele>30</ele>", b"<ele>NaN</ele>"), "numbers"),
    (gpx().replace(b'lat="52.00000"', b'lat="nan"'), "numbers"),
    (gpx().replace(b'lat="52.00000"', b'lat="952"'), "numbers"),
    (tcx(metres="-5000"), "numbers"),
    (tcx(seconds="NaN"), "numbers"),
    (tcx(seconds="1e300"), "numbers"),
    (tcx(metres="50000"), "numbers"),
    (fit(seconds=2), "numbers"),
]


@pytest.mark.parametrize(("data", "why"), REFUSED, ids=[f"{place}-{why}" for place, (_, why) in enumerate(REFUSED)])
def test_what_cannot_be_a_workout_is_refused_with_one_word(data: bytes, why: str):
    assert examined(data) == {"refused": why}


def test_a_file_that_grows_when_it_is_unpacked_is_left_packed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.unpacking.MOST_UNPACKED", 2**20)

    assert examined(gzip.compress(bytes(2**21))) == {"refused": "hostile"}
    assert examined(packed("run.gpx", bytes(2**21))) == {"refused": "hostile"}


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_a_way_that_unpacks_all_at_once_is_left_packed(how: int):
    assert examined(packed("run.gpx", gpx(), how)) == {"refused": "hostile"}


def test_more_points_than_a_run_has_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.track.MOST_POINTS", 50)

    assert examined(gpx(60)) == {"refused": "too-long"}


@given(
    st.one_of(st.binary(max_size=300), st.binary(max_size=80).map(fit_file), st.binary(max_size=80).map(gzip.compress))
)
@settings(max_examples=60, deadline=None)
def test_no_bytes_bring_the_reader_down(data: bytes):
    assert "refused" in examined(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"journal": 2}', "journal-bad"),
        (b'{"journal": 1, "events": [{"kind": "run"}]}', "journal-bad"),
        (b'{"journal": 1, "events": [{"at": "2026-05-04T18:40:00+02:00", "kind": "run", "km": -8}]}', "journal-bad"),
        (b'{"journal": 1, "events": [{"at": "9999-12-31T23:59:59-14:00", "kind": "run"}]}', "journal-bad"),
        (b'{"journal": 1, "events": []}', "empty"),
        (b'{"journal": 1, "events": ' + b"[" * 5000, "unknown"),
        (b'{"cats": 1}', "unknown"),
    ],
)
def test_a_record_that_is_none_is_refused_as_a_whole(data: bytes, why: str):
    assert examined(data) == {"refused": why}


@pytest.mark.parametrize("path", CASES[::9], ids=lambda path: path.stem)
def test_a_record_that_is_taken_in_is_what_its_file_says(path: Path):
    journal = load_journal(path)
    answer = examined(dump_journal(journal.runner, journal.entries, journal.standing), WHOLE)

    assert record_in(orjson.loads(orjson.dumps(answer))) == folded(journal)


async def test_a_record_of_times_to_come_is_not_taken_in():
    journal = load_journal(CASES[0])
    record = dump_journal(journal.runner, journal.entries)
    before = max(entry.at for entry in journal.entries) - timedelta(days=2)
    finding = await read_file(
        Shelf(record), ReadFile(1, "file"), ("Europe/London", "2026-05-04", "28", "18:00"), before
    )

    assert finding == NotRead(1, "journal-bad")
    with pytest.raises(RefusedError):
        await bring_in(Shelf(record), 1, BringIn(1, "file"), before)


def test_only_a_record_is_taken_in():
    assert examined(gpx(), WHOLE) == {"refused": "unknown"}
    assert examined(b'{"journal": 2}', WHOLE) == {"refused": "journal-bad"}


@given(st.integers(0, 200), st.integers(0, 255))
@settings(max_examples=40, deadline=None)
def test_no_changed_byte_of_a_good_file_brings_the_reader_down(place: int, byte: int):
    for whole in (fit(), tcx(), gpx(3)):
        data = bytearray(whole)
        data[place % len(data)] = byte

        assert len(examined(bytes(data))) == 1


async def test_a_process_apart_reads_it_without_our_secrets(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TALUS_TELEGRAM_TOKEN", "1:secret")

    assert activity_in(await read_apart(fit())) == Activity(START, 47.0, 8.2, 120, "run")
    assert await read_apart(b"\x00") == {"refused": "unknown"}


async def test_what_is_said_without_end_is_not_listened_to(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.sandbox.MOST_SAID", 20)

    assert await read_apart(fit()) == {"refused": "hostile"}


async def test_a_record_is_taken_in_by_a_process_apart_too(monkeypatch: pytest.MonkeyPatch):
    """Whoever agreed to a record may have sent one that holds up its reader: nobody else waits for it."""
    journal = load_journal(CASES[0])
    record = dump_journal(journal.runner, journal.entries)
    monkeypatch.setattr("bot.records.sandbox.SECONDS", 0.01)

    with pytest.raises(RefusedError) as refused:
        await bring_in(Shelf(record), 1, BringIn(1, "file"), START)
    assert refused.value.why == "hostile"


async def test_a_process_that_does_not_come_to_an_end_is_ended(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.sandbox.SECONDS", 0.01)

    assert await read_apart(gpx(20000)) == {"refused": "hostile"}
