"""intervals.icu by its open interface: what was done, what is planned, and our own sessions beside it.

The key goes out in the header of these calls and nowhere else. Our events carry names of ours, so that pushing them
again changes them and adds none, and only ours are ever deleted.
"""

from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import orjson

from bot.records.calendar import Appointment
from bot.records.calendars import kind_of
from bot.records.outcome import UnreachableError
from bot.records.refusal import RefusedError
from bot.records.track import checked
from bot.request import beginning
from coach.findings import ServiceRun
from coach.scheduled import ScheduledRun

ATHLETE = "/api/v1/athlete/0"
USER = "API_KEY"
OURS = "talus:"
RUNS = frozenset({"Run", "TrailRun", "VirtualRun"})
DAYS_BACK = 3
MOST_BYTES = 5 * 2**20
MOST_ROWS = 300
SECONDS = 30.0
WRONG_KEY = (401, 403)


class KeyRefusedError(Exception):
    """The service does not take the key (any more)."""


@dataclass(frozen=True, slots=True)
class Intervals:
    """One runner's account."""

    session: aiohttp.ClientSession
    base: str

    async def asks(self, method: str, path: str, body: object = None, **params: str) -> Any:  # noqa: ANN401 - JSON
        data = orjson.dumps(body) if body is not None else None
        try:
            async with self.session.request(
                method, self.base + ATHLETE + path, params=params, data=data, allow_redirects=False
            ) as answer:
                if answer.status in WRONG_KEY:
                    raise KeyRefusedError
                if not 200 <= answer.status < 300:
                    raise UnreachableError
                return orjson.loads(await beginning(answer.content, MOST_BYTES) or b"null")
        except (aiohttp.ClientError, TimeoutError, OSError, orjson.JSONDecodeError):
            raise UnreachableError from None

    async def rows(self, path: str, first: date, last: date) -> list[dict[str, Any]]:
        found = await self.asks("GET", path, oldest=str(first), newest=str(last))
        rows = found if isinstance(found, list) else []
        return [row for row in rows[:MOST_ROWS] if isinstance(row, dict)]

    async def done(self, today: date) -> tuple[ServiceRun, ...]:
        rows = await self.rows("/activities", today - timedelta(days=DAYS_BACK), today + timedelta(days=1))
        return tuple(run for row in rows if (run := run_in(row)) is not None)

    async def events(self, today: date, days: int) -> list[dict[str, Any]]:
        return await self.rows("/events", today, today + timedelta(days=days - 1))

    async def show(self, appointments: tuple[Appointment, ...], zone: ZoneInfo) -> None:
        """Creates or changes, by our own names."""
        if appointments:
            await self.asks("POST", "/events/bulk", [event_of(one, zone) for one in appointments], upsert="true")

    async def take_away(self, names: list[str]) -> None:
        if names:
            await self.asks("PUT", "/events/bulk-delete", [{"external_id": name} for name in names])


def authorised(key: str) -> str:
    return f"Basic {b64encode(f'{USER}:{key}'.encode()).decode()}"


@asynccontextmanager
async def connected(base: str, key: str) -> AsyncIterator[Intervals]:
    session = aiohttp.ClientSession(
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": "Talus", "Content-Type": "application/json", "Authorization": authorised(key)},
        timeout=aiohttp.ClientTimeout(total=SECONDS),
        trust_env=False,
    )
    async with session:
        yield Intervals(session, base)


def name_of(appointment: Appointment) -> str:
    return OURS + appointment.uid.partition("@")[0]


def event_of(appointment: Appointment, zone: ZoneInfo) -> dict[str, object]:
    return {
        "category": "WORKOUT",
        "type": "Workout",
        "external_id": name_of(appointment),
        "start_date_local": f"{appointment.start.astimezone(zone):%Y-%m-%dT%H:%M:%S}",
        "name": appointment.title,
        "moving_time": appointment.minutes * 60,
    }


def ours(events: list[dict[str, Any]]) -> set[str]:
    return {name for one in events if isinstance(name := one.get("external_id"), str) and name.startswith(OURS)}


def run_in(row: dict[str, Any]) -> ServiceRun | None:
    """None for what is no run, or not a sane one."""
    if row.get("type") not in RUNS or not isinstance(row.get("id"), str | int):
        return None
    try:
        start = datetime.fromisoformat(row["start_date"])
        start = (start if start.tzinfo else start.replace(tzinfo=UTC)).astimezone(UTC)
        metres = row.get("distance")
        km = float(metres) / 1000 if metres is not None else None
        climb = row.get("total_elevation_gain")
        activity = checked(start, float(row["moving_time"]), km, float(climb) if climb is not None else None, "run")
    except (KeyError, TypeError, ValueError, OverflowError, RefusedError):
        return None
    return ServiceRun(str(row["id"])[:40], activity)


def planned_in(events: list[dict[str, Any]], usual: time) -> Iterator[ScheduledRun]:
    """Runs on the calendar there that are not ours. One without an hour has that of `usual`."""
    for row in events:
        if row.get("category") != "WORKOUT" or row.get("type") not in RUNS:
            continue
        try:
            start = datetime.fromisoformat(row["start_date_local"]).replace(tzinfo=None)
            seconds = float(row.get("moving_time") or 0)
        except (KeyError, TypeError, ValueError):
            continue
        at = start.time() if start.hour or start.minute else usual
        minutes = round(seconds / 60) if 300 <= seconds <= 8 * 3600 else None
        kind = kind_of(f"run {row.get('name') or ''}") or "easy"
        yield ScheduledRun(start.date(), at.replace(second=0, microsecond=0), kind, minutes)
