"""Sessions in the runner's own calendar: a private link that can be renewed and switched off, or a file."""

from dataclasses import replace
from urllib.parse import urlsplit

from coach.calendars import INTERVALS
from coach.cards.calendars import CalendarMenu
from coach.cards.upkeep import SettingsMenu
from coach.effects import Errand, Send
from coach.errands import ReadCalendar
from coach.flows import planned_runs, service
from coach.flows.buttons import Row, button
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.made import CalendarFile
from coach.person import Context, Person
from coach.screen import Button, Link, Screen, Text, text

BACK: Row = (button("back", "page", "home"),)
FILES: Row = (button("calendar-next", "file", "next"), button("calendar-all", "file", "all"))


def press(person: Person, state: CalendarMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "settings":
            return Turn(person, SettingsMenu())
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "make" if context.reach.feed:
            feed = replace(person.feed, number=person.feed.number + 1, on=True)
            words = "calendar.renewed" if person.feed.on else "calendar.made"
            return Turn(replace(person, feed=feed), state, answer=text(words))
        case "off":
            off = replace(person.feed, number=person.feed.number + 1, on=False)
            return Turn(replace(person, feed=off), state, answer=text("calendar.off"))
        case "titles":
            return Turn(replace(person, feed=replace(person.feed, named=arg == "named")), state)
        case "sync" | "disconnect" | "look" | "stop":
            return elsewhere(person, state, verb, context)
        case "file":
            only = Send(CalendarFile(context.now, only_next=arg == "next"), otherwise=text("calendar.not-made"))
            return Turn(person, state, (only,), text("calendar.coming"))
        case _:
            return Turn(person, state)


def elsewhere(person: Person, state: CalendarMenu, verb: str, context: Context) -> Turn:
    """Calendars of others: looked at again, or left."""
    link = person.follows.link if person.follows else ""
    if verb in ("sync", "disconnect") or (verb == "look" and link == INTERVALS):
        return service.press(person, state, "sync" if verb == "look" else verb, context)
    if verb == "look" and link:
        again = Errand(planned_runs.NAME, ReadCalendar(0, link))
        return Turn(person, state, (again,), text("runs.looking"))
    if verb == "stop" and (link or person.standing.schedule.runs):
        known, effects = planned_runs.stopped(person, context)
        return Turn(known, state, effects, text("runs.stopped"))
    return Turn(person, state)


def face(state: CalendarMenu, person: Person, context: Context) -> Screen:
    match state.page:
        case "home":
            pages = (button("calendar-sessions", "page", "link"), button("calendar-runs", "page", "runs"))
            more = ((button("service", "page", "intervals"),),) if context.reach.intervals or person.service else ()
            rows = (*((one,) for one in pages), *more, (button("back", "settings"),))
            return Screen((text("calendar.home"),), rows)
        case "link":
            return Screen(*link_page(person, context))
        case "runs":
            return Screen(*runs_page(person, context))
        case "intervals":
            return Screen(*service.page(person))
        case "key":
            return Screen(*service.key_page())


def runs_page(person: Person, context: Context) -> tuple[tuple[Text, ...], tuple[Row, ...]]:
    """What fills the week, and how to begin."""
    follows, schedule = person.follows, person.standing.schedule
    heading, how = text("runs.heading"), text("runs.how")
    stop = (button("runs-stop", "stop"),)
    if follows is None:
        if not schedule.covers(today_of(person, context)):
            return (heading, how), (BACK,)
        return (heading, text("runs.from-file", day=schedule.through), how), (stop, BACK)
    host = text("runs.following", host=urlsplit(follows.link).hostname or INTERVALS)
    trouble = (text("runs.failing", day=follows.failing_since),) if follows.failing_since else ()
    return (heading, host, *trouble), ((button("runs-look", "look"),), stop, BACK)


def link_page(person: Person, context: Context) -> tuple[tuple[Text, ...], tuple[Row, ...]]:
    heading = text("calendar.heading")
    if not context.reach.feed:
        return (heading, text("calendar.no-address")), (FILES, BACK)
    feed = person.feed
    if not feed.on:
        make = button("calendar-make", "make", str(feed.number), "primary")
        return (heading, text("calendar.what")), ((make,), FILES, BACK)
    copy = Button(text("button.calendar-copy"), "", link=Link("calendar", person.id, feed.number), copies=True)
    named = button("titles-plain", "titles", "plain") if feed.named else button("titles-named", "titles", "named")
    renew = (button("calendar-new", "make", str(feed.number)), button("calendar-off", "off", str(feed.number)))
    says = text("calendar.says-what" if feed.named else "calendar.says-little")
    return (heading, text("calendar.on"), says), ((copy,), renew, (named,), FILES, BACK)
