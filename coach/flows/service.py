"""intervals.icu: connected by a key that the runner gives, looked at every hour, and left again with one tap."""

import re
from dataclasses import replace
from datetime import timedelta

from coach.agenda import may_look
from coach.calendars import INTERVALS, KEPT_SEEN, Service
from coach.cards.calendars import CalendarMenu
from coach.cards.closing import Closed
from coach.cards.records import RunsFound
from coach.effects import Effect, Errand, Unsay
from coach.errands import LeaveService, SyncService
from coach.findings import FromService, ServiceFailed, ServiceLeft, ServiceRead
from coach.flows import activities, planned_runs
from coach.flows.buttons import Row, button
from coach.flows.front import Opening, open_card
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import Text, text

NAME = "intervals"
KEY = re.compile(r"[A-Za-z0-9_-]{12,128}")
AMONG_WORDS = re.compile(r"(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{12,128}")
"""Between words only what no word looks like."""
BEFORE = timedelta(hours=18)
"""A run that ended so long before the key was given is taken over with it."""
BACK: Row = (button("back", "page", "home"),)


def press(person: Person, state: CalendarMenu, verb: str, context: Context) -> Turn:
    if verb == "sync" and person.service:
        return Turn(person, state, (Errand(NAME, SyncService()),), text("service.looking"))
    if verb == "disconnect" and person.service:
        known, effects = left(person, context)
        return Turn(known, CalendarMenu("intervals"), effects, text("service.left"))
    return Turn(person, state)


def left(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The last use of the key takes our sessions away again. Runs that came from there leave the week, too."""
    farewell = Errand(NAME, LeaveService(person.service.key)) if person.service else Errand(NAME, None)
    if person.follows is None or person.follows.link != INTERVALS:
        return replace(person, service=None), (farewell,)
    known, effects = planned_runs.stopped(person, context)
    return replace(known, service=None), (*effects, farewell)


def typed(person: Person, words: str, context: Context) -> Turn | None:
    """The message is deleted whatever comes of it. What cannot hold a key is heard as words."""
    key = key_in(words)
    if not context.reach.intervals or key is None:
        return None
    service = Service(key, context.now)
    return Turn(replace(person, service=service), CalendarMenu("intervals"), (Unsay(), Errand(NAME, SyncService())))


def key_in(words: str) -> str | None:
    """The message is the key, or one word of it is: "my key is …"."""
    if KEY.fullmatch(words.strip()):
        return words.strip()
    found = [word for word in words.split() if AMONG_WORDS.fullmatch(word)]
    return found[0] if len(found) == 1 else None


def react(person: Person, finding: FromService, context: Context) -> Opening:
    service = person.service
    if service is None or isinstance(finding, ServiceLeft):
        return person, (), ()
    if isinstance(finding, ServiceFailed):
        return failed(person, replace(service, trouble=finding.why), context)
    known = replace(person, service=replace(service, trouble=None, looked_at=context.now))
    known, cards, effects = planned(*ran(known, finding, context), finding, context)
    return known, cards, (*effects, *again(known, context))


def daily(person: Person) -> tuple[Errand, ...]:
    """The look of the day, whatever became of the one before."""
    return (Errand(NAME, SyncService()),) if person.service and person.service.trouble != "key" else ()


def again(person: Person, context: Context) -> tuple[Errand, ...]:
    if not may_look(person, context.now):
        return ()
    return (Errand(NAME, SyncService(), context.now + context.library.policy.service_look),)


def failed(person: Person, service: Service, context: Context) -> Opening:
    """A key that is not taken is not tried again by itself."""
    known = replace(person, service=service)
    return known, (), (() if service.trouble == "key" else again(known, context))


def ran(person: Person, finding: ServiceRead, context: Context) -> Opening:
    """Each run that is new here, oldest first, as if its file had been dropped; known ones are passed by in silence."""
    cards: tuple[int, ...] = ()
    effects: tuple[Effect, ...] = ()
    for run in sorted(finding.done, key=lambda one: one.activity.start):
        service = person.service
        if service is None or run.id in service.seen:
            continue
        person = replace(person, service=replace(service, seen=(*service.seen, run.id)[-KEPT_SEEN:]))
        if run.activity.start + timedelta(minutes=run.activity.minutes) < service.since - BEFORE:
            continue
        turn = activities.read(person, run.activity, context)
        if isinstance(turn.state, Closed):
            continue
        person, opened = open_card(turn.person, turn.state, context)
        cards, effects = (*cards, *opened), (*effects, *turn.effects)
    return person, cards, effects


def planned(
    person: Person, cards: tuple[int, ...], effects: tuple[Effect, ...], finding: ServiceRead, context: Context
) -> Opening:
    """Put before the runner once; where they follow it, changes are taken over."""
    service, follows = person.service, person.follows
    if follows is not None and follows.link == INTERVALS:
        if not planned_runs.is_news(person.standing.schedule, finding.planned, today_of(person, context)):
            return person, cards, effects
        known, records = planned_runs.scheduled(person, finding.planned, context)
        return known, cards, (*effects, *records)
    if service is None or service.offered or not finding.planned or person.joined_at is None:
        return person, cards, effects
    offered = replace(person, service=replace(service, offered=True))
    known, opened = open_card(offered, RunsFound(finding.planned, INTERVALS), context)
    return known, (*cards, *opened), effects


def page(person: Person) -> tuple[tuple[Text, ...], tuple[Row, ...]]:
    service, heading = person.service, text("service.heading")
    if service is None:
        return (heading, text("service.what")), ((button("service-connect", "page", "key", "primary"),), BACK)
    rows = ((button("service-sync", "sync"), button("service-disconnect", "disconnect")), BACK)
    if service.trouble == "key":
        return (heading, text("service.key-refused")), ((button("service-connect", "page", "key"),), *rows[1:])
    if service.trouble:
        return (heading, text("service.unreachable")), rows
    if service.looked_at is None:
        return (heading, text("service.first-look")), rows
    return (heading, text("service.on", at=service.looked_at)), rows


def key_page() -> tuple[tuple[Text, ...], tuple[Row, ...]]:
    return (text("service.heading"), text("service.key")), ((button("back", "page", "intervals"),),)
