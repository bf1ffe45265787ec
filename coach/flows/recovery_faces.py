"""How the checks and the advice after something alarming look."""

from coach.cards.daily import AskMorning
from coach.cards.recovery import Advice, RecoveryCheck
from coach.decision import STOPS
from coach.flows import undoing
from coach.flows.buttons import Row, button, rows_of, score_rows
from coach.flows.clearance import ALL, WEEKS
from coach.flows.morning_faces import ask_face
from coach.flows.open_matters import is_early, needs_professional, stopping
from coach.flows.recovery import is_morning_only
from coach.flows.told import PAUSED, number_list, told_lines, whom_to_call, why_lines
from coach.flows.whose import side_row
from coach.forecast import alone_for, outlook_for
from coach.person import Context, Person
from coach.screen import Screen, Text, text


def check_face(state: RecoveryCheck, person: Person, context: Context) -> Screen:
    match state.page:
        case "which":
            return which_face(person)
        case "sure":
            yes = (button("cleared-yes", "cleared", style="primary"),)
            what = text(f"matter.{state.which or only(stopping(person)) or 'all'}")
            no = (button("told-to-wait", "page", "wait"), button("not-yet", "not-yet"))
            return Screen((text("recovery.sure", what=what),), (yes, no))
        case "wait":
            weeks = [button("weeks", "wait", str(count), count=count) for count in WEEKS]
            return Screen((text("recovery.wait"),), (*rows_of(weeks, 2), (button("back", "page", "sure"),)))
        case "how" | "raises":
            return Screen((text(f"recovery.{state.page}"),), score_rows(state.page))
        case "walk" | "walks" | "trust":
            yes_or_no = (button("yes", state.page, "yes"), button("no", state.page, "no"))
            return Screen((text(f"recovery.{state.page}"),), (yes_or_no,))
        case _:
            return asking(state, person, context)


def only(rules: tuple[str, ...]) -> str:
    return rules[0] if len(rules) == 1 else ""


def which_face(person: Person) -> Screen:
    matters = tuple((button(f"matter-{rule}", "which", rule),) for rule in stopping(person))
    return Screen((text("recovery.which"),), (*matters, (button("matter-all", "which", ALL),)))


def asking(state: RecoveryCheck, person: Person, context: Context) -> Screen:
    if is_morning_only(person):
        return ask_face(AskMorning(state.occurrence, outlook_for(person, context).symptom_side))
    again = (button("not-yet", "not-yet"), button("got-worse", "worse"))
    if needs_professional(person):
        open_matters = text("recovery.seen", what=tuple(text(f"matter.{rule}") for rule in stopping(person)))
        return Screen((open_matters,), ((button("seen", "seen"),), again))
    if is_early(person, context):
        tell = (button("tell-how", "page", "how", "primary"), button("got-worse", "worse"))
        return Screen((text("recovery.early"),), (tell,))
    return Screen((text("recovery.check"),), ((button("try-check", "page", "walk", "primary"),), again))


def advice_face(state: Advice, person: Person, context: Context) -> Screen:
    match state.page:
        case "why":
            return Screen(why_lines(state.told, context), ((button("back", "page", "told"),),))
        case "undo":
            return undoing.sure_face()
        case "numbers":
            return Screen(number_list(context), ((button("back", "page", "told"),),))
    said = (text("sharp.paused"),) if state.told.next == PAUSED else told_lines(state.told)
    heard = (state.heard,) if state.heard else ()
    lines = (*heard, *said, *whom_to_call(state.told, person, context), *other_leg(person, context))
    if state.doubtful:
        doubt = text("words.doubt", flag=text(f"flag.{state.doubtful}"))
        return Screen((*lines, doubt), ((button("yes", "meant"), button("not-meant", "not-meant")),))
    elsewhere = ((button("another-country", "page", "numbers"),),) if state.told.verdict == "stop-urgent" else ()
    if state.asks_side:
        return Screen((*lines, text("tell.side")), (side_row(), *elsewhere, *closing_rows(state, context)))
    return Screen(lines, (*elsewhere, *closing_rows(state, context)))


def other_leg(person: Person, context: Context) -> tuple[Text, ...]:
    alone = alone_for(person, context)
    return (text(f"stop.goes-on-{alone}"),) if alone else ()


def closing_rows(state: Advice, context: Context) -> tuple[Row, ...]:
    why = (button("why", "page", "why"),) if state.told.reasons else ()
    more = (*why, *undoing.undo_button(state, context))
    if state.told.verdict not in STOPS:
        return ((button("ok", "ok"), *more),)
    return ((button("seen", "seen"),), *((more,) if more else ()))
