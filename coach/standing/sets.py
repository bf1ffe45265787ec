"""What the sets of one session say of a side. Sets that name no side speak for both."""

from coach.journal import Session, WorkSet
from coach.profile import Side


def named(entry: Session, side: Side) -> list[WorkSet]:
    return [work for work in entry.sets if work.side in (side.value, "both")]


def during(entry: Session, side: Side) -> float | None:
    """A side with sets of its own has the worst of them; without any it has the session's pain."""
    pains = [work.pain for work in named(entry, side) if work.pain is not None]
    if pains:
        return max(pains)
    unsided = [work.pain for work in entry.sets if work.side is None and work.pain is not None]
    return max((entry.pain, *unsided)) if entry.pain is not None else max(unsided, default=None)


def was_sharp(entry: Session, side: Side) -> bool:
    """A sharp set that names its side explains the session's sharp pain; else it counts for both."""
    sides = {work.side for work in entry.sets if work.felt == "sharp"}
    if sides & {side.value, "both", None}:
        return True
    return bool(entry.sharp) and not sides


def climb(entry: Session, side: Side) -> float:
    """The most that pain rose from one set to a later one."""
    lowest, most = 10.0, 0.0
    for work in entry.sets:
        if work.pain is not None and work.side in (side.value, "both", None):
            lowest = min(lowest, work.pain)
            most = max(most, work.pain - lowest)
    return most
