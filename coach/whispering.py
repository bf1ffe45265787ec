"""What the club's chat may show to one member alone: a question and its buttons, never an answer.

The same card lies in the private chat, so nothing is lost where Telegram does not show it.
"""

from coach.cards import CardState
from coach.cards.post_run import AskLegs, AskRun
from coach.deck import view
from coach.desk import card_of
from coach.effects import Effect, Whisper
from coach.events import Pressed
from coach.flows.front import heard_on
from coach.person import Context, Person
from coach.screen import Button, Link, Screen, text

QUESTIONS = AskRun | AskLegs


def asked(person: Person, cards: tuple[int, ...], context: Context) -> tuple[Effect, ...]:
    """The question that a press in the club's chat has just put into the private one."""
    card = card_of(person.desk, cards[-1]) if cards else None
    if card is None or not isinstance(card.state, AskRun) or card.state.page != "felt":
        return ()
    return (Whisper(card.number, face(card.state, person, context)),)


def answered(person: Person, event: Pressed, context: Context) -> tuple[Effect, ...]:
    """After a press on such a message: what is asked next, and in the end that the rest is said in private."""
    if not event.alone:
        return ()
    card = heard_on(person.desk, event.card)
    return (Whisper(event.card, face(card.state if card else None, person, context)),)


def face(state: CardState | None, person: Person, context: Context) -> Screen:
    if not isinstance(state, QUESTIONS):
        return Screen((text("club.alone-done"),), ((Button(text("button.to-chat"), "", link=Link("chat")),),))
    shown = view(state, person, context)
    return Screen((*shown.body, text("club.alone")), shown.rows) if isinstance(state, AskRun) else shown
