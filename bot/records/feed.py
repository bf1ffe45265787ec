"""A runner's sessions under a private address, for calendars that come back to look.

The address is all that a calendar needs, so it is told to nobody: it stands in no log and no table, every address that
is not (or no longer) good gets the same answer, and nobody may ask as often as they like.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

import orjson
from starlette.requests import Request
from starlette.responses import Response

from bot.links import Links
from bot.records.appointments import appointments_of
from bot.records.calendar import Appointment
from bot.studio.workshop import Workshop
from coach.person import Person
from coach.screen import text
from content.texts import Texts
from storage.database import Database
from storage.errors import StorageError

MAKER = "bot.records.calendar:calendar"
KEPT = 128
MOST_AN_HOUR = 60  # for one link; calendars come a few times a day
MOST_STRANGERS = 600  # an hour, with addresses that we never made
HOUR = timedelta(hours=1)
ALWAYS = {
    "Cache-Control": "private, max-age=1800",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Turnstile:
    """How often somebody came within the hour. 0 stands for all whom we do not know."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.since = now()
        self.came: dict[int, int] = {}

    def lets_in(self, who: int) -> bool:
        if self.now() - self.since >= HOUR:
            self.since, self.came = self.now(), {}
        self.came[who] = self.came.get(who, 0) + 1
        return self.came[who] <= (MOST_AN_HOUR if who else MOST_STRANGERS)

    @property
    def opens_in(self) -> int:
        return max(1, round((self.since + HOUR - self.now()).total_seconds()))


class Feed:
    def __init__(
        self,
        db: Database,
        links: Links,
        texts: Callable[[str], Texts],
        workshop: Workshop,
        now: Callable[[], datetime],
    ) -> None:
        self.db = db
        self.links = links
        self.texts = texts
        self.workshop = workshop
        self.now = now
        self.turnstile = Turnstile(now)
        self.made: OrderedDict[str, bytes] = OrderedDict()

    async def __call__(self, request: Request) -> Response:
        named = self.links.feed_of(request.path_params["token"])
        if not self.turnstile.lets_in(named[0] if named else 0):
            return Response(status_code=429, headers={"Retry-After": str(self.turnstile.opens_in)})
        if named is None:
            return nothing()
        try:
            person = await self.db.read(lambda tx: tx.people.load([named[0]]).get(named[0]))
        except StorageError:
            return Response(status_code=503, headers={"Retry-After": "60"})
        if person is None or not person.feed.on or person.feed.number != named[1]:
            return nothing()
        return await self._served(person, request.headers.get("if-none-match", ""))

    async def _served(self, person: Person, known: str) -> Response:
        """The server leaves the body out where only the head was asked for."""
        texts, zone = self.texts(person.settings.language), ZoneInfo(person.runner.time_zone)
        appointments = appointments_of(person, self.now(), texts)
        name = texts.label(text("calendar.name"), zone)
        tag = tag_of(appointments, zone.key, name)
        headers = {**ALWAYS, "ETag": tag}
        if tag in [one.strip().removeprefix("W/") for one in known.split(",")]:
            return Response(status_code=304, headers=headers)
        if tag not in self.made:
            self.made[tag] = await self.workshop.make(MAKER, (appointments, zone.key, name, self.now()))
            if len(self.made) > KEPT:
                self.made.popitem(last=False)
        headers["Content-Disposition"] = 'inline; filename="talus.ics"'
        return Response(self.made[tag], headers=headers, media_type="text/calendar; charset=utf-8")


def nothing() -> Response:
    return Response("Not found", 404, {**ALWAYS, "Cache-Control": "no-store"}, "text/plain")


def tag_of(appointments: tuple[Appointment, ...], zone: str, name: str) -> str:
    plain = orjson.dumps([[asdict(one) for one in appointments], zone, name])
    return f'"{sha256(plain).hexdigest()[:32]}"'
