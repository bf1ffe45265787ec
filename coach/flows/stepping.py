"""From one set of a session to the next."""

from dataclasses import replace

from coach.cards.session import GuidedSession, SessionPage
from coach.exercise import Dose, Exercises, set_seconds
from coach.session_shape import PlannedSet

WORTH_A_REST = 10
"""Seconds: a shorter rest is over by the time that the card is read."""


def current(state: GuidedSession) -> PlannedSet:
    return state.planned[state.step]


def onwards(state: GuidedSession, exercises: Exercises) -> GuidedSession:
    """The next set that was not dropped for today; after the last one, how hard it was.

    By then a step up is agreed to, and what was swapped stays so.
    """
    state = replace(state, told=None, before=())
    ahead = range(state.step + 1, len(state.planned))
    step = next((each for each in ahead if state.planned[each].exercise not in state.dropped), None)
    if step is None:
        return replace(state, page="effort")
    between = 0 < state.planned[state.step].round < state.planned[step].round
    ahead_of = replace(state, step=step)
    page: SessionPage = "round" if between else "rest" if rest_left(ahead_of, exercises) else "set"
    return replace(ahead_of, page=page)


def rest_left(state: GuidedSession, exercises: Exercises) -> int:
    """Seconds that the side still rests before its next set: what was done since its last one has rested it, too."""
    planned, before = current(state), state.planned[: state.step]
    since = 0
    for one in reversed(before):
        if (one.exercise, one.side) == (planned.exercise, planned.side):
            left = planned.rest - since
            return left if left >= WORTH_A_REST else 0
        since += seconds_of(one, exercises)
    return 0


def seconds_of(planned: PlannedSet, exercises: Exercises) -> int:
    dose = Dose(1, planned.reps, planned.seconds, planned.metres, planned.tempo)
    return set_seconds(exercises[planned.exercise], dose)


def rounds_ended(state: GuidedSession) -> GuidedSession:
    """The form went: what is left of the rounds is not done, easing out still is."""
    ahead = range(state.step, len(state.planned))
    step = next((each for each in ahead if not state.planned[each].round), None)
    ended = replace(state, broke=True)
    return replace(ended, page="effort") if step is None else replace(ended, step=step, page="set")
