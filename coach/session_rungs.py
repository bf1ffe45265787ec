"""From the rungs on which each side stands to what today's session may ask of it: the same, or less, never more."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coach.exercise import Dose, Exercises, Tempo
from coach.one_leg import ALONE, is_of_one_leg
from coach.profile import Side
from coach.relief import Relief
from coach.rulebook import Ladder, Rung
from coach.session_shape import RungDose
from coach.terms import Strand

GENTLE: tuple[Strand, ...] = ("mobility", "foot")
"""What a side that rests still does, on the first rung of all."""

GROUND: tuple[Strand, ...] = ("mobility", "calf", "cuff", "foot", "balance")
"""What the first stage may hold while landing is stopped (B3)."""

NONE = Relief()
Levels = Mapping[Side, Mapping[Strand, str]]
Doses = dict[Side, dict[Strand, RungDose]]


def rung_doses(ladders: tuple[Ladder, ...], exercises: Exercises, levels: Levels, relief: Relief = NONE) -> Doses:
    """Each side that does not rest, on the rungs that it can bear today."""
    return {
        side: {ladder.strand: dose for ladder, dose in side_doses(ladders, exercises, side, own, relief)}
        for side, own in levels.items()
        if side not in relief.resting
    }


def side_doses(
    ladders: tuple[Ladder, ...], exercises: Exercises, side: Side, levels: Mapping[Strand, str], relief: Relief
) -> Iterator[tuple[Ladder, RungDose]]:
    if side in relief.gentle:
        open_strands = GROUND if relief.ground_work else GENTLE
        yield from ((ladder, rung_dose(ladder, 0)) for ladder in ladders if ladder.strand in open_strands)
        return
    wanted = ALONE if relief.alone else tuple(levels)
    for ladder in (each for each in ladders if each.strand in levels and each.strand in wanted):
        place = ladder.positions.get(levels[ladder.strand], 0)
        while place and not bears(ladder.rungs[place], exercises, side, relief):
            place -= 1
        dose = rung_dose(ladder, place)
        yield ladder, with_fewer(dose, relief.fewer_sets)


def bears(rung: Rung, exercises: Exercises, side: Side, relief: Relief) -> bool:
    """Landing waits for a day on which the foot may land, a heavy rung for a day apart from the last, or from news."""
    exercise = exercises[rung.exercise]
    if exercise.during_run or (side, rung.id) in relief.waiting:
        return False
    if relief.alone and not is_of_one_leg(exercise, rung.variant):
        return False
    return not (exercise.impact and side in relief.grounded) and not (rung.heavy and relief.light_calf)


def rung_dose(ladder: Ladder, place: int) -> RungDose:
    rung = ladder.rungs[place]
    tempo = Tempo.read(rung.tempo) if rung.tempo else None
    dose = Dose(rung.sets, rung.reps, rung.seconds, rung.metres, tempo)
    return RungDose(rung.exercise, dose, place, rung.variant, rung.load, rung.also)


def with_fewer(rung: RungDose, sets: int) -> RungDose:
    return replace(rung, dose=replace(rung.dose, sets=max(1, rung.dose.sets - sets)))
