"""Pain during a test: told with its value, or the end of the test."""

from dataclasses import replace

from coach.cards.benchmark import BenchmarkResult
from coach.cards.post_run import SharpQuestions
from coach.cards.recovery import Advice
from coach.journal import CheckIn
from tests.coach.flows.benchmarks import begun, guided, item, measured, skips_to, state, times
from tests.coach.flows.test_benchmark_outcome import earlier


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


def test_a_pinch_told_of_a_side_that_is_not_measured_leaves_the_result_whole() -> None:
    talk = begun("P1")
    talk.presses("14", "14.5", "Pinch in front", "0", "Finish here")

    assert isinstance(state(talk), BenchmarkResult)
