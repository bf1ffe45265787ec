"""The club's settings, changed in private by those whom Telegram calls its administrators at that moment."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from coach.club.effects import ClubEffect
from coach.club.values import Club, ClubFace, ClubSettings
from coach.effects import Tell
from coach.flows.buttons import toggled
from coach.news import ClubSettingsShown, Role, SetsUp, TurnedAway
from coach.person import Context
from coach.profile import WEEKDAYS, Weekday

After = tuple[Club, tuple[ClubEffect, ...]]
ADMINS: tuple[Role, ...] = ("creator", "administrator")


def set_up(club: Club, wish: SetsUp, role: Role, _context: Context) -> After:
    if role not in ADMINS:
        return club, (Tell(wish.person, TurnedAway(club.id, "unknown" if role == "unknown" else "not-admin")),)
    after = replace(club, settings=changed(club.settings, wish.verb, wish.arg))
    return after, (Tell(wish.person, ClubSettingsShown(club.id, face_of(after))),)


def changed(settings: ClubSettings, verb: str, arg: str) -> ClubSettings:
    """A wish that makes no sense changes nothing."""
    match verb:
        case "tick" | "untick" if arg in WEEKDAYS:
            chosen = toggled(settings.days, Weekday(arg), verb)
            return replace(settings, days=tuple(day for day in WEEKDAYS if day in chosen))
        case "at" if (hour := clock_of(arg)) is not None:
            return replace(settings, at=hour)
        case "cap" if arg in ("1", "2", "3", "4", "5", "6", "7"):
            return replace(settings, cap=int(arg))
        case "pause" | "resume":
            return replace(settings, paused=verb == "pause")
        case "zone" if not settings.zone:
            return replace(settings, zone=ZoneInfo(arg).key)
        case _:
            return settings


def clock_of(arg: str) -> time | None:
    try:
        return time.fromisoformat(arg)
    except ValueError:
        return None


def face_of(club: Club) -> ClubFace:
    return ClubFace(club.title, club.settings, len(club.members))
