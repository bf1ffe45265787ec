"""What was read in free text counts only once it is confirmed."""

from coach.cards.daily import AskMorning
from coach.cards.reading import ReadBack
from coach.journal import CheckIn, Run
from tests.coach.flows.driver import Talk, joined


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def check_ins(talk: Talk) -> list[CheckIn]:
    return [entry for entry in talk.journal if isinstance(entry, CheckIn)]


def test_what_was_read_is_shown_back_and_counts_only_after_yes() -> None:
    talk = joined()

    talk.types("left calf 3/10 and a bit stiff")

    assert "left calf" in talk.words(talk.screen)
    assert "3 out of 10" in talk.words(talk.screen)
    assert check_ins(talk) == []
    talk.presses("Yes")
    (said,) = check_ins(talk)
    assert (said.side, said.sites, said.pain, said.stiffness) == ("left", ("calf",), 3, 3)
    assert said.text == "left calf 3/10 and a bit stiff"


def test_a_muscle_that_is_sore_is_no_pain() -> None:
    talk = joined()

    talk.types("both calves 5/10 sore")
    talk.presses("Yes")

    (said,) = check_ins(talk)
    assert (said.soreness, said.pain, said.side) == (5, None, "both")


def test_each_part_is_put_right_with_a_tap() -> None:
    talk = joined()
    talk.types("left calf 3/10")

    talk.presses("Other side", "Right", "Other number", "5", "Other place", "Achilles", "Yes", "No, don’t")

    (said,) = check_ins(talk)
    assert (said.side, said.sites, said.pain) == ("right", ("achilles",), 5)


def test_a_number_of_something_else_moves_to_its_scale() -> None:
    talk = joined()
    talk.types("left ankle 4")

    talk.presses("Other number", "Stiffness", "4")
    talk.presses("Other number", "Pain, soreness", "I said nothing about pain", "Yes", "No, don’t")

    (said,) = check_ins(talk)
    assert (said.pain, said.stiffness) == (None, 4)


def test_a_side_that_nobody_named_is_asked_before_it_counts() -> None:
    talk = joined()
    talk.types("achilles 4/10")

    talk.presses("Yes")
    assert check_ins(talk) == []
    talk.presses("Right")

    assert [said.side for said in check_ins(talk)] == ["right"]


def test_sharp_is_judged_at_once() -> None:
    talk = joined()
    talk.types("left ankle 4/10")

    talk.presses("It is sharp")

    (said,) = check_ins(talk)
    assert said.sharp
    assert "Sharp pain" in talk.words(talk.screen) or "stop" in talk.words(talk.screen).lower()


def test_none_of_it_is_recorded_where_none_of_it_is_right() -> None:
    talk = joined()
    talk.types("left ankle 4/10")

    talk.presses("None of this")

    assert check_ins(talk) == []


def test_a_run_told_in_words_is_logged_and_only_how_it_felt_is_asked() -> None:
    talk = joined()
    talk.types("8k in 45 min, effort 6")

    talk.presses("Yes")

    (run,) = [entry for entry in talk.journal if isinstance(entry, Run)]
    assert (run.km, run.minutes, run.effort) == (8, 45, 6)
    assert talk.can_press("All good")


def test_a_run_with_how_it_felt_needs_no_more_questions() -> None:
    talk = joined()
    talk.types("ran 8k, right shin 2")

    talk.presses("Yes")

    assert [entry.km for entry in talk.journal if isinstance(entry, Run)] == [8]
    (said,) = check_ins(talk)
    assert (said.moment, said.side, said.pain) == ("after-run", "right", 2)


def test_a_run_of_another_day_is_not_written_down_for_today() -> None:
    talk = joined()

    talk.types("8k yesterday")

    assert not isinstance(state(talk), ReadBack)


def test_what_was_put_right_is_kept_only_by_consent_asked_once() -> None:
    talk = joined()
    for _ in range(2):
        talk.types("left calf 3/10")
        talk.presses("Other side", "Right", "Yes")
        if talk.can_press("Yes, keep it"):
            talk.presses("Yes, keep it")

    assert [phrase.side for phrase in talk.person.phrases] == ["right", "right"]
    assert talk.transcript.count("May I keep your message") == 1


def test_whoever_says_no_is_not_asked_again_and_nothing_is_kept() -> None:
    talk = joined()
    for _ in range(2):
        talk.types("left calf 3/10")
        talk.presses("Other side", "Right", "Yes")
        if talk.can_press("No, don’t"):
            talk.presses("No, don’t")

    assert talk.person.phrases == ()
    assert talk.transcript.count("May I keep your message") == 1


def test_what_is_kept_is_forgotten_in_privacy() -> None:
    talk = joined()
    talk.types("left calf 3/10")
    talk.presses("Other side", "Right", "Yes", "Yes, keep it")

    talk.commands("privacy")
    talk.presses("What I learn from")
    assert "1 message" in talk.words(talk.screen)
    talk.presses("Forget them, keep none")

    assert talk.person.phrases == ()
    assert talk.person.settings.keeps_phrases is False


def test_words_beside_the_mornings_question_answer_it() -> None:
    talk = joined()
    talk.commands("ran")
    talk.presses("All good", "Normal")
    talk.waits(days=1)
    assert any("first steps" in line.lower() for line in talk.lines)

    talk.types("left achilles stiff 3, pain 2")
    talk.presses("Yes")

    said = check_ins(talk)[-1]
    assert (said.moment, said.side, said.pain, said.stiffness) == ("next-morning", "left", 2, 3)
    assert not any(isinstance(card.state, AskMorning) for card in talk.person.desk.cards)
