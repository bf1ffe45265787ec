"""What the trend is drawn from: mornings by side, loads, stages and decisions along the time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal import CheckIn, Decided, Override, Run
from coach.person import Origin
from coach.profile import SIDES, Side
from coach.progress.axis import MOST, axis_for, span_of
from coach.progress.trend import trend_of
from coach.progress.values import Mark, Trend
from coach.review.daybook import daybook_of
from coach.standing import Standing
from tests.coach.journals import ANYA, BOOK, P3, at, numbered, ordinal, strength

FIRST, TODAY = ordinal(0), ordinal(27)


def trend(*entries, reach="month", shown=SIDES, since=FIRST, start=P3) -> Trend:
    told = sorted(entries, key=lambda entry: entry.at)
    daybook = daybook_of(numbered(told), ANYA, BOOK)
    return trend_of(daybook, axis_for(reach, since, TODAY), Origin(ANYA, start), BOOK, shown)


def morning(day, side="both", pain=0, minutes=0):
    return CheckIn(at=at(day), moment="next-morning", side=side, pain=pain, stiffness_minutes=minutes)


def step_up(day, *sides, identity=None):
    verdicts = tuple((side, "progress" if side in sides else "hold") for side in SIDES)
    return Decided(at=at(day, "08:00"), id=identity, decision="progress", sides=verdicts, rules=("G1",))


def test_each_side_has_its_own_line_and_a_day_without_an_answer_stays_unknown():
    left, right = trend(morning(0, "left", 2), morning(0, "right", 4), morning(2, "right", 1)).sides

    assert left.pain[:3] == (2, None, None)
    assert right.pain[:3] == (4, None, 1)
    assert (right.told, right.calm, right.mean_pain) == (2, 1, 2.5)


def test_of_two_answers_of_a_morning_the_worse_counts():
    assert trend(morning(3, "left", 1), morning(3, "left", 3)).sides[0].pain[3] == 3


def test_weeks_are_drawn_by_their_mean():
    year = trend(morning(22, pain=1), morning(24, pain=3), reach="all", since=ordinal(-300))

    assert year.axis.step == 7
    assert year.sides[0].pain[-1] == 2


@given(days=st.integers(1, 4000), reach=st.sampled_from(["week", "month", "all"]))
def test_a_picture_of_any_time_has_a_bounded_number_of_places_and_ends_today(days, reach):
    axis = axis_for(reach, TODAY - days + 1, TODAY)

    assert 7 <= axis.count <= MOST
    assert 0 <= axis.place(TODAY) == axis.count - 1
    assert reach != "all" or axis.place(max(TODAY - days + 1, span_of(axis).first)) >= 0
    assert axis.last == date.fromordinal(TODAY)


def test_runs_are_told_in_the_unit_that_most_of_them_have():
    loads = trend(
        Run(at=at(1), km=8), Run(at=at(2), km=6, minutes=40), Run(at=at(3)), strength(4), strength(5, plan="mobility")
    ).loads

    assert (loads.unit, loads.runs[1:4], loads.untold[1:4], loads.count) == ("km", (8, 6, 0), (0, 0, 1), 3)
    assert (loads.strength[4], loads.others[5]) == (1, 1)


def test_runs_without_lengths_are_counted():
    loads = trend(Run(at=at(1)), Run(at=at(1, "19:00"))).loads

    assert (loads.unit, loads.runs[1]) == ("runs", 2)


def test_only_the_side_that_moves_is_marked_and_its_stage_follows():
    left, right = trend(*(step_up(day, Side.LEFT) for day in range(1, 27, 2))).sides

    assert left.marks[0] == Mark(1, "progress")
    assert right.marks == ()
    assert left.stages[0] == (0, "P3")
    assert [stage for _, stage in left.stages][:2] == ["P3", "P4"]
    assert right.stages == ((0, "P3"),)


def test_a_step_that_was_taken_back_is_not_on_the_picture():
    told = trend(step_up(1, Side.LEFT, identity="up"), Override(at=at(2), of="up"))

    assert told.sides[0].marks == ()
    assert told.notes == ()
    assert told.sides[0].stages == ((0, "P3"),)


def test_the_latest_changes_are_told_in_words_and_holds_only_where_there_is_room():
    hold = Decided(at=at(1), decision="hold", rules=("D2",))
    notes = trend(hold, *(step_up(day, *SIDES) for day in (3, 9, 15))).notes

    assert [(note.verdict, note.side) for note in notes] == [("progress", "both")] * 3
    assert [note.verdict for note in trend(hold, step_up(3, *SIDES)).notes] == ["hold", "progress"]


@pytest.mark.parametrize(("early", "late", "expected"), [(3, 1, (3, 1)), (1, 1, (1, 1))])
def test_halves_are_compared_once_each_has_three_mornings(early, late, expected):
    mornings = [morning(day, pain=early) for day in range(3)] + [morning(day, pain=late) for day in range(20, 23)]

    assert trend(*mornings).sides[0].halves == expected
    assert trend(*mornings[:5]).sides[0].halves is None


def test_nothing_told_is_an_empty_picture():
    empty = trend(start=Standing())

    assert empty.loads.is_empty
    assert {one.mean_pain for one in empty.sides} == {None}


def test_one_side_alone_brings_nothing_of_the_other():
    [right] = trend(morning(0, "left", 5), step_up(3, Side.LEFT), shown=(Side.RIGHT,)).sides

    assert (right.side, right.told, right.marks) == (Side.RIGHT, 0, ())
