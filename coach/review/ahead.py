"""What goes up in the week to come, side by side, if mornings stay calm; what is held stays."""

import datetime as dt
from dataclasses import dataclass

from coach.decision import PLAIN, Decision
from coach.judgement import judgement
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.rules.deciding import view_of
from coach.rules.progress import Ascent, stepped
from coach.standing import local_day
from coach.terms import Strand, Verdict

WEEK = dt.timedelta(days=7)


GATE = "gate."


@dataclass(frozen=True, slots=True)
class Ahead:
    """The strands that take their next step on each side; where there are none it stays as it is. `waits`: what the
    next stage wants, a key of the gates, where neither side has a step left before it.
    """

    left: tuple[Strand, ...] = ()
    right: tuple[Strand, ...] = ()
    waits: str | None = None


def ahead(person: Person, context: Context) -> Ahead:
    """A look at the end of the coming week, as if nothing but calm answers came."""
    decision = judgement(person, context)
    if decision.latched or person.desk.paused:
        return Ahead()
    ascents = [in_a_week(person, side, context) if may_go_on(decision, side) else Ascent(()) for side in SIDES]
    left, right = (tuple(step.strand for step in ascent.steps) for ascent in ascents)
    gates = (gate_of(ascent) for ascent in ascents) if not left and not right else ()
    return Ahead(left, right, next((gate for gate in gates if gate), None))


def in_a_week(person: Person, side: Side, context: Context) -> Ascent:
    moment, book = context.now + WEEK, context.library.book
    today = local_day(moment, person.runner)
    return stepped(view_of(person.runner, person.standing, moment, today, book, side), ())


def gate_of(ascent: Ascent) -> str | None:
    missing = (str(value) for _, hit in ascent.hits for name, value in hit.numbers if name == "missing")
    return next((key for key in missing if key.startswith(GATE)), None)


def may_go_on(decision: Decision, side: Side) -> bool:
    """Nothing but time, a missing morning or a gate holds this side."""
    verdict: Verdict = decision.left if side is Side.LEFT else decision.right
    if verdict != "hold":
        return verdict == "progress"
    return PLAIN.issuperset(reason.rule for reason in decision.reasons if reason.side in (None, side))
