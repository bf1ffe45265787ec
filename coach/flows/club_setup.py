"""A club's settings in the private chat of one of its admins. Every press asks the club, and it asks Telegram."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.club import ClubSetup
from coach.club.values import ClubFace
from coach.desk import Card, turned
from coach.effects import Effect, Tell
from coach.events import ClubPressed
from coach.flows.front import Opening, front, open_card
from coach.flows.turn import Turn
from coach.news import ClubSettingsShown, ClubTrouble, SetsUp, TurnedAway
from coach.person import Context, Person
from coach.screen import text

LEADS_TO = {"days": "at", "at": "home", "cap": "home", "digest": "digest-at", "digest-at": "home", "goal": "home"}
"""What is asked next; other changes stay on their page or go home."""
STAYS = ("tick", "untick", "erase", "coach-link")


def from_club(person: Person, event: ClubPressed) -> Effect:
    """A button of the club's card that only its admins may press."""
    known = person.joined_at is not None or person.desk.last_seen is not None
    verb = "" if event.verb == "set-up" else event.verb
    return Tell(event.club, SetsUp(person.id, verb, event.arg, event.reply, known))


def opened_by(person: Person, club: int) -> Effect:
    return Tell(club, SetsUp(person.id))


def press(person: Person, state: ClubSetup, verb: str, arg: str) -> Turn:
    """The page turns at once; what the club answers is shown on it."""
    match verb:
        case "home":
            return Turn(person, front(person))
        case "page":
            return Turn(person, replace(state, page=arg), (Tell(state.club, SetsUp(person.id, "page")),))  # type: ignore[arg-type]
        case "clocks":
            return Turn(person, replace(state, page="clock-all"))
        case "clock":
            return Turn(person, replace(state, page="place", clock=int(arg)))
        case "erase" if state.page != "erase-sure":
            return Turn(person, state)
        case _:
            wish = Tell(state.club, SetsUp(person.id, verb, arg))
            return Turn(person, state if verb in STAYS else replace(state, page=next_page(verb, arg)), (wish,))  # type: ignore[arg-type]


def next_page(verb: str, arg: str) -> str:
    """Without a digest nobody is asked for its hour."""
    return "home" if verb == "digest" and not arg else LEADS_TO.get(verb, "home")


def told(person: Person, news: ClubSettingsShown | TurnedAway | ClubTrouble, context: Context) -> Opening:
    match news:
        case ClubSettingsShown(club, face, anew):
            show = at_the_end if anew else settings_shown
            after, looks, effects = show(person, club, face, context)
            return after, looks, (*effects, *own_clock(person, club, face))
        case TurnedAway(club, why):
            return shown(person, club, Closed(text(f"club.turned-away-{why}")), context)
        case ClubTrouble(_, title, what):
            return (*open_card(person, Closed(text(f"club.trouble-{what}", title=title)), context), ())


def settings_shown(person: Person, club: int, face: ClubFace, context: Context) -> Opening:
    card = setup_card(person, club)
    before = card.state if card and isinstance(card.state, ClubSetup) else ClubSetup(club, face)
    state = replace(before, face=face)
    return (person, (), ()) if card and card.state == state else shown(person, club, state, context)


def at_the_end(person: Person, club: int, face: ClubFace, context: Context) -> Opening:
    """An older card of the same settings goes."""
    before = setup_card(person, club)
    desk = turned(person.desk, before.number, Closed(text("card.below"), gone=True)) if before else person.desk
    opened, looks = open_card(replace(person, desk=desk), ClubSetup(club, face), context)
    return opened, (*((before.number,) if before else ()), *looks), ()


def own_clock(person: Person, club: int, face: ClubFace) -> tuple[Effect, ...]:
    """A club without a clock gets that of the first who sets it up; whoever is no runner here is asked for it."""
    if face.settings.zone or person.joined_at is None:
        return ()
    return (Tell(club, SetsUp(person.id, "zone", person.runner.time_zone)),)


def shown(person: Person, club: int, state: CardState, context: Context) -> Opening:
    """On the card from which it was asked for, else on a new one."""
    card = setup_card(person, club)
    if card is None:
        return (*open_card(person, state, context), ())
    return replace(person, desk=turned(person.desk, card.number, state)), (card.number,), ()


def setup_card(person: Person, club: int) -> Card | None:
    mine = (card for card in reversed(person.desk.cards) if isinstance(card.state, ClubSetup))
    return next((card for card in mine if isinstance(card.state, ClubSetup) and card.state.club == club), None)
