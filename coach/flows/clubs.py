"""Clubs in the private chat. What a club must know goes to its lane as an event; what it answers comes back as one."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.club import ClubCard, ClubCoachOffer, ClubMember, Clubs, ClubSetup
from coach.cards.daily import Today
from coach.effects import Answer, Effect, Tell
from coach.events import ClubPressed, Followed
from coach.flows import club_coach, club_runs, club_setup, club_share, coaching, sharing
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
    ToPerson,
    TurnedAway,
    WarmedUp,
    Welcomed,
    WouldCoach,
)
from coach.person import Context, Membership, Person
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
        case Followed(link="coach", fresh=True):
            return coaching.followed(person, event, context)
        case Followed(link="runner", fresh=True):
            return sharing.followed(person, event, context)
        case Followed(link="club-coach", fresh=True):
            return person, (), (Tell(event.of, WouldCoach(person.id, event.nonce)),)
        case AskedToCoach() | ClubCoached():
            return club_coach.told(person, event, context)
        case Followed():
            return followed(person, event, context)
        case WarmedUp():
            return club_runs.warmed_up(person, event)
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
    if not event.fresh:
        return too_late(person, event, context)
    if event.link == "club":
        return person, (), (club_setup.opened_by(person, event.of),)
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
        case Welcomed(club, title):
            counted = all(one.counted for one in person.clubs if one.club == club)
            member = replace(person, clubs=(*without(person, club), Membership(club, title, context.now, counted)))
            return (*open_card(member, ClubMember(club), context), ())
        case LetGo(club, why) if why == "moved" or not is_in(person, club):
            return replace(person, clubs=without(person, club)), (), ()
        case LetGo(club, why):
            title = title_of(person, club)
            free = replace(person, clubs=without(person, club))
            return (*open_card(free, Closed(text(f"club.let-go-{why}", title=title)), context), ())
        case _:
            return club_setup.told(person, news, context)


def is_in(person: Person, club: int) -> bool:
    return any(one.club == club for one in person.clubs)


def without(person: Person, club: int) -> tuple[Membership, ...]:
    return tuple(one for one in person.clubs if one.club != club)


def title_of(person: Person, club: int) -> str:
    return next((one.title for one in person.clubs if one.club == club), "")


def press(person: Person, state: ClubCard, verb: str, arg: str, context: Context) -> Turn:
    match state, verb:
        case ClubSetup(), _:
            return club_setup.press(person, state, verb, arg)
        case ClubCoachOffer(), _:
            return club_coach.press_offer(person, state, verb, context)
        case ClubMember(), "coach":
            return club_coach.seen_by(person, state)
        case ClubMember(), "step-down":
            return club_coach.stepped_down(person, state)
        case _, "home":
            return Turn(person, front(person))
        case Clubs(), "open":
            return Turn(person, ClubMember(int(arg)))
        case ClubMember(club), "leave":
            return Turn(person, state, (Tell(club, Leaves(person.id)),))
        case ClubMember(club), "count" | "uncount":
            return club_share.press(person, state, verb == "count")
        case ClubMember(), "clubs":
            return Turn(person, Clubs())
        case _:
            return Turn(person, state)
