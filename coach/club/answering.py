"""Answers to somebody who wants something of the club: on the press where there was one, else in private."""

from typing import Literal

from coach.club.effects import ClubEffect
from coach.effects import Answer, Tell
from coach.news import Joins, Leads, Role, SetsUp, TakesOn, TurnedAway, WouldCoach
from coach.screen import Text, text

Why = Literal["not-there", "not-admin", "not-leader", "unknown", "gone", "used"]


def said(wish: Joins | Leads, words: Text) -> tuple[Answer, ...]:
    return (Answer(words, to=wish.reply),) if wish.reply else ()


def turned_away(club: int, wish: Joins | SetsUp | Leads, role: Role) -> tuple[ClubEffect, ...]:
    """Of whoever Telegram could not tell us we say so: that is no reason to think less of them."""
    return refused(club, wish, "unknown" if role == "unknown" else lacking(wish))


def lacking(wish: Joins | SetsUp | Leads) -> Why:
    match wish:
        case Joins():
            return "not-there"
        case SetsUp():
            return "not-admin"
        case Leads():
            return "not-leader"


def refused(club: int, wish: Joins | SetsUp | Leads | WouldCoach | TakesOn, why: Why) -> tuple[ClubEffect, ...]:
    if reply := getattr(wish, "reply", ""):
        return (Answer(text(f"club.turned-away-{why}"), to=reply),)
    return (Tell(wish.person, TurnedAway(club, why)),)
