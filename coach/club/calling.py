"""Commands in a club's chat."""

from dataclasses import replace
from datetime import timedelta

from coach.club.cards import Ended, Ready
from coach.club.effects import After, AskRole, ClubEffect
from coach.club.events import Called
from coach.club.members import let_go
from coach.club.posting import opened, turned
from coach.club.values import Club, ClubCard
from coach.news import Joins
from coach.person import Context

STILL_IN_SIGHT = timedelta(minutes=2)
"""A card so new is not posted again: whoever brings the bot along by a link greets it with a command."""


def called(club: Club, event: Called, context: Context) -> After:
    match event.command.name:
        case "leave":
            return let_go(club, event.by, "left", context)
        case "join":
            return club, (AskRole(event.by, Joins(event.by)),)
        case "start" | "club" | "help":
            return shown_again(replace(club, present=True), event.topic, context)
        case _:
            return club, ()


def shown_again(club: Club, topic: int | None, context: Context) -> After:
    """The club's card at the end of the chat, where it was asked for; the one before says that it moved."""
    before = [card for card in club.cards if isinstance(card.state, Ready)]
    if any(card.state == Ready(topic) and is_in_sight(card, context) for card in before):
        return club, ()
    effects: tuple[ClubEffect, ...] = ()
    for card in before:
        club, posts = turned(club, card.number, Ended("card.below"), context)
        effects = (*effects, *posts)
    after, posts = opened(club, Ready(topic), context)
    return after, (*effects, *posts)


def moved_in(club: Club, context: Context) -> After:
    """Buttons of the old chat lead nowhere any more: the card stands anew in the new one, once however often told."""
    left = tuple(card for card in club.cards if not isinstance(card.state, Ready) or is_in_sight(card, context))
    return opened(replace(club, cards=left), Ready(), context) if len(left) < len(club.cards) else (club, ())


def is_in_sight(card: ClubCard, context: Context) -> bool:
    return context.now - card.opened_at < STILL_IN_SIGHT
