"""A test that shows less than a rung asks keeps the dose to what was shown, until the side has stepped up again."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coach.ladder import rung_at
from coach.profile import SIDES, Side
from coach.rulebook import STRANDS, RuleBook
from coach.rules.benchmarks import latest
from coach.session_shape import RungDose
from coach.standing.values import Standing, of
from coach.terms import Strand, Test

SHOWN_BY: Mapping[str, Test] = {
    "heel-raise": "double-heel-raise",
    "heel-raise-single": "heel-raise",
    "balance-firm": "balance-open",
    "balance-eyes-closed": "balance-closed",
}
"""Which test shows what an exercise asks for: repetitions or seconds alike."""


def within(doses: Mapping[Strand, RungDose], side: Side, standing: Standing, book: RuleBook) -> dict[Strand, RungDose]:
    return {strand: kept(dose, shown(dose.exercise, strand, side, standing, book)) for strand, dose in doses.items()}


def shown(exercise: str, strand: Strand, side: Side, standing: Standing, book: RuleBook) -> float | None:
    """What the latest test of this exercise showed, if the side has not stepped up since."""
    test = SHOWN_BY.get(exercise)
    measured = latest(standing, test, side, book) if test else None
    since = of(standing, side).levels[STRANDS.index(strand)][1]
    return None if measured is None or measured.day < since else measured.value


def kept(dose: RungDose, value: float | None) -> RungDose:
    asked = dose.dose.reps or dose.dose.seconds
    if value is None or asked is None or value >= asked:
        return dose
    most = max(int(value), 1)
    return replace(dose, dose=replace(dose.dose, reps=most) if dose.dose.reps else replace(dose.dose, seconds=most))


def lowered(standing: Standing, book: RuleBook) -> Iterator[Test]:
    """The tests that keep some dose below its rung."""
    for side in SIDES:
        for strand, (name, _) in zip(STRANDS, of(standing, side).levels, strict=True):
            rung = rung_at(book, strand, name)
            value = shown(rung.exercise, strand, side, standing, book)
            if value is not None and value < (rung.reps or rung.seconds or 0):
                yield SHOWN_BY[rung.exercise]
