"""Questions that can wait until they matter: the moment for a session, a goal, what gets in the way (R1).

Each is put once, on a calm morning, as the next face of the card that was just answered.
"""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from coach.cards.aside import Aside, AsideName
from coach.cards.closing import Closed
from coach.cards.daily import Today
from coach.cards.goal import GoalMenu
from coach.cards.outcome import Told
from coach.flows import goal
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.localtime import day_of
from coach.person import Context, Person
from coach.profile import Cue, Goal, Settings
from coach.screen import Text, text

MORNING_CUES: tuple[Cue, ...] = ("teeth", "coffee")
NOON = time(12)


def following(person: Person, told: Told, line: Text, context: Context) -> Turn:
    """The card shrinks to its line, or asks what has its day."""
    asked = due(person, context) if is_calm(told) else None
    if asked is None:
        return Turn(person, Closed(line))
    settings = replace(person.settings, asides=(*person.settings.asides, asked))
    return Turn(replace(person, settings=settings), Aside(asked, line))


def is_calm(told: Told) -> bool:
    """Nothing was held back but the next step."""
    return told.verdict == "progress" or (told.verdict == "hold" and told.decision is None)


def due(person: Person, context: Context) -> AsideName | None:
    if person.joined_at is None:
        return None
    joined = day_of(person.joined_at, ZoneInfo(person.runner.time_zone))
    days = (today_of(person, context) - joined).days
    after = context.library.policy.asides
    return next((each for each in after if days >= after[each] and is_open(person, each)), None)


def is_open(person: Person, name: AsideName) -> bool:
    """Neither put nor answered elsewhere."""
    answers = {"cue": person.settings.cue, "goal": person.runner.goal, "barrier": person.settings.barrier}
    return name not in person.settings.asides and answers[name] is None


def press(person: Person, state: Aside, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "cue":
            return chosen(set_to(person, cue=arg), state)
        case "morning":
            return closed(set_to(person, session_time=person.settings.quiet.end), state)
        case "goal":
            return Turn(person, GoalMenu("distance"))
        case "no-goal":
            aimed = goal.aimed(person, Goal("none"), context)
            return replace(closed(aimed.person, state), effects=aimed.effects)
        case "barrier":
            return Turn(person, replace(state, page="plan", barrier=arg))  # type: ignore[arg-type]
        case "agreed":
            return closed(set_to(person, barrier=state.barrier), state)
        case "skip":
            return closed(person, state)
        case _:
            return Turn(person, state)


def chosen(person: Person, state: Aside) -> Turn:
    """A morning moment is offered a morning hour."""
    settings = person.settings
    if settings.cue in MORNING_CUES and settings.session_time >= NOON:
        return Turn(person, replace(state, page="hour"))
    return closed(person, state)


def set_to(person: Person, **changes: object) -> Person:
    settings: Settings = replace(person.settings, **changes)  # type: ignore[arg-type]
    return replace(person, settings=settings)


def closed(person: Person, state: Aside) -> Turn:
    return Turn(person, Closed(state.line) if state.line else Today(), answer=text("settings.saved"))
