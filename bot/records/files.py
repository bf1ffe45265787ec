"""A file that was dropped in the chat: fetched from Telegram, read apart, and told as a finding."""

from datetime import datetime, timedelta
from typing import Any

from telegram.error import NetworkError

from bot.api import Api, Done, Refused, Unauthorised
from bot.records.guarded import fetch
from bot.records.outcome import UnreachableError
from bot.records.refusal import RefusedError
from bot.records.sandbox import activity_in, journal_in, read_apart, runs_in, trouble_in
from bot.records.unpacking import MOST_BYTES
from coach.errands import ReadCalendar, ReadFile
from coach.findings import ActivityRead, CalendarRead, Finding, JournalRead, NotRead

TOO_BIG = "too big"
AHEAD = timedelta(days=1)  # a clock may be wrong by so much


async def fetched(api: Api, file: str) -> bytes:
    """The bytes; RefusedError says why there are none, UnreachableError that it may work in a while."""
    match await api.call("getFile", {"file_id": file}):
        case Done({"file_path": str(path)}):
            pass
        case Refused(why):
            raise RefusedError("too-big" if TOO_BIG in why else "gone")
        case Unauthorised():
            raise RefusedError("gone")
        case _:
            raise UnreachableError
    try:
        data = await api.download(path, MOST_BYTES)
    except NetworkError:
        raise UnreachableError from None
    if data is None:
        raise RefusedError("gone")
    if len(data) > MOST_BYTES:
        raise RefusedError("too-big")
    return data


async def read_file(api: Api, task: ReadFile, orders: tuple[str, ...], now: datetime) -> Finding:
    """`orders` say where and when a calendar is read."""
    answer = await read_apart(await fetched(api, task.file), *orders)
    return refused_ahead(task, finding_of(task, answer), now)


def refused_ahead(task: ReadFile, finding: Finding, now: datetime) -> Finding:
    """After an entry of times to come everything that is told would come too late, and be folded anew each time."""
    if isinstance(finding, JournalRead) and finding.seen.last > now + AHEAD:
        return NotRead(task.card, "journal-bad")
    return finding


async def read_calendar(task: ReadCalendar, orders: tuple[str, ...], *, loopback: bool) -> Finding:
    """Whatever lies under that address, only a calendar is taken from there."""
    answer = await read_apart(await fetch(task.link, loopback=loopback), *orders)
    if "calendar" in answer:
        return CalendarRead(task.card, runs_in(answer), answer["calendar"]["events"], task.link)
    return NotRead(task.card, trouble_in(answer) if answer.get("refused") == "hostile" else "no-calendar")


def finding_of(task: ReadFile, answer: dict[str, Any]) -> Finding:
    if "activity" in answer:
        return ActivityRead(task.card, activity_in(answer))
    if "journal" in answer:
        return JournalRead(task.card, task.file, journal_in(answer))
    if "calendar" in answer:
        return CalendarRead(task.card, runs_in(answer), answer["calendar"]["events"])
    return NotRead(task.card, trouble_in(answer))
