"""One look at intervals.icu: our sessions stand there as they are planned now, and what lies there is told."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.records.appointments import appointments_of
from bot.records.calendars import MOST_RUNS, spread
from bot.records.intervals import Intervals, KeyRefusedError, connected, name_of, ours, planned_in
from coach.findings import Finding, ServiceFailed, ServiceLeft, ServiceRead
from coach.localtime import day_of
from coach.person import Person
from content.library import load_library
from content.texts import texts_in


async def sync(base: str, person: Person | None, now: datetime) -> Finding:
    if person is None or person.service is None:
        return ServiceLeft()
    try:
        async with connected(base, person.service.key) as account:
            return await looked(account, person, now)
    except KeyRefusedError:
        return ServiceFailed("key")


async def looked(account: Intervals, person: Person, now: datetime) -> ServiceRead:
    zone, policy = ZoneInfo(person.runner.time_zone), load_library().policy
    today = day_of(now, zone)
    done = await account.done(today)
    events = await account.events(today, max(policy.schedule_days, policy.calendar_days))
    ahead = appointments_of(person, now, texts_in(person.settings.language))
    await account.show(ahead, zone)
    await account.take_away(sorted(ours(events) - {name_of(one) for one in ahead}))
    usual = next((run.time for run in person.runner.week), person.settings.session_time)
    found = sorted(planned_in(events, usual), key=lambda run: (run.date, run.time))
    return ServiceRead(done, tuple(spread(found))[:MOST_RUNS])


async def leave(base: str, key: str, person: Person | None, now: datetime) -> Finding:
    """What we put there is taken away; a key that is not taken any more can do no harm."""
    zone = ZoneInfo(person.runner.time_zone if person else "UTC")
    try:
        async with connected(base, key) as account:
            events = await account.events(day_of(now, zone), load_library().policy.calendar_days)
            await account.take_away(sorted(ours(events)))
    except KeyRefusedError:
        pass
    return ServiceLeft()
