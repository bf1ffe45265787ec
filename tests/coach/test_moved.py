"""What was moved, swapped, skipped or shortened: the latest word counts, and what makes no sense moves nothing."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal import PlanChange
from coach.moved import KEPT_MOVES, Moved, moved_by, shortened_by

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
TODAY = date(2026, 5, 4)
STRENGTH, MOBILITY = "strength:2026-05-05", "mobility:2026-05-08"


def change(what, of, to=None):
    return PlanChange(at=NOON, id="e1", what=what, of=of, to=to)


def after(*changes, moved=()):
    for each in changes:
        moved = moved_by(moved, each, BERLIN, TODAY.toordinal())
    return moved


def test_a_move_to_a_day_keeps_the_usual_hour_and_one_to_a_moment_has_its_own():
    assert after(change("move", STRENGTH, "2026-05-07")) == (Moved(STRENGTH, date(2026, 5, 7).toordinal(), None, "e1"),)
    assert after(change("move", "run:2026-05-05", "2026-05-06T01:30+02:00")) == (
        Moved("run:2026-05-05", date(2026, 5, 5).toordinal(), datetime(2026, 5, 5, 23, 30, tzinfo=UTC), "e1"),
    )


def test_the_latest_word_about_a_thing_counts():
    moved = after(change("move", STRENGTH, "2026-05-07"), change("skip", STRENGTH))

    assert moved == (Moved(STRENGTH, 0, None, "e1"),)


def test_a_swap_exchanges_the_days_on_which_two_things_are_now():
    moved = after(change("move", STRENGTH, "2026-05-06"), change("swap", STRENGTH, MOBILITY))

    assert {one.occurrence: date.fromordinal(one.day) for one in moved} == {
        STRENGTH: date(2026, 5, 8),
        MOBILITY: date(2026, 5, 6),
    }


@pytest.mark.parametrize(
    "nonsense",
    [
        change("move", STRENGTH),
        change("move", STRENGTH, "soon"),
        change("move", STRENGTH, "2026-05-06T18:00"),
        change("move", "primer:2026-05-05", "2026-05-06"),
        change("move", "strength:2026-05-50", "2026-05-06"),
        change("swap", STRENGTH),
        change("swap", STRENGTH, "heel-raise"),
        change("ban", "heel-raise"),
        change("shorten", "week:2026-05-04", "busy"),
    ],
    ids=lambda one: f"{one.what} {one.of} {one.to}",
)
def test_what_makes_no_sense_moves_nothing(nonsense):
    assert after(nonsense) == ()


def test_a_session_is_made_short_and_long_again():
    short = shortened_by((), change("shorten", STRENGTH, "short"))

    assert short == (STRENGTH,)
    assert shortened_by(short, change("shorten", STRENGTH, "usual")) == ()
    assert shortened_by(short, change("shorten", "week:2026-05-04", "busy")) == short


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=60))
def test_moves_are_forgotten_a_week_after_both_their_days_and_never_grow_many(rows):
    moved = ()
    for day, to in sorted(rows):
        here = TODAY + timedelta(days=day)
        entry = change("move", f"strength:{here}", str(TODAY + timedelta(days=to)))
        moved = moved_by(moved, entry, BERLIN, here.toordinal())

        assert len(moved) <= KEPT_MOVES
        assert len({one.occurrence for one in moved}) == len(moved)
        assert entry.of in {one.occurrence for one in moved}
