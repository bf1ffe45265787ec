"""Two or three minutes before a run: three exercises, one after the other."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.daily import Primer, Today
from coach.cards.upkeep import MoveOrSkip
from coach.day_plan import PlannedRun
from coach.flows import long_run
from coach.flows.another_exercise import brought_back
from coach.flows.aside_faces import primer_cue
from coach.flows.buttons import Row, button
from coach.flows.drill_faces import drill_lines, drill_page, drill_rows
from coach.flows.drills import drill_offered
from coach.flows.exercise_face import dose_line, feel_line, item_line, name_of, one_of_each
from coach.flows.lines import stacked
from coach.flows.nothing_left import ways_back
from coach.flows.runs import settle, today_of, zone_of
from coach.flows.showing import shown
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for
from coach.flows.workout import workout
from coach.journal import Session, WorkSet
from coach.occurrences import primer_of, run_of
from coach.person import Context, Person
from coach.record import record
from coach.screen import Screen, Text, text
from coach.session_shape import PlannedSet

TASTE = ":taste"
MINUTES = 3
SHORT_MINUTES = 2
CALL_OFF = (button("run-moved", "moved"), button("no-run", "no-run"))


def sets_of(person: Person, state: Primer, context: Context) -> tuple[PlannedSet, ...]:
    minutes = SHORT_MINUTES if state.short else MINUTES
    return state.planned or one_of_each(workout(person, "pre-run", minutes, context))


def press(person: Person, state: Primer, verb: str, arg: str, context: Context) -> Turn:
    run = run_of(state.occurrence)
    match verb:
        case "begin" | "did" | "next" if not sets_of(person, state, context):
            return Turn(person, state)
        case "begin":
            return Turn(person, replace(state, step=0, planned=sets_of(person, state, context)))
        case "short":
            return Turn(person, replace(state, short=True))
        case "next" if int(arg) + 1 < len(state.planned):
            return Turn(person, replace(state, step=int(arg) + 1))
        case "next" | "did":
            return done(person, state, context)
        case "moved":
            return Turn(person, MoveOrSkip(run, "run", "run-moved"))
        case "no-run":
            return Turn(person, MoveOrSkip(run, "run", "swap"))
        case _:
            return beside(person, state, verb, arg, context)


def beside(person: Person, state: Primer, verb: str, arg: str, context: Context) -> Turn:
    """What is said on the card without doing it: the drill inside the run, the own step rate, an exercise back."""
    match verb:
        case "page":
            return Turn(person, replace(state, page=arg or None))  # type: ignore[arg-type]
        case "rate":
            settings = replace(person.settings, step_rate=int(arg))
            return Turn(replace(person, settings=settings), replace(state, page=None))
        case "bring":
            known, records = brought_back(person, arg, context)
            return Turn(known, state, records)
        case _:
            return Turn(person, state)


def done(person: Person, state: Primer, context: Context) -> Turn:
    done_sets = sets_of(person, state, context)
    sets = tuple(WorkSet(exercise=each.exercise, reps=each.reps, seconds=each.seconds) for each in done_sets)
    known, records = record(person, (Session(at=context.at, plan="pre-run", share=1, sets=sets),), context)
    settled, effects = settle(known, state.occurrence)
    if state.occurrence.endswith(TASTE):
        return Turn(settled, Today("why-ankles", note=text("primer.done")), (*records, *effects))
    return Turn(settled, Closed(farewell(person, state, context)), (*records, *effects))


def farewell(person: Person, state: Primer, context: Context) -> Text:
    """With the moment of the question that follows, where one does."""
    run = run_ahead(person, state, context)
    if run is None:
        return text("primer.done")
    asks = (run.end + context.library.policy.post_run_after).astimezone(zone_of(person))
    return text("primer.done-ask", clock=f"{asks:%H:%M}")


def run_ahead(person: Person, state: Primer, context: Context) -> PlannedRun | None:
    """The run that it is for; a taste is for none."""
    plan = plan_for(person, today_of(person, context), context)
    return next((one for one in plan.runs if primer_of(one.occurrence) == state.occurrence), None)


def face(state: Primer, person: Person, context: Context) -> Screen:
    drill = drill_ahead(person, state, context)
    if drill is not None and state.page is not None:
        return drill_page(state.page, drill)
    planned = sets_of(person, state, context)
    if not planned:
        rows = ways_back(person, context, lambda other: bool(sets_of(other, state, context)))
        return Screen((text("primer.nothing-left"),), (*rows, CALL_OFF))
    if state.step is not None and state.step < len(planned):
        return step_face(state, planned, person, context)
    minutes = SHORT_MINUTES if state.short else MINUTES
    what = stacked([item_line(each) for each in planned])
    inside = drill_lines(drill, person, context) if drill else ()
    lines = (text("primer.offer", count=minutes), *primer_cue(person), *what, *inside)
    rows = (*offer_rows(state), *drill_rows(drill, person))
    return Screen((*lines, *cap_lines(person, state, context)), rows)


def cap_lines(person: Person, state: Primer, context: Context) -> tuple[Text, ...]:
    run = run_ahead(person, state, context)
    return long_run.before(run, today_of(person, context), person, context) if run else ()


def drill_ahead(person: Person, state: Primer, context: Context) -> PlannedSet | None:
    if run_ahead(person, state, context) is None:
        return None
    return drill_offered(person, run_of(state.occurrence), today_of(person, context), context)


def step_face(state: Primer, planned: tuple[PlannedSet, ...], person: Person, context: Context) -> Screen:
    step = state.step or 0
    each = planned[step]
    heading = text("set.heading", number=step + 1, count=len(planned), name=name_of(each))
    what = text("set.what", side=text("set.side-each"), dose=dose_line(each)) if each.side else dose_line(each)
    last = step + 1 == len(planned)
    call_off = ((button("no-run", "no-run"),),) if run_ahead(person, state, context) else ()
    onwards = button("primer-finish" if last else "next", "next", str(step), "primary")
    pictures = [shown(one, person, context) for one in planned[step : step + 2]]
    soon = tuple(one for one in pictures[1:] if one is not None)
    return Screen((*stacked([heading, what]), feel_line(each)), ((onwards,), *call_off), pictures[0], soon)


def offer_rows(state: Primer) -> tuple[Row, ...]:
    short = () if state.short else (button("short-primer", "short"),)
    return (
        (button("begin", "begin", style="primary"), button("did-it", "did")),
        (*CALL_OFF, *short),
    )
