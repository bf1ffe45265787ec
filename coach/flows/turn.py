"""What a flow answers to a press: the person as they are now, the card's new state, and what else to do."""

from dataclasses import dataclass

from coach.cards import CardState
from coach.effects import Effect
from coach.person import Person
from coach.screen import Text


@dataclass(frozen=True, slots=True)
class Turn:
    """The street shows the card in its new state; `answer` is the pop-up of the press."""

    person: Person
    state: CardState
    effects: tuple[Effect, ...] = ()
    answer: Text | None = None
