"""How quiet, pause, stop and the way back look."""

from datetime import timedelta

from coach.cards.upkeep import AskHelp, BackAgain, PauseMenu, StopMenu
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.pausing import LENGTHS, MONTH, REASONS
from coach.flows.runs import today_of
from coach.person import Context, Person
from coach.screen import Screen, text

HOME = (button("back", "home"),)


def face(state: AskHelp | PauseMenu | BackAgain | StopMenu, person: Person, context: Context) -> Screen:
    match state:
        case AskHelp():
            return help_face(state)
        case PauseMenu():
            return pause_face(state, person, context)
        case BackAgain():
            return back_face(state)
        case StopMenu():
            return stop_face()


def help_face(state: AskHelp) -> Screen:
    rows = (
        (button("fewer-messages", "fewer"), button("other-time", "other-time")),
        (button("pause", "pause-menu"), button("only-after-runs", "after-runs")),
        (button("as-it-is", "as-it-is"), button("stop-all", "stop")),
    )
    return Screen((text(f"quiet.help-{state.silence}"),), rows)


def pause_face(state: PauseMenu, person: Person, context: Context) -> Screen:
    match state.page:
        case "length":
            lengths = tuple(button(f"for-{length}", "for", length) for length in LENGTHS)
            return Screen((text("pause.length"),), (lengths, (button("until-date", "page", "month"),), HOME))
        case "month":
            return Screen((text("pause.month"),), (*days_ahead(person, context), (button("back", "page", "length"),)))
        case "reason":
            reasons = rows_of([button(f"reason-{reason}", "reason", reason) for reason in REASONS], 2)
            return Screen((text("pause.reason"),), reasons)
        case _:
            return paused_face(person)


def days_ahead(person: Person, context: Context) -> tuple[Row, ...]:
    today = today_of(person, context)
    days = [today + timedelta(days=ahead) for ahead in range(1, MONTH + 1)]
    return rows_of([choice(text("pause.day", day=day), "until", str(day)) for day in days], 4)


def paused_face(person: Person) -> Screen:
    paused = person.desk.paused
    if paused is None:
        return Screen((text("pause.over"),), (HOME,))
    line = text("pause.until", day=paused.until) if paused.until else text("pause.open")
    return Screen((line,), ((button("back-again", "back"),), HOME))


def back_face(state: BackAgain) -> Screen:
    before = (button("where-i-was", "as-before"),) if state.as_before else ()
    return Screen((text("back.ask"),), ((button("gentle", "gentle", style="primary"), *before),))


def stop_face() -> Screen:
    rows = ((button("stop-all", "stop", style="danger"),), (button("pause-instead", "pause-menu"),), HOME)
    return Screen((text("stop.ask"),), rows)
