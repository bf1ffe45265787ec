"""What holds for every journal: one small step at a time, causes that act once, stops that stay, nothing unlocked."""

import datetime as dt

from hypothesis import assume, given
from hypothesis import strategies as st

from coach.decision import VERDICTS, Decision
from coach.journal import AnyEntry, Cleared, Decided
from coach.ladder import position, rung_at
from coach.profile import SIDES, Side
from coach.rulebook import STAGES, STRANDS
from coach.rules import decide
from coach.rules.progress import loads
from coach.standing import Standing, fold, of, refold
from tests.coach.any_journal import check_ins, journals, runs, sessions
from tests.coach.journals import ANYA, BOOK, P3, at, calm, numbered, placed, told

END = at(23)
later = st.lists(check_ins | sessions | runs, min_size=1, max_size=6)
starts = st.sampled_from([P3, Standing(placed("P1"), placed("P3")), Standing(placed("P4"), placed("P5"))])


def severity(verdict: str) -> int:
    return VERDICTS.index(verdict)


def recorded(standing: Standing, decision: Decision, when: dt.datetime) -> Standing:
    entry = Decided(
        at=when,
        id="d",
        decision=decision.decision,
        sides=((Side.LEFT, decision.left), (Side.RIGHT, decision.right)),
        rules=decision.rules,
        because=decision.because,
        changes=decision.changes,
    )
    return fold(standing, entry, ANYA, BOOK)


@given(journals, starts)
def test_a_side_goes_up_by_one_rung_of_one_strand_that_loads_and_never_past_its_stage(entries, start):
    standing = refold(entries, ANYA, BOOK, start)
    found = decide(ANYA, standing, END, BOOK)

    for side, verdict in ((Side.LEFT, found.left), (Side.RIGHT, found.right)):
        steps = [step for step in found.changes if step.side is side]
        heights = [position(BOOK, step.strand, step.to) - position(BOOK, step.strand, step.from_) for step in steps]
        loading = [
            step for step in steps if loads(BOOK, STRANDS.index(step.strand), rung_at(BOOK, step.strand, step.to))
        ]
        beside = len(steps) - len(loading)
        assert verdict != "progress" or (set(heights) == {1} and len(loading) <= 1 and beside <= BOOK.progress.beside)
        assert verdict == "progress" or all(height < 0 for height in heights)
        for step in steps:
            target = rung_at(BOOK, step.strand, step.to).stage
            assert verdict != "progress" or STAGES.index(target) <= STAGES.index(of(standing, side).stage) + 1


@given(journals, starts)
def test_a_decision_that_was_recorded_moves_nothing_more(entries, start):
    standing = refold(entries, ANYA, BOOK, start)
    first = decide(ANYA, standing, END, BOOK)

    after = recorded(standing, first, END)
    again = decide(ANYA, after, END + dt.timedelta(minutes=1), BOOK)

    assert again.changes == ()
    assert severity(again.decision) >= severity("hold")


@given(journals, later)
def test_a_stop_stays_whatever_is_told_until_it_is_cleared(entries, more):
    standing = refold(entries, ANYA, BOOK, P3)
    first = decide(ANYA, standing, END, BOOK)
    assume(first.decision in ("stop-soon", "stop-urgent"))
    standing = recorded(standing, first, END)

    for number, entry in enumerate(numbered(more), 1):
        moment = END + dt.timedelta(hours=number)
        standing = fold(standing, type(entry)(**{**fields_of(entry), "at": moment, "id": f"x{number}"}), ANYA, BOOK)
        found = decide(ANYA, standing, moment, BOOK)
        assert severity(found.decision) >= severity(first.decision)
        assert found.latched
        assert found.changes == () or all(is_down(step) for step in found.changes)


def fields_of(entry: AnyEntry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in type(entry).__dataclass_fields__ if name != "kind"}


def is_down(step) -> bool:
    return position(BOOK, step.strand, step.to) < position(BOOK, step.strand, step.from_)


@given(st.sampled_from(["left", "right"]), st.integers(3, 10), st.integers(0, 47))
def test_nothing_goes_up_within_two_days_of_pain(side, pain, hours):
    entries = calm()
    sore = [*entries, told(20, side=side, pain=pain)]
    standing = refold(numbered(sore), ANYA, BOOK, P3)

    found = decide(ANYA, standing, at(20, "08:00") + dt.timedelta(hours=hours), BOOK)

    assert all(step.side != side or is_down(step) for step in found.changes)


@given(journals)
def test_a_professionals_word_lifts_every_stop_and_loads_nothing(entries):
    standing = refold(entries, ANYA, BOOK, P3)
    first = decide(ANYA, standing, END, BOOK)
    assume(first.decision in ("stop-soon", "stop-urgent"))
    standing = recorded(standing, first, END)

    cleared = fold(standing, Cleared(at=END + dt.timedelta(hours=1), id="c", by="professional"), ANYA, BOOK)
    found = decide(ANYA, cleared, END + dt.timedelta(hours=1), BOOK)

    assert not cleared.stops
    assert found.decision != "progress"


@given(journals, starts)
def test_hops_and_landings_are_out_of_reach_before_their_gate(entries, start):
    standing = refold(entries, ANYA, BOOK, start)
    found = decide(ANYA, standing, END, BOOK)
    after = recorded(standing, found, END)

    for side in SIDES:
        rung = of(after, side).levels[STRANDS.index("spring")][0]
        heavy = rung_at(BOOK, "spring", rung).heavy
        assert not heavy or STAGES.index(of(after, side).stage) >= STAGES.index("P5")
