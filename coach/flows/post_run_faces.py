"""How the questions after a run look."""

from collections.abc import Iterator
from datetime import timedelta

from coach.cards.post_run import AskLegs, AskRun, Brought, Receipt
from coach.day_plan import plan_named
from coach.flows import run_detail_faces
from coach.flows.aftercare import is_due, reset, wind_down
from coach.flows.buttons import Row, button, rows_of
from coach.flows.post_run import FATIGUE
from coach.flows.run_lines import amounts, logged
from coach.flows.run_news import news
from coach.flows.runs import today_of
from coach.flows.told import told_lines, whom_to_call, why_lines
from coach.flows.week_face import todays_session
from coach.flows.which_run import planned_run
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Button, Screen, Text, text

DAYS_BACK = 3
ANKLES = ("left", "right", "both")
FELT: tuple[Row, ...] = (
    (button("all-good", "felt", "good", "success"),),
    tuple(button(f"{side}-aware", "felt", f"{side}-aware") for side in ANKLES),
    tuple(button(f"{side}-sore", "felt", f"{side}-sore") for side in ANKLES),
    (button("sharp", "sharp", style="danger"),),
)
SHOWN = 3
"""Of what could come next, where not all of it fits into two rows; the rest is behind More."""


def face(state: AskRun | AskLegs | Receipt, person: Person, context: Context) -> Screen:
    match state:
        case AskRun():
            return ask_face(state, person, context)
        case AskLegs():
            return legs_face()
        case Receipt():
            return receipt_face(state, person, context)


def ask_face(state: AskRun, person: Person, context: Context) -> Screen:
    if state.page == "day":
        today = today_of(person, context)
        days = [day_button(back, str(today - timedelta(days=back))) for back in range(DAYS_BACK)]
        return Screen((text("run.which-day"),), rows_of(days, 3))
    if state.page == "told":
        rows = ((button("another-run", "another"), button("another-day", "days")), (button("show-today", "today"),))
        return Screen((text("run.told"),), rows)
    if state.brought:
        return Screen(
            (brought_line(state.brought), question(state, person, context)), (*FELT, (button("undo", "didnt"),))
        )
    planned = planned_run(person, state.occurrence, state.day, context) is not None
    return Screen((question(state, person, context),), felt_rows(planned))


def question(state: AskRun, person: Person, context: Context) -> Text:
    run = planned_run(person, state.occurrence, state.day, context)
    if run is not None and run.race:
        return text("run.ask-race")
    back = (today_of(person, context) - state.day).days
    if back == 0:
        return text("run.ask")
    return text("run.ask-day", day=WEEKDAYS[state.day.weekday()])


def day_button(back: int, day: str) -> Button:
    return button(f"days-back-{back}", "day", day)


def brought_line(run: Brought) -> Text:
    return text("file.run", what=amounts(run.minutes, run.km, run.climb))


def felt_rows(planned: bool) -> tuple[Row, ...]:
    """A run that no plan knows can neither be missed nor put off."""
    didnt = (button("didnt-run", "didnt"), button("later", "later")) if planned else (button("no-run-then", "didnt"),)
    return (*FELT, (*didnt, button("another-day", "days")))


def legs_face() -> Screen:
    return Screen((text("run.legs"),), (tuple(button(f"legs-{legs}", "legs", legs) for legs in FATIGUE),))


def receipt_face(state: Receipt, person: Person, context: Context) -> Screen:
    if state.page == "why":
        return Screen(why_lines(state.told, context), ((button("back", "why"),),))
    ahead = tuple(offers(state, person, context))
    if state.page == "more":
        return Screen((logged(state),), (*rows_of(ahead[SHOWN:], 2), (button("back", "page"),)))
    if state.page is not None:
        return run_detail_faces.face(state, person, context)
    why = (button("why", "why", "yes"),) if state.told.decision else ()
    more = (button("detail", "page", "detail"), button("undo", "undo"), *why)
    rows = (*shown(ahead), more)
    lines = (logged(state), *news(state, person, context), *told_lines(state.told))
    return Screen((*lines, *whom_to_call(state.told, person, context)), rows)


def shown(ahead: tuple[Button, ...]) -> tuple[Row, ...]:
    folded = (*ahead[:SHOWN], button("more", "page", "more")) if len(ahead) > SHOWN + 1 else ahead
    return rows_of(folded, 2)


def offers(state: Receipt, person: Person, context: Context) -> Iterator[Button]:
    """What could come next, the likelier first: another run if meant, today's session, some care, the distance."""
    if state.again:
        yield button("another-run", "another")
    if state.day == today_of(person, context):
        yield from offers_today(state, person, context)
    if state.far and state.details.km is None:
        yield button("how-far", "page", "far")


def offers_today(state: Receipt, person: Person, context: Context) -> Iterator[Button]:
    if session := todays_session(person, context):
        yield button(f"do-{plan_named(session.occurrence)}", "session")
    if is_due(person, wind_down(person, state.day, context), state.told.verdict):
        yield button("wind-down", "wind-down")
    if state.felt != "good" and reset(person, context):
        yield button("short-reset", "reset")
    if state.drill and not state.drilled:
        yield button(f"did-{state.drill.exercise}", "drilled")
