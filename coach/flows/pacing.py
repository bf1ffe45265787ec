"""What paces a set: the sound of its tempo, or of a position that is held."""

from coach.cards.session import GuidedSession
from coach.effects import Send
from coach.flows.stepping import current
from coach.made import Hold, Pace, Sound
from coach.screen import text
from coach.session_shape import PlannedSet


def sound_of(state: GuidedSession) -> Sound | None:
    """None where nothing has to be counted: metres, or repetitions at one's own pace."""
    planned = current(state)
    if planned.seconds is not None:
        return Hold(planned.seconds, switch=switches(state))
    tempo = planned.tempo
    if tempo is None or planned.reps is None or not tempo.seconds:
        return None
    return Pace(planned.reps, tempo.up, tempo.hold, tempo.down)


def switches(state: GuidedSession) -> bool:
    """The same is held on the other side next."""
    ahead = state.planned[state.step + 1 : state.step + 2]
    return bool(ahead) and mirrored(current(state), ahead[0])


def mirrored(one: PlannedSet, other: PlannedSet) -> bool:
    same = (one.exercise, one.seconds, one.set_number) == (other.exercise, other.seconds, other.set_number)
    return same and one.side is not None and other.side is not None and one.side is not other.side


def sent(sound: Sound) -> Send:
    """One sound at a time stands in the chat."""
    return Send(sound, otherwise=text("beat.cannot"), instead=True)
