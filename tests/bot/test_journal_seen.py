"""An export says who sees what, and reading it back loses nothing."""

import datetime as dt
import json
from pathlib import Path

import pytest

from bot.journal_entries import JournalError
from bot.journal_file import dump_journal, load_journal
from bot.journal_seen import ClubSees, CoachSees, Seen, seen_of
from coach.person import Membership, Person
from coach.profile import Runner
from coach.sharing.values import Grant
from tests.bot.journal_files import NOON, written

DAY = dt.date(2026, 5, 11)
PERSON = Person(
    id=1,
    clubs=(Membership(7, "Harriers", NOON), Membership(8, "Lakeside", NOON, counted=False)),
    grants=(Grant(12, "Jo", "answers", NOON, alerts=True, looked=DAY), Grant(13, "Sam", "consistency", NOON)),
)


def test_clubs_and_coaches_stand_in_the_file_and_read_back_the_same(tmp_path: Path):
    file = tmp_path / "journal.json"
    file.write_bytes(dump_journal(Runner(), (), seen=seen_of(PERSON)))
    raw = json.loads(file.read_bytes())

    assert raw["clubs"][1] == {"title": "Lakeside", "since": NOON.isoformat(), "counted": False}
    assert raw["coaches"][0] == {
        "by": "12",
        "name": "Jo",
        "scope": "answers",
        "since": NOON.isoformat(),
        "alerts": True,
        "looked": "2026-05-11",
    }
    assert load_journal(file).seen == Seen(
        (ClubSees("Harriers", NOON), ClubSees("Lakeside", NOON, counted=False)),
        (CoachSees("12", "Jo", "answers", NOON, alerts=True, looked=DAY), CoachSees("13", "Sam", "consistency", NOON)),
    )


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("coaches: [{by: '1', name: Jo, scope: all, since: 2026-05-04T07:00:00Z}]", "coaches[0].scope"),
        ("coaches: [{by: '1', name: Jo, scope: answers, since: 2026-05-04T07:00:00}]", "coaches[0].since"),
        ("clubs: [{title: Harriers, since: 2026-05-04T07:00:00Z, rank: 1}]", "clubs[0].rank"),
        ("clubs: {}", "clubs"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, body: str, place: str):
    with pytest.raises(JournalError, match=place.replace("[", r"\[").replace("]", r"\]")):
        load_journal(written(tmp_path, f"journal: 1\n{body}\nevents: []"))
