"""Something to tell: every input of the rules has its buttons, and what was told can be taken back for minutes."""

from dataclasses import replace
from typing import get_args

import pytest

from coach.cards.daily import MorningDecision, Today
from coach.cards.recovery import Advice
from coach.cards.tell import Telling
from coach.flows.tell_steps import ALL_SIGNS
from coach.followups import FOLLOW_UPS
from coach.journal import CheckIn, Decided, Illness, Injury, Pause, Recovered, Void
from coach.terms import Flag
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_post_run import asked


def telling(*labels: str, talk: Talk | None = None) -> Talk:
    talk = talk or joined()
    talk.commands("today")
    talk.presses("Something's up", *labels)
    return talk


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def outcome(talk: Talk) -> Advice | MorningDecision:
    found = state(talk)
    assert isinstance(found, Advice | MorningDecision), talk.transcript
    return found


def heard(talk: Talk) -> CheckIn:
    return next(entry for entry in reversed(talk.journal) if isinstance(entry, CheckIn))


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("Sore muscles", "Left", "5", "All over"), {"side": "left", "soreness": 5, "pattern": "diffuse"}),
        (("Sore muscles", "Both", "4", "One spot in"), {"pattern": "focal", "sites": ("calf",)}),
        (("Tired, or", "Worn out"), {"fatigue": 9}),
        (("Tired, or", "Hardly slept"), {"sleep": 1}),
        (("Took a painkiller",), {"painkiller": True}),
        (("Something hurts", "Right", "Heel", "3", "One sore", "First steps"), {"moment": "next-morning", "pain": 3}),
        (("Something hurts", "Right", "Knee", "2", "Sharp", "Just so"), {"moment": "any", "sharp": True}),
        (("Other signs", "I limp", "Left"), {"side": "left", "limp": True}),
        (("Other signs", "One sore spot", "Left", "Shin", "Yes"), {"flags": ("bone-point-tender",), "side": "left"}),
        (("Other signs", "One sore spot", "Left", "Shin", "No"), {"sites": ("shin",), "pattern": "focal"}),
        (("Other signs", "Something urgent", "Fainted"), {"answers": (("fainted", True),)}),
    ],
)  # fmt: skip
def test_what_is_told_stands_in_the_journal(labels: tuple[str, ...], said: dict[str, object]) -> None:
    talk = telling(*labels)

    told = heard(talk)
    assert {name: getattr(told, name) for name in said} == said


def test_every_red_flag_can_be_told() -> None:
    by_buttons = {sign.flag for sign in ALL_SIGNS.values()} | {"fever"}  # a fever is told as an illness

    assert by_buttons >= set(get_args(Flag))


@pytest.mark.parametrize("topic", sorted(ALL_SIGNS))
def test_every_sign_gets_an_answer(topic: str) -> None:
    talk = joined()
    sign = ALL_SIGNS[topic]
    talk.person = replace(talk.person, desk=replace(talk.person.desk, cards=()))
    talk.commands("today")
    talk.presses("Something's up", "Other signs")
    if not any(one.arg == topic for one in talk.buttons(max(talk.screens))):
        talk.presses("Something urgent")
    talk.presses(next(talk.said(one.label) for one in talk.buttons(max(talk.screens)) if one.arg == topic))
    if not sign.of_person:
        talk.presses("Left")
    if sign.bony:
        talk.presses("Shin")
    if sign.ask:
        talk.presses("Yes" if FOLLOW_UPS[sign.ask].alarm else "No")

    assert outcome(talk).told.verdict in ("stop-urgent", "stop-soon", "rest", "hold")
    assert "✓ Noted" in talk.words(talk.screen)


def test_muscles_sore_all_over_make_today_easy() -> None:
    talk = telling("Sore muscles", "Left", "5", "All over")

    assert "D4" in outcome(talk).told.rules
    assert "Easy mobility today" in talk.words(talk.screen)


def test_a_bad_night_can_be_told_from_the_mornings_card() -> None:
    talk = asked()
    talk.presses("All good", "Normal")
    talk.waits_until("07:05", days=1)
    talk.presses("None", "Bad night, or tired", "Hardly slept")

    assert outcome(talk).told.rules == ("E2",)


def test_a_painkiller_makes_the_numbers_of_the_next_hours_say_little() -> None:
    talk = telling("Took a painkiller")
    talk.waits(hours=3)
    talk.commands("ran")
    talk.presses("All good", "Normal", "Why?")

    assert "painkiller" in talk.words(talk.screen)


def test_a_pain_of_the_last_run_counts_as_pain_after_it() -> None:
    talk = asked()
    talk.presses("All good", "Normal")

    telling("Something hurts", "Left", "Achilles", "6", "Dull", "During or after", talk=talk)

    assert heard(talk).moment == "after-run"
    assert "D3" in outcome(talk).told.rules


def test_a_twist_of_some_days_ago_is_a_sprain_of_that_day() -> None:
    talk = telling("Twisted an ankle", "Right", "2 days ago", "4")

    (twist,) = (entry for entry in talk.journal if isinstance(entry, Injury))
    assert (talk.now - twist.at).days == 2
    assert outcome(talk).told.rules == ("C5",)
    assert talk.person.standing.right.sprain is not None
    assert talk.person.standing.right.sprain.first_pain == 4


def test_ill_and_well_again() -> None:
    talk = telling("I'm ill", "A fever")
    assert outcome(talk).told.rules == ("E1",)

    telling("I'm well again", talk=talk)

    assert any(isinstance(entry, Illness) and entry.fever for entry in talk.journal)
    assert any(isinstance(entry, Recovered) for entry in talk.journal)


def test_an_antibiotic_without_a_sore_tendon_stops_nothing() -> None:
    talk = telling("Other signs", "Antibiotic", "No")

    assert outcome(talk).told.verdict == "hold"
    telling("Something hurts", "Left", "Achilles", "2", "Dull", "Just so", talk=talk)
    assert outcome(talk).told.rules == ("A8",)


def test_it_is_taken_back_within_minutes_and_its_decision_falls() -> None:
    talk = telling("Tired, or", "Worn out")
    assert outcome(talk).told.rules == ("E2",)

    talk.presses("Undo")

    assert isinstance(state(talk), Today)
    assert any(isinstance(entry, Void) for entry in talk.journal)
    assert talk.person.standing.past == ()


def test_later_it_stands() -> None:
    talk = telling("Tired, or", "Worn out")
    number, undo = talk.find("Undo")

    talk.waits(minutes=11)
    talk.presses("Why?")

    assert undo not in talk.buttons(number)


def test_a_stop_is_taken_back_only_as_a_slip_and_only_at_once() -> None:
    talk = telling("Other signs", "Something urgent", "It looks out of shape", "Left")

    talk.presses("That was a slip")
    assert "by mistake" in talk.words(talk.screen)
    talk.presses("Yes, it was a slip")

    assert talk.person.standing.stops == ()
    assert talk.person.standing.concerns == ()


def test_a_step_back_shows_the_step_before() -> None:
    talk = telling("Sore muscles", "Left", "5")

    talk.presses("◀ Back", "◀ Back", "◀ Back")

    assert state(talk) == Telling()
    assert not any(isinstance(entry, CheckIn) for entry in talk.journal)


def test_on_a_break_pain_is_not_told_to_enjoy_it() -> None:
    talk = joined()
    talk.commands("pause")
    talk.presses("1 week", "Holiday")

    telling("Something hurts", "Left", "Heel", "4", "Dull", "Just so", talk=talk)

    assert any(isinstance(entry, Pause) for entry in talk.journal)
    assert "Keep resting it" in talk.words(talk.screen)


def test_a_decision_is_recorded_once_however_often_a_button_is_tapped() -> None:
    talk = telling("Tired, or", "Worn out")

    assert sum(isinstance(entry, Decided) for entry in talk.journal) == 1
