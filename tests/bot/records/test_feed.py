"""The calendar link: what it serves, and to whom it serves nothing."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from icalendar import Calendar

from bot.health import Health
from bot.links import Links
from bot.records.feed import Feed
from bot.studio.workshop import Workshop
from bot.web import beside, web
from coach.calendars import Feed as Shown
from coach.person import Person
from coach.profile import RunDay, Runner, Weekday
from content.texts import texts_in
from storage.database import Database
from tests.town import KEY, FrozenClock, free_port

NOW = datetime(2026, 5, 8, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class House:
    """One runner with a link, and the address under which it is asked for."""

    db: Database
    links: Links
    clock: FrozenClock
    actor: int
    base: str
    session: aiohttp.ClientSession

    async def shows(self, feed: Shown) -> None:
        await self.db.write(lambda tx: tx.people.save([replace(runner(self.actor), feed=feed)]))

    def path(self, number: int = 1) -> str:
        return f"{self.base}/calendar/{self.links.feed_token(self.actor, number)}.ics"

    async def asks(self, path: str, method: str = "GET", **headers: str) -> tuple[int, aiohttp.ClientResponse, bytes]:
        async with self.session.request(method, path, headers=headers) as answer:
            return answer.status, answer, await answer.read()


def runner(actor: int) -> Person:
    week = (RunDay(Weekday.TUE, NOW.time()), RunDay(Weekday.SAT, NOW.time()))
    return Person(actor, runner=Runner(time_zone="Europe/Berlin", week=week), joined_at=NOW - timedelta(days=3))


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    db = Database.open(f"sqlite:///{folder}/talus.db", [KEY])
    clock, port = FrozenClock(NOW), free_port()
    links = Links(db.vault, f"http://127.0.0.1:{port}")
    feed = Feed(db, links, texts_in, Workshop(lambda: ThreadPoolExecutor(1)), clock.now)
    actor = await db.write(lambda tx: tx.actors.ids("person", [100], NOW)[100])
    async with beside(web(Health(), feed=feed), "127.0.0.1", port), aiohttp.ClientSession() as session:
        here = House(db, links, clock, actor, f"http://127.0.0.1:{port}", session)
        await here.shows(Shown(1, on=True))
        yield here
    db.close()


def stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_a_calendar_that_follows_the_link_gets_the_sessions_ahead(tmp_path: Path):
    async with house(tmp_path) as here:
        status, answer, body = await here.asks(here.path())

    events = Calendar.from_ical(body).walk("VEVENT")
    assert (status, answer.content_type) == (200, "text/calendar")
    assert "private" in answer.headers["Cache-Control"]
    assert len(events) > 8
    assert {str(event["SUMMARY"]).partition(" · ")[0] for event in events} == {"Ankles"}
    assert events[0]["DTSTART"].dt.tzinfo is not None
    assert b"BEGIN:VTIMEZONE" in body


async def test_titles_say_what_it_is_only_where_the_runner_wants_it(tmp_path: Path):
    async with house(tmp_path) as here:
        await here.shows(Shown(1, on=True, named=True))
        _, _, body = await here.asks(here.path())

    assert b"Strength" in body


async def test_a_calendar_that_knows_it_all_is_told_so(tmp_path: Path):
    async with house(tmp_path) as here:
        _, first, body = await here.asks(here.path())
        here.clock.move_to(NOW + timedelta(minutes=5))
        again, _, nothing = await here.asks(here.path(), **{"If-None-Match": first.headers["ETag"]})
        head, answer, none = await here.asks(here.path(), "HEAD")

    assert (again, nothing) == (304, b"")
    assert (head, none, answer.headers["ETag"]) == (200, b"", first.headers["ETag"])
    assert int(answer.headers["Content-Length"]) == len(body)


async def test_a_session_keeps_its_name_wherever_it_is_moved(tmp_path: Path):
    async with house(tmp_path) as here:
        _, _, before = await here.asks(here.path())
        here.clock.move_to(NOW + timedelta(days=1))
        _, _, after = await here.asks(here.path())

    names = [{str(event["UID"]) for event in Calendar.from_ical(body).walk("VEVENT")} for body in (before, after)]
    assert len(names[0] & names[1]) > 6


@pytest.mark.parametrize("feed", [Shown(2, on=True), Shown(1), Shown()], ids=["renewed", "off", "never"])
async def test_a_link_that_was_given_up_leads_nowhere(tmp_path: Path, feed: Shown):
    async with house(tmp_path) as here:
        await here.shows(feed)
        status, answer, body = await here.asks(here.path())

    assert (status, body) == (404, b"Not found")
    assert answer.headers["Cache-Control"] == "no-store"


async def test_a_link_that_we_never_made_gets_the_very_same_answer(tmp_path: Path):
    async with house(tmp_path) as here:
        token = here.links.feed_token(here.actor, 1)
        forged = [token[:-4] + "AAAA", "a", "%F0%9F%90%80", token[:20], here.links.feed_token(999, 1)]
        answers = [await here.asks(f"{here.base}/calendar/{one}.ics") for one in forged]
        posted, _, _ = await here.asks(here.path(), "POST")

    assert [(status, body) for status, _, body in answers] == [(404, b"Not found")] * len(forged)
    assert posted == 405


async def test_nobody_may_ask_as_often_as_they_like(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.records.feed.MOST_AN_HOUR", 2)
    async with house(tmp_path) as here:
        statuses = [(await here.asks(here.path()))[0] for _ in range(3)]
        here.clock.move_to(NOW + timedelta(hours=2))
        later, _, _ = await here.asks(here.path())

    assert statuses == [200, 200, 429]
    assert later == 200


async def test_the_link_is_in_no_table_and_whoever_is_erased_has_none(tmp_path: Path):
    async with house(tmp_path) as here:
        token = here.links.feed_token(here.actor, 1)
        await here.db.write(lambda tx: tx.erase(here.actor, NOW))
        status, _, _ = await here.asks(here.path())

    assert status == 404
    assert token.encode() not in stored(tmp_path)
