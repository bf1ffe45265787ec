"""What goes up in the week to come, side by side, if mornings stay calm; what is held stays."""

import datetime as dt
from dataclasses import dataclass

from coach.decision import Decision
from coach.judgement import judgement
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.record import PLAIN
from coach.rules.deciding import view_of
from coach.rules.progress import stepped
from coach.standing import local_day
from coach.terms import Strand, Verdict

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The strands that take their next step on each side; where there are none it stays as it is."""

    left: tuple[Strand, ...] = ()
    right: tuple[Strand, ...] = ()


def ahead(person: Person, context: Context) -> Ahead:
    """A look at the end of the coming week, as if nothing but calm answers came."""
    decision = judgement(person, context)
    if decision.latched or person.desk.paused:
        return Ahead()
    left, right = (next_steps(person, side, decision, context) for side in SIDES)
    return Ahead(left, right)


def next_steps(person: Person, side: Side, decision: Decision, context: Context) -> tuple[Strand, ...]:
    if not may_go_on(decision, side):
        return ()
    moment, book = context.now + WEEK, context.library.book
    today = local_day(moment, person.runner)
    steps = stepped(view_of(person.runner, person.standing, moment, today, book, side), ()).steps
    return tuple(step.strand for step in steps)


def may_go_on(decision: Decision, side: Side) -> bool:
    """Nothing but time, a missing morning or a gate holds this side."""
    verdict: Verdict = decision.left if side is Side.LEFT else decision.right
    if verdict != "hold":
        return verdict == "progress"
    return PLAIN.issuperset(reason.rule for reason in decision.reasons if reason.side in (None, side))
