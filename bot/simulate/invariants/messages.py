"""How often, when, and on time: judged from what rang and what the runner had chosen."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.simulate.invariants.checking import Found, invariant
from bot.simulate.phone import Sent
from bot.simulate.record import Record
from coach.localtime import moment
from coach.profile import WEEKDAYS, QuietHours
from content.policy import load_policy

MOST = 3
ON_TIME = timedelta(seconds=60)
PRIMER = frozenset({"begin", "did", "moved"})
POST_RUN = frozenset({"felt", "sharp", "didnt"})
RUN_WINDOW = timedelta(minutes=60)
QUIET = QuietHours()
MORNING_RUN = time(12)


@invariant("at most three ringing messages a local day")
def few_rings(record: Record) -> Found:
    days = Counter(record.day(sent.at) for sent in record.rings())
    for sent in record.rings():
        if days[record.day(sent.at)] > MOST:
            yield sent.at, f"{days.pop(record.day(sent.at))} rang on that day"


@invariant("nothing rings in quiet hours but what the runner put there")
def quiet_nights(record: Record) -> Found:
    for sent in record.rings():
        if is_quiet(record, sent.at) and not was_chosen(record, sent.at):
            yield sent.at, f"rang at {sent.at.astimezone(record.zone(sent.at)):%H:%M}: {sent.shown.text[:60]}"


def is_quiet(record: Record, at: datetime) -> bool:
    """Quiet hours end in time for an early run."""
    zone = record.zone(at)
    local = at.astimezone(zone)
    if local.time() >= QUIET.start:
        return True
    first = min((run for run in starts_on(record, local.date(), at)), default=None)
    ends = moment(local.date(), QUIET.end, zone)
    if first is not None and first < moment(local.date(), MORNING_RUN, zone):
        ends = min(ends, first - load_policy().early_run_margin)
    return at < ends


def starts_on(record: Record, day: date, at: datetime) -> list[datetime]:
    """The runs of the usual week, as the coach knew it at that moment."""
    runner = record.profile(at)
    zone = ZoneInfo(runner.time_zone)
    return [moment(day, run.time, zone) for run in runner.week if run.day is WEEKDAYS[day.weekday()]]


def was_chosen(record: Record, at: datetime) -> bool:
    return any(abs(at - chosen) <= ON_TIME for chosen in record.shifted)


@invariant("primer and post-run question on time, within a minute")
def on_time(record: Record) -> Found:
    """A run that was moved has its reminders at its new hour, a question that was put off at the chosen one."""
    policy = load_policy()
    for sent in record.sent:
        kind = reminder_of(sent)
        if kind is None:
            continue
        race = record.race_on(record.day(sent.at), sent.at)
        lasts = timedelta(minutes=policy.race_minutes[race]) if race else RUN_WINDOW
        offset = -policy.primer_lead if kind == "primer" else lasts + policy.post_run_after
        starts = [*starts_on(record, record.day(sent.at), sent.at), *record.shifted]
        right = [*(start + offset for start in starts), *record.shifted]
        if all(abs(sent.at - at) > ON_TIME for at in right):
            yield sent.at, f"{kind} came at {sent.at.astimezone(record.zone(sent.at)):%H:%M}"


def reminder_of(sent: Sent) -> str | None:
    """A primer is a reminder whenever it is a new message; the question may also be the runner's own `/ran`."""
    if sent.new and sent.shown.verbs >= PRIMER:
        return "primer"
    return "post-run" if sent.rang and sent.shown.verbs >= POST_RUN else None


@invariant("no reminder of a run is lost")
def none_lost(record: Record) -> Found:
    for awaited in record.awaited:
        if not awaited.came and not awaited.excuse:
            yield awaited.at, f"no {awaited.kind} came"


def rings_a_day(record: Record, first: date, last: date) -> Iterator[tuple[date, int]]:
    """Every day between, with what rang on it."""
    days = Counter(record.day(sent.at) for sent in record.rings())
    return ((day, days[day]) for day in (first + timedelta(days=number) for number in range((last - first).days)))
