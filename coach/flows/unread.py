"""Words for a question about a time or a place that were not read: the question again, and what may be typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from coach.cards import CardState
from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.times import NotRead, behind
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.flows import (
    goal,
    goal_faces,
    moving,
    moving_faces,
    onboarding,
    onboarding_faces,
    pausing,
    pausing_faces,
    settings,
    settings_faces,
    travel,
    which_city,
)
from coach.flows.front import Opening, open_card
from coach.flows.placed import CLOCKS
from coach.flows.turn import Turn
from coach.gazetteer import near
from coach.person import Context, Person
from coach.screen import Screen, text

FLOWS: Mapping[type, tuple[Callable[..., Turn], Callable[..., Screen]]] = {
    GoalMenu: (goal.press, goal_faces.face),
    MoveOrSkip: (moving.press, moving_faces.face),
    Onboarding: (onboarding.press, onboarding_faces.face),
    PauseMenu: (pausing.press, pausing_faces.face),
    SettingsMenu: (settings.press, settings_faces.face),
    Travel: (travel.press, travel.face),
}
"""Of the questions that can stand here."""
MOST_WORDS = 5
"""Of a place."""


def opening(person: Person, words: str, context: Context) -> Opening | None:
    """None where no time and no place is asked for, or the words are about something else."""
    newest = person.desk.cards[-1].state if person.desk.cards else None
    turn = turn_of(person, behind(newest), words, context)
    return None if turn is None else (*open_card(turn.person, turn.state, context), turn.effects)


def turn_of(person: Person, state: CardState | None, words: str, context: Context) -> Turn | None:
    match state:
        case SettingsMenu(page=page) if page in CLOCKS:
            return no_place(person, Travel(), words, context)
        case Onboarding(page=page) | Travel(page=page) if page in CLOCKS:
            return no_place(person, state, words, context)
        case _:
            return None


def no_place(person: Person, state: Onboarding | Travel, words: str, context: Context) -> Turn | None:
    """Names that are nearly this one, else the question again."""
    if "?" in words or len(words.split()) > MOST_WORDS:
        return None
    guesses = near(words, context.library.cities)
    if guesses:
        return which_city.asked(person, state, guesses, near=True)
    return Turn(person, NotRead(state, "place"))


def press(person: Person, state: NotRead, verb: str, arg: str, context: Context) -> Turn:
    pressed, _ = FLOWS[type(state.asked)]
    turn: Turn = pressed(person, state.asked, verb, arg, context)
    return turn


def face(state: NotRead, person: Person, context: Context) -> Screen:
    _, shown = FLOWS[type(state.asked)]
    screen: Screen = shown(state.asked, person, context)
    return replace(screen, body=(text(f"not-read.{state.why}"), *screen.body))
