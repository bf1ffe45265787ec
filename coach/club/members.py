"""Coming into a club and going out of it. Whoever goes counts nowhere from that moment on."""

from dataclasses import replace
from typing import Literal

from coach.club.answering import said, turned_away
from coach.club.coaching import introduction, news_of
from coach.club.counting import without
from coach.club.effects import After, ClubEffect
from coach.club.posting import recounted
from coach.club.values import Club, Member, is_member
from coach.effects import Tell
from coach.news import INSIDE, Joins, LetGo, Role, Welcomed
from coach.person import Context
from coach.screen import text


def admitted(club: Club, wish: Joins, role: Role, context: Context) -> After:
    if role not in INSIDE:
        return club, turned_away(club.id, wish, role)
    known = is_member(club, wish.person)
    members = club.members if known else (*club.members, Member(wish.person, context.now))
    joined = replace(club, members=members)
    if known and wish.reply:
        return club, said(wish, text("club.in-already"))
    welcome = Tell(wish.person, Welcomed(club.id, club.title))
    told: tuple[ClubEffect, ...] = (*said(wish, text("club.joined")), welcome, *introduction(club, wish.person))
    after, posts = recounted(club, joined, context)
    return after, (*told, *posts)


def let_go(club: Club, person: int, why: Literal["left", "removed"], context: Context) -> After:
    if not is_member(club, person):
        return club, ()
    members = tuple(member for member in club.members if member.person != person)
    after, posts = recounted(club, without(replace(club, members=members), person), context)
    return after, (*posts, Tell(person, LetGo(club.id, why)))


def farewells(club: Club) -> tuple[Tell, ...]:
    """The club is no more: each member is told, and whoever coached it."""
    members = tuple(Tell(member.person, LetGo(club.id, "erased")) for member in club.members)
    coach = (Tell(club.coach.person, news_of(replace(club, coach=None))),) if club.coach else ()
    return (*members, *coach)
