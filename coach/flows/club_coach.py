"""A club's coach, from the side of persons: who is asked to be it, who is it, and the members whom it concerns."""

from collections.abc import Iterator
from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.club import ClubCoachOffer, ClubMember, Clubs, ClubSetup
from coach.cards.sharing import CoachOffer, CoachWord, Sharing
from coach.desk import turned
from coach.effects import Tell
from coach.flows.club_setup import setup_card
from coach.flows.front import Opened, Opening, open_card
from coach.flows.sharing import grant_of
from coach.flows.turn import Turn
from coach.news import AskedToCoach, ClubCoached, StepsDown, TakesOn
from coach.person import CoachOf, Context, Membership, Person
from coach.screen import Text, text


def told(person: Person, news: AskedToCoach | ClubCoached, context: Context) -> Opening:
    match news:
        case AskedToCoach(club, title, nonce):
            return (*open_card(person, ClubCoachOffer(club, title, nonce), context), ())
        case ClubCoached(coach=coach) if coach == person.id:
            return appointed(person, news, context)
        case _:
            return informed(person, news, context)


def press_offer(person: Person, state: ClubCoachOffer, verb: str, context: Context) -> Turn:
    match verb:
        case "accept" if not state.said:
            name = context.name or person.coach_name
            wish = Tell(state.club, TakesOn(person.id, state.nonce, name))
            return Turn(replace(person, coach_name=name), replace(state, said=True), (wish,))
        case "refuse":
            return Turn(person, Closed(text("coaching.club-refused", title=state.title)))
        case _:
            return Turn(person, state)


def appointed(person: Person, news: ClubCoached, context: Context) -> Opening:
    """The offer's own card says so, where it still lies there."""
    coach_of = (*(one for one in person.coach_of if one.club != news.club), CoachOf(news.club, news.title))
    after = named(replace(person, coach_of=coach_of), news)
    line = Closed(text("coaching.club-yours", title=news.title))
    offers = [card.number for card in person.desk.cards if is_offer(card.state, news.club)]
    if not offers:
        return (*open_card(after, line, context), ())
    desk = after.desk
    for number in offers:
        desk = turned(desk, number, line)
    return replace(after, desk=desk), tuple(offers), ()


def is_offer(state: CardState, club: int) -> bool:
    return isinstance(state, ClubCoachOffer) and state.club == club


def informed(person: Person, news: ClubCoached, context: Context) -> Opening:
    after = replace(named(person, news), coach_of=tuple(one for one in person.coach_of if one.club != news.club))
    after, looks = settings_follow(after, news)
    for state in worth_saying(person, news):
        after, more = open_card(after, state, context)
        looks = (*looks, *more)
    return after, looks, ()


def settings_follow(person: Person, news: ClubCoached) -> Opened:
    """An admin's card of the club's settings names the coach of now."""
    card = setup_card(person, news.club)
    if card is None or not isinstance(card.state, ClubSetup):
        return person, ()
    shown = replace(card.state, face=replace(card.state.face, coach=news.name, coach_link=0))
    return replace(person, desk=turned(person.desk, card.number, shown, answered=False)), (card.number,)


def worth_saying(person: Person, news: ClubCoached) -> Iterator[CardState]:
    """Whom a runner shows something already is no news to them; a former coach keeps what they may see."""
    before = next((one.coach for one in person.clubs if one.club == news.club), 0)
    if before not in (0, news.coach) and (grant := grant_of(person, before)):
        yield CoachWord(before, grant.name, "no-club", news.title)
    if any(one.club == news.club for one in person.coach_of):
        yield Closed(text("coaching.club-over", title=news.title))
    elif news.coach and is_new(person, news, before):
        yield CoachOffer(news.coach, news.name, "nothing", news.title)
    elif not is_member(person, news.club):
        yield Closed(about(news))


def about(news: ClubCoached) -> Text:
    """For the admin, who is no member."""
    if not news.coach:
        return text("club.coach-gone", title=news.title)
    return text("club.coach-is", title=news.title, name=news.name)


def is_new(person: Person, news: ClubCoached, before: int) -> bool:
    return is_member(person, news.club) and news.coach != before and grant_of(person, news.coach) is None


def is_member(person: Person, club: int) -> bool:
    return any(one.club == club for one in person.clubs)


def named(person: Person, news: ClubCoached) -> Person:
    def told_of(one: Membership) -> Membership:
        return replace(one, coach=news.coach, coach_name=news.name) if one.club == news.club else one

    return replace(person, clubs=tuple(told_of(one) for one in person.clubs))


def line(membership: Membership, person: Person) -> Text:
    grant = grant_of(person, membership.coach)
    if grant is None:
        return text("club.coach-sees-nothing", name=membership.coach_name)
    return text("club.coach-sees", name=membership.coach_name, scope=text(f"sharing.scope-{grant.scope}"))


def seen_by(person: Person, state: ClubMember) -> Turn:
    """What the club's coach sees: chosen for the first time, or looked at and changed."""
    one = next((each for each in person.clubs if each.club == state.club), None)
    if one is None or not one.coach:
        return Turn(person, state)
    if grant_of(person, one.coach):
        return Turn(person, Sharing("one", one.coach))
    return Turn(person, CoachOffer(one.coach, one.coach_name, "nothing", one.title))


def stepped_down(person: Person, state: ClubMember) -> Turn:
    left = tuple(one for one in person.coach_of if one.club != state.club)
    clubs = tuple(replace(one, coach=0, coach_name="") if one.club == state.club else one for one in person.clubs)
    return Turn(replace(person, coach_of=left, clubs=clubs), Clubs(), (Tell(state.club, StepsDown(person.id)),))
