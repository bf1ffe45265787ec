"""How the checks and the advice after something alarming look."""

from coach.cards.daily import AskMorning
from coach.cards.recovery import Advice, RecoveryCheck
from coach.flows.buttons import Row, button, score_rows
from coach.flows.morning_faces import ask_face
from coach.flows.recovery import is_morning_only, needs_professional
from coach.flows.told import STOPS, told_lines, whom_to_call, why_lines
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.screen import Screen, text

PAUSED = "next.paused"
"""What the rules say to a runner on a break; whoever reports pain there needs to hear more."""


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
    if state.why:
        return Screen(why_lines(state.told, context), ((button("back", "why", "no"),),))
    said = (text("sharp.paused"),) if state.told.next == PAUSED else told_lines(state.told)
    heard = (state.heard,) if state.heard else ()
    lines = (*heard, *said, *whom_to_call(state.told, person, context))
    if state.doubtful:
        doubt = text("words.doubt", flag=text(f"flag.{state.doubtful}"))
        return Screen((*lines, doubt), ((button("yes", "meant"), button("not-meant", "not-meant")),))
    return Screen(lines, (closing_row(state),))


def closing_row(state: Advice) -> Row:
    why = (button("why", "why", "yes"),) if state.told.reasons else ()
    if state.told.verdict in STOPS:
        return (button("seen", "seen"), *why)
    return (button("ok", "ok"), *why)
