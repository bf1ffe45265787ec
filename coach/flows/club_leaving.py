"""Out of a club, and back in with one tap: as before, where the club stands and its chat still has this person."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.club import ClubLeft, ClubMember
from coach.desk import Card, turned
from coach.effects import Tell
from coach.flows.buttons import button
from coach.flows.front import Opening, open_card
from coach.flows.turn import Turn
from coach.news import Joins, LetGo, TurnedAway, Welcomed
from coach.person import Context, Membership, Person
from coach.screen import Screen, text


def let_go(person: Person, news: LetGo, context: Context) -> Opening:
    """Whoever left by themselves may have slipped; whoever is out of the chat cannot be put back."""
    known = membership_of(person, news.club)
    free = replace(person, clubs=without(person, news.club))
    if known is None or news.why == "moved":
        return free, (), ()
    if news.why == "left":
        return (*open_card(free, ClubLeft(news.club, known.title, known.counted), context), ())
    return (*open_card(free, Closed(text(f"club.let-go-{news.why}", title=known.title)), context), ())


def welcomed(person: Person, news: Welcomed, context: Context) -> Opening:
    """What somebody chose to be counted by stays chosen."""
    left = left_card(person, news.club)
    counted = all(one.counted for one in person.clubs if one.club == news.club) and was_counted(left)
    member = Membership(news.club, news.title, context.now, counted)
    after = replace(person, clubs=(*without(person, news.club), member))
    return shown(after, left, ClubMember(news.club), context)


def refused(person: Person, news: TurnedAway) -> Opening | None:
    """On the farewell from which somebody wanted back; it keeps its button where Telegram could not be asked."""
    left = left_card(person, news.club)
    if left is None or news.why == "unknown":
        return None
    line = Closed(text(f"club.turned-away-{news.why}"))
    return replace(person, desk=turned(person.desk, left.number, line)), (left.number,), ()


def shown(person: Person, card: Card | None, state: CardState, context: Context) -> Opening:
    if card is None:
        return (*open_card(person, state, context), ())
    return replace(person, desk=turned(person.desk, card.number, state)), (card.number,), ()


def press(person: Person, state: ClubLeft, verb: str) -> Turn:
    """The club answers, and its answer is shown on this card."""
    return Turn(person, state, (Tell(state.club, Joins(person.id)),) if verb == "back-in" else ())


def face(state: ClubLeft) -> Screen:
    return Screen((text("club.let-go-left", title=state.title),), ((button("club-back-in", "back-in"),),))


def left_card(person: Person, club: int) -> Card | None:
    return next((card for card in reversed(person.desk.cards) if is_left(card.state, club)), None)


def is_left(state: CardState, club: int) -> bool:
    return isinstance(state, ClubLeft) and state.club == club


def was_counted(card: Card | None) -> bool:
    return card is None or not isinstance(card.state, ClubLeft) or card.state.counted


def membership_of(person: Person, club: int) -> Membership | None:
    return next((one for one in person.clubs if one.club == club), None)


def without(person: Person, club: int) -> tuple[Membership, ...]:
    return tuple(one for one in person.clubs if one.club != club)
