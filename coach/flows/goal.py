"""The goal and the race calendar: a distance, then a month and a day, or a date that is typed and asked back."""

from dataclasses import replace
from datetime import date

from coach.cards.goal import GoalMenu
from coach.cards.upkeep import SettingsMenu
from coach.flows.dates import day_typed
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.journal import Entry, ProfileChange, Race, Void
from coach.person import Context, Person
from coach.profile import Goal
from coach.record import record
from coach.screen import text

ASKS_DATE = ("month", "day", "sure")


def press(person: Person, state: GoalMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "settings":
            return Turn(person, SettingsMenu())
        case "home":
            return Turn(person, GoalMenu())
        case "goal" | "race":
            return Turn(person, GoalMenu("distance", another=verb == "race"))
        case "distance" if arg == "none":
            return aimed(person, Goal("none"), context)
        case "distance":
            return Turn(person, replace(state, page="month", distance=arg))  # type: ignore[arg-type]
        case "remove":
            return kept(person, Void(at=context.at, replaces=arg), context)
        case _:
            return when(person, state, verb, arg, context)


def when(person: Person, state: GoalMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "month":
            return Turn(person, replace(state, page="day", month=date.fromisoformat(arg)))
        case "months":
            return Turn(person, replace(state, page="month"))
        case "day":
            return dated(person, state, date.fromisoformat(arg), context)
        case "no-date":
            return aimed(person, Goal(state.distance or "none"), context)
        case _:
            return Turn(person, state)


def dated(person: Person, state: GoalMenu, day: date, context: Context) -> Turn:
    if not state.distance:
        return Turn(person, state)
    if state.another:
        return kept(person, Race(at=context.at, distance=state.distance, date=day), context)
    return aimed(person, Goal(state.distance, day), context)


def aimed(person: Person, goal: Goal, context: Context) -> Turn:
    return kept(person, ProfileChange(at=context.at, runner=replace(person.runner, goal=goal)), context)


def kept(person: Person, entry: Entry, context: Context) -> Turn:
    known, records = record(person, (entry,), context)
    return Turn(known, GoalMenu(), records, text("settings.saved"))


def typed(person: Person, state: GoalMenu, words: str, context: Context) -> Turn | None:
    """A date, where one is asked for. It is asked back: day and month change places between countries."""
    day = day_typed(words, today_of(person, context), context.library.months) if state.page in ASKS_DATE else None
    return asked_back(person, state, day) if day else None


def asked_back(person: Person, state: GoalMenu, day: date) -> Turn:
    return Turn(person, replace(state, page="sure", day=day))
