"""The one door: whatever happens to a person comes through here, and what follows from it leaves as effects."""

from dataclasses import replace

from coach import answering, reminding, whispering
from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.times import behind
from coach.cards.upkeep import MoveOrSkip
from coach.deck import press, view
from coach.desk import Reminder, card_of, seen, settled, turned
from coach.effects import Answer, Effect, Record, Show
from coach.events import (
    Broke,
    ClubPressed,
    Commanded,
    Delivered,
    Dropped,
    Due,
    Event,
    FileSent,
    Followed,
    Located,
    Pressed,
    Reachable,
    Typed,
    Unread,
)
from coach.findings import Finding, Found, FromService, TimeRead
from coach.flows import clubs, files, looking, placed, service, sharing, unread
from coach.flows.club_news import tidings
from coach.flows.commands import command, is_command
from coach.flows.front import Opening, front, heard_on, open_card, readopted
from coach.flows.runs import today_of, zone_of
from coach.flows.speaking import speaking
from coach.flows.tidying import tidied
from coach.flows.words import called_for_help, flagged, heard, not_words
from coach.forecast import agenda_of, outlook_for
from coach.hearing import is_alarming
from coach.journal import CheckIn, Cleared, Illness, Injury, Recovered, Session
from coach.news import ToPerson
from coach.person import Context, NeedJournal, Person, Step
from coach.record import JournalMissingError
from coach.screen import Screen, text
from coach.understand import read_in

After = tuple[Person, tuple[Effect, ...]]
Happening = (
    Pressed | Typed | Commanded | Unread | Located | FileSent | Delivered | Dropped | Reachable | Broke | ClubPressed
    | Followed | Finding | ToPerson
)  # fmt: skip
"""Every event but the agenda's own."""

SAYS_HOW_IT_IS = CheckIn | Session | Injury | Illness | Recovered | Cleared


def step(person: Person, event: Event, context: Context) -> Step | NeedJournal:
    """What the event makes of the person. The agenda is computed anew each time, so nothing stale can fire."""
    try:
        if isinstance(event, Due):
            return due(person, event, context)
        changed, effects = react(arrived(person, event, context), event, context)
        changed, asked = clubs.invitations(changed)
        asked = (
            *asked,
            *sharing.alarms(changed, person),
            *sharing.introduced(changed, person),
            *looking.turned(person, changed, context),
        )
        return ended(changed, (*effects, *asked), context)
    except JournalMissingError:
        return NeedJournal()


def ended(person: Person, effects: tuple[Effect, ...], context: Context) -> Step:
    """Whatever happened: clubs are told what they may count, and the agenda follows."""
    outlook = outlook_for(person, context)
    known, news = tidings(person, effects, outlook, context)
    return Step(replace(known, agenda=agenda_of(known, context, outlook)), (*effects, *news))


def arrived(person: Person, event: Happening, context: Context) -> Person:
    """Whoever acts is here. At first we speak what Telegram tells."""
    match event:
        case Pressed() | Typed() | Commanded() | Unread() | Located() | FileSent() | Followed():
            known = person if person.desk.last_seen else speaking(person, context.language)
            return replace(known, desk=seen(person.desk, context.now))
        case _:
            return person


def checked_today(person: Person, effects: tuple[Effect, ...], context: Context) -> Person:
    """Who has just said how it is, is not asked the same once more today."""
    if not any(isinstance(effect, Record) and isinstance(effect.entry, SAYS_HOW_IT_IS) for effect in effects):
        return person
    return replace(person, desk=settled(person.desk, f"recovery:{today_of(person, context)}"))


def react(person: Person, event: Happening, context: Context) -> After:
    match event:
        case Pressed():
            known, effects = pressed(person, event, context)
            return known, (*effects, *whispering.answered(known, event, context))
        case ClubPressed(verb="answer"):
            known, cards, effects = clubs.react(person, event, context)
            return shown(known, cards, (*effects, *whispering.asked(known, cards, context)), context)
        case Commanded() | Typed() | Unread():
            return shown(*said(person, event, context), context)
        case Located():
            return shown(*placed.located(person, event, context), context)
        case FileSent():
            return shown(*files.sent(person, event, context), context)
        case Delivered():
            return after(reminding.delivered(person, event, context))
        case Dropped():
            return after(reminding.dropped(person, event, context))
        case Reachable(yes):
            return replace(person, desk=replace(person.desk, reachable=yes)), ()
        case Broke():
            return shown(*open_card(person, Closed(text("broke")), context), (), context)
        case _:
            return shown(*elsewhere(person, event, context), context)


def elsewhere(person: Person, event: ClubPressed | Followed | Finding | ToPerson, context: Context) -> Opening:
    """What was found outside, and what clubs and coaches want."""
    if isinstance(event, FromService):
        return service.react(person, event, context)
    if isinstance(event, Found):
        return files.found(person, event, context)
    if isinstance(event, TimeRead):
        return unread.found(person, event, context)
    return clubs.react(person, event, context)


def said(person: Person, event: Commanded | Typed | Unread, context: Context) -> Opening:
    """What no command is called may still be a wish: /skip."""
    match event:
        case Commanded(name, arg) if is_command(name):
            return command(person, name, arg, context)
        case Commanded(name, arg):
            return typed(person, f"{name} {arg}".strip(), context)
        case Typed(words):
            return typed(person, words, context)
        case Unread():
            return not_words(person, context)


def typed(person: Person, words: str, context: Context) -> Opening:
    """Red flags first; then the card that lies open, if the words answer it."""
    reading = read_in(words, person.settings.language, context.library.vocabularies)
    if is_alarming(reading):
        return flagged(person, words, reading, context)
    return (
        called_for_help(person, reading, context)
        or answering.answered(person, words, reading, context)
        or heard(person, words, reading, context)
    )


def due(person: Person, event: Due, context: Context) -> Step:
    """What yesterday left open is credited first, so that the rules know of it."""
    tidy, credited = tidied(person, context)
    done = reminding.due(tidy, event, context, outlook_for(tidy, context), view)
    looks = looking.daily(tidy, context) if event.reminder == Reminder.THINK else ()
    return ended(done.person, (*credited, *done.effects, *looks), context)


def after(done: Step) -> After:
    return done.person, done.effects


def shown(person: Person, opened: tuple[int, ...], effects: tuple[Effect, ...], context: Context) -> After:
    """The cards that were opened or shrunk, as they look once everything else has happened."""
    person = checked_today(person, effects, context)
    shows = (Show(number, face_of(person, number, context)) for number in opened)
    return person, (*shows, *effects)


def face_of(person: Person, number: int, context: Context) -> Screen:
    card = card_of(person.desk, number)
    state: CardState = card.state if card else front(person)
    return view(state, person, context)


def pressed(person: Person, event: Pressed, context: Context) -> After:
    card = heard_on(person.desk, event.card)
    if card is None:
        return stray(person, event, context)
    number = card.number
    looks = (event.card,) if number == event.card else (event.card, number)
    if isinstance(behind(card.state), MoveOrSkip) and reminding.is_passed(
        card, zone_of(person), today_of(person, context)
    ):
        desk = turned(person.desk, number, Closed(text("card.passed")))
        return shown(replace(person, desk=desk), looks, (), context)
    if not answering.offers(view(card.state, person, context), (event.verb, event.arg)):
        return shown(person, looks, (), context)
    turn = press(person, card.state, event.verb, event.arg, context)
    desk = turned(turn.person.desk, number, turn.state)
    answer = (Answer(turn.answer),) if turn.answer else ()
    return shown(replace(turn.person, desk=desk), looks, (*turn.effects, *answer), context)


def stray(person: Person, event: Pressed, context: Context) -> After:
    """A card that has left the desk becomes today's; a number that never was one is only answered."""
    if not 0 < event.card <= person.desk.last_card:
        return person, (Answer(text("stray")),)
    return shown(*readopted(person, event.card, context), (), context)
