"""What people of the runner's age and sex do. Where either is not known a gate takes the highest that could apply."""

from datetime import date

from coach.gate_numbers import StandNorm
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.rules.view import View


def age(view: View) -> int | None:
    return age_of(view.runner, view.today)


def age_of(runner: Runner, today: int) -> int | None:
    return None if runner.born is None else date.fromordinal(today).year - runner.born


def raises_norm(view: View) -> float:
    """F51: the median of single-leg raises."""
    rows = view.book.gates.norms
    years = age(view)
    if years is not None:
        rows = tuple(row for row in rows if row.decade <= max(years, rows[0].decade))[-1:]
    return max(value for row in rows for value in values(row.male, row.female, view.runner.sex))


def raises_median(runner: Runner, years: int | None, book: RuleBook) -> float | None:
    """The same to compare oneself with: only where age and sex are known."""
    rows = [row for row in book.gates.norms if years is not None and row.decade <= max(years, 20)]
    if not rows or runner.sex is None:
        return None
    return rows[-1].male if runner.sex == "male" else rows[-1].female


def values(male: float, female: float, sex: str | None) -> tuple[float, ...]:
    return {"male": (male,), "female": (female,)}.get(sex or "", (male, female))


def closed_seconds(view: View) -> float:
    """What the gate to P5 asks of the stand with closed eyes."""
    years, gates = age(view) or 0, view.book.gates
    if years >= 60:
        return gates.closed_p5_over_60
    return gates.closed_p5_50s if years >= 50 else gates.closed_p5


def stand_norm(years: int | None, book: RuleBook) -> StandNorm | None:
    """F61, to compare oneself with: no gate asks for it."""
    rows = [row for row in book.benchmarks.stands if years is not None and row.decade <= max(years, 20)]
    return rows[-1] if rows else None
