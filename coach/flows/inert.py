"""Cards without buttons: a line that closes one, and the word that a file is being read."""

from coach.cards import CardState, Closed
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import Screen


def press(person: Person, state: CardState, _verb: str, _arg: str, _context: Context) -> Turn:
    return Turn(person, state)


def face(state: Closed, _person: Person, _context: Context) -> Screen:
    return Screen((state.line,), gone=state.gone)
