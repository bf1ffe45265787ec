"""From one set of a session to the next."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.session_shape import PlannedSet


def current(state: GuidedSession) -> PlannedSet:
    return state.planned[state.step]


def onwards(state: GuidedSession) -> GuidedSession:
    """The next set that was not dropped for today; after the last one, how hard it was."""
    ahead = range(state.step + 1, len(state.planned))
    step = next((each for each in ahead if state.planned[each].exercise not in state.dropped), None)
    if step is None:
        return replace(state, page="effort")
    return replace(state, step=step, page="set")
