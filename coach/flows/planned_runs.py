"""Runs from another plan's calendar: shown first, then they are the runs of the week; a link is looked at every day."""

import re
from dataclasses import replace
from datetime import date, timedelta

from coach.agenda import may_look
from coach.calendars import INTERVALS, Followed
from coach.cards.closing import Closed
from coach.cards.daily import Today
from coach.cards.records import ReadingFile, RunsFound, RunsUsed
from coach.effects import Effect, Errand
from coach.errands import ReadCalendar
from coach.findings import CalendarRead, NotRead
from coach.flows.amending import withdrawn
from coach.flows.buttons import button
from coach.flows.front import Opening, open_card
from coach.flows.lines import stacked
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.localtime import monday_of
from coach.person import Context, Person
from coach.record import Recorded, ids, record
from coach.scheduled import Schedule, Scheduled, ScheduledRun
from coach.screen import Screen, Text, text

NAME = "followed"
LINK = re.compile(r"(https?|webcal)://\S{4,500}", re.IGNORECASE)
OURS = re.compile(r"https?://(?:t|telegram)\.me/", re.IGNORECASE)
HTTPS = re.compile(r"https://", re.IGNORECASE)
LOOPBACK = re.compile(r"http://(?:127\.0\.0\.1|localhost)[:/]")
SHOWN = 7


def link_in(words: str) -> str | None:
    """The whole message is an address, and not one inside Telegram."""
    found = words.strip()
    return found if LINK.fullmatch(found) and not OURS.match(found) else None


def linked(person: Person, link: str, context: Context) -> Opening:
    """`webcal` is what calendars call `https`; what is not encrypted on its way is not fetched."""
    if person.joined_at is None:
        return (*open_card(person, Closed(text("file.set-up-first")), context), ())
    address = re.sub(r"^webcals?://", "https://", link, flags=re.IGNORECASE)
    if not (HTTPS.match(address) or (context.reach.loopback and LOOPBACK.match(address))):
        return (*open_card(person, Closed(text("file.not-https")), context), ())
    opened, cards = open_card(person, ReadingFile(), context)
    return opened, cards, (Errand(f"file:{cards[-1]}", ReadCalendar(cards[-1], address)),)


def found(person: Person, finding: CalendarRead) -> Turn:
    if person.joined_at is None:
        return Turn(person, Closed(text("file.set-up-first")))
    if not finding.runs:
        return Turn(person, Closed(text("runs.none", count=finding.events)))
    return Turn(person, RunsFound(finding.runs, finding.link))


def press(person: Person, state: RunsFound, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "use":
            return used(person, state, context)
        case "leave":
            return Turn(person, Closed(text("file.left")))
        case _:
            return Turn(person, state)


def used(person: Person, state: RunsFound, context: Context) -> Turn:
    """A file takes the place of a link that was followed before, and the other way round."""
    known, records = scheduled(person, state.runs, context)
    follows = Followed(state.link) if state.link else None
    looks = next_look(state.link, context) if state.link not in ("", INTERVALS) else Errand(NAME, None)
    until = None if state.link else known.standing.schedule.through
    after = RunsUsed(len(state.runs), ids(records), bool(state.link), until)
    return Turn(replace(known, follows=follows), after, (*records, looks))


def next_look(link: str, context: Context) -> Errand:
    return Errand(NAME, ReadCalendar(0, link), context.now + context.library.policy.schedule_look)


def scheduled(person: Person, runs: tuple[ScheduledRun, ...], context: Context) -> Recorded:
    """From today on. What was planned earlier this week stays as it was, and so does its layout."""
    today, before = today_of(person, context), person.standing.schedule
    first = max(before.first, monday_of(today)) if before.first < today <= before.through else today
    past = tuple(run for run in before.runs if first <= run.date < today)
    through = today + timedelta(days=context.library.policy.schedule_days - 1)
    ahead = tuple(run for run in runs if today <= run.date <= through)
    return record(person, (Schedule(at=context.at, first=first, through=through, runs=(*past, *ahead)),), context)


def daily(person: Person) -> tuple[Errand, ...]:
    """The look of the day, whatever became of the one before."""
    follows = person.follows
    return (Errand(NAME, ReadCalendar(0, follows.link)),) if follows and follows.link != INTERVALS else ()


def looked(person: Person, finding: CalendarRead | NotRead, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The look of the day: changes are taken over without a word, trouble is kept for whoever asks."""
    follows = person.follows
    if follows is None or follows.link == INTERVALS:
        return person, ()
    again = (next_look(follows.link, context),) if may_look(person, context.now) else ()
    if isinstance(finding, NotRead):
        since = follows.failing_since or today_of(person, context)
        return replace(person, follows=replace(follows, failing_since=since)), again
    well = replace(person, follows=replace(follows, failing_since=None))
    if finding.link != follows.link or not is_news(well.standing.schedule, finding.runs, today_of(well, context)):
        return well, again
    known, records = scheduled(well, finding.runs, context)
    return known, (*records, *again)


def is_news(schedule: Scheduled, runs: tuple[ScheduledRun, ...], today: date) -> bool:
    """Within what is known, or because little of it is left: not for every day that comes into sight."""
    near = schedule.through - timedelta(days=14) < today
    known = {run for run in schedule.runs if run.date >= today}
    return near or known != {run for run in runs if today <= run.date <= schedule.through}


def press_used(person: Person, state: RunsUsed, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "undo":
            known, records = record(person, withdrawn(state.entries, context), context)
            return Turn(replace(known, follows=None), Closed(text("runs.back")), (*records, Errand(NAME, None)))
        case "week":
            return Turn(person, Today("plan"))
        case _:
            return Turn(person, state)


def stopped(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The usual week holds again from today on."""
    today = today_of(person, context)
    back = Schedule(at=context.at, first=today, through=today - timedelta(days=1))
    known, records = record(person, (back,), context)
    return replace(known, follows=None), (*records, Errand(NAME, None))


def face(state: RunsFound, person: Person, context: Context) -> Screen:
    days = context.library.policy.schedule_days
    ahead = sorted(state.runs, key=lambda run: (run.date, run.time))
    more = (text("runs.more", count=len(ahead) - SHOWN),) if len(ahead) > SHOWN else ()
    lines = stacked([*(line(run) for run in ahead[:SHOWN]), *more])
    rows = ((button("use-runs", "use", style="primary"), button("no-thanks-file", "leave")),)
    last = ("runs.follow",) if state.link else ()
    question = text("runs.instead" if person.runner.week else "runs.use")
    return Screen((text("runs.found", count=len(ahead), days=days), *lines, question, *map(text, last)), rows)


def line(run: ScheduledRun) -> Text:
    what = text(f"runs.kind-{run.kind}")
    if run.minutes is None:
        return text("runs.line", date=run.date, at=run.time, what=what)
    return text("runs.line-long", date=run.date, at=run.time, what=what, minutes=round(run.minutes))


def used_face(state: RunsUsed, _person: Person, _context: Context) -> Screen:
    line = text("runs.used", count=state.count)
    lines = (line, text("runs.followed")) if state.followed else (line, *until(state))
    return Screen(lines, ((button("show-week", "week"), button("undo", "undo")),))


def until(state: RunsUsed) -> tuple[Text, ...]:
    return (text("runs.until", day=state.until),) if state.until else ()
