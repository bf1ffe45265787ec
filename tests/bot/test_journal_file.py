"""The journal's file format: nothing is guessed, nothing is lost."""

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import get_args

import pytest

from bot.journal_entries import KINDS, JournalError
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
from coach.profile import ClinicianMode, Goal, RunDay, Runner, Side, Weekday
from coach.standing import rung, stage

CASES = Path(__file__).parents[1] / "data" / "cases"
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
RUNNER = Runner(
    time_zone="Europe/Berlin",
    born=1985,
    sex="female",
    goal=Goal("half", dt.date(2026, 10, 4)),
    equipment=("band", "step"),
    conditions=("diabetes",),
    clinician_mode=ClinicianMode("left"),
    week=(RunDay(Weekday.TUE, dt.time(18), "easy"),),
)
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


def written(tmp_path: Path, content: str, name: str = "mine.yaml") -> Path:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    return file


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


def test_words_lift_what_was_entered(tmp_path):
    file = written(
        tmp_path,
        "journal: 1\nevents:\n"
        "  - {at: 2026-05-06T12:00:00Z, kind: check_in, pain: 0, text: 'felt a pop in my left calf'}\n",
    )

    entry = load_journal(file).entries[0]

    assert (entry.pain, entry.flags, entry.side) == (0, ("pop-or-snap",), "left")


def test_the_standing_begins_at_the_first_rungs_unless_others_are_named(tmp_path):
    file = written(
        tmp_path, "journal: 1\nstanding:\n  left: {stage: P3, since: 2026-03-01, levels: {calf: single-raise-2}}\n"
    )

    standing = load_journal(file).standing

    assert (stage(standing, Side.LEFT), stage(standing, Side.RIGHT)) == ("P3", "P1")
    assert rung(standing, Side.LEFT, "calf") == "single-raise-2"
    assert rung(standing, Side.LEFT, "foot") == "toe-yoga-1"


def events(*bodies: str) -> str:
    given = ", ".join(f"{{at: 2026-05-06T12:00:00Z, {body}}}" for body in bodies)
    return f"journal: 1\nevents: [{given}]"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[]", "top: expected a map"),
        ("journal: 1\nrunner: {born: soon}", "runner.born: expected a valid integer"),
        ("journal: 1\nrunner: {born: 85}", "runner.born: expected a year"),
        ("journal: 1\nrunner: {name: x}", "runner.name: expected one of time_zone"),
        ("journal: 1\nrunner: {time_zone: Mars/Crater}", "runner.time_zone: expected a time zone"),
        ("journal: 1\nrunner: {goal: {distance: far}}", "runner.goal.distance: expected '5k'"),
        ("journal: 1\nrunner: {goal: {when: soon}}", "runner.goal.when: expected one of distance, date"),
        ("journal: 1\nnotes: []", "notes: expected one of journal, runner, standing, events"),
        ("journal: 1\nevents: {}", "events: expected a list"),
        ("journal: 1\nevents: [3]", "events[0]: expected a map"),
        ("journal: 1\nevents: [{at: 2026-05-06T12:00:00, kind: note, text: x}]", "events[0].at: expected a time"),
        ("journal: 1\nevents: [{at: 20260506, kind: note, text: x}]", "events[0].at: expected a"),
        (events("kind: walk"), "events[0].kind: expected one of run, session"),
        (events("kind: note"), "events[0].text: expected a value"),
        (events("kind: run, pain: 11"), "events[0].pain: expected a number from 0 to 10"),
        (events("kind: run, pain: '3'"), "events[0].pain: expected a valid number"),
        (events("kind: run, pain: .nan"), "events[0].pain: expected a number from 0 to 10"),
        (events("kind: run, km: -1"), "events[0].km: expected a number that is not negative"),
        (events("kind: run, km: .inf"), "events[0].km: expected a number that is not negative"),
        (events("kind: run, mood: 3"), "events[0].mood: expected one of"),
        (events("kind: session, share: 2"), "events[0].share: expected a number from 0 to 1"),
        (events("kind: session, sets: [{exercise: x, pain: 12}]"), "events[0].sets[0].pain: expected a number"),
        (events("kind: check_in, flags: [sad]"), "events[0].flags[0]: expected"),
        (events("kind: check_in, answers: {bone-spot: perhaps}"), "events[0].answers.bone-spot: expected yes or no"),
        (events("kind: note, text: x, id: a", "kind: note, text: x, id: a"), "events[1].id: expected an id that no"),
        (events("kind: note, text: x, replaces: z"), "events[0].replaces: expected the id of an event"),
        (events("kind: override, of: z"), "events[0].of: expected the id of a decision"),
        (events("kind: feedback, of: z, felt: better"), "events[0].of: expected the id of the event"),
        (events("kind: weekly, pain: 4"), "events[0].pain: expected 0, 1, 2 or 3"),
        (events("kind: plan, what: shorten, of: 'week:2026-05-05'"), "events[0].of: expected the Monday of a week"),
        (events("kind: plan, what: shorten, of: 'week:2026-05-04', to: longer"), "events[0].to: expected one of usual"),
        (events("kind: decision, decision: hold, changes: [{side: left, strand: calf, from: a, to: b}]"),
         "events[0].changes[0]: expected rungs of the calf ladder"),
        ("journal: 1\njournal: 1", "line 2: 'journal' stands twice"),
        ("journal: 1\nstanding: {left: {stage: P9}}", "standing.left.stage: expected one of P1"),
        ("journal: 1\nstanding: {left: {stage: P2, since: soon}}", "standing.left.since: expected a date"),
        ("journal: 1\nstanding: {left: {stage: P2, levels: {calf: hop}}}", "standing.left.levels.calf: expected"),
        ("journal: 1\nstanding: {middle: {}}", "standing.middle: expected one of left, right"),
    ],
)  # fmt: skip
def test_a_malformed_file_says_where_and_what_was_expected(content, complaint, tmp_path):
    file = written(tmp_path, content)

    with pytest.raises(JournalError) as error:
        load_journal(file)

    assert str(error.value).startswith(f"{file}: {complaint}")


def test_broken_json_names_its_line(tmp_path):
    with pytest.raises(JournalError, match="expected JSON"):
        load_journal(written(tmp_path, '{"journal": 1,\n}', "mine.json"))


def in_words(tmp_path, *events: str):
    lines = "".join(f"  - {{{event}}}\n" for event in events)
    return load_journal(written(tmp_path, f"journal: 1\nevents:\n{lines}")).entries


def test_a_note_that_tells_of_harm_is_a_check_in(tmp_path):
    snap, other = in_words(
        tmp_path,
        "at: 2026-05-06T12:00:00Z, id: n1, kind: note, text: 'something snapped in my left calf'",
        "at: 2026-05-06T13:00:00Z, id: n2, kind: note, text: 'new route along the river'",
    )

    assert isinstance(snap, CheckIn)
    assert (snap.id, snap.flags, snap.side) == ("n1", ("pop-or-snap",), "left")
    assert other.kind == "note"


def test_values_of_both_sides_stay_so_where_the_words_name_one(tmp_path):
    both, left = in_words(
        tmp_path,
        "at: 2026-05-06T07:00:00Z, id: m, kind: check_in, moment: next-morning, pain: 0, text: 'left heel 4/10'",
    )

    assert (both.side, both.pain, both.text) == (None, 0, None)
    assert (left.side, left.pain, left.text) == ("left", 4, "left heel 4/10")


def test_an_entry_that_is_withdrawn_later_stays_whole(tmp_path):
    entries = in_words(
        tmp_path,
        "at: 2026-05-06T07:00:00Z, id: m, kind: check_in, moment: next-morning, pain: 0, text: 'left heel 4/10'",
        "at: 2026-05-06T07:05:00Z, kind: void, replaces: m",
    )

    assert [entry.kind for entry in entries] == ["check_in", "void"]
