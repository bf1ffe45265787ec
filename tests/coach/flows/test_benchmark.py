"""The tests in the chat: each answer recorded at its tap, counted once, taken back when asked; and what they say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from coach.cards.benchmark import BenchmarkOffer, BenchmarkResult, GuidedBenchmark
from coach.cards.closing import Closed
from coach.cards.post_run import SharpQuestions
from coach.cards.recovery import Advice
from coach.desk import Reminder
from coach.events import Pressed
from coach.flows.workout import workout
from coach.journal import Benchmark, CheckIn, ProfileChange
from coach.standing import refold
from tests.coach.flows.driver import Talk, joined
from tests.coach.journals import placed

FRIDAY = datetime(2026, 5, 8, 16, tzinfo=UTC)


def at_stage(talk: Talk, stage: str) -> None:
    standing = replace(talk.person.standing, left=placed(stage), right=placed(stage))
    talk.person = replace(talk.person, standing=standing)


def begun(stage: str = "P1", *, known: bool = True) -> Talk:
    """A runner on the first page of the tests, on a calm Friday evening."""
    talk = joined()
    talk.now = FRIDAY
    if known:
        talk.person = replace(talk.person, runner=replace(talk.person.runner, born=1988, sex="female"))
    at_stage(talk, stage)
    talk.commands("test")
    talk.presses("Start")
    return talk


def state(talk: Talk) -> object:
    return talk.person.desk.cards[-1].state


def guided(talk: Talk) -> GuidedBenchmark:
    found = state(talk)
    assert isinstance(found, GuidedBenchmark)
    return found


def item(talk: Talk) -> tuple[str, str]:
    now = guided(talk).items[guided(talk).place]
    return now.test, now.side


def measured(talk: Talk) -> list[tuple[str, str | None, float | None]]:
    """Benchmarks of the journal that stand."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    entries = [entry for entry in talk.journal if isinstance(entry, Benchmark) and entry.id not in gone]
    return [(entry.test, entry.side, entry.value) for entry in entries]


def times(talk: Talk, seconds: float, *then: str) -> None:
    """From Start to the end, and the number that is told."""
    talk.presses("Start")
    talk.now += timedelta(seconds=seconds)
    talk.presses("It's over", *then)


def skips_to(talk: Talk, test: str) -> None:
    while item(talk)[0] != test:
        talk.presses("Skip this")


def knee_to_wall(talk: Talk, left: str = "9", right: str = "11") -> None:
    for value in (left, right):
        talk.presses(str(int(float(value))), value)


def test_the_first_test_asks_for_decade_and_values_and_both_may_be_skipped() -> None:
    talk = begun(known=False)

    talk.presses("Skip", "Skip")

    assert item(talk) == ("knee-to-wall", "left")
    assert (talk.person.runner.born, talk.person.runner.sex) == (None, None)


def test_a_decade_counts_as_its_youngest() -> None:
    talk = begun(known=False)

    talk.presses("1980s", "Men's")

    assert (talk.person.runner.born, talk.person.runner.sex) == (1989, "male")
    changes = [entry for entry in talk.journal if isinstance(entry, ProfileChange)]
    assert changes[-1].runner == talk.person.runner


def test_of_the_youngest_decade_nobody_is_taken_for_a_child() -> None:
    talk = begun(known=False)

    talk.presses("2000s")

    assert talk.person.runner.born == 2026 - 18


def test_who_was_asked_before_is_not_asked_again() -> None:
    assert item(begun()) == ("knee-to-wall", "left")


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [("9", "9.5", 9.5), ("9", "9", 9), ("under 5", "4.5", 4.5), ("under 5", "0", 0), ("15 or more", "20", 20)],
)
def test_half_centimetres_are_two_taps_away(first: str, second: str, value: float) -> None:
    talk = begun()

    talk.presses(first, second)

    assert measured(talk) == [("knee-to-wall", "left", value)]
    assert item(talk) == ("knee-to-wall", "right")


@pytest.mark.parametrize(
    ("stage", "raises"), [("P1", "double-heel-raise"), ("P2", "double-heel-raise"), ("P3", "heel-raise")]
)
def test_raises_on_one_foot_come_with_the_stage_that_trains_them(stage: str, raises: str) -> None:
    tests = [one.test for one in guided(begun(stage)).items]

    assert [test for test in tests if test.endswith("heel-raise")] == [raises] * (2 if stage == "P3" else 1)


def test_a_side_that_is_not_so_far_does_no_raises_on_one_foot() -> None:
    talk = joined()
    talk.now = FRIDAY
    standing = replace(talk.person.standing, left=placed("P2"), right=placed("P3"))
    talk.person = replace(talk.person, standing=standing)
    talk.commands("test")
    talk.presses("Start", "Skip", "Skip")

    raises = [one for one in guided(talk).items if one.test.endswith("heel-raise")]

    assert [(one.test, one.side) for one in raises] == [("heel-raise", "right")]


def test_closed_eyes_are_not_for_numb_feet() -> None:
    talk = joined()
    talk.now = FRIDAY
    talk.person = replace(talk.person, runner=replace(talk.person.runner, conditions=("neuropathy",)))
    talk.commands("test")
    talk.presses("Start")

    assert "balance-closed" not in {one.test for one in guided(talk).items}


def test_the_clock_suggests_the_seconds_and_the_best_of_three_counts() -> None:
    talk = begun()
    skips_to(talk, "balance-closed")

    times(talk, 9, "9")
    talk.presses("Once more")
    talk.now += timedelta(seconds=14)
    talk.presses("It's over", "14", "Once more")
    talk.now += timedelta(seconds=5)
    talk.presses("It's over", "5")

    assert item(talk) == ("balance-closed", "right")
    assert measured(talk) == [("balance-closed", "left", 14)]


def test_a_second_try_that_hurts_breaks_the_test_off() -> None:
    talk = begun()
    skips_to(talk, "balance-open")
    times(talk, 20, "20")
    talk.presses("Once more", "It's over", "It hurts", "4")

    assert measured(talk) == [("balance-open", "left", None)]
    assert item(talk) == ("balance-open", "right")


def test_a_full_stand_needs_no_second_try() -> None:
    talk = begun()
    skips_to(talk, "balance-open")

    times(talk, 50, "45 or more")

    assert item(talk) == ("balance-open", "right")


def test_where_the_clock_tells_nothing_every_number_is_two_taps_away() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")

    times(talk, 3600, "20–29", "27")

    assert measured(talk) == [("heel-raise", "left", 27)]


def test_two_minutes_of_rest_lie_between_the_legs() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")
    times(talk, 40, "20")

    assert "Rest 2 minutes" in talk.words(talk.screen)
    assert "At 18:02 you go on" in talk.words(talk.screen)
    talk.presses("Ready")
    assert talk.can_press("Start")


def test_raises_on_both_feet_confirm_the_technique() -> None:
    talk = begun()
    skips_to(talk, "double-heel-raise")

    times(talk, 70, "30 or more", "Clean to the end")

    (measure,) = talk.person.standing.measures
    assert (measure.value, measure.technique_ok, measure.side) == (30, True, "both")


@pytest.mark.parametrize(
    ("looks", "left", "right"),
    [
        (("Yes, both", "Yes, both", "Yes, both"), (3, True), (3, True)),
        (("Yes, both", "Not the left", "Yes, both"), (2, False), (3, True)),
        (("Neither", "Not the right", "Not the right"), (2, False), (0, False)),
    ],
)
def test_the_gait_check_is_three_questions_about_both_feet(looks, left, right) -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", *looks)

    measures = {measure.side: (measure.value, measure.technique_ok) for measure in talk.person.standing.measures}
    assert measures == {"left": left, "right": right}


def test_an_unfinished_gait_check_confirms_nothing() -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", "Yes, both", "Yes, both")

    assert [measure.technique_ok for measure in talk.person.standing.measures] == [None, None]


def test_a_gait_check_that_was_left_halfway_begins_anew() -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("Ready for the questions", "Not the left", "I limp", "◀ Back")
    assert measured(talk) == []
    talk.presses("Ready for the questions", "Not the left", "Yes, both", "Yes, both")

    assert {measure.side: measure.value for measure in talk.person.standing.measures} == {"left": 2, "right": 3}


def test_mild_pain_is_told_with_the_value() -> None:
    talk = begun()

    talk.presses("It hurts", "2", "9", "9.5")

    assert [(one.value, one.pain) for one in talk.person.standing.measures] == [(9.5, 2)]


def test_more_pain_ends_the_test_and_spares_that_side() -> None:
    talk = begun("P3")

    talk.presses("It hurts", "4")

    assert measured(talk) == [("knee-to-wall", "left", None)]
    assert talk.answers[-1] == "Noted. That leg is done for today."
    assert item(talk) == ("knee-to-wall", "right")
    skips_to(talk, "heel-raise")
    assert item(talk) == ("heel-raise", "right")
    assert talk.person.standing.left.amber_day
    assert not talk.person.standing.right.amber_day


def test_a_pinch_in_front_is_told_with_its_place() -> None:
    talk = begun()

    talk.presses("Pinch in front", "2", "8", "8")

    pinch = next(entry for entry in talk.journal if isinstance(entry, CheckIn))
    assert (pinch.sites, pinch.side, pinch.pain) == (("ankle-front",), "left", 2)


def test_sharp_pain_leads_to_its_questions_with_the_side_known() -> None:
    talk = begun()

    talk.presses("It hurts", "Sharp")

    found = state(talk)
    assert isinstance(found, SharpQuestions)
    assert (found.page, found.side) == ("pain", "left")
    assert talk.journal[-1].kind != "benchmark"
    assert talk.person.standing.left.sharp_at == talk.now
    talk.commands("test")
    assert "sharp in the last three days" in talk.words(talk.screen)


def test_a_limp_ends_the_tests_and_rests_the_side() -> None:
    talk = begun()
    skips_to(talk, "gait-check")

    talk.presses("I limp", "Right")

    found = state(talk)
    assert isinstance(found, Advice)
    assert found.told.rules == ("C2",)
    assert talk.person.standing.right.limp is not None


def test_a_raise_that_is_not_possible_any_more_is_for_somebody_to_look_at() -> None:
    talk = begun("P3")
    earlier(talk, ("heel-raise", "left", 20))
    skips_to(talk, "heel-raise")

    times(talk, 3600, "0–9", "0")
    assert measured(talk) == []
    talk.presses("Not one")

    found = state(talk)
    assert isinstance(found, Advice)
    assert [question.id for question in found.told.questions] == ["raise-lost-suddenly"]
    assert measured(talk) == [("heel-raise", "left", 0)]
    talk.presses("No")
    assert "physio or doctor within 48 hours" in talk.words(talk.screen)


def test_hops_are_tried_only_where_the_rest_of_the_gate_is_near() -> None:
    talk = begun("P4")

    assert "double-hops" in {one.test for one in guided(talk).items}
    skips_to(talk, "heel-raise")
    talk.presses("Skip this")
    assert item(talk)[0] == "gait-check"


def test_hops_that_hurt_are_told_as_such() -> None:
    talk = begun("P4")
    guided(talk)
    place = next(place for place, one in enumerate(guided(talk).items) if one.test == "double-hops")
    card = talk.person.desk.cards[-1]
    there = replace(card, state=replace(guided(talk), place=place))
    talk.person = replace(talk.person, desk=replace(talk.person.desk, cards=(*talk.person.desk.cards[:-1], there)))
    talk.commands("test")

    talk.presses("It hurts", "3")

    refused = next(entry for entry in talk.journal if isinstance(entry, CheckIn))
    assert refused.flags == ("hop-refusal",)


def test_back_takes_the_last_answer_back_and_asks_it_again() -> None:
    talk = begun()
    knee_to_wall(talk)

    talk.presses("◀ Back")

    assert item(talk) == ("knee-to-wall", "right")
    assert measured(talk) == [("knee-to-wall", "left", 9)]
    talk.presses("12", "12.5")
    assert measured(talk) == [("knee-to-wall", "left", 9), ("knee-to-wall", "right", 12.5)]


def test_back_to_a_test_that_was_skipped_offers_both_sides_of_it_again() -> None:
    talk = begun()
    talk.presses("Skip this")
    assert item(talk) == ("balance-open", "left")

    talk.presses("◀ Back", "9", "9")

    assert item(talk) == ("knee-to-wall", "right")


def test_a_double_tap_counts_once() -> None:
    talk = begun()
    talk.presses("9")
    number, button = talk.find("9.5")

    for _ in range(3):
        talk.happens(Pressed(number, button.verb, button.arg))

    assert measured(talk) == [("knee-to-wall", "left", 9.5)]


def test_a_test_goes_on_where_it_was_left() -> None:
    talk = begun()
    talk.presses("9", "9")

    talk.commands("today")
    talk.presses("Go on · test")
    assert item(talk) == ("knee-to-wall", "right")

    talk.commands("test")
    assert item(talk) == ("knee-to-wall", "right")
    assert sum(isinstance(card.state, GuidedBenchmark) for card in talk.person.desk.cards) == 1


def test_a_test_that_was_left_open_closes_the_next_day_and_counts() -> None:
    talk = begun()
    talk.presses("9", "9")

    talk.waits_until("10:00", days=1)

    assert any(
        isinstance(card.state, Closed) and card.state.line.key == "benchmark.partial" for card in talk.person.desk.cards
    )
    assert measured(talk) == [("knee-to-wall", "left", 9)]


def finished(talk: Talk) -> BenchmarkResult:
    talk.presses("Finish here")
    found = state(talk)
    assert isinstance(found, BenchmarkResult)
    return found


def test_a_first_result_says_what_it_is_good_for() -> None:
    talk = begun()
    knee_to_wall(talk)

    finished(talk)

    words = talk.words(talk.screen)
    assert "Knee to wall: left 9 cm and right 11 cm" in words
    assert "starting values. Around Fri 5 Jun" in words


def earlier(talk: Talk, *values: tuple[str, str, float], days: int = 28) -> None:
    """Benchmarks of four weeks ago."""
    entries = [
        Benchmark(at=FRIDAY - timedelta(days=days), id=f"x{place}", test=test, side=side, value=value, pain=0)
        for place, (test, side, value) in enumerate(values)
    ]
    book = talk.context.library.book
    before = replace(talk.person.standing, latest_at=None, day=0)
    talk.person = replace(talk.person, standing=refold(entries, talk.person.runner, book, before))


@pytest.mark.parametrize(
    ("now", "verdict"),
    [("10", "Left: within measuring error, so not confirmed."), ("11", "Left: a real gain."),
     ("7", "Left: clearly less than last time."), ("9", "Right: within measuring error, so not confirmed.")],
)  # fmt: skip
def test_a_change_is_called_real_only_beyond_the_measuring_error(now: str, verdict: str) -> None:
    talk = begun()
    earlier(talk, ("knee-to-wall", "left", 9), ("knee-to-wall", "right", 10))
    knee_to_wall(talk, now, "11" if verdict.startswith("Right") else "10")

    finished(talk)

    assert f"left {now} cm (was 9)" in talk.words(talk.screen)
    assert [line for line in talk.words(talk.screen).split("\n") if line.startswith(("Left:", "Right:"))] == [verdict]


def test_a_side_gap_is_named_when_it_was_there_last_time_too() -> None:
    talk = begun()
    earlier(talk, ("knee-to-wall", "left", 9), ("knee-to-wall", "right", 11))
    knee_to_wall(talk)

    finished(talk)

    assert "The left is 2 cm behind, as last time." in talk.words(talk.screen)


def test_the_gate_is_told_side_by_side() -> None:
    talk = begun("P3")
    skips_to(talk, "balance-open")
    for _ in range(2):
        times(talk, 50, "45 or more")
    skips_to(talk, "heel-raise")
    times(talk, 20, "10")
    talk.presses("Ready")
    times(talk, 28, "14")

    finished(talk)

    words = talk.words(talk.screen)
    assert "The left is 2 raises short of the next stage." in words
    assert "The right passes the gate to the next stage." in words
    assert "Half of the people your age manage about 27 or more." in words


def test_a_test_that_shows_less_than_the_plan_asks_lowers_the_dose_until_the_next_step() -> None:
    talk = begun()
    skips_to(talk, "balance-open")
    for _ in range(2):
        times(talk, 12, "12", "That's my best")
    finished(talk)

    assert "ask no more than you showed today: the one-leg stand" in talk.words(talk.screen)
    balance = [one for one in workout(talk.person, "balance", 12, talk.context) if one.exercise == "balance-firm"]
    assert {one.seconds for one in balance} == {12}
    talk.presses("Undo")
    balance = [one for one in workout(talk.person, "balance", 12, talk.context) if one.exercise == "balance-firm"]
    assert {one.seconds for one in balance} == {20}


def test_undo_takes_all_of_it_back_and_offers_the_test_again() -> None:
    talk = begun()
    knee_to_wall(talk)
    finished(talk)

    talk.presses("Undo")

    assert isinstance(state(talk), BenchmarkOffer)
    assert measured(talk) == []
    assert talk.person.standing.measures == ()
    assert talk.can_press("Start")


def test_nothing_measured_is_nothing_lost() -> None:
    talk = begun()
    for _ in range(5):
        talk.presses("Skip this")

    assert "nothing is lost" in talk.words(talk.screen)
    assert measured(talk) == []


def test_on_a_day_that_is_not_calm_the_card_says_why_and_offers_another() -> None:
    talk = joined()
    talk.has_tested()
    talk.now = FRIDAY
    talk.commands("ran")
    talk.presses("Right · sore")
    talk.commands("test")

    assert "sore in the last two days" in talk.words(talk.screen)
    assert not talk.can_press("Start")
    talk.presses("Sun 18:00")
    assert "Moved to Sun 18:00" in talk.words(talk.screen)


def test_a_test_put_on_another_day_is_planned_there() -> None:
    talk = joined()
    talk.now = FRIDAY
    talk.commands("test")
    talk.presses("Another day", "Sun 18:00")
    talk.commands("plan")

    words = talk.words(talk.screen)
    assert "Sun: test" in words
    assert "Fri: mobility tune-up" in words
    assert not [due for due in talk.person.agenda if due.occurrence == "mobility:2026-05-08"]


def test_the_tests_take_the_place_of_the_tune_up_every_four_weeks() -> None:
    talk = joined()
    talk.commands("plan")
    assert "Fri: test" in talk.words(talk.screen)

    talk.has_tested()
    talk.commands("plan")
    assert "Fri: mobility tune-up" in talk.words(talk.screen)
    talk.now += timedelta(days=28)
    talk.commands("plan")
    assert "Fri: test" in talk.words(talk.screen)


def test_with_the_test_the_tune_up_of_its_day_is_done() -> None:
    talk = begun()
    knee_to_wall(talk)
    finished(talk)
    talk.commands("today")

    assert "Today's session is done" in talk.words(talk.screen)
    shown = len(talk.lines)
    talk.waits_until("23:00")
    assert not any(line.endswith(" session") for line in talk.lines[shown:])


def test_a_test_of_what_tires_is_asked_about_the_next_morning() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")
    times(talk, 40, "20")
    talk.presses("Ready")
    times(talk, 40, "20")
    talk.presses("Skip this")

    mornings = [due for due in talk.person.agenda if due.reminder is Reminder.MORNING]

    assert [due.occurrence for due in mornings] == ["morning:2026-05-09"]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(some.integers(0, 10**9), some.sampled_from(["P1", "P3", "P4"]))
def test_whatever_is_pressed_each_measurement_stands_once_and_none_is_lost(seed: int, stage: str) -> None:
    talk, chance = begun(stage), Random(seed)
    start = talk.person.standing

    for _ in range(60):
        talk.now += timedelta(seconds=chance.choice((1, 4, 20, 45, 400)))
        press_twice_at_times(talk, chance)
        found = state(talk)
        if isinstance(found, GuidedBenchmark):
            recorded = [entry for passed in found.passed for entry in passed.entries] + list(found.own)
            assert set(standing_ids(talk)) <= set(recorded)
            one_each = [(test, side) for test, side, _ in measured(talk)]
            assert len(one_each) == len(set(one_each))
    book = talk.context.library.book
    journal = [entry for entry in talk.journal if entry.at >= FRIDAY]
    assert refold(journal, talk.person.runner, book, start).measures == talk.person.standing.measures


def standing_ids(talk: Talk) -> list[str | None]:
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry.id for entry in talk.journal if isinstance(entry, Benchmark) and entry.id not in gone]


def press_twice_at_times(talk: Talk, chance: Random) -> None:
    """One button of the newest card that still belongs to the tests; now and then two or three times."""
    number = max(talk.screens)
    buttons = talk.buttons(number)
    if not buttons or not isinstance(state(talk), GuidedBenchmark | BenchmarkOffer | BenchmarkResult):
        return
    button = chance.choice(buttons)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        talk.happens(Pressed(number, button.verb, button.arg))


def test_a_pinch_told_of_a_side_that_is_not_measured_leaves_the_result_whole() -> None:
    talk = begun("P1")
    talk.presses("14", "14.5", "Pinch in front", "0", "Finish here")

    assert isinstance(state(talk), BenchmarkResult)
