"""Clubs in the private chat. What a club must know goes to its lane as an event; what it answers comes back as one."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.club import ClubCard, ClubCoachOffer, ClubLeft, ClubMember, Clubs, ClubSetup
from coach.cards.daily import Today
from coach.effects import Answer, Effect, Tell
from coach.events import ClubPressed, Followed
from coach.flows import club_coach, club_leaving, club_runs, club_setup, club_share, coaching, sharing
from coach.flows.front import Opening, front, open_card
from coach.flows.turn import Turn
from coach.news import (
    AskedToCoach,
    ClubCoached,
    ClubSettingsShown,
    ClubTrouble,
    Joins,
    Leads,
    Leaves,
    LetGo,
    RunMoved,
    ToPerson,
    TurnedAway,
    WarmedUp,
    Welcomed,
    WouldCoach,
)
from coach.person import Context, Person
from coach.screen import Link, text
from coach.sharing.news import Advises, Alerts, Follows, Granted, Looks, Offers, Shown, StepsBack

FromClub = Welcomed | TurnedAway | LetGo | ClubSettingsShown | ClubTrouble
LEADING = ("lead", "next", "back", "end")
FOR_MEMBERS = ("in", "out", "answer", "share", "my-week")
TO_CHAT = Answer(link=Link("chat"))


def react(person: Person, event: ClubPressed | Followed | ToPerson, context: Context) -> Opening:
    match event:
        case ClubPressed():
            return pressed_in_club(person, event, context)
        case AskedToCoach() | ClubCoached():
            return club_coach.told(person, event, context)
        case Followed():
            return followed(person, event, context)
        case WarmedUp():
            return club_runs.warmed_up(person, event)
        case RunMoved():
            return club_runs.moved(person, event, context)
        case Offers() | Looks() | Advises() | StepsBack():
            return sharing.told(person, event, context)
        case Follows() | Granted() | Shown() | Alerts():
            return coaching.told(person, event, context)
        case _:
            return told(person, event, context)


def pressed_in_club(person: Person, event: ClubPressed, context: Context) -> Opening:
    match event.verb:
        case "join":
            return person, (), (join(person, event),)
        case "set-up" | "topic":
            return person, (), (club_setup.from_club(person, event),)
        case verb if verb in LEADING:
            return person, (), (Tell(event.club, Leads(person.id, event.card, verb, event.arg, event.reply)),)
        case verb if verb not in FOR_MEMBERS:
            return person, (), (Answer(text("stray")),)
        case _ if person.joined_at is None:
            return person, (), (join(person, event),)
        case _:
            return as_member(person, event, context)


def as_member(person: Person, event: ClubPressed, context: Context) -> Opening:
    """Whoever is set up here, but no member yet, joins with the press."""
    match event.verb:
        case "in" | "out":
            return club_runs.comes(person, event, context)
        case _ if not is_in(person, event.club):
            return person, (), (join(person, event),)
        case "answer":
            return club_runs.asked(person, event, context)
        case "share":
            return (*open_card(person, ClubMember(event.club), context), (TO_CHAT,))
        case _:
            return (*open_card(person, Today("plan"), context), (TO_CHAT,))


def join(person: Person, event: ClubPressed) -> Effect:
    """Whoever has no private chat with us yet opens it first: one press here, one there."""
    if person.joined_at is None:
        return Answer(link=Link("join", event.club))
    return Tell(event.club, Joins(person.id, event.reply))


def followed(person: Person, event: Followed, context: Context) -> Opening:
    """Somebody came by a link. What it proves is that we made it, no more: the club asks Telegram who it is."""
    match event.link:
        case _ if not event.fresh:
            return too_late(person, event, context)
        case "coach":
            return coaching.followed(person, event, context)
        case "runner":
            return sharing.followed(person, event, context)
        case "club-coach":
            return person, (), (Tell(event.of, WouldCoach(person.id, event.nonce)),)
        case "club":
            return person, (), (club_setup.opened_by(person, event.of),)
        case _:
            return invited_by(person, event, context)


def invited_by(person: Person, event: Followed, context: Context) -> Opening:
    if person.joined_at is None:
        invited = replace(person, invited=tuple(dict.fromkeys((*person.invited, event.of))))
        return (*open_card(invited, front(invited), context), ())
    return person, (), (Tell(event.of, Joins(person.id)),)


def too_late(person: Person, event: Followed, context: Context) -> Opening:
    """Whoever is not set up yet can begin all the same, unless it was to coach somebody."""
    in_chat = event.link in ("join", "club")
    after, looks = open_card(person, Closed(text("club.link-old" if in_chat else "sharing.link-old")), context)
    if person.joined_at is not None or not in_chat:
        return after, looks, ()
    begun, more = open_card(after, front(after), context)
    return begun, (*looks, *more), ()


def invitations(person: Person) -> tuple[Person, tuple[Effect, ...]]:
    """Once set-up is done, the clubs that invited are asked."""
    if person.joined_at is None or not person.invited:
        return person, ()
    return replace(person, invited=()), tuple(Tell(club, Joins(person.id)) for club in person.invited)


def told(person: Person, news: FromClub, context: Context) -> Opening:
    match news:
        case Welcomed():
            return club_leaving.welcomed(person, news, context)
        case LetGo():
            return club_leaving.let_go(person, news, context)
        case TurnedAway() if (refused := club_leaving.refused(person, news)) is not None:
            return refused
        case _:
            return club_setup.told(person, news, context)


def is_in(person: Person, club: int) -> bool:
    return any(one.club == club for one in person.clubs)


def press(person: Person, state: ClubCard, verb: str, arg: str, context: Context) -> Turn:
    match state, verb:
        case ClubSetup(), _:
            return club_setup.press(person, state, verb, arg)
        case ClubLeft(), _:
            return club_leaving.press(person, state, verb)
        case ClubCoachOffer(), _:
            return club_coach.press_offer(person, state, verb, context)
        case _, "home":
            return Turn(person, front(person))
        case Clubs(), "open":
            return Turn(person, ClubMember(int(arg)))
        case ClubMember(), _:
            return press_member(person, state, verb)
        case _:
            return Turn(person, state)


def press_member(person: Person, state: ClubMember, verb: str) -> Turn:
    match verb:
        case "coach":
            return club_coach.seen_by(person, state)
        case "step-down":
            return club_coach.stepped_down(person, state)
        case "leave":
            return Turn(person, state, (Tell(state.club, Leaves(person.id)),))
        case "count" | "uncount":
            return club_share.press(person, state, verb == "count")
        case "clubs":
            return Turn(person, Clubs())
        case _:
            return Turn(person, state)
