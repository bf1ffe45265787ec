"""How much somebody runs, as far as the log knows."""

from coach.standing.values import Standing

FULL_WEEKS = 4
A_WEEK = 7


def weekly_km(standing: Standing, day: int) -> float | None:
    """The mean kilometres of the latest full weeks that have any; None where none is known."""
    this_week = day // A_WEEK
    weeks = [km for week, km, _ in standing.weeks if km and this_week - FULL_WEEKS <= week < this_week]
    return sum(weeks) / len(weeks) if weeks else None
