"""Opening and redrawing the club's cards. However many press, a card is edited every few seconds at most."""

from dataclasses import replace
from datetime import datetime

from coach.club.cards import ClubCardState, OfRun
from coach.club.effects import After, ClubEffect, Post
from coach.club.faces import face
from coach.club.values import Club, ClubCard
from coach.person import Context

KEPT_CARDS = 20
"""More than a fortnight of posts, so that a card that shows counts is never forgotten with them."""


def opened(
    club: Club,
    state: ClubCardState,
    context: Context,
    occurrence: str | None = None,
    expires_at: datetime | None = None,
) -> After:
    """A new message at the end of the chat."""
    number = club.last_card + 1
    card = ClubCard(number, state, context.now, context.now)
    grown = replace(club, last_card=number, cards=(*club.cards, card)[-KEPT_CARDS:])
    return grown, (Post(number, face(state, grown, context.library.clubs), context.now, occurrence, expires_at),)


def turned(club: Club, number: int, state: ClubCardState, context: Context) -> After:
    """The card in a new state, on the screen as soon as its turn comes."""
    card = card_of(club, number)
    if card is None:
        return club, ()
    changed = replace(card, state=state, edit_at=next_edit(card, context))
    cards = tuple(changed if one.number == number else one for one in club.cards)
    after = replace(club, cards=cards)
    return after, (Post(number, face(state, after, context.library.clubs), changed.edit_at),)


def redrawn(club: Club, number: int, context: Context) -> After:
    card = card_of(club, number)
    return turned(club, number, card.state, context) if card else (club, ())


def recounted(before: Club, club: Club, context: Context) -> After:
    """The cards whose counts are others now."""
    effects: tuple[ClubEffect, ...] = ()
    numbers = context.library.clubs
    for card in club.cards:
        if face(card.state, before, numbers) != face(card.state, club, numbers):
            club, posts = redrawn(club, card.number, context)
            effects = (*effects, *posts)
    return club, effects


def forgotten(club: Club, number: int) -> Club:
    """It never came into the chat, so nothing of it is shown later."""
    return replace(club, cards=tuple(card for card in club.cards if card.number != number))


def next_edit(card: ClubCard, context: Context) -> datetime:
    """An edit that still waits is replaced by this one and keeps its moment."""
    waits = card.edit_at > context.now
    return card.edit_at if waits else max(context.now, card.edit_at + context.library.clubs.edit_every)


def card_of(club: Club, number: int) -> ClubCard | None:
    return next((card for card in club.cards if card.number == number), None)


def card_of_run(club: Club, occurrence: str) -> ClubCard | None:
    of_run = (card for card in reversed(club.cards) if isinstance(card.state, OfRun))
    return next((card for card in of_run if getattr(card.state, "occurrence", "") == occurrence), None)
