"""How and when the runner is written to, and what they train with. Changes of the runner themself are journalled."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from coach.cards import CardState
from coach.cards.about import AboutMenu
from coach.cards.aside import Aside
from coach.cards.calendars import CalendarMenu
from coach.cards.closing import Closed
from coach.cards.club import Clubs
from coach.cards.daily import Today
from coach.cards.goal import GoalMenu
from coach.cards.sharing import Sharing
from coach.cards.travel import Travel
from coach.cards.upkeep import SettingsMenu, SettingsPage
from coach.desk import opened
from coach.effects import Show
from coach.flows import run_footwear
from coach.flows.another_exercise import brought_back, left_out
from coach.flows.buttons import toggled
from coach.flows.kits import PIECES
from coach.flows.run_week import HOURS, PRESETS, week_of
from coach.flows.speaking import speaking
from coach.flows.turn import Turn
from coach.journal import ProfileChange
from coach.person import Context, Person
from coach.profile import Runner, Weekday
from coach.record import record
from coach.screen import Screen, text

BESIDE: Mapping[str, CardState] = {"home": Today(), "about": AboutMenu(), "goal": GoalMenu(), "cue": Aside("cue"),
    "club": Clubs(), "sharing": Sharing(), "calendars": CalendarMenu(),
}  # fmt: skip
"""Where the settings lead on a card of its own."""
STAYS: Mapping[str, SettingsPage] = {"language": "home", "pictures": "pictures"}
"""The page on which a wish is answered, where it is not that of the messages."""


def press(person: Person, state: SettingsMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case _ if verb in BESIDE:
            return Turn(person, BESIDE[verb])
        case "page":
            return Turn(person, opened_page(person, state, arg))
        case "quiet-start" | "quiet-end" | "cap" | "hour" | "ring" | "language" | "pictures":
            return Turn(
                wished(person, verb, arg), SettingsMenu(STAYS.get(verb, "messages")), answer=text("settings.saved")
            )
        case "sample":
            return sample(person, state, context)
        case "clocks":
            return Turn(person, replace(state, page="clock-all"))
        case "clock":
            return Turn(person, replace(state, page="place", clock=int(arg)))
        case "tick" | "untick" if state.page == "days":
            return Turn(person, replace(state, days=toggled(state.days, Weekday(arg), verb)))
        case "preset":
            return Turn(person, replace(state, days=PRESETS[arg]))
        case "next":
            return profile(person, replace(person.runner, week=week_of(state.days, run_hour(person))), context)
        case _:
            return itself(person, state, verb, arg, context)


def itself(person: Person, state: SettingsMenu, verb: str, arg: str, context: Context) -> Turn:
    """What the journal has to know of the runner."""
    match verb:
        case "place":
            return Turn(person, Travel(page="how", clock=state.clock, zone=arg))
        case "tick" | "untick":
            return kit(person, toggled(person.runner.equipment, arg, verb), context)
        case "bring":
            known, records = brought_back(person, arg, context)
            page = state.page if left_out(known, context) else "kit"
            return Turn(known, replace(state, page=page), records, text("settings.saved"))
        case "remove-pair" | "bring-pair":
            known, records = run_footwear.put(person, arg, removed=verb == "remove-pair", context=context)
            return Turn(known, state, records, text("settings.saved"))
        case "when":
            hour = HOURS[arg]  # type: ignore[index]
            days = tuple(run.day for run in person.runner.week)
            return profile(person, replace(person.runner, week=week_of(days, hour)), context)
        case _:
            return Turn(person, state)


def kit(person: Person, equipment: tuple[str, ...], context: Context) -> Turn:
    """In the order of the list; the page stays for the next piece."""
    has = tuple(piece for piece in PIECES if piece in equipment)
    return replace(profile(person, replace(person.runner, equipment=has), context), state=SettingsMenu("kit"))


def opened_page(person: Person, state: SettingsMenu, page: str) -> SettingsMenu:
    days = tuple(run.day for run in person.runner.week)
    return replace(state, page=page, days=days)  # type: ignore[arg-type]


def run_hour(person: Person) -> time:
    return next((run.time for run in person.runner.week), person.settings.session_time)


def profile(person: Person, runner: Runner, context: Context) -> Turn:
    changed, records = record(person, (ProfileChange(at=context.at, runner=runner),), context)
    return Turn(changed, SettingsMenu(), records, text("settings.saved"))


def wished(person: Person, verb: str, arg: str) -> Person:
    """How the runner wants to be written to."""
    settings = person.settings
    match verb:
        case "quiet-start":
            settings = replace(settings, quiet=replace(settings.quiet, start=time.fromisoformat(arg)))
        case "quiet-end":
            settings = replace(settings, quiet=replace(settings.quiet, end=time.fromisoformat(arg)))
        case "cap":
            settings = replace(settings, daily_cap=int(arg), only_after_runs=False)
        case "pictures":
            settings = replace(settings, pictures=arg)  # type: ignore[arg-type]
        case "hour":
            settings = replace(settings, session_time=time.fromisoformat(arg))
        case "language":
            return speaking(person, arg)
        case _:
            settings = replace(settings, muted=toggled(settings.muted, arg.partition(":")[2], arg.partition(":")[0]))
    return replace(person, settings=settings)


def sample(person: Person, state: SettingsMenu, context: Context) -> Turn:
    """A message that rings, now: the runner hears what a reminder is like."""
    line = text("settings.sample")
    desk, number = opened(person.desk, Closed(line), context.now)
    shown = Show(number, Screen((line,)), rings=True)
    return Turn(replace(person, desk=desk), state, (shown,))
