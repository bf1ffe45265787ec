"""How an exercise is done, outside a session."""

from coach.cards import HowTo
from coach.flows.buttons import button
from coach.flows.exercise_face import how_lines
from coach.flows.front import front
from coach.flows.showing import shown_by_itself
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import Screen


def press(person: Person, state: HowTo, verb: str, _arg: str, _context: Context) -> Turn:
    return Turn(person, front(person) if verb == "today" else state)


def face(state: HowTo, person: Person, _context: Context) -> Screen:
    return Screen(
        how_lines(state.exercise), ((button("show-today", "today"),),), shown_by_itself(state.exercise, person)
    )
