"""What a season shows, as numbers: per runner, over all, and beside the plans without a coach."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from statistics import mean, median
from typing import Any

from bot.simulate.invariants import Violation
from bot.simulate.invariants.loads import decisions, rises, standing_entries
from bot.simulate.plans import PLANS, Outcome, followed
from bot.simulate.record import Record, SeasonRecord
from coach.journal import Missed, Run, Session
from coach.ladder import rung_at
from coach.profile import WEEKDAYS
from coach.rulebook import STAGES
from coach.terms import Stage
from content.rulebook import load_rulebook

SORE = 3.0
"""Pain of the first steps from which a morning counts as sore."""
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RunnerFigures:
    """`reached` are days from the start until the first step into each stage, each side; loads are units a week."""

    name: str
    kind: str
    stages: dict[str, Stage]
    reached: dict[str, dict[str, int]]
    sessions: dict[str, int]
    missed: int
    runs: int
    loads: list[float]
    overload_days: int
    sore_mornings: int
    verdicts: dict[str, int]
    rings_on_run_days: float
    rings_on_other_days: float
    most_rings: int


def figures_of(record: Record, monday: datetime, weeks: int) -> RunnerFigures:
    entries = standing_entries(record)
    on_run_days, on_others = rings(record, monday, weeks)
    ankles = record.ankles
    return RunnerFigures(
        name=record.someone.name,
        kind=record.someone.kind,
        stages={"left": record.person.standing.left.stage, "right": record.person.standing.right.stage},
        reached=reached(record, monday.date()),
        sessions=dict(Counter(entry.plan or "" for entry in entries if isinstance(entry, Session))),
        missed=sum(isinstance(entry, Missed) for entry in entries),
        runs=sum(isinstance(entry, Run) for entry in entries),
        loads=weekly(ankles.units, monday.date(), weeks),
        overload_days=len(ankles.overloaded),
        sore_mornings=sum(pain >= SORE for pain in ankles.woken.values()),
        verdicts=dict(Counter(decided.decision for decided in decisions(record))),
        rings_on_run_days=median(on_run_days or [0]),
        rings_on_other_days=median(on_others or [0]),
        most_rings=max((*on_run_days, *on_others), default=0),
    )


def reached(record: Record, first: date) -> dict[str, dict[str, int]]:
    """A side steps up also where the other one holds the decision."""
    book = load_rulebook()
    found: dict[str, dict[str, int]] = {"left": {}, "right": {}}
    ups = ((record.day(decided.at), step) for decided in decisions(record) for step in rises(decided, book))
    for day, step in ups:
        stage = rung_at(book, step.strand, step.to).stage
        found[step.side.value].setdefault(stage, (day - first).days)
    return {side: {stage: days for stage, days in stages.items() if stage != "P1"} for side, stages in found.items()}


def weekly(units: dict[date, float], first: date, weeks: int) -> list[float]:
    sums = [0.0] * weeks
    for day, load in units.items():
        place = (day - first).days // 7
        if 0 <= place < weeks:
            sums[place] += load
    return [round(one, 2) for one in sums]


def rings(record: Record, monday: datetime, weeks: int) -> tuple[list[int], list[int]]:
    """Ringing messages on days with a usual run, and on the others, the first day left out."""
    days = Counter(record.day(sent.at) for sent in record.rings())
    whole = [monday.date() + timedelta(days=number) for number in range(1, weeks * 7 - 1)]
    is_run_day = {day: WEEKDAYS[day.weekday()] in record.someone.days for day in whole}
    return [days[day] for day in whole if is_run_day[day]], [days[day] for day in whole if not is_run_day[day]]


def rules_of(season: SeasonRecord) -> dict[str, dict[str, int]]:
    """How often each rule set a recorded decision, by what it decided."""
    found: dict[str, Counter[str]] = {}
    for record in season.records:
        for decided in decisions(record):
            for rule in decided.rules:
                found.setdefault(rule, Counter())[decided.decision] += 1
    return {rule: dict(counts) for rule, counts in sorted(found.items())}


@dataclass(frozen=True, slots=True)
class PlanFigures:
    overload_days: int
    sore_mornings: int
    sessions: int
    runs: int
    stages: dict[str, int]


def compared(season: SeasonRecord, monday: datetime, weeks: int) -> dict[str, PlanFigures]:
    """The same runners with the coach and with each plan without one; a twin lives only once."""
    records = [record for record in season.records if not record.someone.mirrored]
    found = {"coach": coached(records)}
    for name in PLANS:
        outcomes = [followed(record.someone, name, monday, weeks) for record in records]
        found[name] = uncoached(outcomes)
    return found


def coached(records: Sequence[Record]) -> PlanFigures:
    ends = Counter(min(sides(record), key=STAGES.index) for record in records)
    strength = [
        entry for record in records for entry in standing_entries(record) if isinstance(entry, Session)
        if entry.plan == "strength"
    ]  # fmt: skip
    return PlanFigures(
        sum(len(record.ankles.overloaded) for record in records),
        sum(pain >= SORE for record in records for pain in record.ankles.woken.values()),
        len(strength),
        sum(len(record.ran) for record in records),
        dict(sorted(ends.items())),
    )


def sides(record: Record) -> tuple[Stage, Stage]:
    return record.person.standing.left.stage, record.person.standing.right.stage


def uncoached(outcomes: Sequence[Outcome]) -> PlanFigures:
    return PlanFigures(
        sum(len(one.ankles.overloaded) for one in outcomes),
        sum(pain >= SORE for one in outcomes for pain in one.ankles.woken.values()),
        sum(one.sessions for one in outcomes),
        sum(one.runs for one in outcomes),
        dict(sorted(Counter(one.stage for one in outcomes).items())),
    )


def messages(runners: Sequence[RunnerFigures]) -> dict[str, float]:
    return {
        "median_on_run_days": median(one.rings_on_run_days for one in runners),
        "median_on_other_days": median(one.rings_on_other_days for one in runners),
        "most_on_a_day": max(one.most_rings for one in runners),
    }


def by_kind(runners: Sequence[RunnerFigures]) -> Iterator[tuple[str, list[RunnerFigures]]]:
    for kind in dict.fromkeys(one.kind for one in runners):
        yield kind, [one for one in runners if one.kind == kind]


def excuses(season: SeasonRecord) -> dict[str, int]:
    """Reminders of runs that came, and why others did not."""
    return dict(Counter(one.excuse or ("came" if one.came else "lost") for r in season.records for one in r.awaited))


def plain_violation(one: Violation) -> dict[str, Any]:
    return {**asdict(one), "at": one.at.isoformat()}


def average(values: Sequence[float]) -> float:
    return round(mean(values), 2) if values else 0.0
