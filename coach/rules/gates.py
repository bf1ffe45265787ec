"""Section 4: what opens the next stage. A gate names what is still missing, the first to work on first.

To P3 and P4 each side passes for itself; springs, P5, open only once both have the foundation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from coach.ladder import is_top, rung_at
from coach.profile import SIDES, Side
from coach.rulebook import STRANDS
from coach.rules.benchmarks import latest
from coach.rules.norms import age, closed_seconds, raises_norm
from coach.rules.view import View
from coach.standing.values import of
from coach.standing.windows import between
from coach.terms import Stage, Test


@dataclass(frozen=True, slots=True)
class Want:
    """What a gate still wants: the key of its words, and where a measurement fails the side and by how much.

    `short` None: not measured so far, or not something to measure.
    """

    key: str
    test: Test | None = None
    side: Side | None = None
    short: float | None = None


def missing(view: View, to: Stage) -> tuple[str, ...]:
    """Keys of the texts that say what the gate to this stage still wants; empty means that it is open."""
    return tuple(dict.fromkeys(want.key for want in wants(view, to)))


def wants(view: View, to: Stage) -> tuple[Want, ...]:
    match to:
        case "P2":
            return tuple(to_p2(view))
        case "P3":
            return tuple(to_p3(view))
        case "P4":
            return tuple(to_p4(view))
        case "P5":
            return tuple(to_p5(view))
        case _:
            return () if view.today - view.own.since >= view.book.gates.spring_days else (Want("gate.time"),)


def short_of(view: View, key: str, test: Test, value: float, sides: Iterable[Side]) -> Iterator[Want]:
    """Sides that were not measured, or do not reach the value. Seconds and raises are counted whole."""
    for side in sides:
        measured = latest(view.standing, test, side, view.book)
        if measured is None or measured.value is None:
            yield Want(key, test, side)
        elif measured.value < value:
            yield Want(key, test, side, ceil(value) - measured.value)


def to_p2(view: View) -> Iterator[Want]:
    """Range is not a pass mark: knee to wall is only to be recorded."""
    if view.own.amber_day and view.today - view.own.amber_day < view.book.gates.green_days:
        yield Want("gate.green-week")
    if view.today - view.own.since < view.book.gates.green_days:
        yield Want("gate.time")
    if not is_technique_confirmed(view):
        yield Want("gate.technique")
    yield from short_of(view, "gate.knee-to-wall", "knee-to-wall", 0, (view.side,))


def is_technique_confirmed(view: View) -> bool:
    """In the latest answer about some test of this side."""
    own = (measure for measure in view.standing.measures if measure.side in (view.side.value, "both"))
    answers = {measure.test: measure.technique_ok for measure in own if measure.technique_ok is not None}
    return any(answers.values())


def to_p3(view: View) -> Iterator[Want]:
    if not shown(view, "double-raises", "calf"):
        yield Want("gate.double-raises")
    if not shown(view, "bands", "cuff"):
        yield Want("gate.bands")
    yield from short_of(view, "gate.balance-open", "balance-open", view.book.gates.open_p3, (view.side,))


def shown(view: View, feat: str, strand: str) -> bool:
    """The full dose was seen in a session, or is the rung on which the side stands."""
    if (view.side, feat) in view.standing.feats:
        return True
    index = next(place for place, name in enumerate(STRANDS) if name == strand)
    rung = view.own.levels[index][0]
    stands = rung_at(view.book, STRANDS[index], rung)
    return stands.stage not in ("P1", "P2") or (stands.stage == "P2" and is_top(view.book, STRANDS[index], rung))


def to_p4(view: View) -> Iterator[Want]:
    gates = view.book.gates
    seconds = gates.open_p4_over_60 if (age(view) or 0) >= 60 else gates.open_p4
    yield from short_of(view, "gate.heel-raises", "heel-raise", gates.raises_p4, (view.side,))
    yield from short_of(view, "gate.balance-open", "balance-open", seconds, (view.side,))


def to_p5(view: View) -> Iterator[Want]:
    gates = view.book.gates
    raises = gates.raises_share_p5 * raises_norm(view)
    yield from short_of(view, "gate.heel-raises", "heel-raise", raises, SIDES)
    yield from short_of(view, "gate.balance-closed", "balance-closed", closed_seconds(view), SIDES)
    if not all(calm(view, side) for side in SIDES):
        yield Want("gate.calm-mornings")
    sprains = [sprain for sprain in (view.own.sprain, view.other.sprain) if sprain]
    if any(view.today - sprain.day < view.book.sprain.after_days for sprain in sprains):
        yield Want("gate.after-sprain")
    yield from hops(view)


def calm(view: View, side: Side) -> bool:
    """Every morning of the last two weeks, with some in each of them."""
    pains, days = of(view.standing, side).pains, view.book.gates.calm_days
    halves = (view.today - days + 1, view.today - days // 2, view.today)
    early = between(pains, halves[0], halves[1])
    late = between(pains, halves[1] + 1, halves[2])
    enough = min(len(early), len(late)) >= view.book.trend.values
    return enough and max(early + late) <= view.book.gates.calm_pain


def hops(view: View) -> Iterator[Want]:
    """Enough of them, and next to painless; pain that nobody told is not taken for none."""
    gates = view.book.gates
    short = {want.side: want for want in short_of(view, "gate.hops", "double-hops", gates.hops, SIDES)}
    for side in SIDES:
        measured = latest(view.standing, "double-hops", side, view.book)
        if side in short:
            yield short[side]
        elif measured is None or measured.pain is None or measured.pain > gates.hop_pain:
            yield Want("gate.hops", "double-hops", side)


def is_spring_near(view: View) -> bool:
    """Whether of the gate to P5 nothing is missing but the hops, and what lies within a good day of the others."""
    near = {
        "gate.heel-raises": view.book.benchmarks.near_raises,
        "gate.balance-closed": view.book.benchmarks.near_seconds,
    }
    others = (want for want in to_p5(view) if want.key != "gate.hops")
    return all(want.short is not None and want.short <= near.get(want.key, 0) for want in others)
