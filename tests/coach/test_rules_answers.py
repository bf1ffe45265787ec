"""Follow-up questions: what counts until it is answered, and what an answer cannot lift."""

from dataclasses import replace

import pytest

from coach.followups import FOLLOW_UPS
from coach.journal import Cleared, Decided, Injury
from coach.profile import Side
from coach.rules.questions import ABOUT
from content.catalogue import english
from tests.coach.journals import ANYA, TODAY, asks, at, calm, decision, morning, told

ONLY_TOLD = {"fainted", "hop-for-long", "ill", "quinolone-before"}
"""The runner tells it in their own words; no rule has a reason to ask."""


def stopped(rule, clock="08:01"):
    return Decided(
        at=at(TODAY, clock),
        decision="stop-urgent" if rule.startswith("A") else "stop-soon",
        sides=((Side.LEFT, "stop-urgent" if rule.startswith("A") else "stop-soon"),),
        rules=(rule,),
        because=("x",),
    )


def answer(question, yes, clock="08:02", day=TODAY, side="left"):
    return told(day, clock, side=side, answers=((question, yes),))


def test_a_lost_heel_raise_is_an_emergency_until_it_is_said_that_it_went_slowly():
    lost = told(TODAY, side="left", flags=("cannot-heel-raise",))

    assert asks([*calm(), lost]) == ("raise-lost-suddenly",)
    assert decision([*calm(), lost, stopped("A2"), answer("raise-lost-suddenly", False)]).rules == ("B8",)


def test_no_answer_takes_back_a_pop():
    popped = told(TODAY, side="left", flags=("pop-or-snap", "cannot-heel-raise"))

    assert decision([*calm(), popped, answer("raise-lost-suddenly", False)]).rules[0] == "A2"


def test_no_weight_without_an_injury_is_a_rest_once_the_injury_is_denied():
    unable = told(TODAY, side="left", flags=("cannot-bear-weight",))

    assert asks([*calm(), unable])[0] == "injured"
    assert decision([*calm(), unable, answer("injured", False)]).left == "rest"


def test_a_tender_bone_after_an_injury_is_not_denied_away():
    injury = Injury(at=at(TODAY, "12:00"), side="left")
    tender = told(TODAY, "13:00", side="left", flags=("bone-point-tender",))

    assert decision([*calm(), injury, tender, answer("bone-spot", False, "14:00")]).left == "stop-urgent"


def test_an_answer_for_one_side_says_nothing_of_the_other():
    numb = [told(day, flags=("numb-or-cold",)) for day in (1, 4)]

    assert decision([*numb, answer("still-numb", False, day=5)]).right == "stop-soon"


def test_an_answer_that_reassured_says_nothing_of_what_is_told_on_a_later_day():
    denied = answer("injured", False, day=TODAY - 3)
    unable = told(TODAY, side="left", flags=("cannot-bear-weight",))

    assert decision([*calm(), denied, unable]).rules[0] == "A3"


def test_an_answer_that_worried_is_not_taken_back_by_another():
    tender = told(TODAY, "08:00", side="left", flags=("bone-point-tender",))
    worse = answer("worse-through-run", True, "08:01")
    not_worse = answer("worse-through-run", False, "08:05")

    assert decision([*calm(), tender, worse, stopped("B1", "08:01"), not_worse]).left == "stop-soon"


def test_after_a_twist_it_is_asked_what_would_make_it_urgent():
    twisted = [*calm(), Injury(at=at(TODAY, "12:00"), side="left")]

    assert asks(twisted) == ("four-steps", "bone-spot", "shape-or-cold")
    assert asks([*twisted, answer("four-steps", True, "12:05")]) == ("bone-spot", "shape-or-cold")


def test_an_earlier_twist_is_asked_about_too():
    twisted = [*calm(), Injury(at=at(TODAY - 3, "12:00"), side="left"), morning(TODAY, "07:30", side="left")]

    assert "four-steps" in asks(twisted)


def test_a_twist_that_was_only_answered_is_a_sprain():
    sharp = told(TODAY, side="left", sharp=True, pain=4)

    assert asks([*calm(), sharp]) == ("walks-normally", "injured")
    assert decision([*calm(), sharp, answer("injured", True)]).left == "rest"
    assert "four-steps" in asks([*calm(), sharp, answer("injured", True)])


def test_a_sore_spot_on_the_bone_is_asked_whether_running_makes_it_worse():
    spot = told(TODAY, side="left", pain=2, sites=("foot",), pattern="focal")

    assert asks([*calm(), spot])[:2] == ("worse-through-run", "night-pain")
    assert decision([*calm(), spot, answer("worse-through-run", True)]).rules == ("B1",)
    assert decision([*calm(), spot, answer("night-pain", True)]).rules == ("B1",)


def test_whether_a_single_report_has_lasted_is_asked_at_once_and_later():
    numb = [*calm(last=TODAY - 3), told(TODAY - 3, "08:00", side="left", flags=("numb-or-cold",))]

    assert asks(numb) == ("numb-for-long",)
    assert decision([*numb, answer("numb-for-long", True, "08:05", TODAY - 3)]).rules == ("B5",)
    assert "still-numb" in asks([*numb, *calm(TODAY - 2)])


@pytest.mark.parametrize(
    ("flag", "question", "rule", "after"),
    [
        ("calf-hot-swollen", "chest-too", "A1", "stop.A1"),
        ("calf-hot-swollen", "clot-risk", "A4", "stop.A4-risk"),
        ("infection-signs", "feverish", "A5", "stop.A5-unwell"),
        ("foot-drop", "saddle", "A7", "stop.A7-now"),
        ("out-of-proportion", "numb-or-weak", "A6", "stop.A6"),
        ("night-or-rest-pain", "two-nights", "B2", "stop.B2"),
        ("night-or-rest-pain", "feverish", "B2", "stop.B2-unwell"),
        ("night-or-rest-pain", "weight-loss", "B2", "stop.B2"),
        ("giving-way", "gave-way-before", "B3", "stop.B3"),
    ],
)
def test_what_would_make_a_flag_more_urgent_is_asked(flag, question, rule, after):
    flagged = told(TODAY, side="left", flags=(flag,))

    assert question in asks([*calm(), flagged])
    found = decision([*calm(), flagged, answer(question, True)])
    assert (found.rules[0], found.next) == (rule, after)


def test_pain_out_of_proportion_is_asked_about_until_it_is_not_two_signs():
    severe = told(TODAY, side="left", flags=("out-of-proportion",))

    assert "two-signs" in asks([*calm(), severe])
    assert "B6" not in decision([*calm(), severe, stopped("B6"), answer("two-signs", False)]).rules


def test_a_tendon_that_hurts_after_it_was_denied_is_heard():
    taken = told(TODAY - 4, "12:00", flags=("fluoroquinolone",), side="left", pain=0)
    denied = answer("tendon-pain", False, "12:05", TODAY - 4)

    assert "A8" not in decision([*calm(last=TODAY - 3), taken, denied]).rules
    later = told(TODAY, "09:00", side="left", pain=2, sites=("achilles",))
    assert decision([*calm(), taken, denied, later]).rules[0] == "A8"


@pytest.mark.parametrize(
    ("question", "rule"), [("fainted", "A9"), ("dark-urine", "D4"), ("two-nights", "B2"), ("numb-for-long", "B5")]
)
def test_what_a_professional_cleared_by_its_rule_does_not_come_back(question, rule):
    said = [told(TODAY, side="left", soreness=7, flags=("night-or-rest-pain", "numb-or-cold")), answer(question, True)]
    cleared = Cleared(at=at(TODAY, "20:00"), by="professional", flag=rule)

    assert rule in decision([*calm(), *said]).rules
    assert rule not in decision([*calm(), *said, cleared]).rules or rule == "D4"
    assert decision([*calm(), *said, cleared]).decision != "stop-urgent"


@pytest.mark.parametrize("question", sorted(FOLLOW_UPS))
def test_every_question_has_its_words_and_a_time_for_it(question):
    assert f"ask.{question}" in english() or question in ONLY_TOLD
    assert question in ABOUT or question in ONLY_TOLD


DIABETES = replace(ANYA, conditions=("diabetes",))
CHECKED = [
    *calm(last=TODAY - 5),
    Injury(at=at(TODAY - 4, "12:00"), side="left"),
    Cleared(at=at(TODAY, "08:00"), by="function-check"),
]


@pytest.mark.parametrize(
    ("question", "entries", "runner"),
    [
        ("dark-urine", [*calm(), told(TODAY, soreness=8)], ANYA),
        ("in-the-foot", [*calm(), told(TODAY, pain=2)], DIABETES),
        ("wound", [*calm(), told(TODAY, pain=2, sites=("heel",))], DIABETES),
        ("hop-hurts", [told(TODAY - 3, flags=("hop-refusal",)), *calm(TODAY - 2)], ANYA),
        ("inflamed-elsewhere", [*calm(last=TODAY - 1), morning(TODAY, stiffness_minutes=90)], ANYA),
        ("confident", CHECKED, ANYA),
        ("tendon-pain", [*calm(), told(TODAY, flags=("fluoroquinolone",))], ANYA),
        ("night-pain", [told(TODAY - 3, flags=("night-or-rest-pain",)), *calm(TODAY - 2)], ANYA),
    ],
)
def test_a_question_is_asked_where_it_matters(question, entries, runner):
    assert question in asks(entries, runner)
