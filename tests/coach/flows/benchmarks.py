"""A runner at the tests, and what stands of them in the journal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.cards.benchmark import BenchmarkResult, GuidedBenchmark
from coach.journal import Benchmark
from coach.made import LEAD_IN_SECONDS
from tests.coach.flows.driver import Talk, joined
from tests.coach.journals import placed

FRIDAY = datetime(2026, 5, 8, 16, tzinfo=UTC)


def at_stage(talk: Talk, stage: str) -> None:
    standing = replace(talk.person.standing, left=placed(stage), right=placed(stage))
    talk.person = replace(talk.person, standing=standing)


def begun(stage: str = "P1", *, known: bool = True) -> Talk:
    """A runner on the first page of the tests, on a calm Friday evening."""
    talk = joined()
    talk.now = FRIDAY
    if known:
        talk.person = replace(talk.person, runner=replace(talk.person.runner, born=1988, sex="female"))
    at_stage(talk, stage)
    talk.commands("test")
    talk.presses("Start")
    return talk


def state(talk: Talk) -> object:
    return talk.person.desk.cards[-1].state


def guided(talk: Talk) -> GuidedBenchmark:
    found = state(talk)
    assert isinstance(found, GuidedBenchmark)
    return found


def item(talk: Talk) -> tuple[str, str]:
    now = guided(talk).items[guided(talk).place]
    return now.test, now.side


def measured(talk: Talk) -> list[tuple[str, str | None, float | None]]:
    """Benchmarks of the journal that stand."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    entries = [entry for entry in talk.journal if isinstance(entry, Benchmark) and entry.id not in gone]
    return [(entry.test, entry.side, entry.value) for entry in entries]


def times(talk: Talk, seconds: float, *then: str) -> None:
    """From Start to the end, counted in, and the number that is told."""
    talk.presses("Start")
    talk.now += timedelta(seconds=LEAD_IN_SECONDS + seconds)
    talk.presses("It's over", *then)


def skips_to(talk: Talk, test: str) -> None:
    while item(talk)[0] != test:
        talk.presses("Skip this")


def knee_to_wall(talk: Talk, left: str = "9", right: str = "11") -> None:
    for value in (left, right):
        talk.presses(str(int(float(value))), value)


def finished(talk: Talk) -> BenchmarkResult:
    talk.presses("Finish here")
    found = state(talk)
    assert isinstance(found, BenchmarkResult)
    return found
