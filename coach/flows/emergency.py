"""Whoever asks for help that cannot wait gets the number to call, before anything else; nothing is written down."""

from dataclasses import replace

from coach.cards.emergency import Emergency
from coach.cards.tell import Telling
from coach.flows.buttons import Row, button
from coach.flows.front import front
from coach.flows.told import number_list, numbers_here
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import Screen, text


def press(person: Person, state: Emergency, verb: str, arg: str, _context: Context) -> Turn:
    match verb:
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "signs":
            return Turn(person, Telling("urgent"))
        case "today":
            return Turn(person, front(person))
        case _:
            return Turn(person, state)


def face(state: Emergency, person: Person, context: Context) -> Screen:
    if state.page == "numbers":
        return Screen(number_list(context), ((button("back", "page", "call"),),))
    signs: tuple[Row, ...] = ()
    if state.about == "emergency" and person.joined_at is not None:
        signs = ((button("urgent-signs", "signs"),),)
    last = button("show-today" if person.joined_at else "set-up", "today")
    rows = ((button("another-country", "page", "numbers"),), *signs, (last,))
    return Screen((text(f"help-now.{state.about}"), *numbers_here(person, context)), rows)
