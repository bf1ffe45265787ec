"""Words in a file are understood as in the chat, and withdrawn as there."""

from bot.journal_file import load_journal
from coach.journal import (
    CheckIn,
)
from tests.bot.journal_files import written


def test_words_lift_what_was_entered(tmp_path):
    file = written(
        tmp_path,
        "journal: 1\nevents:\n"
        "  - {at: 2026-05-06T12:00:00Z, kind: check_in, pain: 0, text: 'felt a pop in my left calf'}\n",
    )

    entry = load_journal(file).entries[0]

    assert (entry.pain, entry.flags, entry.side) == (0, ("pop-or-snap",), "left")


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
