"""What stands in the zip that a runner takes along."""

import csv
import io
import zipfile
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from icalendar import Calendar

from bot.journal_file import whole_journal
from bot.journal_seen import Seen
from bot.records.pack import Whole, packed
from bot.records.tables import connections
from coach.calendars import Feed, Followed, Service
from coach.journal import Benchmark, CheckIn, Decided, Run, Session, Step, Void, WorkSet
from coach.opinions import Weekly
from coach.person import Person
from coach.phrase import Phrase
from coach.profile import RunDay, Runner, Settings, Side, Weekday
from coach.standing import Standing

NOW = datetime(2026, 5, 8, 9, 0, tzinfo=UTC)
RUNNER = Runner(time_zone="Europe/Berlin", week=(RunDay(Weekday.TUE, NOW.time()),))


def at(day: int, hour: int = 16) -> datetime:
    return datetime(2026, 5, day, hour, tzinfo=UTC)


ENTRIES = (
    Run(at=at(5), id="e1", km=8.2, minutes=47, shoes="=HYPERLINK(1)", planned=True),
    Run(at=at(6), id="e2", km=5),
    Void(at=at(6, 17), id="e3", replaces="e2"),
    CheckIn(at=at(6, 23), id="e4", moment="next-morning", side="left", pain=2, sites=("achilles", "calf")),
    Session(at=at(7), id="e5", plan="strength", share=1, sets=(WorkSet(exercise="heel-raise", side="left", reps=12),)),
    Benchmark(at=at(7, 17), id="e6", test="knee-to-wall", side="left", value=11.5),
    Decided(
        at=at(7, 18),
        id="e7",
        decision="progress",
        sides=((Side.LEFT, "progress"), (Side.RIGHT, "hold")),
        rules=("E1",),
        changes=(Step(Side.LEFT, "calf", "double-raise-1", "double-raise-2"),),
    ),
    Weekly(at=at(7, 19), id="e8", participation=0, volume=1, performance=0, pain=2),
)


ANNA = Person(7, runner=RUNNER, joined_at=at(4))


def opened(person: Person = ANNA) -> zipfile.ZipFile:
    whole = Whole(person, RUNNER, ENTRIES, Standing(), Seen())
    return zipfile.ZipFile(io.BytesIO(packed(NOW, whole)))


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(opened().read(name).decode("utf-8-sig"))))


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_zip_says_what_each_file_is(language: str):
    chosen = Settings(language=language, keeps_phrases=True)
    archive = opened(Person(7, runner=RUNNER, settings=chosen, phrases=(Phrase("a bit stiff", language),)))
    readme = archive.read("README.txt").decode()

    assert all(name in readme for name in archive.namelist() if name != "README.txt")
    assert "<b>" not in readme


def test_the_settings_and_what_was_agreed_to_come_along():
    agreed = Settings(consented_at=at(4, 15), keeps_phrases=False, pictures="still")
    told = orjson.loads(opened(Person(7, runner=RUNNER, joined_at=at(4), settings=agreed)).read("settings.json"))

    assert told["joined_at"] == "2026-05-04T16:00:00+00:00"
    assert told["consented_at"] == "2026-05-04T15:00:00+00:00"
    assert (told["keeps_phrases"], told["pictures"]) == (False, "still")


def test_the_journal_in_the_zip_is_the_whole_journal():
    journal = whole_journal(orjson.loads(opened().read("journal.json")))

    assert journal.entries == ENTRIES
    assert journal.runner == RUNNER


def test_the_tables_show_what_stands():
    assert [(row["day"], row["km"], row["planned"], row["pain"]) for row in table("runs.csv")] == [
        ("2026-05-05", "8.2", "yes", "")
    ]
    assert table("check-ins.csv")[0] | {"day": "2026-05-06", "sites": "achilles; calf"} == table("check-ins.csv")[0]
    assert [(row["exercise"], row["reps"]) for row in table("sets.csv")] == [("heel-raise", "12")]
    assert table("tests.csv")[0]["value"] == "11.5"
    assert table("decisions.csv")[0]["changes"] == "left calf: double-raise-1 > double-raise-2"
    assert table("decisions.csv")[0]["right"] == "hold"


def test_the_weekly_table_has_the_four_answers_and_their_score():
    (row,) = table("weekly-overuse.csv")

    assert row == {
        "week": "2026-05-04", "day": "2026-05-07", "participation": "0", "volume": "1", "performance": "0",
        "pain": "2", "score": "25",
    }  # fmt: skip


def test_what_is_connected_is_listed_without_what_opens_doors():
    service = Service("a1b2c3d4e5f6a7b8", at(5))
    person = Person(
        7, runner=RUNNER, feed=Feed(3, on=True), follows=Followed("https://a.example/secret"), service=service
    )
    made = connections(person).decode("utf-8-sig")

    assert "intervals.icu" in made
    assert "a.example" in made
    assert "secret" not in made
    assert "a1b2c3d4" not in made


def test_no_cell_is_a_formula():
    assert table("runs.csv")[0]["shoes"] == "'=HYPERLINK(1)"


def test_planned_sessions_are_appointments_in_the_runners_zone():
    made = Calendar.from_ical(opened().read("planned.ics"))
    events = made.walk("VEVENT")

    assert [str(zone["TZID"]) for zone in made.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert len(events) > 8
    assert {event["SUMMARY"].partition(" · ")[0] for event in events} == {"Ankles"}
    assert all(event["DURATION"].dt >= timedelta(minutes=2) for event in events)
    assert len({str(event["UID"]) for event in events}) == len(events)


def test_messages_that_were_put_right_go_along_where_there_are_any():
    phrase = Phrase("calf 3", "en", "left", ("calf",), (("soreness", 3.0),))
    kept = Person(7, runner=RUNNER, joined_at=at(4), phrases=(phrase,))
    archive = zipfile.ZipFile(io.BytesIO(packed(NOW, Whole(kept, RUNNER, ENTRIES, Standing(), Seen()))))

    assert orjson.loads(archive.read("phrases.jsonl"))["text"] == "calf 3"
    assert "phrases.jsonl" not in opened().namelist()
