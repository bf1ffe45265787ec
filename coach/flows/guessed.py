"""A time that somebody may have meant, asked before anything comes of it."""

from datetime import datetime, timedelta

from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.times import Asking, DidYouMean
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.flows import goal, placed, settings, timed
from coach.flows.buttons import button
from coach.flows.dates import YEARS_AHEAD
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.localtime import ONE_DAY, day_of
from coach.person import Context, Person
from coach.screen import Screen, Text, text
from coach.times import Said

HOUR_PAGES = ("when", "session-time", "quiet-start", "quiet-end")
"""Pages of the settings that ask for an hour."""


def wants_time(state: object) -> bool:
    match state:
        case MoveOrSkip(page="later" | "pick" | "run-moved" | "another-day") | PauseMenu(page="length" | "month"):
            return True
        case SettingsMenu(page=page):
            return page in HOUR_PAGES
        case GoalMenu(page=page):
            return page in goal.ASKS_DATE
        case Onboarding(page=page):
            return page == "when"
        case _:
            return False


def meant(person: Person, state: Asking, at: datetime, context: Context, *, clock: bool) -> Turn | None:
    """What a yes would do; None where the moment does not fit the question."""
    local = at.astimezone(zone_of(person))
    said = Said(clocks=(local.time().replace(tzinfo=None),))
    match state:
        case MoveOrSkip():
            return moved(person, state, at, context, clock=clock)
        case PauseMenu():
            fits = ONE_DAY <= local.date() - today_of(person, context) <= timed.LONGEST_PAUSE * ONE_DAY
            return Turn(person, PauseMenu("reason", local.date())) if fits else None
        case GoalMenu():
            fits = timedelta() <= local.date() - today_of(person, context) <= YEARS_AHEAD * timedelta(days=365)
            return goal.asked_back(person, state, local.date()) if fits else None
        case SettingsMenu(page="when") if clock:
            return placed.week(person, said, context)
        case SettingsMenu(page=page) if clock:
            return settings.press(person, state, "hour" if page == "session-time" else page, f"{local:%H:%M}", context)
        case Onboarding() if clock:
            return placed.hour_in_set_up(person, state, said.clocks[0])
        case _:
            return None


def moved(person: Person, state: MoveOrSkip, at: datetime, context: Context, *, clock: bool) -> Turn | None:
    if not clock:
        return timed.on_day(person, state, day_of(at, zone_of(person)), context)
    if at <= context.now or not timed.may_be(person, state, at, context):
        return None
    return timed.put(person, state, at, context)


def press(person: Person, state: DidYouMean, verb: str, _arg: str, context: Context) -> Turn:
    if verb == "back":
        return Turn(person, state.asked)
    if verb == "yes":
        return meant(person, state.asked, state.at, context, clock=state.clock) or Turn(person, state.asked)
    return Turn(person, state)


def face(state: DidYouMean, person: Person, _context: Context) -> Screen:
    rows = ((button("yes", "yes", style="primary"),), (button("another-time", "back"),))
    return Screen((line(state, state.at.astimezone(zone_of(person))),), rows)


def line(state: DidYouMean, local: datetime) -> Text:
    """An hour alone where only that is asked for, a day alone where no hour was named."""
    clock = f"{local:%H:%M}"
    if isinstance(state.asked, SettingsMenu | Onboarding):
        return text("times.meant-hour", clock=clock)
    if isinstance(state.asked, MoveOrSkip) and state.clock:
        return text("times.meant", day=local.date(), clock=clock)
    return text("times.meant-day", day=local.date())
