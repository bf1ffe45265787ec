"""How the questions after a run look."""

from datetime import timedelta

from coach.cards.post_run import AskLegs, AskRun, Receipt
from coach.flows.buttons import Row, button, rows_of
from coach.flows.post_run import DISTANCES, FATIGUE, MOMENTS, SPOTS, SURFACES
from coach.flows.runs import today_of
from coach.flows.told import told_lines, whom_to_call, why_lines
from coach.flows.week_face import todays_session
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Button, Screen, Text, text

DAYS_BACK = 3


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
    return Screen((question(state, person, context),), felt_rows())


def question(state: AskRun, person: Person, context: Context) -> Text:
    back = (today_of(person, context) - state.day).days
    if back == 0:
        return text("run.ask")
    return text("run.ask-day", day=WEEKDAYS[state.day.weekday()])


def day_button(back: int, day: str) -> Button:
    return button(f"days-back-{back}", "day", day)


def felt_rows() -> tuple[Row, ...]:
    sides = ("left", "right", "both")
    return (
        (button("all-good", "felt", "good", "success"),),
        tuple(button(f"{side}-aware", "felt", f"{side}-aware") for side in sides),
        tuple(button(f"{side}-sore", "felt", f"{side}-sore") for side in sides),
        (button("sharp", "sharp", style="danger"),),
        (button("didnt-run", "didnt"), button("later", "later"), button("another-day", "days")),
    )


def legs_face() -> Screen:
    return Screen((text("run.legs"),), (tuple(button(f"legs-{legs}", "legs", legs) for legs in FATIGUE),))


def receipt_face(state: Receipt, person: Person, context: Context) -> Screen:
    if state.page == "why":
        return Screen(why_lines(state.told, context), ((button("back", "why"),),))
    if state.page is not None:
        return Screen((text(f"run.detail-{state.page}"),), (*detail_rows(state), (skip_button(state),)))
    logged = text("run.logged", felt=text(f"felt.{state.felt}"), legs=text(f"legs.{state.legs}"))
    why = (button("why", "why", "yes"),) if state.told.decision else ()
    session = todays_session(person, context) if state.day == today_of(person, context) else None
    train = ((button(f"do-{session.plan}", "session"),),) if session else ()
    rows = (*train, (button("detail", "detail"), button("undo", "undo"), *why))
    return Screen((logged, *told_lines(state.told), *whom_to_call(state.told, person, context)), rows)


def skip_button(state: Receipt) -> Button:
    return button("skip", "skip", state.page or "")


def detail_rows(state: Receipt) -> tuple[Row, ...]:
    match state.page:
        case "where":
            return rows_of([button(f"site-{site}", "where", site) for site in SPOTS], 2)
        case "when":
            return rows_of([button(f"moment-{moment}", "moment", moment) for moment in MOMENTS], 4)
        case "distance":
            return (tuple(button("km", "km", str(km), count=km) for km in DISTANCES),)
        case _:
            return rows_of([button(f"surface-{surface}", "surface", surface) for surface in SURFACES], 3)
