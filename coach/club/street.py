"""The one door of a club: whatever happens to it comes through here, and what follows leaves as effects."""

from dataclasses import dataclass, replace
from typing import assert_never

from coach.club.agenda import agenda_of
from coach.club.cards import Ready
from coach.club.counting import came, counted
from coach.club.effects import AskRole, ClubEffect, MoveTo
from coach.club.events import Called, ClubEvent, Gone, Moved, Placed, Silenced, Vouched
from coach.club.members import admitted, let_go
from coach.club.posting import opened
from coach.club.presence import placed
from coach.club.setting_up import set_up
from coach.club.values import Club
from coach.events import Broke, Delivered, Dropped, Due
from coach.news import Answered, Comes, Joins, KeptPlan, Leads, Leaves, SetsUp
from coach.person import Context

After = tuple[Club, tuple[ClubEffect, ...]]


@dataclass(frozen=True, slots=True)
class ClubStep:
    club: Club
    effects: tuple[ClubEffect, ...] = ()


def step(club: Club, event: ClubEvent, context: Context) -> ClubStep:
    """What the event makes of the club. The agenda is computed anew each time, so nothing stale can fire."""
    changed, effects = react(club, event, context)
    return ClubStep(replace(changed, agenda=agenda_of(changed, context.now)), effects)


def react(club: Club, event: ClubEvent, context: Context) -> After:  # noqa: C901 - one line for each event
    match event:
        case Placed():
            return placed(club, event, context)
        case Moved(chat):
            return club, (MoveTo(chat),)
        case Joins(person) | SetsUp(person) | Leads(person):
            return club, (AskRole(person, event),)
        case Vouched():
            return vouched(club, event, context)
        case Leaves(person):
            return let_go(club, person, "left", context)
        case Gone(person):
            return let_go(club, person, "removed", context)
        case Called():
            return called(club, event, context)
        case Comes(person, occurrence, yes):
            return came(club, person, occurrence, yes), ()
        case Answered() | KeptPlan():
            return counted(club, event), ()
        case Silenced() | Due() | Delivered() | Dropped() | Broke():
            return club, ()
        case _:
            assert_never(event)


def vouched(club: Club, event: Vouched, context: Context) -> After:
    """Telegram was asked what the person is in the chat at this moment: rights are never remembered."""
    match event.then:
        case Joins() as wish:
            return admitted(club, wish, event.role, context)
        case SetsUp() as wish:
            return set_up(club, wish, event.role, context)
        case _:
            return club, ()


def called(club: Club, event: Called, context: Context) -> After:
    match event.command.name:
        case "leave":
            return let_go(club, event.by, "left", context)
        case "join":
            return club, (AskRole(event.by, Joins(event.by)),)
        case "start" | "club" | "help":
            return opened(club, Ready(), context)
        case _:
            return club, ()
