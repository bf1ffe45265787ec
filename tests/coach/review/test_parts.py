"""The other lines of a review: who catches up, what goes up next, what is asked, and when a plan grows too big."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cards.review import AskedChange, Catching
from coach.journal import AnyEntry, Benchmark, Decided, Override, Step
from coach.opinions import Feedback, Weekly
from coach.profile import SIDES, Side, Weekday
from coach.review.catching import catching_up
from coach.review.changes import change_to_ask
from coach.review.consistency import Kept
from coach.review.habit import is_thinning
from coach.review.questions import answers_of, are_due, asks_more, score, scores
from coach.review.timing import is_due, latest_review, waiting_review, week_behind, week_number
from coach.standing import Standing, refold
from tests.coach.journals import ANYA, BOOK, P3, at, numbered, ordinal, placed
from tests.coach.review.weeks import ann, daybook
from tests.coach.runners import LIBRARY, with_desk

NUMBERS = LIBRARY.review
POLICY = LIBRARY.policy
SUNDAY = date(2026, 5, 10)


def decided(day: int, name: str, *steps: Step, verdict: str = "progress") -> Decided:
    sides = tuple((side, verdict) for side in SIDES)
    return Decided(at=at(day), id=name, decision=verdict, sides=sides, changes=steps, because=(f"{name}-cause",))  # type: ignore[arg-type]


def step(side: str, from_: str, to: str) -> Step:
    return Step(Side(side), "calf", from_, to)


UP = step("left", "single-raise-1", "single-raise-2")
DOWN = step("right", "single-raise-2", "single-raise-1")
BEHIND = Standing(placed("P3"), placed("P3", calf="single-raise-2"))


def caught(entries: list[AnyEntry], start: Standing, today: int = 30) -> Catching | None:
    standing = refold(numbered(entries), ANYA, BOOK, start)
    return catching_up(standing, daybook(entries), ordinal(today), BOOK, NUMBERS.catching)


def test_the_weaker_side_that_stepped_up_has_caught_up():
    assert caught([decided(20, "d", UP)], BEHIND) == Catching("left", "steps", 1, 0)


def test_a_gap_that_shrank_because_the_better_side_stepped_back_is_no_catching_up():
    assert caught([decided(20, "d", DOWN, verdict="regress")], BEHIND) is None


def test_neither_old_steps_nor_vetoed_ones_nor_equal_ones_are_told():
    assert caught([decided(1, "d", UP)], BEHIND) is None
    assert caught([decided(20, "d", UP), Override(at=at(21), of="d")], BEHIND) is None
    assert caught([decided(20, "d", UP, step("right", "single-raise-1", "single-raise-2"))], P3) is None


def raises(day: int, left: int, right: int) -> list[AnyEntry]:
    return [Benchmark(at=at(day), test="heel-raise", side=side, value=value)  # type: ignore[arg-type]
            for side, value in (("left", left), ("right", right))]  # fmt: skip


def test_a_test_says_more_than_rungs():
    told = caught([*raises(0, 14, 20), *raises(28, 18, 20), decided(20, "d", UP)], BEHIND)

    assert told == Catching("left", "raises", pytest.approx(0.3), pytest.approx(0.1))


def test_a_gap_within_what_counting_allows_is_not_told():
    assert caught([*raises(0, 18, 20), *raises(28, 19, 21)], P3) is None


def asked(entries: list[AnyEntry], today: int) -> AskedChange | None:
    return change_to_ask(daybook(entries), ordinal(today), NUMBERS.change)


def test_a_change_is_asked_about_from_a_week_after_it_for_two():
    entries: list[AnyEntry] = [decided(10, "d", UP)]

    days = [day for day in range(45) if asked(entries, day)]

    assert (days[0], days[-1]) == (17, 30)


def test_a_change_is_asked_about_once_and_not_after_a_veto_or_without_a_step():
    change = decided(10, "d", UP)

    assert asked([change, Feedback(at=at(17), of="d", felt="same")], 18) is None
    assert asked([change, Override(at=at(11), of="d")], 18) is None
    assert asked([decided(10, "d", verdict="hold")], 18) is None


def test_of_several_changes_the_latest_is_asked_about():
    told = asked([decided(8, "a", UP), decided(10, "b", DOWN, verdict="regress"), decided(15, "c", UP)], 18)

    assert told
    assert (told.id, told.verdict) == ("b", "regress")


@given(st.tuples(*[st.integers(0, 3)] * 4))
def test_the_score_runs_from_none_to_the_most_and_grows_with_every_answer(answers):
    value = score(answers)

    assert 0 <= value <= 100
    assert (value == 0) == (sum(answers) == 0)
    assert (value == 100) == (sum(answers) == 12)
    for place, answer in enumerate(answers):
        if answer < 3:
            assert score((*answers[:place], answer + 1, *answers[place + 1 :])) > value


def test_answers_of_a_day_belong_together_and_an_unknown_one_leaves_no_score():
    rows = daybook([Weekly(at=at(0), participation=0, volume=3), Weekly(at=at(0, "07:01"), volume=1),
                  Weekly(at=at(0, "07:02"), performance=0, pain=2), Weekly(at=at(28), pain=3)])  # fmt: skip

    assert answers_of(rows.on(ordinal(0))) == (0, 1, 0, 2)
    assert scores(rows) == ((ordinal(0), 25),)


def test_the_questions_come_with_every_fourth_review_and_wait_while_they_are_unanswered():
    joined = ordinal(-4)  # a Thursday; reviews come on Sundays
    sundays = [6 + 7 * number - 7 for number in range(13)]

    def due(*entries: AnyEntry) -> list[int]:
        rows = daybook(entries)
        known = ((day, [one for one in rows.entries if one[0] < ordinal(day)]) for day in sundays)
        return [day for day, past in known
                if are_due(replace(rows, entries=tuple(past)), joined, ordinal(day), NUMBERS.questions)]  # fmt: skip

    assert due()[0] == 20
    assert due(Weekly(at=at(22), pain=0))[:5] == [20, 48, 55, 62, 69]
    assert 27 in due()


def test_a_clear_cut_or_worse_asks_for_more():
    assert not asks_more((0, 1, 1, 1), NUMBERS.questions)
    assert asks_more((0, 0, 0, 2), NUMBERS.questions)


def weeks(*kept: int, planned: int = 3) -> list[Kept]:
    return [Kept(planned, done, 0) for done in kept]


def test_from_week_eight_a_plan_that_is_kept_less_and_less_becomes_smaller():
    thinning = weeks(1, 2, 3, 3, 3, 2)

    assert is_thinning(thinning, 8, NUMBERS.habit, 0.75)
    assert not is_thinning(thinning, 7, NUMBERS.habit, 0.75)
    assert not is_thinning(weeks(2, 3, 3, 3, 3, 3), 9, NUMBERS.habit, 0.75)
    assert not is_thinning(weeks(2, 2, 1, 1, 1, 1), 9, NUMBERS.habit, 0.75)


def test_rest_thins_nothing():
    rested = [Kept(3, 0, 3), Kept(3, 1, 2), *weeks(3, 3, 3, 3)]

    assert not is_thinning(rested, 12, NUMBERS.habit, 0.75)


def test_the_review_has_its_day_once_enough_of_a_week_lies_behind():
    joined = ann(joined_at=datetime(2026, 5, 7, 10, tzinfo=UTC))

    assert not is_due(joined, SUNDAY, POLICY)
    assert not is_due(ann(), SUNDAY - timedelta(days=1), POLICY)
    assert is_due(joined, SUNDAY + timedelta(days=7), POLICY)
    assert week_number(joined, SUNDAY + timedelta(days=7)) == 2


def test_a_review_that_was_missed_waits_for_some_days_and_can_be_looked_at_all_week():
    person = ann()
    days = [SUNDAY + timedelta(days=number) for number in range(7)]

    assert [waiting_review(person, day, POLICY) == SUNDAY for day in days] == [True] * 4 + [False] * 3
    assert {latest_review(person, day, POLICY) for day in days} == {SUNDAY}
    seen = with_desk(person, done=(f"review:{SUNDAY}",))
    assert waiting_review(seen, SUNDAY, POLICY) is None


@given(st.sampled_from(list(Weekday)), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_on_any_weekday_of_choice_every_day_lies_in_one_reviewed_week(weekday, today):
    policy = replace(POLICY, review_day=weekday)

    latest = latest_review(ann(joined_at=datetime(2025, 1, 1, tzinfo=UTC)), today, policy)

    assert latest
    assert 0 <= (today - latest).days < 7
    assert week_behind(latest).last == latest.toordinal() - 1
    assert week_behind(latest, 1).last + 1 == week_behind(latest).first
