"""What a member shares with a club: to be counted, or not even that."""

from dataclasses import replace

from coach.cards.club import ClubMember
from coach.effects import Effect, Tell
from coach.flows.buttons import Row, button
from coach.flows.turn import Turn
from coach.news import Withdraws
from coach.person import Membership, Person
from coach.screen import Text, text


def press(person: Person, state: ClubMember, counted: bool) -> Turn:
    """Whoever steps out of the counts is out of those of the last weeks, too."""
    clubs = tuple(replace(one, counted=counted) if one.club == state.club else one for one in person.clubs)
    out: tuple[Effect, ...] = () if counted else (Tell(state.club, Withdraws(person.id)),)
    return Turn(replace(person, clubs=clubs), state, out)


def line(membership: Membership) -> Text:
    return text("club.they-see" if membership.counted else "club.they-see-nothing")


def row(membership: Membership) -> Row:
    return (button("club-uncount", "uncount") if membership.counted else button("club-count", "count"),)
