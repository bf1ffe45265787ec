"""Tier K: long runs, changes, races, breaks. And G2, which looks at what was done of what was planned."""

from datetime import date
from math import floor

from coach.rulebook import RuleBook
from coach.rules.view import Hit, View, rule
from coach.standing.decisions import gap_id
from coach.standing.values import Standing

HALF_KM, MARATHON_KM = 21.0, 42.0
LONG_RACES = ("marathon", "ultra")


@rule("K1")
def k1(view: View) -> Hit | None:
    """After a run far longer than any of the month before the ankle gets no new load for a week."""
    spike = view.standing.spike
    if spike is None or view.today - spike.day >= view.book.long_run.hold_days:
        return None
    more = round(100 * (spike.distance / spike.longest - 1))
    numbers = (("distance", spike.distance), ("longest", spike.longest), ("unit", spike.unit), ("percent", more))
    double = spike.distance > view.book.long_run.double * spike.longest
    return Hit("hold", (spike.id,), numbers, next="next.hold.K1-double" if double else "")


def longest_run(standing: Standing, today: int, book: RuleBook) -> float | None:
    """The most kilometres in one run of the days that K1 looks back on."""
    first = today - book.long_run.window
    return max((km for day, km, _ in standing.runs if day >= first and km), default=None)


def capped_distance(standing: Standing, today: int, book: RuleBook) -> float | None:
    """K1 for a run that is still planned: the kilometres up to which it is no spike; None without an earlier run."""
    longest = longest_run(standing, today, book)
    return None if longest is None else floor(10 * book.long_run.spike * longest) / 10


@rule("K2")
def k2(view: View) -> Hit | None:
    """One new stress at a time. A change of cadence is not one."""
    first = view.today - view.book.change_days
    recent = [row for row in view.standing.changed if row[0] != "cadence" and row[1] > first]
    if not recent:
        return None
    what, day, _ = recent[-1]
    return Hit("hold", tuple(name for *_, name in recent), (("days", view.today - day),), what)


@rule("K3")
def k3(view: View) -> Hit | None:
    days = [(day - view.today, name) for day, _, name in view.standing.races]
    goal = view.runner.goal
    if goal and goal.date:
        days.append((goal.date.toordinal() - view.today, ""))
    near = [(ahead, name) for ahead, name in days if 0 <= ahead <= view.book.races.hold_days]
    if not near:
        return None
    ahead, name = min(near)
    close = ahead <= view.book.races.micro_days
    way = "today" if ahead == 0 else "tomorrow" if ahead == 1 else ""
    return Hit("hold", (name,) if name else (), (("days", ahead),), way, next="next.hold.K3-micro" if close else "")


def hops_held(view: View) -> bool:
    """K3: no hops in the days after a half or a marathon. It holds back nothing else."""
    standing, today = view.standing, view.today
    past = [(today - day, distance in LONG_RACES, distance == "half") for day, distance, _ in standing.races]
    past += [(today - day, (km or 0) >= MARATHON_KM, (km or 0) >= HALF_KM) for day, km in standing.raced]
    goal = view.runner.goal
    if goal and goal.date:
        age = (date.fromordinal(view.today) - goal.date).days
        past.append((age, goal.distance in LONG_RACES, goal.distance == "half"))
    races = view.book.races
    return any(
        0 <= age <= (races.after_marathon if long else races.after_half) for age, long, half in past if long or half
    )


@rule("K4")
def k4(view: View) -> Hit | None:
    """A break: the same dose, one rung back, or the stage before."""
    standing, numbers = view.standing, view.book.gap
    if not standing.load_day:
        return None
    days = max(view.today - standing.load_day, standing.gap[0] if standing.gap else 0)
    if days <= numbers.free:
        return None
    because, found = (gap_id(standing),), (("days", days),)
    if days <= numbers.hold:
        return Hit("hold", because, found)
    return Hit("regress", because, found, back="rung" if days <= numbers.regress else "stage")


@rule("G2")
def g2(view: View) -> Hit | None:
    """Less than three quarters done: a smaller plan, not more reminders. One or two sessions say nothing yet."""
    numbers = view.book.progress
    first = view.today - numbers.adherence_days + 1
    planned = [done for day, _, done in view.standing.sessions if day >= first]
    if len(planned) < numbers.adherence_least or sum(planned) / len(planned) >= numbers.adherence:
        return None
    return Hit("hold", (), (("done", sum(planned)), ("planned", len(planned))))
