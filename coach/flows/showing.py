"""The pictures of exercises on a card, as far as the runner wants them."""

from coach.exercise import Exercise
from coach.made import Clip, Picture, Still
from coach.person import Context, Person
from coach.session_shape import PlannedSet
from coach.session_strands import is_sided


def shown(planned: PlannedSet, person: Person, context: Context) -> Picture | None:
    """What is done with one foot is shown on that side; what is done with both has none. At today's tempo."""
    exercise = context.library.exercises[planned.exercise]
    foot = planned.side if is_sided(exercise, planned.variant) else None
    tempo = planned.tempo.written if planned.tempo else None
    seconds = planned.seconds if is_held(exercise) else None
    return as_wanted(Clip(planned.exercise, foot, tempo, seconds, planned.variant), person)


def as_wanted(clip: Clip, person: Person) -> Picture | None:
    match person.settings.pictures:
        case "moving":
            return clip
        case "still":
            return Still(clip.exercise, clip.side, clip.tempo, clip.seconds, clip.variant)
        case "none":
            return None


def is_held(exercise: Exercise) -> bool:
    """Its seconds are a position kept, not a movement gone on with."""
    return exercise.static or exercise.kind == "balance"
