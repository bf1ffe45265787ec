"""After a run: two taps, one message, and everything can be taken back."""

from dataclasses import replace

from coach.events import Pressed
from coach.journal import CheckIn, Decided, Missed, Run, Void
from tests.coach.flows.driver import Talk, joined


def asked() -> Talk:
    """Tuesday, half an hour after the usual run."""
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until("19:31")
    return talk


def check_ins(talk: Talk) -> list[CheckIn]:
    return [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.moment == "after-run"]


def test_two_taps_log_a_run_on_one_message() -> None:
    talk = asked()
    taps, cards = talk.taps, len(talk.screens)

    talk.presses("All good", "Normal")

    assert talk.taps - taps == 2
    assert len(talk.screens) == cards
    assert "✓ Logged: both ankles good · legs normal." in talk.transcript


def test_a_named_side_says_that_the_other_is_fine() -> None:
    talk = asked()

    talk.presses("Left · aware", "Heavy")

    assert [(one.side, one.pain) for one in check_ins(talk)[:2]] == [("left", 2), ("right", 0)]
    assert check_ins(talk)[2].fatigue == 7


def test_the_ankles_are_kept_when_the_second_tap_never_comes() -> None:
    talk = asked()

    talk.presses("Both · sore")

    assert [one.pain for one in check_ins(talk)] == [4]
    assert [one.pain for one in talk.journal if isinstance(one, Run)] == [4]


def test_a_double_tap_counts_once() -> None:
    talk = asked()
    number, button = talk.find("All good")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    assert sum(isinstance(entry, Run) for entry in talk.journal) == 1
    assert "Legs overall?" in talk.words(talk.screens[number])


def test_undo_restores_the_standing_exactly() -> None:
    talk = asked()
    before = talk.person

    talk.presses("Left · sore", "Heavy")
    talk.waits(minutes=40)
    talk.presses("Undo")

    assert replace(talk.person.standing, latest_at=None) == replace(before.standing, latest_at=None)
    assert talk.person.desk.done == before.desk.done
    assert sum(isinstance(entry, Void) for entry in talk.journal) == 4
    assert "How were your ankles" in talk.words(talk.screens[talk.find("All good")[0]])


def test_a_sore_ankle_holds_the_plan_and_says_why() -> None:
    talk = asked()

    talk.presses("Right · sore", "Normal")

    (decided,) = [entry for entry in talk.journal if isinstance(entry, Decided)]
    assert decided.decision == "hold"
    assert "D2" in decided.rules


def test_the_same_answer_decided_again_records_nothing() -> None:
    talk = asked()
    talk.presses("Right · sore", "Normal")
    count = sum(isinstance(entry, Decided) for entry in talk.journal)

    talk.commands("today")
    talk.presses("Strength", "12 min")

    assert sum(isinstance(entry, Decided) for entry in talk.journal) == count


def test_ran_today_settles_the_question_that_would_have_come() -> None:
    talk = joined()
    talk.waits_until("17:00", days=1)

    talk.commands("ran")
    talk.presses("All good", "Fresh")
    talk.waits_until("21:00")

    assert talk.transcript.count("How were your ankles") == 1


def test_yesterdays_run_is_logged_on_yesterday() -> None:
    talk = joined()
    talk.waits_until("10:00", days=2)

    talk.commands("ran")
    talk.presses("Another day", "Yesterday", "Left · aware", "Normal")

    (run,) = [entry for entry in talk.journal if isinstance(entry, Run)]
    assert f"{run.at.astimezone(talk.zone):%a %H:%M}" == "Tue 19:00"


def test_no_run_may_have_a_reason() -> None:
    talk = asked()

    talk.presses("Didn't run", "Rest on purpose")

    (missed,) = [entry for entry in talk.journal if isinstance(entry, Missed)]
    assert (missed.plan, missed.reason) == ("run", "rest")


def test_later_brings_the_question_back_once() -> None:
    talk = asked()

    talk.presses("Later ▾", "15 min")
    talk.waits(hours=3)

    assert talk.transcript.count("post-run") == 2


def test_a_sore_run_is_asked_where_it_was_and_a_bone_further() -> None:
    talk = asked()
    talk.presses("Right · sore", "Normal")
    assert "Right: Where is it most?" in talk.words(talk.screen)

    talk.presses("A bone in the foot")

    assert check_ins(talk)[-1].sites == ("foot",)
    assert "worse through a run" in talk.words(talk.screen)
    talk.presses("Yes")
    assert "within 48 hours" in talk.words(talk.screen)


def test_a_run_that_was_merely_noticed_is_not_asked_about() -> None:
    talk = asked()

    talk.presses("Right · aware", "Normal")

    assert "Where is it most?" not in talk.words(talk.screen)
