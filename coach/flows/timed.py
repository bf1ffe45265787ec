"""A time that is typed where a card asks when, or beside a wish to put something off."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from coach.cards import CardState
from coach.cards.daily import RestDay, SessionOffer
from coach.cards.times import WhichHour
from coach.cards.upkeep import MoveOrSkip, PauseMenu
from coach.flows.buttons import choice
from coach.flows.moving import moved_to, snoozed, usual_hour
from coach.flows.rearranging import board_of, wished
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.when import said as when_said
from coach.localtime import ONE_DAY, day_of, moment
from coach.person import Context, Person
from coach.screen import Screen, Text, text
from coach.times import Said, TimeWords, days_of, heard, moments, speaks_of_time
from coach.times import day_of as day_meant
from coach.times.said import Thing

FEW = 3
"""Words beside a time that say nothing of it; with more, something else is told."""
WAITS = timedelta(hours=36)
"""How long a question, or what takes minutes, can be put off."""
AHEAD = 14
"""Days ahead of which a plan is moved."""
LONGEST_PAUSE = 92
"""Days: the next three months, as the buttons offer them week by week."""
ENGLISH = "en"
WEEK = timedelta(weeks=1)
LONGEST = 80
"""Characters that may name a time in a way that has to be guessed."""


def heard_in(person: Person, words: str, context: Context) -> Said:
    """In the runner's language, else in English."""
    known: Mapping[str, TimeWords] = context.library.times
    own = known.get(person.settings.language.partition("-")[0])
    said = heard(words, own) if own else Said()
    if not (said.is_empty or said.loose):
        return said
    english = heard(words, known[ENGLISH])
    return said if english.is_empty or (english.loose and not said.is_empty) else english


def is_time(person: Person, words: str, context: Context) -> bool:
    """Nothing but a moment; a bare number may be one on a scale."""
    said = heard_in(person, words, context)
    return not (said.is_empty or said.rest) and (is_firm(said, words) or any(letter.isalpha() for letter in words))


def is_firm(said: Said, words: str) -> bool:
    return bool(said.span or said.part or said.weekdays or said.day is not None or ":" in words)


def is_read(said: Said) -> bool:
    """All that was said of a time was understood."""
    return not (said.is_empty or said.loose or said.rest > FEW)


def tells_time(person: Person, words: str, context: Context) -> bool:
    """The words speak of a day or an hour, and not of one that is denied."""
    known: Mapping[str, TimeWords] = context.library.times
    own = known.get(person.settings.language.partition("-")[0], known[ENGLISH])
    return len(words) <= LONGEST and any(speaks_of_time(words, each) for each in (own, known[ENGLISH]))


def said_with(person: Person, wish: CardState | None, words: str, context: Context) -> Turn | None:
    """A wish that names its time needs no button more."""
    match wish:
        case MoveOrSkip():
            return moved(person, wish, words, context)
        case PauseMenu():
            return paused_until(person, wish, words, context)
        case _:
            return None


def kind_of(choice: str) -> Thing:
    """Of what may be put off, as a button names it: `later:run|run:2026-05-05`."""
    return "run" if choice.partition(":")[2].startswith("run|") else "session"


def moved(person: Person, state: MoveOrSkip, words: str, context: Context) -> Turn | None:
    """What the words make of something that is to be put off; None where they name no time."""
    said = heard_in(person, words, context)
    if not is_read(said):
        return None
    meant = moments(said, context.now, zone_of(person)) or usual_hours(person, state, said, context)
    found = tuple(at for at in meant if may_be(person, state, at, context))
    if len(found) > 1:
        return Turn(person, WhichHour(state, found))
    if found:
        return put(person, state, found[0], context)
    day = None if said.clocks or said.part else day_meant(said, today_of(person, context))
    return None if day is None else on_day(person, state, day, context)


def usual_hours(person: Person, state: MoveOrSkip, said: Said, context: Context) -> tuple[datetime, ...]:
    """Of two days that may be meant each at its usual hour; one day alone needs none."""
    days = days_of(said, today_of(person, context))
    if len(days) <= 1 or waits(state):
        return ()
    return tuple(moment(day, usual_hour(person, state.plan), zone_of(person)) for day in days)


def may_be(person: Person, state: MoveOrSkip, at: datetime, context: Context) -> bool:
    if waits(state):
        return at - context.now <= WAITS
    return day_of(at, zone_of(person)) - today_of(person, context) <= timedelta(days=AHEAD)


def waits(state: MoveOrSkip) -> bool:
    """A question or a light one-off: it comes later, and no plan changes."""
    return state.plan == "rest-day" or (state.plan == "run" and state.page != "run-moved")


def put(person: Person, state: MoveOrSkip, at: datetime, context: Context) -> Turn:
    today, day = today_of(person, context), day_of(at, zone_of(person))
    if state.plan == "run" and state.page == "run-moved" and day == today:
        return moved_to(person, state.occurrence, at, context)
    if waits(state) or day == today:
        return snoozed(person, state.occurrence, at, context)
    found = board_of(person, context).moving(state.occurrence, day, context.at)
    if not found.fits or found.entry.what != "move":
        return wished(person, state.occurrence, day, context)
    return moved_to(person, state.occurrence, at, context)


def on_day(person: Person, state: MoveOrSkip, day: date, context: Context) -> Turn | None:
    """A day without an hour: its usual one. What only waits comes again by itself the next morning."""
    ahead = day - today_of(person, context)
    if waits(state) or not timedelta() < ahead <= AHEAD * ONE_DAY:
        return None
    return wished(person, state.occurrence, day, context)


def put_off(person: Person, state: SessionOffer | RestDay, words: str, context: Context) -> Turn | None:
    """Under a reminder a plain number may be an answer: only words that name a time put it off."""
    said = heard_in(person, words, context)
    if (
        said.rest
        or said.loose
        or not (said.date or said.span or said.part or said.weekdays or said.day is not None or ":" in words)
    ):
        return None
    move = moving_of(state)
    return None if move is None else moved(person, move, words, context)


def moving_of(state: SessionOffer | RestDay) -> MoveOrSkip | None:
    match state:
        case SessionOffer(occurrence, plan) if plan in ("strength", "mobility", "balance", "rest-day"):
            return MoveOrSkip(occurrence, plan, "later")
        case RestDay(occurrence):
            return MoveOrSkip(occurrence, "rest-day", "later")
        case _:
            return None


def paused_until(person: Person, state: PauseMenu, words: str, context: Context) -> Turn | None:
    """*Until Monday*, *two weeks*: the way of the buttons goes on from there."""
    if state.page not in ("length", "month"):
        return None
    said, today = heard_in(person, words, context), today_of(person, context)
    day = None if said.loose or said.rest > FEW else day_meant(said, today)
    if day == today and said.weekdays:
        day = today + WEEK
    if day is None or not timedelta() < day - today <= LONGEST_PAUSE * ONE_DAY:
        return None
    return Turn(person, PauseMenu("reason", day))


def press(person: Person, state: WhichHour, verb: str, arg: str, context: Context) -> Turn:
    chosen = next((at for at in state.moments if verb == "at" and at.isoformat() == arg), None)
    if verb == "back":
        return Turn(person, state.move)
    return Turn(person, state) if chosen is None else put(person, state.move, chosen, context)


def face(state: WhichHour, person: Person, context: Context) -> Screen:
    hours = tuple(choice(label(person, at, context), "at", at.isoformat()) for at in state.moments)
    return Screen((text("times.which"),), (hours, (choice(text("button.back"), "back", ""),)))


def label(person: Person, at: datetime, context: Context) -> Text:
    """A week ahead the weekday alone would be that of this week."""
    day = day_of(at, zone_of(person))
    if day - today_of(person, context) < WEEK:
        return when_said(person, at, context)
    return text("when.date", day=day, clock=f"{at.astimezone(zone_of(person)):%H:%M}")
