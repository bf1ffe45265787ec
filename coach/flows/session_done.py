"""What was done in a session, exercise by exercise and foot by foot."""

from collections.abc import Iterable, Sequence

from coach.flows.lines import stacked
from coach.journal import WorkSet
from coach.screen import Text, text


def done_lines(sets: Sequence[WorkSet]) -> tuple[Text, ...]:
    """In the order in which they were done; each number is that of a set."""
    return stacked([line(name, [one for one in sets if one.exercise == name]) for name in names(sets)])


def names(sets: Iterable[WorkSet]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.exercise for one in sets))


def line(exercise: str, sets: Sequence[WorkSet]) -> Text:
    feet = [one.side for one in sets if one.side]
    name = text(f"exercise.{exercise}.name")
    if not feet:
        return text("done.both", name=name, done=numbers(sets))
    done = {side: numbers(one for one in sets if one.side == side) for side in sorted(set(feet))}
    if len(done) == 1:
        return text(f"done.{feet[0]}", name=name, done=done[feet[0]])
    return text("done.sides", name=name, **done)


def numbers(sets: Iterable[WorkSet]) -> tuple[Text, ...]:
    return tuple(number(one) for one in sets)


def number(done: WorkSet) -> Text:
    """Stopped at once where there is no number: it was sharp."""
    if done.seconds is not None:
        return text("done.seconds", number=done.seconds)
    if done.metres is not None:
        return text("done.metres", number=done.metres)
    return text("done.reps", number=done.reps or 0)
