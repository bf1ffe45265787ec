"""A file dropped in the chat: it is read outside, and what it holds goes its own way on the same card."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.records import JournalFound, ReadingFile, TakenIn
from coach.desk import card_of, turned
from coach.effects import Errand
from coach.errands import ReadFile
from coach.events import FileSent
from coach.findings import ActivityRead, BroughtIn, CalendarRead, Found, JournalRead, NotRead, TakenOut
from coach.flows import activities, planned_runs, taking_in
from coach.flows.front import Opening, left_behind, open_card
from coach.flows.turn import Turn
from coach.flows.words import flagged
from coach.hearing import is_alarming
from coach.person import Context, Person
from coach.screen import Screen, text
from coach.understand import read_in

MOST_BYTES = 20 * 2**20
"""Telegram hands out no larger file."""
AT_ONCE = 5


def sent(person: Person, event: FileSent, context: Context) -> Opening:
    """Words under it that sound an alarm go first."""
    reading = read_in(event.words, person.settings.language, context.library.vocabularies)
    alarmed = flagged(person, event.words, reading, context) if is_alarming(reading) else (person, (), ())
    person, cards, effects = alarmed
    refusal = refused(person, event)
    opened, more = open_card(person, Closed(text(refusal)) if refusal else ReadingFile(event.name), context)
    if refusal:
        return opened, (*cards, *more), effects
    number = more[-1]
    errand = Errand(f"file:{number}", ReadFile(number, event.file, event.name))
    return opened, (*cards, *more), (*effects, errand)


def refused(person: Person, event: FileSent) -> str:
    """The text that says why it is not even looked at."""
    if person.settings.consented_at is None:
        return "file.set-up-first"
    if event.size > MOST_BYTES:
        return "file.too-big"
    reading = sum(isinstance(card.state, ReadingFile) for card in person.desk.cards)
    return "file.one-moment" if reading >= AT_ONCE else ""


def found(person: Person, finding: Found, context: Context) -> Opening:
    """Its card may have left the desk meanwhile: a file can be sent again, but what was taken in is said."""
    if not finding.card and isinstance(finding, CalendarRead | NotRead):
        after, effects = planned_runs.looked(person, finding, context)
        return after, (), effects
    card = card_of(person.desk, finding.card)
    if card is None or not waits(card.state):
        if not isinstance(finding, BroughtIn):
            return person, (), ()
        turn = taking_in.done(person, finding)
        return (*open_card(turn.person, turn.state, context), turn.effects)
    turn = turn_of(person, finding, context)
    after, shrunk = left_behind(turn.person, turn.state, but=card.number)
    desk = turned(after.desk, card.number, turn.state)
    return replace(after, desk=desk), (*shrunk, card.number), turn.effects


def waits(state: CardState) -> bool:
    match state:
        case ReadingFile():
            return True
        case JournalFound(asked=asked):
            return asked
        case TakenIn(undoing=undoing):
            return undoing
        case _:
            return False


def turn_of(person: Person, finding: Found, context: Context) -> Turn:
    match finding:
        case ActivityRead(activity=activity):
            return activities.read(person, activity, context)
        case JournalRead():
            return taking_in.found(person, finding, context)
        case BroughtIn() | TakenOut():
            return taking_in.done(person, finding)
        case CalendarRead():
            return planned_runs.found(person, finding)
        case NotRead(why=why):
            return Turn(person, Closed(text(f"file.{why}")))


def face(state: ReadingFile, _person: Person, _context: Context) -> Screen:
    return Screen((text("file.reading-named", name=state.name) if state.name else text("file.reading"),))
