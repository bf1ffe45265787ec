"""Mornings: calm or stiff, whose, and after what; what they show is told only when there is enough of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cards.review import Insight
from coach.journal import AnyEntry, Change, CheckIn, Decided, Override, Run, Step
from coach.profile import RunDay, Side, Weekday
from coach.review.daybook import Span
from coach.review.insights import insights
from coach.review.mornings import as_told, mornings_in
from tests.coach.journals import BOOK, FIRST_DAY, at, morning, ordinal, run
from tests.coach.review.weeks import ANN, WEEK, daybook, done
from tests.coach.runners import LIBRARY

NUMBERS = LIBRARY.review.insight
LAST = 55
"""The last of eight weeks, counted from the first day."""


def stiff(day: int, side: str | None = "left", minutes: int = 20) -> CheckIn:
    return morning(day, side=side, stiffness_minutes=minutes)


def seen(*entries: AnyEntry) -> list[tuple[bool | None, bool | None]]:
    return [(one.left, one.right) for one in mornings_in(daybook(entries), WEEK, BOOK)]


def found(entries: list[AnyEntry]) -> tuple[Insight, ...]:
    return insights(daybook(entries), ordinal(LAST), ANN, BOOK, NUMBERS)


def told_after(entries: list[AnyEntry], day: int) -> str | None:
    rows = daybook(entries)
    one = next(one for one in mornings_in(rows, WEEK, BOOK) if one.day == ordinal(day))
    return as_told(rows, one, ANN).after


@pytest.mark.parametrize(
    ("minutes", "pain", "is_stiff"), [(0, 0, False), (5, 0, False), (10, 1, False), (15, 1, True), (0, 2, True)]
)
def test_a_morning_is_calm_as_d1_takes_it(minutes, pain, is_stiff):
    assert seen(morning(1, stiffness_minutes=minutes, pain=pain)) == [(is_stiff, is_stiff)]


def test_a_side_that_was_not_asked_about_is_unknown():
    assert seen(stiff(1, "left"), stiff(2, None), morning(3, side="right")) == [
        (True, None), (True, True), (None, False),
    ]  # fmt: skip


def test_of_two_answers_of_a_morning_the_worse_counts():
    assert seen(stiff(1, "left"), morning(1, "07:05", side="left"), morning(1, "07:06", side="right")) == [
        (True, False)
    ]


def test_a_morning_without_numbers_says_nothing():
    assert seen(morning(1, pain=None, stiffness_minutes=None)) == []


def test_the_weightiest_thing_of_the_day_before_is_named():
    assert told_after([run(1), done(1), stiff(2)], 2) == "strength"
    assert told_after([run(1, surface="trail", race=True), stiff(2)], 2) == "race"
    assert told_after([run(1, surface="hills"), stiff(2)], 2) == "hills"
    assert told_after([run(1), stiff(2)], 2) == "run"
    assert told_after([stiff(2)], 2) is None


def test_a_run_on_the_day_of_the_usual_long_run_is_one():
    runner = replace(ANN, week=(RunDay(Weekday.TUE, ANN.week[0].time, "long"),))
    rows = daybook([run(1), stiff(2)])

    assert as_told(rows, mornings_in(rows, WEEK, BOOK)[0], runner).after == "long-run"


def eight_weeks(*, hilly: range | tuple[int, ...], stiff_days: tuple[int, ...], side: str = "left") -> list[AnyEntry]:
    """A run every other day, hills on some; the mornings after these days, some of them stiff."""
    entries: list[AnyEntry] = []
    for day in range(0, LAST, 2):
        surface = "hills" if day in hilly else "road"
        entries.append(run(day, surface=surface))
        entries.append(stiff(day + 1, side) if day + 1 in stiff_days else morning(day + 1))
    return entries


def test_what_most_stiff_mornings_share_is_told_as_a_count():
    entries = eight_weeks(hilly=(0, 10, 20, 30, 40), stiff_days=(1, 11, 21, 31, 7), side="left")

    first, *_ = found(entries)

    assert first == Insight("after", "hills", 4, 5)


def test_what_calm_mornings_share_as_well_is_not_told():
    """Every morning came after a run, so a run tells nothing."""
    entries = eight_weeks(hilly=range(0, LAST, 2), stiff_days=(1, 11, 21, 31))

    assert [one.about for one in found(entries)] == ["side"]


def test_before_there_is_enough_nothing_is_told():
    few = eight_weeks(hilly=(0, 10, 20), stiff_days=(1, 11, 21))
    young = [entry for entry in eight_weeks(hilly=(0, 2, 4, 6), stiff_days=(1, 3, 5, 7)) if entry.at < at(15)]

    assert found(few) == found(young) == found([]) == ()


def test_the_same_side_each_time_is_told():
    entries = eight_weeks(hilly=(), stiff_days=(1, 11, 21, 31, 41), side="right")

    assert found(entries) == (Insight("side", "right", 5, 5),)


def test_short_nights_and_new_shoes_are_looked_at():
    calm = [morning(day) for day in range(20, 40)]
    sleepless = [stiff(day) for day in (2, 6, 10, 14)]
    nights = [replace(one, sleep=2) for one in sleepless]
    shoes = [Change(at=at(0), what="shoes")]

    assert found([*calm, *nights])[0] == Insight("after", "short-sleep", 4, 4)
    assert found([*calm, *sleepless, *shoes])[0] == Insight("after", "new-shoes", 4, 4)


def test_shoes_are_new_when_they_are_named_for_the_first_time_after_others():
    calm = [morning(day) for day in range(20)]
    runs: list[AnyEntry] = [run(0, shoes="old"), run(21, shoes="fresh"), run(23, shoes="fresh")]

    assert found([*calm, *runs, *(stiff(day) for day in (22, 25, 28, 31))])[0].what == "new-shoes"


def easier(day: int, name: str = "d") -> Decided:
    steps = (Step(Side.LEFT, "calf", "single-raise-2", "single-raise-1"),)
    return Decided(at=at(day, "08:00"), id=name, decision="regress", changes=steps)


def test_mornings_calmer_since_a_change_are_counted_with_its_day():
    before = [stiff(day) if day % 2 else morning(day) for day in range(12)]
    since = [morning(day) for day in range(13, 23)]

    told = found([*before, easier(12), *since])

    assert Insight("calmer", "easier", 10, 10, FIRST_DAY + timedelta(days=12)) in told
    vetoed = found([*before, easier(12), Override(at=at(12, "08:01"), of="d"), *since])
    assert all(one.about != "calmer" for one in vetoed)


days = st.integers(0, LAST)
sides = st.sampled_from([None, "left", "right", "both"])
mornings = st.builds(stiff, days, sides, st.sampled_from([0, 5, 15, 45]))
runs = st.builds(lambda day, surface: run(day, surface=surface), days, st.sampled_from(["road", "hills", "trail"]))
others = st.builds(easier, days, st.uuids().map(str)) | st.builds(lambda day: Change(at=at(day), what="shoes"), days)


@given(st.lists(mornings | runs | others, max_size=60))
def test_whatever_is_told_is_counted_right_and_never_told_early(entries):
    rows = daybook(entries)
    answered = mornings_in(rows, Span(ordinal(LAST - NUMBERS.days + 1), ordinal(LAST)), BOOK)
    stiff_ones = sum(one.is_stiff for one in answered)

    for one in insights(rows, ordinal(LAST), ANN, BOOK, NUMBERS):
        assert len(answered) >= NUMBERS.mornings
        assert stiff_ones >= NUMBERS.stiff
        assert 0 < one.count <= one.of <= len(answered)
        assert one.about == "calmer" or one.of == stiff_ones
        assert (one.since is None) == (one.about != "calmer")


@given(st.lists(mornings | runs, max_size=60))
def test_mirrored_runners_are_told_mirrored_things(entries):
    other = {"left": "right", "right": "left"}
    mirrored = [
        replace(one, side=other.get(one.side, one.side)) if isinstance(one, CheckIn) else one for one in entries
    ]

    told = {(one.about, other.get(one.what, one.what), one.count, one.of) for one in found(entries)}

    assert told == {(one.about, one.what, one.count, one.of) for one in found(mirrored)}


@given(st.lists(mornings, max_size=30), st.lists(runs, max_size=30))
def test_calm_mornings_alone_say_nothing(entries, more):
    calm: list[CheckIn | Run] = [replace(one, stiffness_minutes=0) for one in entries]

    assert found([*calm, *more]) == ()
