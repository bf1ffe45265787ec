"""The invariants by name, each a function from a record to what violates it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.simulate.record import Record, SeasonRecord


@dataclass(frozen=True, slots=True)
class Violation:
    runner: str
    at: datetime
    rule: str
    what: str


Found = Iterator[tuple[datetime, str]]
Check = Callable[[Record], Found]
SeasonCheck = Callable[[SeasonRecord], Iterator[Violation]]

checks: dict[str, Check] = {}
season_checks: dict[str, SeasonCheck] = {}


def invariant(rule: str) -> Callable[[Check], Check]:
    """Of each runner by themselves."""

    def known(check: Check) -> Check:
        checks[rule] = check
        return check

    return known


def of_the_season(rule: str) -> Callable[[SeasonCheck], SeasonCheck]:
    """Of all runners together."""

    def known(check: SeasonCheck) -> SeasonCheck:
        season_checks[rule] = check
        return check

    return known


def violations(season: SeasonRecord) -> list[Violation]:
    found = [
        Violation(record.someone.name, at, rule, what)
        for rule, check in checks.items()
        for record in season.records
        for at, what in check(record)
    ]
    return [*found, *(one for check in season_checks.values() for one in check(season))]
