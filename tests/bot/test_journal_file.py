"""The journal's file format: nothing is guessed, nothing is lost."""

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import get_args

import pytest

from bot.journal_entries import KINDS
from bot.journal_file import dump_journal, load_journal
from coach.journal import (
    AnyEntry,
    Benchmark,
    CheckIn,
    Cleared,
    Decided,
    Override,
    PlanChange,
    ProfileChange,
    Race,
    Request,
    Session,
    Step,
    Void,
    WorkSet,
)
from coach.opinions import Feedback, Weekly
from coach.profile import Runner, Side
from coach.standing import rung, stage
from tests.bot.journal_files import NOON, RUNNER, written

CASES = Path(__file__).parents[1] / "data" / "cases"
ENTRIES: tuple[AnyEntry, ...] = (
    Session(
        at=NOON,
        id="s",
        plan="strength",
        share=0.5,
        sets=(WorkSet(exercise="heel-raise-single", side="left", reps=6, pain=1, felt="hard"),),
    ),
    CheckIn(
        at=NOON, id="c", pain=0, side="both", sites=("calf",), flags=("swelling",), answers=(("bone-spot", False),)
    ),
    Benchmark(at=NOON, id="b", test="knee-to-wall", side="left", value=9.5, technique_ok=True),
    Decided(
        at=NOON,
        id="d",
        decision="regress",
        sides=((Side.LEFT, "regress"), (Side.RIGHT, "progress")),
        rules=("D6",),
        because=("c",),
        changes=(Step(Side.LEFT, "calf", "single-raise-2", "single-raise-1"),),
        reasons=(("D6", (("minutes", 25), ("base", 5.0))),),
    ),
    Decided(at=NOON, id="e", decision="hold", changes=()),
    Override(at=NOON, id="o", of="d"),
    Cleared(at=NOON, id="k", by="professional", flag="A2"),
    Request(at=NOON, id="r", to="P4"),
    Race(at=NOON, id="w", distance="half", date=dt.date(2026, 10, 4)),
    PlanChange(at=NOON, id="p", what="equipment", equipment=("band",)),
    PlanChange(at=NOON, id="nb", what="ban", of="balance-pad"),
    PlanChange(at=NOON, id="nba", what="ban", of="balance-pad", to="allowed"),
    PlanChange(at=NOON, id="nsw", what="swap", of="heel-raise-single", to="heel-raise"),
    PlanChange(at=NOON, id="h", what="shorten", of="week:2026-05-04", to="busy"),
    Feedback(at=NOON, id="q", of="d", felt="better"),
    Weekly(at=NOON, id="y", participation=0, volume=1, performance=2, pain=3),
    Weekly(at=NOON, id="z"),
    ProfileChange(at=NOON, id="f", runner=dataclasses.replace(RUNNER, equipment=(), born=None)),
    Void(at=NOON, id="v", replaces="s"),
)
PAGE = Path(__file__).parents[2] / "docs" / "journal.md"


def test_what_is_written_is_read_back_the_same(tmp_path):
    file = tmp_path / "mine.json"
    file.write_bytes(dump_journal(RUNNER, ENTRIES))

    journal = load_journal(file)

    assert (journal.runner, journal.entries) == (RUNNER, ENTRIES)


@pytest.mark.parametrize("name", ["c005.yaml", "c010.yaml", "c022.yaml"])
def test_a_case_survives_export_and_import(name, tmp_path):
    journal = load_journal(CASES / name)
    file = tmp_path / "out.json"
    file.write_bytes(dump_journal(journal.runner, journal.entries, journal.standing))

    assert load_journal(file) == journal


def test_every_kind_of_entry_can_be_read():
    assert set(KINDS.values()) == set(get_args(AnyEntry))


def test_the_page_of_the_format_names_every_kind_and_field():
    page = PAGE.read_text(encoding="utf-8")
    common = {"at", "id", "replaces", "kind", "runner"}

    for kind, entry in KINDS.items():
        rows = [row for row in page.splitlines() if row.startswith("|") and f"`{kind}`" in row.split("|")[1]]
        fields = {field.name for field in dataclasses.fields(entry)} - common
        assert len(rows) == 1, kind
        assert all(f"`{name}`" in rows[0] for name in fields), kind


def test_the_file_uses_the_formats_own_names(tmp_path):
    raw = json.loads(dump_journal(RUNNER, ENTRIES))
    decision = next(event for event in raw["events"] if event["id"] == "d")

    assert decision["sides"] == {"left": "regress", "right": "progress"}
    assert decision["changes"] == [{"side": "left", "strand": "calf", "from": "single-raise-2", "to": "single-raise-1"}]
    assert raw["events"][1]["answers"] == {"bone-spot": False}
    assert raw["runner"]["week"] == [{"day": "tue", "time": "18:00:00", "kind": "easy"}]


def test_yaml_times_need_no_quotes_and_clock_times_are_no_numbers(tmp_path):
    file = written(
        tmp_path,
        "journal: 1\n"
        "runner: {time_zone: Europe/Berlin, week: [{day: tue, time: 18:00, kind: easy}]}\n"
        "events: [{at: 2026-05-04T14:00:00+02:00, kind: note, text: hello}]\n",
    )

    journal = load_journal(file)

    assert journal.runner.week[0].time == dt.time(18)
    assert journal.entries[0].at == NOON
    assert journal.entries[0].id == "#0"


def test_a_profile_event_changes_only_what_it_names_in_the_order_of_time(tmp_path):
    file = written(
        tmp_path,
        "journal: 1\nrunner: {born: 1990, sex: female}\nevents:\n"
        "  - {at: 2026-05-06T12:00:00Z, kind: profile, sex: male}\n"
        "  - {at: 2026-05-05T12:00:00Z, kind: profile, time_zone: Europe/Paris}\n",
    )

    second, first = load_journal(file).entries

    assert first.runner == Runner(born=1990, sex="female", time_zone="Europe/Paris")
    assert second.runner == Runner(born=1990, sex="male", time_zone="Europe/Paris")


def test_the_standing_begins_at_the_first_rungs_unless_others_are_named(tmp_path):
    file = written(
        tmp_path, "journal: 1\nstanding:\n  left: {stage: P3, since: 2026-03-01, levels: {calf: single-raise-2}}\n"
    )

    standing = load_journal(file).standing

    assert (stage(standing, Side.LEFT), stage(standing, Side.RIGHT)) == ("P3", "P1")
    assert rung(standing, Side.LEFT, "calf") == "single-raise-2"
    assert rung(standing, Side.LEFT, "foot") == "toe-yoga-1"
