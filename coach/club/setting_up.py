"""The club's settings, changed by those whom Telegram calls its administrators at that moment."""

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.club import coaching, polling, rescheduling
from coach.club.answering import turned_away
from coach.club.cards import Ended
from coach.club.effects import After, ClubEffect, LeaveChat
from coach.club.members import farewells
from coach.club.posting import opened, recounted
from coach.club.timing import today_in, today_of
from coach.club.values import Club, ClubFace, ClubSettings
from coach.effects import Answer, Erase, Tell
from coach.flows.buttons import toggled
from coach.news import ADMINS, ClubSettingsShown, Role, SetsUp, TurnedAway
from coach.person import Context
from coach.profile import WEEKDAYS, Weekday
from coach.screen import Link, text

CAPS = range(1, 8)
GOALS = range(1, 10_000)
LONGEST_PAUSE = 365  # days


def set_up(club: Club, wish: SetsUp, role: Role, context: Context) -> After:
    if role not in ADMINS:
        return club, turned_away(club.id, wish, role)
    if wish.verb == "erase":
        return taken_down(club, wish.person, context)
    looks = wish.verb in ("", "page")
    settings = changed(club.settings, wish.verb, wish.arg, context)
    arranged, news = coaching.arranged(club, wish, context)
    after = replace(arranged, settings=settings, steward=club.steward if looks and club.steward else wish.person)
    if wish.verb == "topic":
        after = replace(after, shut_topic=None)
    drawn, posts = recounted(club, after, context)
    at_last, more = rescheduling.followed(drawn, context)
    return at_last, (*told(at_last, wish), *news, *posts, *more)


def told(club: Club, wish: SetsUp) -> tuple[ClubEffect, ...]:
    """In private; a press in the chat is answered there, with a way into private for whoever was never there."""
    shown = Tell(wish.person, ClubSettingsShown(club.id, face_of(club), anew=not wish.verb))
    if not wish.reply:
        return (shown,)
    if wish.verb:
        return (Answer(text("club.posts-here"), to=wish.reply),)
    if not wish.known:
        return (Answer(to=wish.reply, link=Link("club", club.id)),)
    return Answer(text("club.written"), to=wish.reply), shown


def taken_down(club: Club, admin: int, context: Context) -> After:
    """A last word in the chat, and out of it. Nothing of the club is kept."""
    after, posts = opened(club, Ended("club.ended"), context)
    _, closing = polling.ended(club)
    return after, (*posts, *closing, LeaveChat(), Tell(admin, TurnedAway(club.id, "gone")), *farewells(club), Erase())


def changed(settings: ClubSettings, verb: str, arg: str, context: Context) -> ClubSettings:
    """A wish that makes no sense changes nothing."""
    match verb:
        case "tick" | "untick" | "days":
            return replace(settings, days=days_of(settings.days, verb, arg))
        case "at" if (hour := clock_of(arg)) is not None:
            return replace(settings, at=hour)
        case "digest-at" if (hour := clock_of(arg)) is not None:
            return replace(settings, digest_at=hour)
        case "digest":
            return replace(settings, digest=Weekday(arg) if arg in WEEKDAYS else None)
        case "cap" if number_of(arg) in CAPS:
            return replace(settings, cap=int(arg))
        case "goal":
            return replace(settings, goal=int(arg) if number_of(arg) in GOALS else None)
        case "poll" | "no-poll":
            return replace(settings, poll=verb == "poll")
        case "topic":
            return replace(settings, topic=number_of(arg) or None)
        case "pause" | "resume":
            return paused(settings, verb, number_of(arg), context)
        case _:
            return at_home(settings, verb, arg, context)


def at_home(settings: ClubSettings, verb: str, arg: str, context: Context) -> ClubSettings:
    """Which clock the club runs by, and what it speaks."""
    match verb:
        case "zone" | "place" if (verb == "place" or not settings.zone) and is_zone(arg):
            return replace(settings, zone=arg)
        case "language" if arg in context.library.languages:
            return replace(settings, language=arg)
        case _:
            return settings


def days_of(chosen: tuple[Weekday, ...], verb: str, arg: str) -> tuple[Weekday, ...]:
    """`days` names all of them, separated by spaces; the others add or take away one."""
    named = tuple(Weekday(day) for day in arg.split() if day in WEEKDAYS)
    days = named if verb == "days" else chosen
    for day in () if verb == "days" else named:
        days = toggled(days, day, verb)
    return tuple(day for day in WEEKDAYS if day in days)


def paused(settings: ClubSettings, verb: str, days: int, context: Context) -> ClubSettings:
    """For so many days from today on; without a number until somebody resumes."""
    if verb == "resume":
        return replace(settings, paused=False, paused_until=None)
    until = today_in(settings, context.now) + timedelta(days=min(days, LONGEST_PAUSE)) if days > 0 else None
    return replace(settings, paused=True, paused_until=until)


def awake(club: Club, context: Context) -> Club:
    """A pause whose day has come is over."""
    until = club.settings.paused_until
    if until is None or today_of(club, context.now) < until:
        return club
    return replace(club, settings=replace(club.settings, paused=False, paused_until=None))


def is_zone(arg: str) -> bool:
    try:
        return bool(ZoneInfo(arg).key)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False


def clock_of(arg: str) -> time | None:
    try:
        return time.fromisoformat(arg)
    except ValueError:
        return None


def number_of(arg: str) -> int:
    return int(arg) if arg.isdecimal() and len(arg) < 10 else 0


def face_of(club: Club) -> ClubFace:
    coach = club.coach.name if club.coach else ""
    return ClubFace(club.title, club.settings, len(club.members), club.muted, coach, club.coach_link)
