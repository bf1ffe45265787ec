"""Runners before a gate."""

from dataclasses import replace

from coach.journal import Benchmark, WorkSet
from coach.profile import SIDES, Side
from coach.rules.deciding import view_of
from coach.rules.gates import wants
from coach.standing import Standing, refold
from tests.coach.journals import (
    ANYA,
    BOOK,
    TODAY,
    at,
    calm,
    ordinal,
    placed,
    strength,
)

TOPS = {
    "mobility": "toes-wall-3", "calf": "single-raise-7", "cuff": "strong-bands-2", "foot": "short-foot-4",
    "balance": "firm-6", "spring": "taps-6",
}  # fmt: skip
AT_TOP = Standing(placed("P3", **TOPS), placed("P3", **TOPS))


def measured(test, value, **more):
    return [Benchmark(at=at(TODAY, "06:00"), test=test, side=side.value, value=value, pain=0, **more) for side in SIDES]


def wants_at(start, to, *tests, runner=ANYA):
    standing = refold([*calm(), *tests], runner, BOOK, start)
    side = Side.LEFT
    return wants(view_of(runner, standing, at(TODAY, "10:00"), ordinal(TODAY), BOOK, side), to)


def full_session(sets, reps):
    bands = ("band-dorsiflexion", "band-plantarflexion", "band-inversion", "band-eversion")
    work = tuple(WorkSet(exercise=name, reps=reps) for name in (*bands, "heel-raise") for _ in range(sets))
    return strength(17, sets=work)


def spring_tests(raises=22, seconds=10, hops=10, hop_pain=1):
    hopping = [replace(test, pain=hop_pain) for test in measured("double-hops", hops)]
    return [*measured("heel-raise", raises), *measured("balance-closed", seconds), *hopping]
