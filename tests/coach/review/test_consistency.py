"""A week's count: rest, illness, stops and pauses never lower it, and nothing before set-up was planned."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.journal import Benchmark, Cleared, Decided, Illness, Pause, ProfileChange, Recovered, Resume
from coach.moved import Moved
from coach.review.consistency import counted, planned_days, primers_done
from coach.review.daybook import Span
from coach.standing import Standing, local_day
from tests.coach.journals import FIRST_DAY, at, ordinal
from tests.coach.review.weeks import ANN, WEEK, ann, daybook, done, kept, missed
from tests.coach.runners import LIBRARY

PLANNED = planned_days(ann(), WEEK, LIBRARY)
FIRST, SECOND, THIRD = (day - ordinal(0) for day in PLANNED)
a_week = st.frozensets(st.integers(0, 6))
session_days = st.lists(st.integers(0, 6), max_size=6).map(tuple)


def test_a_usual_week_holds_two_strength_days_and_a_tune_up():
    assert len(PLANNED) == 3
    assert kept([done(FIRST), done(SECOND), done(THIRD, "mobility")]).kept == 3


def test_a_session_may_be_done_on_any_day_of_the_week():
    week = kept([done(0), done(1), done(4, "mobility")])

    assert (week.kept, week.rested) == (3, 0)


def test_a_day_of_tests_is_a_session_however_many_there_were():
    tests = [Benchmark(at=at(4, f"18:0{minute}"), test="knee-to-wall", value=9) for minute in range(3)]

    assert kept([done(FIRST), done(SECOND), *tests]).done == 3


def test_more_than_was_planned_is_not_more_than_kept():
    week = kept([done(day) for day in range(6)])

    assert (week.kept, week.planned, week.done) == (3, 3, 6)


def test_primers_and_easy_range_are_no_sessions_of_the_plan():
    entries = [done(0, "pre-run"), done(1, "rest-day"), done(2, "post-run")]

    assert kept(entries).kept == 0
    assert primers_done(daybook(entries), WEEK) == 1


def test_half_a_session_counts_and_less_of_one_does_not():
    assert kept([done(FIRST, share=0.5), done(SECOND, share=0.4)]).kept == 1


def test_what_was_left_out_for_want_of_time_is_missing_and_rest_on_purpose_is_not():
    assert kept([missed(FIRST, "no-time"), missed(SECOND, "rest"), missed(THIRD, "ill")]).kept == 2


def test_a_pause_keeps_its_days_until_the_runner_is_back():
    whole = kept([Pause(at=at(-1), reason="holiday")])
    ended = kept([Pause(at=at(-1), reason="holiday"), Resume(at=at(SECOND))])
    dated = kept([Pause(at=at(-1), reason="holiday", until=FIRST_DAY + timedelta(days=SECOND))])

    assert (whole.kept, whole.paused) == (3, 3)
    assert (ended.kept, ended.paused) == (dated.kept, dated.paused) == (1, 1)


def test_an_illness_keeps_its_days_and_the_one_after():
    ill = Illness(at=at(FIRST - 1), below_neck=True)

    assert kept([ill]).kept == 3
    assert kept([ill, Recovered(at=at(FIRST))]).kept == 1


def test_a_stop_keeps_its_days_until_it_is_cleared():
    stop = Decided(at=at(FIRST), decision="stop-soon", rules=("B2",))

    assert kept([stop]).kept == 3
    assert kept([stop, Cleared(at=at(SECOND), by="professional")]).kept == 2


def test_a_stop_that_an_answer_lifted_ends_with_the_next_strength_or_milder_decision():
    stop = Decided(at=at(-20), decision="stop-soon", rules=("B2",))
    milder = Decided(at=at(-18), decision="hold", rules=("D2",))

    assert kept([stop, milder]).kept == 0
    assert kept([stop, done(-17)]).kept == 0


def test_a_rest_and_a_day_turned_into_mobility_are_on_plan():
    rest = Decided(at=at(FIRST), decision="rest", rules=("D4",))
    tired = Decided(at=at(SECOND), decision="hold", rules=("E2",))
    plain = Decided(at=at(THIRD), decision="hold", rules=("D2",))

    assert kept([rest, tired, plain]).kept == 2


def test_nothing_was_planned_before_set_up_and_on_its_day():
    joined = ann(joined_at=at(FIRST, "20:00"))

    week = kept([done(SECOND)], person=joined)

    assert (week.planned, week.kept) == (2, 1)
    assert kept([], Span(ordinal(-14), ordinal(-8)), ann(joined_at=at(0))).share == 1


def test_a_session_that_was_moved_past_the_week_is_not_missing_from_it():
    moved = Standing(moved=(Moved("strength:2026-05-09", ordinal(7)),))
    person = ann(standing=moved)

    assert len(planned_days(person, WEEK, LIBRARY)) == 2


def test_a_session_that_was_skipped_had_been_planned():
    person = ann(standing=Standing(moved=(Moved("strength:2026-05-09", 0), Moved("run:2026-05-07", 0))))

    assert planned_days(person, WEEK, LIBRARY) == PLANNED
    assert kept([missed(THIRD, "rest"), done(FIRST), done(SECOND)], person=person).kept == 3
    assert kept([missed(THIRD, "no-time"), done(FIRST), done(SECOND)], person=person).kept == 2


def test_days_before_a_move_keep_the_zone_of_their_time():
    moved = ProfileChange(at=at(3, "12:00"), runner=ANN)
    evening = done(1)

    rows = daybook([evening, moved]).entries

    assert [day for day, _ in rows] == [local_day(evening.at, ANN), local_day(moved.at, ANN)]


@given(session_days, a_week, a_week)
def test_rest_never_lowers_the_count(sessions, rested, more):
    planned = (1, 3, 5)

    before = counted(planned, sessions, rested)
    after = counted(planned, sessions, rested | more)

    assert before.kept <= after.kept <= after.planned
    assert before.share <= after.share <= 1


@given(session_days, a_week, st.integers(0, 6))
def test_a_session_more_never_lowers_the_count(sessions, rested, day):
    planned = (1, 3, 5)

    assert counted(planned, sessions, rested).kept <= counted(planned, (*sessions, day), rested).kept


easings = st.sampled_from(
    [
        Illness(at=at(0), below_neck=True),
        Pause(at=at(0), reason="busy"),
        Decided(at=at(0), decision="stop-urgent", rules=("A2",)),
        Decided(at=at(0), decision="rest", rules=("C2",)),
        missed(0, "rest"),
        missed(0, "sore"),
    ]
)


@given(st.lists(st.integers(0, 6)), easings, st.integers(-3, 6))
def test_no_illness_stop_pause_or_rest_in_the_journal_lowers_the_count(sessions, easing, day):
    entries = [done(each) for each in sessions]

    assert kept(entries).kept <= kept([*entries, replace(easing, at=at(day, "06:00"))]).kept
