"""The morning: one or two taps, where it hurts, and a decision with its reason."""

from coach.journal import Decided
from tests.coach.flows.driver import Talk
from tests.coach.flows.mornings import morning_after, mornings, told
from tests.coach.flows.test_morning_veto import red_tuesday


def test_no_stiffness_is_one_tap() -> None:
    talk = morning_after("All good", "Normal")

    talk.presses("None")

    assert [(one.side, one.pain, one.stiffness_minutes) for one in mornings(talk)[-1:]] == [("both", 0, 0)]
    assert told(talk)


def test_the_side_of_yesterday_is_named() -> None:
    talk = morning_after("Right · sore", "Normal")

    assert "above all in the right one?" in talk.words(talk.screen)

    talk.presses("Gone in a few min", "Same as usual")
    assert [(one.side, one.stiffness_minutes) for one in mornings(talk)[-2:]] == [("right", 5), ("left", 0)]


def test_the_other_side_can_be_meant() -> None:
    talk = morning_after("Right · sore", "Normal")

    talk.presses("Other side", "15 min or so", "Worse")

    assert [(one.side, one.pain) for one in mornings(talk)[-2:]] == [("left", 1), ("right", 0)]


def test_one_side_is_put_right_before_anything_is_decided() -> None:
    talk = morning_after("All good", "Normal")

    talk.presses("15 min or so", "Only left", "Same as usual")

    assert told(talk).told.right != "regress"
    assert [one.side for one in mornings(talk)[-2:]] == ["left", "right"]


def test_longer_asks_how_much_how_long_and_whether_they_limp() -> None:
    talk = morning_after("All good", "Normal")

    talk.presses("Longer, or it hurts", "Left", "6", "1 h", "No", "Not sure")

    latest = [one for one in mornings(talk) if one.side == "left"][-1]
    assert (latest.pain, latest.stiffness_minutes, latest.limp) == (6, 60, False)
    assert told(talk).told.verdict == "regress"
    assert told(talk).told.right != "regress"


def test_a_red_answer_cannot_be_trained_away() -> None:
    talk = morning_after("All good", "Normal")

    talk.presses("Longer, or it hurts", "Left", "6", "1 h", "No", "Achilles")

    labels = [talk.said(one.label) for one in talk.buttons(max(talk.screens))]
    assert "Keep strength" not in labels


def test_after_a_red_morning_strength_is_gentle_range_and_the_run_short_or_left_out() -> None:
    talk = red_tuesday()

    said = talk.words(talk.screen)
    assert "Keep any run short and easy" in said
    assert "Today: run 18:00 and easy range." in said


def test_a_red_morning_does_not_keep_strength_away_for_ever() -> None:
    talk = red_tuesday()

    talk.waits_until("08:00", days=4)
    talk.commands("today")

    assert "run 18:00 and strength" in talk.words(talk.screen)


def hurting(*labels: str) -> Talk:
    """The morning after a run: it hurts 5 out of 10 on the right, eases after 15 minutes, no limp."""
    talk = morning_after("All good", "Normal")
    talk.presses("Longer", "Right", "5", "15 min", "No", *labels)
    return talk


def test_where_it_hurts_is_asked_where_it_changes_the_day() -> None:
    talk = hurting()

    assert "Where is it most?" in talk.words(talk.screen)
    assert not any(isinstance(entry, Decided) for entry in talk.journal)


def test_a_muscle_sore_all_over_is_soreness_and_takes_no_step_back() -> None:
    talk = hurting("All over the muscle")

    assert "D4" in told(talk).told.rules
    assert told(talk).told.right == "hold"
    assert [(one.soreness, one.pain) for one in mornings(talk) if one.side == "right"][-1] == (5, 0)


def test_a_tendon_that_hurts_as_much_steps_back() -> None:
    talk = hurting("Achilles")

    assert "D3" in told(talk).told.rules


def test_a_bone_is_asked_about_further() -> None:
    talk = hurting("Shin")

    assert "worse through a run" in talk.words(talk.screen)


def test_next_to_no_pain_is_not_asked_where() -> None:
    talk = morning_after("All good", "Normal")

    talk.presses("Longer", "Right", "0", "15 min", "No")

    assert "Where is it most?" not in talk.words(talk.screen)


def test_the_mornings_answer_can_be_taken_back() -> None:
    talk = morning_after("All good", "Normal")
    before = talk.person.standing.left.valued_day

    talk.presses("None", "Undo")

    assert "First steps today" in talk.words(talk.screen)
    assert talk.person.standing.left.valued_day == before
