"""A malformed file says where it is wrong and what was expected."""

import pytest

from bot.journal_entries import JournalError
from bot.journal_file import load_journal
from tests.bot.journal_files import events, written


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
        (events("kind: run, km: 1000001"), "events[0].km: expected a number that is not negative"),
        (events(f"kind: run, id: {'x' * 101}"), "events[0].id: expected fewer letters"),
        (events(f"kind: run, shoes: {'x' * 101}"), "events[0].shoes: expected fewer letters"),
        (events(f"kind: decision, decision: hold, because: [{'x' * 101}]"), "events[0].because: expected fewer"),
        (events(f"kind: note, text: {'x' * 4097}"), "events[0].text: expected fewer letters"),
        (events(f"kind: decision, decision: hold, because: [{', '.join(['abcdefgh'] * 4000)}]"),
         "events[0]: expected an entry of at most"),
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
