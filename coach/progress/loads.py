"""What was done: runs in the unit that the runner tells, and sessions."""

from coach.journal import Run, Session
from coach.progress.axis import span_of
from coach.progress.values import Axis, Loads, Unit
from coach.review.daybook import Daybook


def loads_of(daybook: Daybook, axis: Axis) -> Loads:
    rows = [(axis.place(day), entry) for day, entry in daybook.within(span_of(axis))]
    runs = [(place, entry) for place, entry in rows if isinstance(entry, Run)]
    unit = unit_of([entry for _, entry in runs])
    lengths, untold = [0.0] * axis.count, [0] * axis.count
    for place, run in runs:
        length = length_of(run, unit)
        lengths[place] += length or 0
        untold[place] += length is None
    strength, others = [0] * axis.count, [0] * axis.count
    for place, entry in rows:
        if isinstance(entry, Session):
            (strength if entry.plan == "strength" else others)[place] += 1
    return Loads(unit, tuple(lengths), tuple(untold), len(runs), tuple(strength), tuple(others))


def unit_of(runs: list[Run]) -> Unit:
    """What most of these runs were told in; where most have no length, they are counted."""
    km = sum(run.km is not None for run in runs)
    minutes = sum(run.minutes is not None for run in runs)
    if 2 * max(km, minutes) <= len(runs):
        return "runs"
    return "km" if km >= minutes else "minutes"


def length_of(run: Run, unit: Unit) -> float | None:
    return {"km": run.km, "minutes": run.minutes, "runs": 1}[unit]
