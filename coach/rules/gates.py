"""Section 4: what opens the next stage. A gate names what is still missing, the first to work on first."""

from collections.abc import Iterator
from datetime import date

from coach.ladder import is_top, rung_at
from coach.profile import SIDES, Side
from coach.rule_numbers import Gates
from coach.rulebook import STRANDS
from coach.rules.view import View
from coach.standing.values import Measure, of
from coach.standing.windows import between
from coach.terms import Stage, Test


def missing(view: View, to: Stage) -> tuple[str, ...]:
    """Keys of the texts that say what the gate to this stage still wants; empty means that it is open."""
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
            return () if view.today - view.own.since >= view.book.gates.spring_days else ("gate.time",)


def latest(view: View, test: Test, side: Side) -> Measure | None:
    """The latest valid one: a test that hurt does not count (G6)."""
    for measure in reversed(view.standing.measures):
        hurt = measure.pain is not None and measure.pain > view.book.benchmarks.abort_pain
        if measure.test == test and measure.side in (side.value, "both") and not hurt:
            return measure
    return None


def reaches(view: View, test: Test, side: Side, value: float) -> bool:
    measure = latest(view, test, side)
    return measure is not None and measure.value is not None and measure.value >= value


def both_reach(view: View, test: Test, value: float) -> bool:
    return all(reaches(view, test, side, value) for side in SIDES)


def to_p2(view: View) -> Iterator[str]:
    """Range is not a pass mark: knee to wall is only to be recorded."""
    if view.own.amber_day and view.today - view.own.amber_day < view.book.gates.green_days:
        yield "gate.green-week"
    if view.today - view.own.since < view.book.gates.green_days:
        yield "gate.time"
    own = [measure for measure in view.standing.measures if measure.side in (view.side.value, "both")]
    if not any(measure.technique_ok for measure in own):
        yield "gate.technique"
    if latest(view, "knee-to-wall", view.side) is None:
        yield "gate.knee-to-wall"


def to_p3(view: View) -> Iterator[str]:
    if not shown(view, "double-raises", "calf"):
        yield "gate.double-raises"
    if not shown(view, "bands", "cuff"):
        yield "gate.bands"
    if not both_reach(view, "balance-open", view.book.gates.open_p3):
        yield "gate.balance-open"


def shown(view: View, feat: str, strand: str) -> bool:
    """The full dose was seen in a session, or is the rung on which the side stands."""
    if (view.side, feat) in view.standing.feats:
        return True
    index = next(place for place, name in enumerate(STRANDS) if name == strand)
    rung = view.own.levels[index][0]
    stands = rung_at(view.book, STRANDS[index], rung)
    return stands.stage not in ("P1", "P2") or (stands.stage == "P2" and is_top(view.book, STRANDS[index], rung))


def to_p4(view: View) -> Iterator[str]:
    gates = view.book.gates
    if not both_reach(view, "heel-raise", gates.raises_p4):
        yield "gate.heel-raises"
    if not both_reach(view, "balance-open", gates.open_p4_over_60 if (age(view) or 0) >= 60 else gates.open_p4):
        yield "gate.balance-open"


def to_p5(view: View) -> Iterator[str]:
    """Springs open only when both sides have the foundation."""
    gates = view.book.gates
    if not both_reach(view, "heel-raise", gates.raises_share_p5 * norm(view, gates)):
        yield "gate.heel-raises"
    if not both_reach(view, "balance-closed", closed_seconds(view, gates)):
        yield "gate.balance-closed"
    if not all(calm(view, side) for side in SIDES):
        yield "gate.calm-mornings"
    sprains = [sprain for sprain in (view.own.sprain, view.other.sprain) if sprain]
    if any(view.today - sprain.day < view.book.sprain.after_days for sprain in sprains):
        yield "gate.after-sprain"
    if not hopped(view):
        yield "gate.hops"


def age(view: View) -> int | None:
    born = view.runner.born
    return None if born is None else date.fromordinal(view.today).year - born


def norm(view: View, gates: Gates) -> float:
    """The median of age and sex; where either is not known the highest that could apply."""
    years, sex = age(view), view.runner.sex
    rows = gates.norms
    if years is not None:
        rows = tuple(row for row in rows if row.decade <= max(years, rows[0].decade))[-1:]
    return max(value for row in rows for value in values(row.male, row.female, sex))


def values(male: float, female: float, sex: str | None) -> tuple[float, ...]:
    return {"male": (male,), "female": (female,)}.get(sex or "", (male, female))


def closed_seconds(view: View, gates: Gates) -> float:
    years = age(view) or 0
    if years >= 60:
        return gates.closed_p5_over_60
    return gates.closed_p5_50s if years >= 50 else gates.closed_p5


def calm(view: View, side: Side) -> bool:
    """Every morning of the last two weeks, with some in each of them."""
    pains, days = of(view.standing, side).pains, view.book.gates.calm_days
    halves = (view.today - days + 1, view.today - days // 2, view.today)
    early = between(pains, halves[0], halves[1])
    late = between(pains, halves[1] + 1, halves[2])
    enough = min(len(early), len(late)) >= view.book.trend.values
    return enough and max(early + late) <= view.book.gates.calm_pain


def hopped(view: View) -> bool:
    for side in SIDES:
        measure = latest(view, "double-hops", side)
        if measure is None or (measure.value or 0) < view.book.gates.hops:
            return False
        if measure.pain is None or measure.pain > view.book.gates.hop_pain:
            return False
    return True
