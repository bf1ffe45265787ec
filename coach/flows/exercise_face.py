"""An exercise in words: what to do, how much, how it should feel; and the longer how-to behind a button."""

from coach.exercise import Exercise
from coach.profile import Equipment
from coach.screen import Text, text
from coach.session_plan import load_name, variant_name
from coach.session_shape import PlannedSet


def name_of(planned: PlannedSet) -> Text:
    return text(f"exercise.{planned.exercise}.name")


def amount(planned: PlannedSet) -> Text:
    if planned.seconds is not None:
        return text("dose.seconds", count=planned.seconds)
    if planned.metres is not None:
        return text("dose.metres", count=planned.metres)
    return text("dose.reps", count=planned.reps or 0)


def dose_line(planned: PlannedSet) -> Text:
    if planned.tempo is None:
        return text("set.dose", amount=amount(planned))
    tempo = planned.tempo
    args = {"up": tempo.up, "down": tempo.down, **({"hold": tempo.hold} if tempo.hold else {})}
    how = text("dose.tempo-hold" if tempo.hold else "dose.tempo", **args)
    return text("set.dose-tempo", amount=amount(planned), tempo=how)


def varied(planned: PlannedSet) -> tuple[Text, ...]:
    """How its rung varies the exercise, and with what weight."""
    variant = (variant_name(planned.variant),) if planned.variant else ()
    return (*variant, load_name(planned.load)) if planned.load else variant


def varied_line(planned: PlannedSet) -> tuple[Text, ...]:
    what = varied(planned)
    return (text("set.varied", what=what),) if what else ()


def stand_in_line(planned: PlannedSet, exercise: Exercise, kit: tuple[Equipment, ...]) -> tuple[Text, ...]:
    """What takes the place of kit that the runner does not have, said where it is needed."""
    missing = set(exercise.equipment) - set(kit) - set(exercise.needs)
    return (text(f"exercise.{planned.exercise}.stand-in"),) if missing else ()


def side_line(planned: PlannedSet) -> Text:
    """Which foot, and which of how many sets."""
    side = text(f"set.side-{planned.side or 'both'}")
    return text("set.number", side=side, number=planned.set_number, sets=planned.sets) if planned.sets > 1 else side


def what_line(planned: PlannedSet) -> Text:
    """Which foot, which set, how much: one line."""
    return text("set.what", side=side_line(planned), dose=dose_line(planned))


def feel_line(planned: PlannedSet) -> Text:
    key = f"exercise.{planned.exercise}"
    return text("set.feel", feel=text(f"{key}.feel"), not_feel=text(f"{key}.not-feel"))


def how_lines(exercise: str) -> tuple[Text, ...]:
    """What to do stands open; the rest unfolds, so that film, words and buttons fit a phone."""
    key = f"exercise.{exercise}"
    more = text(
        "set.details",
        what=text(f"{key}.what"),
        mistakes=text(f"{key}.mistakes"),
        stop=text(f"{key}.stop"),
        avoid=text(f"{key}.avoid"),
        grows=text(f"{key}.grows"),
    )
    return text("set.how", name=text(f"{key}.name"), steps=text(f"{key}.steps")), more


def item_line(planned: PlannedSet) -> Text:
    """One exercise in a list."""
    if what := varied(planned):
        return text("set.item-varied", name=name_of(planned), what=what, amount=amount(planned))
    return text("set.item", name=name_of(planned), amount=amount(planned))


def one_of_each(planned: tuple[PlannedSet, ...]) -> tuple[PlannedSet, ...]:
    """The exercises in order, without their sets and sides."""
    return tuple({each.exercise: each for each in reversed(planned)}.values())[::-1]
