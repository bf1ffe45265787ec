"""The fold: order, corrections, withdrawals, mirrored sides, and a snapshot that storage can keep."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from coach.decision import VERDICTS
from coach.journal import CheckIn, Decided, Note, Override, ProfileChange, Step, Void
from coach.profile import Runner, Side
from coach.rules import decide
from coach.standing import Standing, fold, needs_refold, refold, rung, stage
from tests.coach.any_journal import journals, mirrored
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    after,
    at,
    calm,
    decision,
    morning,
    numbered,
    ordinal,
    placed,
    run,
    strength,
    told,
)

END = at(23)


def unique_times(entries):
    return len({entry.at for entry in entries}) == len(entries)


@given(journals.filter(unique_times), st.randoms(use_true_random=False))
def test_the_order_in_the_file_has_no_meaning(entries, random):
    shuffled = random.sample(entries, len(entries))

    assert refold(shuffled, ANYA, BOOK, P3) == refold(entries, ANYA, BOOK, P3)


@given(journals)
def test_one_by_one_is_the_same_as_all_at_once(entries):
    standing = P3
    for entry in sorted(entries, key=lambda entry: entry.at):
        standing = fold(standing, entry, ANYA, BOOK)

    assert standing == refold(entries, ANYA, BOOK, P3)


@given(journals)
def test_a_mirrored_journal_gives_the_mirrored_decision(entries):
    found = decide(ANYA, refold(entries, ANYA, BOOK, P3), END, BOOK)
    other = decide(ANYA, refold(mirrored(tuple(entries)), ANYA, BOOK, P3), END, BOOK)

    assert (other.left, other.right, other.rules) == (found.right, found.left, found.rules)
    assert set(mirrored(other.changes)) == set(found.changes)


@given(journals)
def test_a_snapshot_survives_storage(entries):
    standing = refold(entries, ANYA, BOOK, P3)
    adapter = TypeAdapter(Standing)

    assert adapter.validate_json(adapter.dump_json(standing)) == standing


@given(
    journals, st.sampled_from(["pop-or-snap", "foot-drop", "swelling", "giving-way", "night-or-rest-pain"]), st.data()
)
def test_a_red_flag_more_never_makes_it_milder(entries, flag, data):
    place = data.draw(st.sampled_from([n for n, entry in enumerate(entries) if isinstance(entry, CheckIn)]))
    worse = list(entries)
    worse[place] = replace(entries[place], flags=(*entries[place].flags, flag))

    before = decide(ANYA, refold(entries, ANYA, BOOK, P3), END, BOOK)
    found = decide(ANYA, refold(worse, ANYA, BOOK, P3), END, BOOK)

    assert VERDICTS.index(found.decision) >= VERDICTS.index(before.decision)


@given(st.data())
def test_a_value_less_never_unlocks_a_step(data):
    entries = calm()
    last = [n for n, entry in enumerate(entries) if entry.at >= at(17)]
    place = data.draw(st.sampled_from(last))
    name = data.draw(st.sampled_from(["pain", "stiffness_minutes", "form"]))
    poorer = list(entries)
    if hasattr(entries[place], name):
        poorer[place] = replace(entries[place], **{name: None})
    start = Standing(placed("P3", 14), placed("P3", 14))

    assert decision(poorer, start=start).decision == "hold"


def test_a_corrected_entry_stands_in_full_in_place_of_the_first():
    first = replace(strength(TODAY, pain=6), id="s")
    second = replace(strength(TODAY, "18:40", pain=1), id="t", replaces="s")
    third = replace(strength(TODAY, "18:50", pain=4), id="u", replaces="t")

    assert "C3" not in decision([*calm(), first, second]).rules
    assert "D2" in decision([*calm(), first, second, third]).rules


def test_a_withdrawn_entry_takes_the_decision_along_that_it_alone_caused():
    stiff = replace(morning(TODAY, "07:01", stiffness_minutes=40), id="m")
    regress = Decided(at=at(TODAY, "07:05"), id="d", decision="regress", rules=("D6",), because=("m",))
    void = Void(at=at(TODAY, "09:00"), replaces="m")

    standing = refold(numbered([*calm(), stiff, regress, void]), ANYA, BOOK, P3)

    assert rung(standing, Side.LEFT, "calf") == "single-raise-1"


def test_a_withdrawn_decision_that_rests_on_more_stays():
    regress = Decided(at=at(TODAY, "07:05"), id="d", decision="regress", rules=("D6",), because=("m", "other"))
    entries = [*calm(), replace(morning(TODAY), id="m"), regress, Void(at=at(TODAY, "09:00"), replaces="m")]

    assert rung(refold(numbered(entries), ANYA, BOOK, P3), Side.LEFT, "calf") == "double-raise-6"


def test_the_past_needs_a_refold():
    standing = refold(calm(), ANYA, BOOK)

    assert needs_refold(standing, told(3))
    assert needs_refold(standing, Void(at=at(TODAY + 1), replaces="x"))
    assert not needs_refold(standing, told(TODAY + 1))
    assert not needs_refold(Standing(), told(0))


def test_days_begin_at_four_in_the_runners_zone_of_the_time():
    moved = ProfileChange(at=at(1), runner=Runner(time_zone="America/New_York"))

    before = refold([Note(at=at(1, "03:59"), text="")], ANYA, BOOK)
    later = refold([Note(at=at(1, "04:00"), text="")], ANYA, BOOK)
    abroad = refold([moved, Note(at=at(2, "09:59"), text="")], ANYA, BOOK)

    assert (before.day, later.day, abroad.day) == (ordinal(0), ordinal(1), ordinal(1))


def test_a_decision_without_changes_moves_every_strand_of_its_sides_by_one_rung():
    regress = Decided(at=at(1), decision="regress", sides=((Side.LEFT, "regress"),), rules=("D6",))

    standing = refold([regress], ANYA, BOOK, P3)

    assert rung(standing, Side.LEFT, "calf") == "double-raise-6"
    assert rung(standing, Side.RIGHT, "calf") == "single-raise-1"
    assert stage(standing, Side.LEFT) == "P3"


def test_a_step_up_through_a_gate_takes_the_stage_along():
    step = Step(Side.LEFT, "calf", "single-raise-7", "bent-raise-1")
    start = Standing(placed("P3", calf="single-raise-7"), placed("P3"))

    standing = refold([Decided(at=at(1), decision="progress", because=("x",), changes=(step,))], ANYA, BOOK, start)

    assert (stage(standing, Side.LEFT), stage(standing, Side.RIGHT)) == ("P4", "P3")


def test_after_a_veto_nothing_stands_higher_than_before():
    up = Decided(at=at(1), id="d", decision="progress", because=("x",))
    further = Decided(at=at(9), id="e", decision="progress", because=("y",))

    standing = refold([up, further, Override(at=at(10), of="d")], ANYA, BOOK, P3)

    assert rung(standing, Side.LEFT, "calf") == "single-raise-1"


def test_a_long_journal_leaves_a_small_snapshot():
    year = [entry for week in range(52) for entry in calm(7 * week, 7 * week + 6)]
    year += [run(day, "12:00") for day in range(0, 364, 2)] + [after(day, "14:00") for day in range(0, 364, 2)]

    snapshot = TypeAdapter(Standing).dump_json(refold(numbered(year), ANYA, BOOK))

    assert len(snapshot) < 9000


def test_a_profile_entry_belongs_to_the_day_of_the_zone_that_it_brings():
    sydney = Runner(time_zone="Australia/Sydney")
    joined = ProfileChange(at=datetime(2026, 3, 1, 23, tzinfo=UTC), runner=sydney)

    begun = refold([joined], Runner(), BOOK)

    assert begun.left.since == date(2026, 3, 2).toordinal()
    assert begun == fold(Standing(), joined, sydney, BOOK)
