"""The morning: one or two taps, a decision with its reason, and a veto within bounds."""

from dataclasses import replace

from coach.cards.daily import MorningDecision
from coach.events import Pressed
from coach.journal import CheckIn, Decided, Override
from coach.rulebook import STRANDS
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_post_run import asked


def mornings(talk: Talk) -> list[CheckIn]:
    return [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.moment == "next-morning"]


def told(talk: Talk) -> MorningDecision:
    return next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, MorningDecision))


def morning_after(*evening: str) -> Talk:
    talk = asked()
    talk.presses(*evening)
    talk.waits_until("07:01", days=1)
    return talk


def train_for(weeks: int) -> Talk:
    """Green weeks: every question answered with the best, every strength session done."""
    talk = joined()
    for _ in range(weeks * 7):
        talk.waits_until("07:05", days=1)
        answer(talk, "None")
        answer(talk, "OK")
        talk.waits_until("19:35")
        answer(talk, "All good", "Fresh")
        strength(talk)
        if any(isinstance(entry, Decided) and entry.decision == "progress" for entry in talk.journal):
            break
    return talk


def answer(talk: Talk, *labels: str) -> None:
    for label in labels:
        if talk.can_press(label):
            talk.presses(label)


def strength(talk: Talk) -> None:
    talk.commands("today")
    if talk.can_press("Strength"):
        talk.presses("Strength", "12 min")
        while any(one.verb == "done" for one in talk.buttons(max(talk.screens))):
            talk.presses("Done ·")
        talk.presses("Easy", "Fine")


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


def red_tuesday() -> Talk:
    """A run and strength were planned."""
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("Longer, or it hurts", "Left", "6", "1 h", "No", "Achilles")
    return talk


def test_a_step_back_may_be_kept_from_after_one_set() -> None:
    talk = morning_on_a_higher_rung()
    before = talk.heights
    talk.presses("Longer, or it hurts", "Left", "0", "1 h", "No")
    assert talk.heights[0] < before[0]

    talk.presses("Keep as it was", "One set first")

    assert any(isinstance(entry, Override) for entry in talk.journal)
    assert talk.heights == before


def morning_on_a_higher_rung() -> Talk:
    talk = train_for(weeks=4)
    while not talk.can_press("Longer, or it hurts"):
        talk.waits_until("07:05", days=1)
    return talk


def test_a_hold_that_took_nothing_has_nothing_to_keep() -> None:
    talk = morning_after("Right · sore", "Normal")

    talk.presses("15 min or so", "Worse")

    assert not any(talk.said(one.label).startswith("Keep") for one in talk.buttons(max(talk.screens)))


def test_why_names_the_inputs_the_rule_and_what_would_change_it() -> None:
    talk = morning_after("Right · sore", "Normal")
    talk.presses("15 min or so", "Worse", "Why?")

    shown = talk.words(talk.screen)

    assert "D2" in shown
    assert "rule book" in shown
    assert "What would change it" in shown
    assert "F2: Loading with pain up to 5 of 10" in shown
    assert "JOSPT, read second-hand." in shown
    talk.presses("◀ Back", "OK")


def test_calm_weeks_bring_one_step_and_the_runner_may_keep_things_as_they_were() -> None:
    talk = train_for(weeks=4)
    steps = [entry for entry in talk.journal if isinstance(entry, Decided) and entry.decision == "progress"]
    assert steps, talk.transcript[-3000:]
    stepped = talk.heights
    before = sum(stepped) - len(steps[0].changes or ())

    number = next(
        card.number
        for card in reversed(talk.person.desk.cards)
        if isinstance(card.state, MorningDecision) and card.state.told.verdict == "progress"
    )
    talk.happens(Pressed(number, "keep", ""))

    assert sum(talk.heights) == before
    assert len(STRANDS) * 2 == len(stepped)


def test_a_step_that_was_vetoed_is_not_offered_again_the_next_mornings() -> None:
    talk = train_for(weeks=4)
    number, state = next(
        (card.number, card.state)
        for card in reversed(talk.person.desk.cards)
        if isinstance(card.state, MorningDecision) and card.state.told.verdict == "progress"
    )
    talk.happens(Pressed(number, "keep", ""))

    for _ in range(3):
        talk.waits_until("07:05", days=1)
        answer(talk, "None", "OK")

    later = [entry for entry in talk.journal if isinstance(entry, Decided) and entry.id != state.told.decision]
    offered = [step for entry in later if entry.decision == "progress" for step in entry.changes or ()]
    assert not set(offered) & set(state.told.changes)


def test_what_was_done_from_elsewhere_is_not_offered_by_the_morning_any_more() -> None:
    talk = joined()
    for _ in range(7):
        talk.waits_until("07:01", days=1)
        answer(talk, "None")
        if talk.can_press("Test"):
            break
    card, button = talk.find("Test")
    done = f"test:{talk.local().date()}"
    talk.person = replace(talk.person, desk=replace(talk.person.desk, done=(*talk.person.desk.done, done)))

    talk.happens(Pressed(card, button.verb, button.arg))

    assert "Test" not in [talk.said(one.label) for one in talk.buttons(card)]
    assert talk.can_press("OK")


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
