"""The pose at any moment of a clip, and how long the clip is."""

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from coach.exercise import Exercise
from content.pose import Pose
from content.poses import Curve, Cycle, PosesFile, Step

STEPS, STEPS_TO_HOLD = 32, 18
"""Pictures on the way from pose to pose, so that the way back is drawn already; fewer into a hold and out of it."""


HELD = {"held", "half"}
SWAY, SWAYS = 2.5, 10
"""Seconds there and back, and pictures on the way."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the beat: from one pose to another. `kind` is how its time was given."""

    start: float
    seconds: float
    before: Pose
    after: Pose
    ease: str
    kind: str
    sway: Pose | None = None

    @property
    def end(self) -> float:
        return self.start + self.seconds


def spans(file: PosesFile, exercise: Exercise) -> tuple[Span, ...]:
    """The beat begins where it ends, so that it runs on without a seam."""
    pose = file.pose(next(step.to for step in reversed(file.beat) if step.to))
    found: list[Span] = []
    for step in file.beat:
        after = file.pose(step.to) if step.to else pose
        start = found[-1].end if found else 0.0
        sway = file.pose(step.sway) if step.sway else None
        found.append(Span(start, seconds(step, exercise), pose, after, step.ease, str(step.seconds), sway))
        pose = after
    return tuple(found)


def seconds(step: Step, exercise: Exercise) -> float:
    tempo = exercise.dose.tempo
    match step.seconds:
        case "held" | "half" as part:
            return (exercise.dose.seconds or 0) / (1 if part == "held" else 2)
        case "up" | "hold" | "down" as part:
            return float(getattr(tempo, part))
        case given:
            return float(given)


def pose_at(file: PosesFile, exercise: Exercise, moment: float) -> Pose:
    if file.cycle:
        return {**file.base.flat(), **strode(file.cycle, moment / file.cycle.seconds)}
    beat = spans(file, exercise)
    span = next((span for span in beat if moment < span.end), beat[-1])
    if span.sway:
        swayed = (1 - math.cos(2 * math.pi * (moment - span.start) / SWAY)) / 2
        return mixed(span.after, span.sway, round(swayed * SWAYS) / SWAYS)
    part = eased((moment - span.start) / span.seconds if span.seconds else 1.0, span.ease)
    steps = STEPS_TO_HOLD if any(each.kind in HELD for each in beat) else STEPS
    return mixed(span.before, span.after, round(part * steps) / steps)


def rounds(cycle: Cycle) -> tuple[Span, ...]:
    """The same movement over and over, as a beat."""
    each = cycle.seconds / cycle.rounds
    return tuple(Span(each * index, each, {}, {}, "even", "round") for index in range(cycle.rounds))


def mixed(before: Pose, after: Pose, part: float) -> Pose:
    names = before.keys() | after.keys()
    both = ((name, before.get(name, 0), after.get(name, 0)) for name in names)
    return {name: round(first + (last - first) * part, 5) for name, first, last in both}


def eased(part: float, ease: str) -> float:
    match ease:
        case "soft":
            return (1 - math.cos(math.pi * min(part, 1))) / 2
        case "fall":
            return part**2
        case "rise":
            return 1 - (1 - part) ** 2
        case "settle":
            return eased(min(part * 10, 1), "soft")
        case _:
            return part


def strode(cycle: Cycle, part: float) -> Pose:
    return dict(stride(cycle, part))


def stride(cycle: Cycle, part: float) -> Iterator[tuple[str, float]]:
    for name, curve in cycle.whole.items():
        yield name, on(curve, part, even=name in cycle.even)
    for name, curve in cycle.both.items():
        yield f"right.{name}", on(curve, part, even=name in cycle.even)
        yield f"left.{name}", on(curve, part + 0.5, even=name in cycle.even)


def on(curve: Curve, part: float, *, even: bool) -> float:
    """The curve goes round: after its last point comes its first."""
    part %= 1.0
    times = [time for time, _ in curve]
    index = bisect_right(times, part) - 1
    (t0, v0), (t1, v1) = point(curve, index), point(curve, index + 1)
    share = (part - t0) / (t1 - t0) if t1 > t0 else 0.0
    if even:
        return v0 + (v1 - v0) * share
    (tb, before), (ta, after) = point(curve, index - 1), point(curve, index + 2)
    m0, m1 = (v1 - before) / (t1 - tb) * (t1 - t0), (after - v0) / (ta - t0) * (t1 - t0)
    square, cube = share**2, share**3
    held = (2 * cube - 3 * square + 1) * v0 + (3 * square - 2 * cube) * v1
    return held + (cube - 2 * square + share) * m0 + (cube - square) * m1


def point(curve: Curve, index: int) -> tuple[float, float]:
    rounds, place = divmod(index, len(curve))
    return curve[place][0] + rounds, curve[place][1]


def clip_seconds(file: PosesFile, exercise: Exercise) -> float:
    if file.cycle:
        return file.cycle.seconds
    return spans(file, exercise)[-1].end
