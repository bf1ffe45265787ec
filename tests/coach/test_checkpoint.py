"""A fold from a checkpoint is the whole fold, whatever is told, corrected or withdrawn later; it only costs less."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.journal import AnyEntry, CheckIn, Decided, ProfileChange, Run, Void
from coach.profile import Side
from coach.standing import refold, runner_after
from coach.standing.checkpoint import BEHIND, FEWEST, MOST, Checkpoint, moved_on, refolded
from tests.coach.any_journal import journals, moments
from tests.coach.journals import ANYA, BOOK, P3, at, calm, morning, numbered, run

START = Checkpoint(ANYA, P3)
REBORN = replace(ANYA, time_zone="Asia/Tokyo", born=1950)
names = st.integers(1, 45).map(lambda number: f"e{number}")
corrections = st.lists(
    st.builds(Void, at=moments, replaces=names)
    | st.builds(CheckIn, at=moments, replaces=names, moment=st.just("any"), pain=st.integers(0, 10))
    | st.builds(Run, at=moments, replaces=st.none() | names, km=st.integers(1, 20))
    | st.builds(ProfileChange, at=moments, replaces=st.none() | names, runner=st.sampled_from([ANYA, REBORN]))
    | st.builds(
        Decided,
        at=moments,
        decision=st.sampled_from(["hold", "rest", "stop-soon"]),
        sides=st.just(((Side.LEFT, "hold"), (Side.RIGHT, "rest"))),
        because=st.lists(names, max_size=2).map(tuple),
    ),
    max_size=5,
)


def written(*parts: list[AnyEntry]) -> tuple[AnyEntry, ...]:
    """In the order in which they were written, which is not that of their times."""
    entries = [entry for part in parts for entry in part]
    return tuple(replace(entry, id=f"e{number}") for number, entry in enumerate(entries, 1))


@given(journals, corrections, corrections, st.data())
@settings(max_examples=25)
def test_a_fold_from_any_checkpoint_is_the_whole_fold(entries, some, more, data):
    place = data.draw(st.integers(0, len(entries)))
    journal = written(entries[:place], some, entries[place:], more)
    kept = refolded(journal[: data.draw(st.integers(0, len(journal)))], START, None, BOOK)

    found = refolded(journal, START, kept, BOOK)

    assert found.standing == refold(journal, ANYA, BOOK, P3)
    assert found.runner == runner_after(journal, ANYA)
    assert found == refolded(journal, START, None, BOOK)


def test_a_late_detail_folds_days_and_not_the_years_before():
    """What came before the checkpoint is not folded again: a mark that only it can bear is still there."""
    journal = tuple(numbered(calm(last=30)))
    kept = moved_on(journal, START, None, at(31), BOOK)
    assert kept is not None
    marked = replace(kept, runner=REBORN)
    detail = replace(run(30, km=12), id="e999", replaces=journal[-1].id)

    assert refolded((*journal, detail), START, marked, BOOK).runner == REBORN
    assert refolded((*journal, replace(detail, replaces=journal[0].id)), START, marked, BOOK).runner == ANYA


def test_a_checkpoint_of_another_record_is_passed_over():
    journal = tuple(numbered(calm(last=12)))
    other = refolded(tuple(numbered([morning(3, pain=9)])), START, None, BOOK)

    assert refolded(journal, START, other, BOOK) == refolded(journal, START, None, BOOK)


def test_a_checkpoint_stays_days_behind_and_moves_on_in_bounded_steps():
    many = tuple(numbered([morning(day, clock=f"{hour:02}:00") for day in range(60) for hour in range(4, 12)]))
    now = at(60)
    kept, steps = None, []
    while (ahead := moved_on(many, START, kept, now, BOOK)) is not None:
        steps.append(ahead.count - (kept.count if kept else 0))
        kept = ahead

    assert kept is not None
    assert kept.count == sum(entry.at < now - BEHIND for entry in many)
    assert all(step <= MOST for step in steps)
    assert moved_on(many, START, kept, now + timedelta(days=1), BOOK) is None, f"fewer than {FEWEST} more"
    assert kept == refolded(many[: kept.count], START, None, BOOK)
