"""How a session that runs looks: one set at a time with its picture, the rest before it, and how it all was."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.flows.buttons import Row, button
from coach.flows.exercise_face import (
    amount,
    feel_line,
    how_lines,
    name_of,
    one_of_each,
    side_line,
    stand_in_line,
    varied_line,
    what_line,
)
from coach.flows.lines import stacked
from coach.flows.pacing import sound_of
from coach.flows.session import ANKLES, EFFORT, FEWER, asked_of, part
from coach.flows.session_done import done_lines
from coach.flows.showing import shown
from coach.flows.stepping import current, rest_left
from coach.flows.told import moves, why_lines
from coach.made import Picture
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text
from coach.session_shape import PlannedSet


def guided_face(state: GuidedSession, person: Person, context: Context) -> Screen:
    """What follows the last set is words; everything before shows the exercise that it is about."""
    match state.page:
        case "effort":
            rows = (tuple(button(f"effort-{each}", "effort", each) for each in EFFORT),)
            return Screen((finished(state), *done_lines(state.sets), text("session.effort")), rows)
        case "ankles":
            answers = tuple(button(f"ankles-{each}", "ankles", each) for each in ANKLES)
            return Screen((text(f"session.ankles-{asked_of(state)}"),), (answers,))
        case _:
            showing = picture_of(current(state), person, context)
            return replace(page_of(state, person, context), picture=showing, soon=soon(state, person, context))


def picture_of(planned: PlannedSet, person: Person, context: Context) -> Picture | None:
    return shown(planned, person, context)


def soon(state: GuidedSession, person: Person, context: Context) -> tuple[Picture, ...]:
    """What the taps to come may show."""
    now = picture_of(current(state), person, context)
    ahead = (picture_of(each, person, context) for each in state.planned[state.step + 1 :])
    return tuple(dict.fromkeys(each for each in ahead if each is not None and each != now))


def page_of(state: GuidedSession, person: Person, context: Context) -> Screen:
    back = (button("back", "set", str(state.step)),)
    match state.page:
        case "how":
            never = button("never", "never-menu", str(state.step))
            return Screen(how_lines(current(state).exercise), ((never, *back),))
        case "never":
            return never_face(state)
        case "no-swap":
            return no_swap_face(state)
        case "why" if state.told:
            return Screen(why_lines(state.told, context), (back,))
        case "round":
            return round_face(state)
        case "rest":
            return rest_face(state, context)
        case _:
            return set_face(state, person, context)


def never_face(state: GuidedSession) -> Screen:
    step = str(state.step)
    rows = ((button("never-sure", "never", step), button("back", "set", step)),)
    return Screen((text("session.never", name=name_of(current(state))),), rows)


def no_swap_face(state: GuidedSession) -> Screen:
    """Nothing gentler is there: what can be done instead."""
    step = str(state.step)
    instead = (button("fewer", "fewer-menu", step), button("out-today", "out-today", step))
    return Screen(
        (text("session.nothing-else", name=name_of(current(state))),), (instead, (button("back", "set", step),))
    )


def round_face(state: GuidedSession) -> Screen:
    """Between two rounds the runner says whether the form still holds."""
    step, number = str(state.step), current(state).round
    rows = ((button("next-round", "set", step, "primary"), button("form-went", "form-went", step)),)
    return Screen((text("session.round", number=number - 1, count=max(each.round for each in state.planned)),), rows)


def rest_face(state: GuidedSession, context: Context) -> Screen:
    """How long, and what comes then. The card does not count: a message that changes each second is no clock."""
    step, seconds = str(state.step), rest_left(state, context.library.exercises)
    then = (text("session.then"), heading(state), side_line(current(state)), *varied_line(current(state)))
    rows = ((button("ready", "set", step, "primary"), button("finish", "finish", step)),)
    return Screen((text("session.rest", count=seconds), *stacked(then)), rows)


def finished(state: GuidedSession) -> Text:
    return text("session.finished", done=len(state.sets), count=len(state.planned))


def heading(state: GuidedSession) -> Text:
    planned = current(state)
    names = [each.exercise for each in one_of_each(state.planned)]
    return text("set.heading", number=names.index(planned.exercise) + 1, count=len(names), name=name_of(planned))


def set_face(state: GuidedSession, person: Person, context: Context) -> Screen:
    planned = current(state)
    kit = stand_in_line(planned, context.library.exercises[planned.exercise], person.runner.equipment)
    doses = stacked([heading(state), what_line(planned), *varied_line(planned)])
    stepped = stacked([text("told.suited-you"), *moves(state.told)]) if state.told else ()
    held = (text("set.hold"),) if planned.seconds is not None and planned.part == "work" else ()
    return Screen((*stepped, *doses, *kit, *held, feel_line(planned)), set_rows(state))


def set_rows(state: GuidedSession) -> tuple[Row, ...]:
    """The step stands in every argument: a second tap on the same button finds another step."""
    step = str(state.step)
    back = (button("back", "set", step),)
    match state.page:
        case "fewer":
            return (tuple(fewer_button(state, share) for share in FEWER), back)
        case "hurts":
            return ((button("mild", "mild", step), button("hurts-sharp", "sharp", step, "danger")), back)
        case _:
            return (
                (button("done", "done", step, "success", amount=amount(current(state))),),
                (
                    button("fewer", "fewer-menu", step),
                    button("hurts", "hurts-menu", step),
                    button("easy", "easy", step),
                ),
                *last_rows(state),
            )


def last_rows(state: GuidedSession) -> tuple[Row, ...]:
    """Three to a row: a card with its film fits a phone."""
    step, sound, back = str(state.step), beat(state), way_back(state)
    ask = (button("how", "how", step), button("swap", "swap", f"{step}:{current(state).exercise}"))
    finish = button("finish", "finish", step)
    return ((*ask, *sound), (*back, finish)) if sound or back else ((*ask, finish),)


def beat(state: GuidedSession) -> Row:
    return (button("beat", "beat", str(state.step)),) if sound_of(state) else ()


def way_back(state: GuidedSession) -> Row:
    """From a step up that came due, or from a swap, as long as no set of it was done."""
    step = str(state.step)
    if state.told:
        return (button("why", "why", step), button("not-yet", "not-yet", step))
    if state.before:
        return (button("swap-back", "swap-back", step),)
    return ()


def fewer_button(state: GuidedSession, share: float) -> Button:
    planned = current(state)
    asked = planned.reps or planned.seconds or planned.metres or 0
    return button("number", "fewer", f"{state.step}:{share}", number=part(asked, share) or 0)
