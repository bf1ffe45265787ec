"""Words for a question about a time or a place that were not read: the question again, and what may be typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from coach.cards import CardState
from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.times import Asking, DidYouMean, NotRead, behind
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.desk import card_of, turned
from coach.effects import Errand
from coach.errands import ReadTime
from coach.findings import TimeRead
from coach.flows import (
    goal,
    goal_faces,
    guessed,
    moving,
    moving_faces,
    onboarding,
    onboarding_faces,
    pausing,
    pausing_faces,
    settings,
    settings_faces,
    timed,
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
NAME = "time"
"""Of the errand: what is typed next takes its place."""
MOST_WORDS = 5
"""Of a place."""


def opening(person: Person, words: str, context: Context) -> Opening | None:
    """None where no time and no place is asked for, or the words are about something else."""
    newest = person.desk.cards[-1].state if person.desk.cards else None
    turn = turn_of(person, behind(newest), words, context)
    return None if turn is None else (*open_card(turn.person, turn.state, context), turn.effects)


def wished(person: Person, wish: CardState | None, words: str, context: Context) -> Opening | None:
    """A wish that wants a time, with words about one that were not read."""
    read = timed.is_read(timed.heard_in(person, words, context))
    turn = no_time(person, wish, words, context) if guessed.wants_time(wish) and not read else None
    return None if turn is None else (*open_card(turn.person, turn.state, context), turn.effects)


def turn_of(person: Person, state: CardState | None, words: str, context: Context) -> Turn | None:
    match state:
        case SettingsMenu(page=page) if page in CLOCKS:
            return no_place(person, Travel(), words, context)
        case _ if guessed.wants_time(state):
            return no_time(person, state, words, context)
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


def no_time(person: Person, state: Any, words: str, context: Context) -> Turn | None:  # noqa: ANN401 - a question that wants a time
    """Words that speak of a time are looked at elsewhere; meanwhile the question can be answered as before."""
    said = timed.heard_in(person, words, context)
    if timed.is_read(said) and len(said.clocks) > 1 and isinstance(state, SettingsMenu | Onboarding):
        return Turn(person, NotRead(state, "half"))
    if not timed.tells_time(person, words, context):
        return None
    if timed.is_read(said):
        return Turn(person, NotRead(state, "unfit"))
    number = person.desk.last_card + 1
    zone, language = person.runner.time_zone, person.settings.language.partition("-")[0]
    errand = Errand(NAME, ReadTime(number, words, language, zone, context.now))
    return Turn(person, NotRead(state, "looking"), (errand,))


def found(person: Person, finding: TimeRead, context: Context) -> Opening:
    """What may be meant is asked on the same card; it is of no use any more where the question has been answered."""
    card = card_of(person.desk, finding.card)
    if card is None or not isinstance(card.state, NotRead) or card.state.why != "looking":
        return person, (), ()
    desk = turned(person.desk, card.number, guess(person, card.state.asked, finding, context), answered=False)
    return replace(person, desk=desk), (card.number,), ()


def guess(person: Person, asked: Asking, finding: TimeRead, context: Context) -> CardState:
    at, clock = finding.at, finding.clock
    turn = guessed.meant(person, asked, at, context, clock=clock) if at else None
    if at is None or turn is None:
        return NotRead(asked, "time")
    return turn.state if isinstance(asked, GoalMenu) else DidYouMean(asked, at, clock)


def press(person: Person, state: NotRead, verb: str, arg: str, context: Context) -> Turn:
    pressed, _ = FLOWS[type(state.asked)]
    turn: Turn = pressed(person, state.asked, verb, arg, context)
    return turn


def face(state: NotRead, person: Person, context: Context) -> Screen:
    _, shown = FLOWS[type(state.asked)]
    screen: Screen = shown(state.asked, person, context)
    return replace(screen, body=(text(f"not-read.{state.why}"), *screen.body))
