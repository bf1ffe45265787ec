"""A made-up season, the same each time: a stiff right ankle that calms down, two runs and a long one a week."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from coach.journal import AnyEntry, Benchmark, CheckIn, Decided, Run, Session
from coach.profile import SIDES, RunDay, Runner, Side, Weekday

START = date(2026, 3, 2)  # a Monday
RUNNER = Runner(week=tuple(RunDay(day, time(18)) for day in (Weekday.TUE, Weekday.THU, Weekday.SAT)))
RUN_DAYS, STRENGTH_DAYS, MOBILITY_DAY = (1, 3, 5), (0, 4), 2
STIFF = (0, 5, 10, 15, 20, 30)


def season(days: int, seed: int = 1) -> tuple[AnyEntry, ...]:
    chance = Random(seed)
    entries = [entry for day in range(days) for entry in day_of(day, days, chance)]
    return tuple(replace(entry, id=f"s{number}") for number, entry in enumerate(entries, 1))


def last_day(days: int) -> date:
    return START + timedelta(days=days - 1)


def day_of(day: int, days: int, chance: Random) -> Iterator[AnyEntry]:
    weekday = (START + timedelta(days=day)).weekday()
    for side, base in zip(SIDES, (0.5, 2.4 * (1 - day / days) + 0.2), strict=True):
        flare = 2 if side is Side.RIGHT and day % 37 in (19, 20) else 0
        pain = min(5, max(0, round(chance.gauss(base, 0.6) + flare)))
        yield CheckIn(at=at(day, 7), moment="next-morning", side=side.value, pain=pain, stiffness_minutes=STIFF[pain])
    yield from decided(day)
    yield from measured(day)
    if weekday in RUN_DAYS and chance.random() < 0.9:
        length = round((7 if weekday < 5 else 12) * (1 + 0.3 * day / days) + chance.gauss(0, 1), 1)
        yield Run(at=at(day, 18), km=length if chance.random() < 0.95 else None)
        yield CheckIn(at=at(day, 19), moment="after-run", fatigue=chance.choice([2, 4, 4, 7]))
    if weekday in STRENGTH_DAYS and chance.random() < 0.85:
        yield Session(at=at(day, 20), plan="strength", share=1)
    if weekday == MOBILITY_DAY and chance.random() < 0.7:
        yield Session(at=at(day, 20), plan="mobility", share=1)


def decided(day: int) -> Iterator[AnyEntry]:
    if day % 12 == 10:
        right = "hold" if day % 24 == 10 else "progress"
        sides = ((Side.LEFT, "progress"), (Side.RIGHT, right))
        yield Decided(at=at(day, 8), decision="progress", sides=sides, rules=("G1",))
    if day % 37 == 20:
        sides = ((Side.LEFT, "hold"), (Side.RIGHT, "regress"))
        yield Decided(at=at(day, 8), decision="regress", sides=sides, rules=("D3",))


def measured(day: int) -> Iterator[AnyEntry]:
    """Tests every four weeks, a little better each time."""
    if day % 28 != 3:
        return
    for side, behind in zip(SIDES, (0, 2), strict=True):
        for test, first, step, most in (
            ("knee-to-wall", 9.5 - behind, 1, 14),
            ("balance-open", 28 - 3 * behind, 5, 45),
            ("balance-closed", 6 - behind / 2, 2, 30),
            ("heel-raise", 16 - 2 * behind, 3, 36),
        ):
            value = min(first + step * (day // 28), most)
            yield Benchmark(at=at(day, 9), test=test, side=side.value, value=value)  # type: ignore[arg-type]


def at(day: int, hour: int) -> datetime:
    return datetime.combine(START + timedelta(days=day), time(hour), UTC)
