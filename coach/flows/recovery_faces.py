"""How the checks and the advice after something alarming look."""

from coach.cards.daily import AskMorning
from coach.cards.recovery import Advice, RecoveryCheck
from coach.flows import undoing
from coach.flows.buttons import Row, button, score_rows
from coach.flows.morning_faces import ask_face
from coach.flows.recovery import is_morning_only, needs_professional
from coach.flows.told import PAUSED, STOPS, told_lines, whom_to_call, why_lines
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.screen import Screen, text


def check_face(state: RecoveryCheck, person: Person, context: Context) -> Screen:
    match state.page:
        case "sure":
            sure = (button("cleared-yes", "cleared", style="primary"),)
            return Screen((text("recovery.sure"),), (sure, (button("not-yet", "not-yet"),)))
        case "walk" | "trust":
            yes_or_no = (button("yes", state.page, "yes"), button("no", state.page, "no"))
            return Screen((text(f"recovery.{state.page}"),), (yes_or_no,))
        case "raises":
            return Screen((text("recovery.raises"),), score_rows("raises"))
        case _:
            return asking(state, person, context)


def asking(state: RecoveryCheck, person: Person, context: Context) -> Screen:
    if is_morning_only(person):
        return ask_face(AskMorning(state.occurrence, outlook_for(person, context).symptom_side))
    again = (button("not-yet", "not-yet"), button("got-worse", "worse"))
    if needs_professional(person):
        return Screen((text("recovery.seen"),), ((button("seen", "page", "sure"),), again))
    return Screen((text("recovery.check"),), ((button("try-check", "page", "walk", "primary"),), again))


def advice_face(state: Advice, person: Person, context: Context) -> Screen:
    match state.page:
        case "why":
            return Screen(why_lines(state.told, context), ((button("back", "page", "told"),),))
        case "undo":
            return undoing.sure_face()
    said = (text("sharp.paused"),) if state.told.next == PAUSED else told_lines(state.told)
    heard = (state.heard,) if state.heard else ()
    lines = (*heard, *said, *whom_to_call(state.told, person, context))
    if state.doubtful:
        doubt = text("words.doubt", flag=text(f"flag.{state.doubtful}"))
        return Screen((*lines, doubt), ((button("yes", "meant"), button("not-meant", "not-meant")),))
    return Screen(lines, (closing_row(state, context),))


def closing_row(state: Advice, context: Context) -> Row:
    why = (button("why", "page", "why"),) if state.told.reasons else ()
    agree = button("seen", "seen") if state.told.verdict in STOPS else button("ok", "ok")
    return (agree, *why, *undoing.undo_button(state, context))
