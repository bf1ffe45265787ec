"""Travelling: what the clock reads there, and whether the plan follows it, for good, for a week or not at all."""

from dataclasses import replace

from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, SettingsMenu
from coach.effects import Effect
from coach.flows.buttons import button
from coach.flows.clock import clock_rows, place_rows
from coach.flows.moving import missed
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.journal import ProfileChange
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.profile import Away
from coach.record import record
from coach.screen import Screen, Text, text

DAYS_AWAY = 7


def press(person: Person, state: Travel, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "back":
            return Turn(person, origin(state))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "clocks":
            return Turn(person, replace(state, page="clock-all"))
        case "clock":
            return Turn(person, replace(state, page="place", clock=int(arg)))
        case "place":
            return Turn(person, replace(state, page="how", zone=arg, city=""))
        case "keep":
            return ended(person, state, (), context)
        case "follow":
            return follows(replace(person, settings=replace(person.settings, away=None)), state, context)
        case "a-week":
            home = person.settings.away.home if person.settings.away else person.runner.time_zone
            away = Away(home, today_of(person, context) + DAYS_AWAY * ONE_DAY)
            return follows(replace(person, settings=replace(person.settings, away=away)), state, context)
        case _:
            return Turn(person, state)


def origin(state: Travel) -> MoveOrSkip | SettingsMenu:
    return MoveOrSkip(state.occurrence, state.plan, "skip", state.ahead) if state.occurrence else SettingsMenu()


def follows(person: Person, state: Travel, context: Context) -> Turn:
    runner = replace(person.runner, time_zone=state.zone)
    there, records = record(person, (ProfileChange(at=context.at, runner=runner),), context)
    return ended(there, state, records, context)


def ended(person: Person, state: Travel, effects: tuple[Effect, ...], context: Context) -> Turn:
    """What was skipped for the journey is noted now; asked from the settings it ends there."""
    if not state.occurrence:
        return Turn(person, SettingsMenu(), effects, text("settings.saved"))
    gone = missed(person, MoveOrSkip(state.occurrence, state.plan, "skip"), "travel", context)
    return replace(gone, effects=(*effects, *gone.effects))


def come_home(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The week away is over: the times are those of home again."""
    away = person.settings.away
    if away is None or today_of(person, context) < away.until:
        return person, ()
    settled = replace(person, settings=replace(person.settings, away=None))
    runner = replace(person.runner, time_zone=away.home)
    return record(settled, (ProfileChange(at=context.now, runner=runner),), context)


def named(state: Travel, context: Context) -> str | Text:
    """The city that was typed, those on the button that was tapped, or the one that the zone is named after."""
    on_button = any(place.zone == state.zone for place in context.library.places)
    return state.city or text(f"place.{state.zone}" if on_button else f"city.{state.zone}")


def face(state: Travel, person: Person, context: Context) -> Screen:
    language, library, now = person.settings.language, context.library, context.now
    match state.page:
        case "place":
            rows = (*place_rows(library, state.clock, language, now), (button("back", "page", "clock"),))
            return Screen((text("onboarding.place"),), rows)
        case "how":
            choices = ((button("follow-clock", "follow", style="primary"),), (button("for-a-week", "a-week"),))
            rows = (*choices, (button("keep-home", "keep"),), (button("back", "page", "clock"),))
            return Screen((text("travel.how", place=named(state, context)),), rows)
        case page:
            rows = clock_rows(library, language, now, page == "clock-all")
            return Screen((text("travel.clock"),), (*rows, (button("keep-home", "keep"),), (button("back", "back"),)))
