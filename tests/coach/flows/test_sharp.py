"""Sharp pain: one question at a time, a stop as soon as one is due."""

from coach.cards.recovery import Advice
from coach.journal import CheckIn, Decided
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_post_run import asked


def advice(talk: Talk) -> Advice:
    state = max(talk.person.desk.cards, key=lambda card: card.number).state
    assert isinstance(state, Advice), talk.transcript
    return state


def rules(talk: Talk) -> list[tuple[str, ...]]:
    return [entry.rules for entry in talk.journal if isinstance(entry, Decided)]


def test_sharp_pain_skips_the_legs_and_asks_for_the_side() -> None:
    talk = asked()

    talk.presses("Sharp")

    assert "Which side?" in talk.words(talk.screen)


def test_sharp_but_walking_goes_one_step_down_on_that_side_only() -> None:
    talk = asked()
    before = talk.person.standing

    talk.presses("Sharp", "Left", "3", "Yes", "No", "Achilles")

    assert advice(talk).told.verdict == "regress"
    assert ("C1",) in rules(talk)
    assert talk.person.standing.right.levels == before.right.levels


def test_it_steps_back_once_however_many_questions_follow() -> None:
    talk = asked()

    talk.presses("Sharp", "Left", "3", "Yes", "No", "Achilles")

    moved = [entry for entry in talk.journal if isinstance(entry, Decided) and entry.changes]
    assert len(moved) <= 1


def test_a_limp_rests_until_a_check_is_passed() -> None:
    talk = asked()

    talk.presses("Sharp", "Right", "5", "No", "No", "Ankle")

    assert advice(talk).told.verdict == "rest"
    assert advice(talk).told.latched


def test_no_four_steps_after_a_twist_stops_at_once_with_the_number_to_call() -> None:
    talk = asked()

    talk.presses("Sharp", "Right", "7", "No", "Yes", "No")

    assert advice(talk).told.verdict == "stop-urgent"
    assert "112" in talk.words(talk.screen)
    answers = dict(pair for entry in talk.journal if isinstance(entry, CheckIn) for pair in entry.answers)
    assert answers == {"walks-normally": False, "injured": True, "four-steps": False}


def test_a_twist_without_signs_of_a_fracture_rests() -> None:
    talk = asked()

    talk.presses("Sharp", "Left", "4", "Yes", "Yes", "Yes", "No", "No")

    assert advice(talk).told.verdict == "rest"
    assert any("C5" in each for each in rules(talk))


def test_what_was_said_is_kept_when_the_questions_are_left_open() -> None:
    talk = asked()

    talk.presses("Sharp", "Left", "6")
    talk.commands("plan")

    heard = [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.side == "left"]
    assert any(entry.sharp for entry in heard)
    assert any(entry.pain == 6 for entry in heard)
    assert "C1" in str(rules(talk))


def test_not_sure_counts_as_the_worrying_answer() -> None:
    talk = asked()

    talk.presses("Sharp", "Right", "4", "Yes", "Yes", "Yes", "Not sure")

    assert advice(talk).told.verdict == "stop-urgent"


def test_sharp_pain_told_in_words_stays_sharp_while_it_is_asked_about() -> None:
    talk = asked()

    talk.types("sharp stab in the left heel")
    talk.presses("3", "Yes", "No")

    assert advice(talk).told.rules == ("C1",)
    assert sum(entry.rules == ("C1",) for entry in talk.journal if isinstance(entry, Decided)) == 1
