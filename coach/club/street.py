"""The one door of a club: whatever happens to it comes through here, and what follows leaves as effects."""

from dataclasses import dataclass, replace
from typing import assert_never

from coach.club import coaching, polling
from coach.club.agenda import agenda_of
from coach.club.calling import called, moved_in
from coach.club.counting import counted, without
from coach.club.digest import pinned, told
from coach.club.effects import After, AskRole, ClubEffect, MoveTo
from coach.club.events import (
    Called,
    ClubEvent,
    Gone,
    Homeless,
    Moved,
    Placed,
    PollEnded,
    Silenced,
    TopicTurned,
    Vouched,
)
from coach.club.leading import led
from coach.club.members import admitted, let_go
from coach.club.posting import forgotten, recounted, redrawn
from coach.club.presence import absent, homeless, placed, silenced, topic_turned
from coach.club.running import announced, asked, comes, tidied
from coach.club.setting_up import awake, set_up
from coach.club.values import Club, ClubReminder
from coach.effects import Erase
from coach.events import Broke, Delivered, Dropped, Due
from coach.news import (
    Answered,
    Comes,
    Joins,
    KeptPlan,
    Leads,
    Leaves,
    Outdated,
    Role,
    SetsUp,
    StepsDown,
    TakesOn,
    Withdraws,
    WouldCoach,
)
from coach.person import Context


@dataclass(frozen=True, slots=True)
class ClubStep:
    club: Club
    effects: tuple[ClubEffect, ...] = ()


def step(club: Club, event: ClubEvent, context: Context) -> ClubStep:
    """What the event makes of the club. The agenda is computed anew each time, so nothing stale can fire."""
    changed, effects = react(awake(club, context), event, context)
    return ClubStep(replace(changed, agenda=agenda_of(changed, context.now, context.library.clubs)), effects)


def react(club: Club, event: ClubEvent, context: Context) -> After:  # noqa: C901, PLR0912 - one line for each event
    match event:
        case Placed():
            return placed(club, event, context)
        case Called():
            return called(club, event, context)
        case Moved(chat):
            return moved(club, chat, context)
        case Joins() | SetsUp() | Leads() | WouldCoach() | TakesOn() if not club.present:
            return absent(club, event)
        case Joins(person) | SetsUp(person) | Leads(person):
            return club, (AskRole(person, event),)
        case Vouched():
            return vouched(club, event, context)
        case Leaves(person):
            return let_go(club, person, "left", context)
        case Gone(person):
            return gone(club, person, context)
        case WouldCoach():
            return coaching.followed(club, event)
        case TakesOn():
            return coaching.taken_on(club, event)
        case StepsDown(person):
            return coaching.stepped_down(club, person)
        case Silenced():
            return silenced(club)
        case TopicTurned():
            return topic_turned(club, event)
        case Homeless():
            return homeless(club, event, context)
        case Comes():
            return comes(club, event, context)
        case Answered() | KeptPlan():
            return recounted(club, counted(club, event, context.library.clubs), context)
        case Withdraws(person):
            return recounted(club, without(club, person), context)
        case Outdated(card):
            return redrawn(club, card, context)
        case Due():
            return due(club, event, context)
        case Delivered():
            return pinned(replace(club, muted=False), event)
        case Dropped(card=card):
            return polling.forgotten(forgotten(club, card), card), ()
        case PollEnded():
            return polling.counted(club, event, context)
        case Broke():
            return club, ()
        case _:
            assert_never(event)


def gone(club: Club, person: int, context: Context) -> After:
    """Out of the chat is out of the club, as a coach, too."""
    left, effects = let_go(club, person, "removed", context)
    after, news = coaching.put_out(left, person)
    return after, (*effects, *news)


def moved(club: Club, chat: int, context: Context) -> After:
    """What was no club before has nothing to take along."""
    if not club.present:
        return club, (Erase(),)
    after, posts = moved_in(club, context)
    return after, (*posts, MoveTo(chat))


def vouched(club: Club, event: Vouched, context: Context) -> After:
    """Telegram was asked what the person is in the chat at this moment: rights are never remembered."""
    match event.then:
        case Joins() as wish:
            return taken_in(club, wish, event.role, context)
        case Leads() as wish:
            return led(club, wish, event.role, context)
        case SetsUp() as wish:
            return set_up(club, wish, event.role, context)
        case _:
            return club, ()


def taken_in(club: Club, wish: Joins, role: Role, context: Context) -> After:
    """Who joined by coming to a run is counted there at once."""
    member, effects = admitted(club, wish, role, context)
    if not wish.occurrence:
        return member, effects
    counted_in, posts = comes(member, Comes(wish.person, wish.occurrence, yes=True), context)
    return counted_in, (*effects, *posts)


def due(club: Club, event: Due, context: Context) -> After:
    """What was due when the row was written is looked at again."""
    match event.reminder:
        case ClubReminder.THINK:
            return tidied(club, context)
        case ClubReminder.POLL_END:
            return polling.ended(club)
        case _:
            return due_post(club, event, context)


def due_post(club: Club, event: Due, context: Context) -> After:
    if club.settings.paused or not club.present:
        return club, ()
    match event.reminder:
        case ClubReminder.RUN:
            return announced(club, event.occurrence, context)
        case ClubReminder.AFTER:
            return asked(club, event.occurrence, context)
        case ClubReminder.POLL:
            return polling.asked(club, event.occurrence, context)
        case _:
            return told(club, event.occurrence, context)
