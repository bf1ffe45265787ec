"""The pictures of exercises on a card, as far as the runner wants them."""

from coach.made import Clip, Picture, Still
from coach.person import Context, Person
from coach.profile import Side


def shown(exercise: str, side: Side | None, person: Person, context: Context) -> Picture | None:
    """An exercise of one side is shown on that side; one of both feet has none."""
    foot = side if context.library.exercises[exercise].sided else None
    match person.settings.pictures:
        case "moving":
            return Clip(exercise, foot)
        case "still":
            return Still(exercise, foot)
        case "none":
            return None
