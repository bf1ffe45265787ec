"""From one set of a session to the next."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.session_shape import PlannedSet


def current(state: GuidedSession) -> PlannedSet:
    return state.planned[state.step]


def onwards(state: GuidedSession) -> GuidedSession:
    """The next set that was not dropped for today; after the last one, how hard it was.

    By then a step up is agreed to, and what was swapped stays so.
    """
    state = replace(state, told=None, before=())
    ahead = range(state.step + 1, len(state.planned))
    step = next((each for each in ahead if state.planned[each].exercise not in state.dropped), None)
    if step is None:
        return replace(state, page="effort")
    between = 0 < state.planned[state.step].round < state.planned[step].round
    return replace(state, step=step, page="round" if between else "set")


def rounds_ended(state: GuidedSession) -> GuidedSession:
    """The form went: what is left of the rounds is not done, easing out still is."""
    ahead = range(state.step, len(state.planned))
    step = next((each for each in ahead if not state.planned[each].round), None)
    ended = replace(state, broke=True)
    return replace(ended, page="effort") if step is None else replace(ended, step=step, page="set")
