"""How the questions by the way look, and how what was answered is said on other cards."""

from typing import get_args

from coach.cards.aside import Aside
from coach.flows.buttons import Row, button, rows_of
from coach.person import Context, Person
from coach.profile import Barrier, Cue
from coach.screen import Screen, Text, text

CUES: tuple[Cue, ...] = get_args(Cue)
BARRIERS: tuple[Barrier, ...] = get_args(Barrier)
BEFORE_RUNS: Cue = "laces"
SKIP: Row = (button("not-now", "skip"),)


def face(state: Aside, person: Person, _context: Context) -> Screen:
    above = (state.line,) if state.line else ()
    match state.page:
        case "cue":
            cues = rows_of([button(f"cue-{cue}", "cue", cue) for cue in CUES], 2)
            return Screen((*above, text("aside.cue")), (*cues, SKIP))
        case "hour":
            hours = (
                (button("morning-at", "morning", at=person.settings.quiet.end),),
                (button("keep-hour", "skip", at=person.settings.session_time),),
            )
            return Screen((text("aside.hour"),), hours)
        case "goal":
            rows = ((button("set-goal", "goal", style="primary"), button("distance-none", "no-goal")), SKIP)
            return Screen((*above, text("aside.goal")), rows)
        case "barrier":
            barriers = rows_of([button(f"barrier-{each}", "barrier", each) for each in BARRIERS], 2)
            return Screen((*above, text("aside.barrier")), (*barriers, (button("nothing", "skip"),)))
        case "plan":
            plan = text(f"barrier.{state.barrier or 'time'}")
            return Screen((text("aside.plan", plan=plan),), ((button("my-plan", "agreed", style="primary"),), SKIP))


def session_cue(person: Person) -> tuple[Text, ...]:
    """On the card of a session: the moment that the runner chose for it."""
    cue = person.settings.cue
    return (text(f"cue.{cue}"),) if cue and cue != BEFORE_RUNS else ()


def primer_cue(person: Person) -> tuple[Text, ...]:
    return (text("cue.laces"),) if person.settings.cue == BEFORE_RUNS else ()


def barrier_plan(person: Person) -> tuple[Text, ...]:
    """Where a session lies unanswered: what the runner wanted to do then."""
    barrier = person.settings.barrier
    return (text("barrier.reminded", plan=text(f"barrier.{barrier}")),) if barrier else ()
