"""Whatever was told: only a question that can change the decision is asked, and a worrying answer never eases it."""

from dataclasses import replace
from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as some

from coach.decision import VERDICTS
from coach.followups import FOLLOW_UPS
from coach.journal import Illness, Injury
from coach.rules import decide, worth_asking
from coach.rules.questions import ABOUT
from coach.standing import refold
from coach.terms import Flag, Site
from tests.coach.journals import ANYA, BOOK, P3, TODAY, at, calm, morning, numbered, run, strength, told

SIDES = some.sampled_from(["left", "right", "both", None])
CONDITIONS = some.sampled_from(["diabetes", "neuropathy", "bone-stress-history", "pregnancy"])
PAINS = some.none() | some.integers(0, 9)
FELT = {
    "side": SIDES,
    "pain": PAINS,
    "soreness": PAINS,
    "sites": some.lists(some.sampled_from(get_args(Site)), max_size=2, unique=True).map(tuple),
    "pattern": some.sampled_from([None, "focal", "diffuse"]),
    "sharp": some.sampled_from([None, None, True]),
    "limp": some.sampled_from([None, None, True, False]),
    "flags": some.lists(some.sampled_from(get_args(Flag)), max_size=2, unique=True).map(tuple),
}


@some.composite
def tellings(draw):
    """One thing that a runner tells on one of the last days."""
    day, clock = draw(some.integers(TODAY - 6, TODAY)), draw(some.sampled_from(["07:30", "12:00", "20:30"]))
    match draw(some.sampled_from(["told"] * 4 + ["morning", "injury", "run", "strength", "ill", "answer"])):
        case "told":
            return told(day, clock, **{name: draw(value) for name, value in FELT.items()})
        case "morning":
            pain, minutes = draw(some.integers(0, 8)), draw(some.integers(0, 90))
            return morning(day, "07:10", side=draw(SIDES), pain=pain, stiffness_minutes=minutes, soreness=None)
        case "injury":
            return Injury(at=at(day, clock), side=draw(SIDES))
        case "run":
            return run(day, "18:00", pain=draw(PAINS), limp=draw(some.booleans()))
        case "strength":
            return strength(day, "18:30", pain=draw(PAINS), sharp=draw(some.booleans()))
        case "ill":
            return Illness(at=at(day, clock), fever=draw(some.booleans()))
        case _:
            answer = (draw(some.sampled_from(sorted(FOLLOW_UPS))), draw(some.booleans()))
            return told(day, clock, side=draw(SIDES), answers=(answer,))


JOURNALS = some.lists(tellings(), min_size=1, max_size=4).map(lambda told: [*calm(), *told])
NOW = at(TODAY, "21:00")


def shown(journal, runner):
    found = decide(runner, refold(journal, runner, BOOK, P3), NOW, BOOK)
    return found.decision, found.left, found.right, found.rules, found.next


def questions(journal, runner):
    return worth_asking(runner, refold(journal, runner, BOOK, P3), NOW, BOOK)


def with_answer(journal, question, *, yes):
    heard = told(TODAY, "21:00", side=question.side, answers=((question.id, yes),))
    return [*journal, replace(heard, id="answer")]


@given(JOURNALS, some.lists(CONDITIONS, max_size=1).map(tuple))
def test_each_question_has_an_answer_that_changes_what_is_told(entries, conditions):
    journal, runner = numbered(entries), replace(ANYA, conditions=conditions)
    before = shown(journal, runner)

    for question in questions(journal, runner):
        answers = (shown(with_answer(journal, question, yes=yes), runner) for yes in (True, False))
        assert any(answer != before for answer in answers), question


@given(JOURNALS, some.lists(CONDITIONS, max_size=1).map(tuple))
def test_a_worrying_answer_never_makes_it_milder(entries, conditions):
    journal, runner = numbered(entries), replace(ANYA, conditions=conditions)
    before = shown(journal, runner)

    for question in questions(journal, runner):
        worried = shown(with_answer(journal, question, yes=FOLLOW_UPS[question.id].alarm), runner)
        assert VERDICTS.index(worried[0]) >= VERDICTS.index(before[0]), question


@given(JOURNALS)
def test_an_answered_question_is_not_asked_again_at_once(entries):
    journal = numbered(entries)

    for question in questions(journal, ANYA):
        for yes in (True, False):
            again = {one.id: one.side for one in questions(with_answer(journal, question, yes=yes), ANYA)}
            assert question.id not in again or question.side != "both", question


def test_the_most_important_question_comes_first():
    flagged = told(TODAY, flags=("calf-hot-swollen", "night-or-rest-pain"))
    order = list(ABOUT)

    asked = [question.id for question in questions(numbered([*calm(), flagged]), ANYA)]

    assert all(order.index(one) < order.index(other) for one, other in pairwise(asked))
