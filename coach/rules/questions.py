"""Which follow-up questions are worth asking: those an answer to which can change the decision, and no others.

Whether an answer can change anything is tried out.
"""

import datetime as dt
from collections.abc import Iterator

from coach.decision import Question
from coach.followups import FOLLOW_UPS
from coach.journal import CheckIn
from coach.profile import SIDES, Runner, Side
from coach.rulebook import RuleBook
from coach.rules.places import PLACES, placed
from coach.rules.relevance import ABOUT
from coach.rules.view import View, answer, injured
from coach.rules.what_if import Situation
from coach.standing import Standing, of
from coach.terms import Moment, SideOrBoth

PLACE = "place"
"""Where was it most? Not a question of yes or no: its answers are `coach.rules.places`."""


def worth_asking(runner: Runner, standing: Standing, now: dt.datetime, book: RuleBook) -> tuple[Question, ...]:
    """The questions that can change the decision of this moment, the most important first."""
    if standing.latest_at is None:
        return ()
    situation = Situation(runner, standing, now, book)
    candidates = tuple(candidates_of(situation))
    if not candidates:
        return ()
    told = situation.told()
    return tuple(question for question in candidates if matters(situation, question, told))


def candidates_of(situation: Situation) -> Iterator[Question]:
    views = situation.views()
    for name, since in ABOUT.items():
        sides = [view.side for view in views if (day := since(view)) and answer(view, name, day) is None]
        if sides:
            yield Question(name, "both" if FOLLOW_UPS[name].of_person else both_or(sides))
    if sides := [view.side for view in views if is_unplaced(view)]:
        yield Question(PLACE, both_or(sides))


def both_or(sides: list[Side]) -> SideOrBoth:
    return "both" if len(sides) == len(SIDES) else sides[0].value


def matters(situation: Situation, question: Question, told: tuple[object, ...]) -> bool:
    """One of the answers changes what is told."""
    if question.id == PLACE:
        own = of(situation.standing, Side.RIGHT if question.side == "right" else Side.LEFT)
        return place_matters(situation, question.side, "after-run", own.latest.pain or 0 if own.latest else 0)
    answers = (CheckIn(at=situation.now, side=question.side, answers=((question.id, yes),)) for yes in (True, False))
    return any(situation.after(heard).told() != told for heard in answers)


def is_unplaced(view: View) -> bool:
    """An amber or red pain of today's load of which nobody knows where it was (F8). Of a sprain that is known."""
    load, felt = view.own.load, view.own.latest
    if (
        injured(view)
        or load is None
        or felt is None
        or felt.sited
        or load.after_id != felt.id
        or felt.day != view.today
    ):
        return False
    return (felt.pain or 0) > view.book.pain.green


def place_matters(situation: Situation, side: SideOrBoth, when: Moment, pain: float) -> bool:
    """Some place of this pain changes what is told, or raises a question that can."""
    told, open_now = situation.told(), set(candidates_of(situation))
    for place in PLACES:
        known = {"pain": pain} | placed(place, when, pain)
        there = situation.after(CheckIn(at=situation.now, moment=when, side=side, **known))
        if there.told() != told:
            return True
        raised = (each for each in candidates_of(there) if each not in open_now and each.id != PLACE)
        if any(matters(there, each, told) for each in raised):
            return True
    return False
