"""From a clock reading to a time zone in two taps: the reading gives the offset, the place its summer time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Place:
    """Cities that share a clock, named by the text `place.<zone>`. `languages` are those likely spoken there."""

    zone: str
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockChoice:
    """What a clock may read. Offsets a whole day apart read alike, so they are one choice."""

    reads: time
    offset_minutes: int  # east of UTC, 0 to 1439


def clock_choices(places: Sequence[Place], now: datetime, language: str) -> tuple[ClockChoice, ...]:
    """Distinct wall times at `now` (aware), the likely first: where the language is spoken, then the nearest to it."""
    offsets = [offset_of(place, now) for place in likely_first(places, language)]
    home = offsets[0]
    spoken = dict.fromkeys(offsets[: sum(speaks(place, language) for place in places)])
    rest = sorted(set(offsets) - spoken.keys(), key=lambda offset: (apart(offset, home), offset))
    return tuple(ClockChoice(wall_time(now, offset), offset) for offset in (*spoken, *rest))


def places_for(places: Sequence[Place], offset_minutes: int, now: datetime, language: str = "") -> tuple[Place, ...]:
    """Places whose clock is at this offset at `now`, those where the language is spoken first."""
    wanted = offset_minutes % DAY_MINUTES
    return tuple(place for place in likely_first(places, language) if offset_of(place, now) == wanted)


def likely_first(places: Sequence[Place], language: str) -> list[Place]:
    return sorted(places, key=lambda place: not speaks(place, language))


def speaks(place: Place, language: str) -> bool:
    return language.lower().partition("-")[0] in place.languages


def offset_of(place: Place, now: datetime) -> int:
    shift = now.astimezone(ZoneInfo(place.zone)).utcoffset() or timedelta()
    return round(shift / timedelta(minutes=1)) % DAY_MINUTES


def apart(one: int, other: int) -> int:
    """Minutes between two readings, the short way round the clock."""
    gap = abs(one - other) % DAY_MINUTES
    return min(gap, DAY_MINUTES - gap)


def wall_time(now: datetime, offset_minutes: int) -> time:
    utc = now - (now.utcoffset() or timedelta())
    return (utc + timedelta(minutes=offset_minutes)).time().replace(second=0, microsecond=0, tzinfo=None)
