"""Run days, hours and cities that are typed in set-up and settings, and a place that was shared."""

from dataclasses import replace
from datetime import UTC, datetime, time

from coach.cards import CardState
from coach.cards.onboarding import Onboarding, When
from coach.cards.times import RunHour, behind
from coach.cards.travel import Travel
from coach.cards.upkeep import SettingsMenu
from coach.events import Located
from coach.flows import onboarding, settings, which_city
from coach.flows.buttons import button, choice
from coach.flows.front import Opening, open_card
from coach.flows.run_week import HOURS, named, week_of
from coach.flows.timed import heard_in
from coach.flows.turn import Turn
from coach.gazetteer import cities_of, distinct, inside
from coach.person import Context, Person
from coach.places import DAY_MINUTES, offset_of
from coach.screen import Screen, text
from coach.times import Said

CLOCKS = ("clock", "clock-all", "place")
NEAR_MINUTES = 8
"""A clock that somebody reads and types is a few minutes behind, at most."""
SPAN_MINUTES = 120
"""How far from the hour of a button a typed hour still belongs to it."""


def in_set_up(person: Person, state: Onboarding, words: str, context: Context) -> Turn | None:
    """The question on the screen answered in words."""
    said = heard_in(person, words, context)
    if said.loose:
        return None
    match state.page:
        case "days" if said.weekdays:
            return Turn(person, onboarding.following(replace(state, days=said.weekdays)))
        case "when" if len(said.clocks) == 1:
            return hour_in_set_up(person, state, said.clocks[0])
        case "clock" | "clock-all" | "place":
            return zoned(person, state, words, said, context)
        case _:
            return None


def hour_in_set_up(person: Person, state: Onboarding, clock: time) -> Turn | None:
    when = nearest(clock)
    return Turn(person, onboarding.following(replace(state, when=when))) if when else None


def nearest(clock: time) -> When | None:
    apart = {when: abs(minutes_of(clock) - minutes_of(hour)) for when, hour in HOURS.items() if when != "varies"}
    best = min(apart, key=lambda when: apart[when])
    return best if apart[best] <= SPAN_MINUTES else None


def minutes_of(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def zoned(person: Person, state: Onboarding, words: str, said: Said, context: Context) -> Turn | None:
    if turn := in_city(person, state, words, context):
        return turn
    offset = offset_read(said, context.now, context)
    return None if offset is None else Turn(person, replace(state, clock=offset, page="place"))


def in_settings(person: Person, state: SettingsMenu, words: str, context: Context) -> Turn | None:
    said = heard_in(person, words, context)
    if said.loose:
        return None
    match state.page:
        case "days" | "when" if said.weekdays or said.clocks:
            return week(person, said, context)
        case page if page in CLOCKS:
            return travelling(person, Travel(), words, context)
        case "session-time" if len(said.clocks) == 1:
            return settings.press(person, state, "hour", f"{said.clocks[0]:%H:%M}", context)
        case "quiet-start" | "quiet-end" as verb if len(said.clocks) == 1:
            return settings.press(person, state, verb, f"{said.clocks[0]:%H:%M}", context)
        case _:
            return None


def week(person: Person, said: Said, context: Context) -> Turn:
    """An hour that may be two is asked; without one it stays."""
    days = said.weekdays or tuple(run.day for run in person.runner.week)
    if len(said.clocks) > 1:
        return Turn(person, RunHour(days, said.clocks))
    hour = said.clocks[0] if said.clocks else settings.run_hour(person)
    return settings.profile(person, replace(person.runner, week=week_of(days, hour)), context)


def travelling(person: Person, state: Travel, words: str, context: Context) -> Turn | None:
    """A city or what the clock there says."""
    if turn := in_city(person, state, words, context):
        return turn
    offset = offset_read(heard_in(person, words, context), context.now, context)
    return None if offset is None else Turn(person, replace(state, page="place", clock=offset))


def in_city(person: Person, state: Onboarding | Travel, words: str, context: Context) -> Turn | None:
    """A city that is all that was typed; of several with clocks of their own it is asked which."""
    cities = cities_of(words, context.library.cities, context.now)
    if len(cities) > 1:
        return which_city.asked(person, state, cities)
    return which_city.found(person, state, cities[0]) if cities else None


def place_named(person: Person, words: str, context: Context) -> CardState | None:
    """Of a larger city somewhere in the words: shall the plan follow its clock?"""
    cities = distinct(inside(words, context.library.cities), context.now)
    if len(cities) > 1:
        return which_city.asked(person, Travel(), cities).state
    return which_city.found(person, Travel(), cities[0]).state if cities else None


def offset_read(said: Said, now: datetime, context: Context) -> int | None:
    """Minutes east of UTC of a clock that reads so now, where some place keeps such a clock."""
    utc = minutes_of(now.astimezone(UTC).time())
    known = {offset_of(place, now) for place in context.library.places}
    for clock in said.clocks:
        for offset in known:
            ahead = (minutes_of(clock) - utc - offset) % DAY_MINUTES
            if min(ahead, DAY_MINUTES - ahead) <= NEAR_MINUTES:
                return offset
    return None


def located(person: Person, event: Located, context: Context) -> Opening:
    """Where somebody is says which clock is theirs: set-up goes on, else it is asked what the plan shall do."""
    newest = behind(person.desk.cards[-1].state) if person.desk.cards else None
    if isinstance(newest, Onboarding) and newest.page in CLOCKS:
        state = onboarding.following(replace(newest, time_zone=event.zone, page="place"))
        return (*open_card(person, state, context), ())
    if person.joined_at is None or event.zone == person.runner.time_zone:
        return person, (), ()
    return (*open_card(person, Travel(page="how", zone=event.zone), context), ())


def press(person: Person, state: RunHour, verb: str, arg: str, context: Context) -> Turn:
    if verb == "back":
        return Turn(person, SettingsMenu())
    hour = next((clock for clock in state.clocks if verb == "at" and f"{clock:%H:%M}" == arg), None)
    if hour is None:
        return Turn(person, state)
    return settings.profile(person, replace(person.runner, week=week_of(state.days, hour)), context)


def face(state: RunHour, _person: Person, _context: Context) -> Screen:
    hours = tuple(choice(text("word.clock", at=clock), "at", f"{clock:%H:%M}") for clock in state.clocks)
    return Screen((text("times.run-hour", days=named(state.days)),), (hours, (button("back", "back"),)))
