"""The season for people: a few tables, and whatever violates an invariant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.simulate.coverage import Coverage
from bot.simulate.figures import (
    PlanFigures,
    RunnerFigures,
    average,
    by_kind,
    messages,
    plain_violation,
)
from bot.simulate.invariants import Violation

LINES = 40
"""Violations that are written out; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that `talus simulate` prints."""

    seed: int
    weeks: int
    seconds: float
    events: int
    runners: list[RunnerFigures]
    rules: dict[str, dict[str, int]]
    reminders: dict[str, int]
    plans: dict[str, PlanFigures]
    coverage: dict[str, Coverage]
    unknown_cards: list[str]
    violations: list[Violation]
    club: dict[str, int] = field(default_factory=dict)  # calls to the club's chat, by method

    @property
    def week_seconds(self) -> float:
        return self.seconds / (self.weeks * len(self.runners))

    def plain(self) -> dict[str, Any]:
        return {
            "seed": self.seed,
            "weeks": self.weeks,
            "seconds": round(self.seconds, 1),
            "events": self.events,
            "seconds_a_runner_week": round(self.week_seconds, 2),
            "messages": messages(self.runners),
            "decisions_by_rule": self.rules,
            "reminders_of_runs": self.reminders,
            "plans": {name: asdict(one) for name, one in self.plans.items()},
            "coverage": {name: asdict(one) for name, one in self.coverage.items()},
            "unknown_cards": self.unknown_cards,
            "calls_to_club": self.club,
            "violations": [plain_violation(one) for one in self.violations],
            "runners": [asdict(one) for one in self.runners],
        }

    def lines(self) -> Iterator[str]:
        yield (
            f"{len(self.runners)} runners, {self.weeks} weeks, seed {self.seed}: "
            f"{self.events} events in {self.seconds:.0f} s, {self.week_seconds:.1f} s for a week of a runner"
        )
        yield from ("", "Kinds, on the average of a runner", *kind_lines(self.runners))
        yield from ("", "Decisions by rule", *rule_lines(self.rules))
        yield from ("", "Reminders of runs", *table([(name, str(count)) for name, count in self.reminders.items()]))
        yield from ("", "The same runners with other plans", *plan_lines(self.plans))
        yield from ("", "Of the programme", *coverage_lines(self.coverage))
        if self.club:
            rows = [(method, str(count)) for method, count in sorted(self.club.items())]
            yield from ("", "Calls to the club's chat", *table(rows))
        if self.unknown_cards:
            yield from ("", "Cards without an answer of their own", *self.unknown_cards)
        yield from ("", *violation_lines(self.violations))


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The first column to the left, the others to the right."""
    if not rows:
        return
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for first, *others in rows:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join(("  " + first.ljust(widths[0]), *cells))


def kind_lines(runners: Sequence[RunnerFigures]) -> Iterator[str]:
    head = (
        "",
        "strength",
        "other",
        "runs",
        "overload days",
        "sore mornings",
        "rings run day",
        "other day",
        "most",
        "end",
    )
    rows: list[Sequence[str]] = [head]
    for kind, ones in by_kind(runners):
        strength = average([one.sessions.get("strength", 0) for one in ones])
        every = average([sum(one.sessions.values()) for one in ones])
        rows.append(
            (
                kind,
                f"{strength:.1f}",
                f"{every - strength:.1f}",
                f"{average([one.runs for one in ones]):.1f}",
                f"{average([one.overload_days for one in ones]):.1f}",
                f"{average([one.sore_mornings for one in ones]):.1f}",
                f"{average([one.rings_on_run_days for one in ones]):g}",
                f"{average([one.rings_on_other_days for one in ones]):g}",
                str(max(one.most_rings for one in ones)),
                " ".join(dict.fromkeys(f"{one.stages['left']}/{one.stages['right']}" for one in ones)),
            )
        )
    return table(rows)


def rule_lines(rules: dict[str, dict[str, int]]) -> Iterator[str]:
    return table(
        [(rule, ", ".join(f"{count} {verdict}" for verdict, count in found.items())) for rule, found in rules.items()]
    )


def plan_lines(plans: dict[str, PlanFigures]) -> Iterator[str]:
    rows: list[Sequence[str]] = [
        ("", "overload days", "sore mornings", "strength sessions", "runs", "stages at the end")
    ]
    for name, one in plans.items():
        ends = " ".join(f"{stage}:{count}" for stage, count in one.stages.items())
        rows.append((name, *map(str, (one.overload_days, one.sore_mornings, one.sessions, one.runs)), ends))
    return table(rows)


def coverage_lines(coverage: dict[str, Coverage]) -> Iterator[str]:
    for name, one in coverage.items():
        never = f", never {', '.join(one.never)}" if one.never else ""
        yield f"  {name}: {one.met} of {one.every}{never}"


def violation_lines(violations: Sequence[Violation]) -> Iterable[str]:
    if not violations:
        return ["All invariants held."]
    shown = [f"  {one.runner}  {one.at:%Y-%m-%d %H:%M}  {one.rule}: {one.what}" for one in violations[:LINES]]
    more = [f"  and {len(violations) - LINES} more"] if len(violations) > LINES else []
    return [f"{len(violations)} violations", *shown, *more]
