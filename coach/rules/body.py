"""Tier E: illness, a bad day, a run of bad days."""

from collections.abc import Callable

from coach.rules.view import Hit, View, hours_since, rule
from coach.standing.values import Window
from coach.standing.windows import between, mean, of_day


@rule("E1")
def e1(view: View) -> Hit | None:
    """Rest until 24 h after the first moment without symptoms, then one week's dose again."""
    ill, numbers = view.standing.ill, view.book.illness
    if ill is None:
        return None
    if ill.recovered_at is None:
        return Hit("rest", (ill.id,))
    hours = hours_since(view, ill.recovered_at)
    if hours < numbers.clear_hours:
        return Hit("rest", (ill.recovered_id,), (("hours", int(numbers.clear_hours)),), "well")
    if hours < numbers.clear_hours + 24 * numbers.hold_days:
        return Hit("hold", (ill.recovered_id,), (("days", numbers.hold_days),), "back")
    return None


@rule("E2")
def e2(view: View) -> Hit | None:
    fatigue, sleep = of_day(view.standing.fatigue, view.today), of_day(view.standing.sleep, view.today)
    tired = fatigue is not None and fatigue >= view.book.strain.fatigue
    sleepless = sleep is not None and sleep <= view.book.strain.sleep
    if not tired and not sleepless:
        return None
    numbers = (("fatigue", fatigue or 0), ("sleep", 0 if sleep is None else sleep))
    way = "" if tired and sleepless else "tired" if tired else "sleep"
    return Hit("hold", (view.standing.strain_id,), numbers, way)


@rule("E3")
def e3(view: View) -> Hit | None:
    """Takes volume back for a week; the level stays."""
    numbers = view.book.strain
    days = tired_days(view)
    if days >= numbers.tired_days:
        return Hit("regress", (view.standing.strain_id,), (("days", days),))
    half = numbers.soreness_days // 2
    latest = mean(between(view.own.sores, view.today - half + 1, view.today), 2)
    before = mean(between(view.own.sores, view.today - 2 * half + 1, view.today - half), 2)
    first = view.today - 2 * half - numbers.own_days + 1
    usual = mean(between(view.own.sores, first, view.today - 2 * half), 2)
    if latest is None or before is None or usual is None or min(latest, before) - usual < numbers.soreness_rise:
        return None
    because = (view.own.sore.id,) if view.own.sore else ()
    return Hit("regress", because, (("days", numbers.soreness_days),), "sore")


def tired_days(view: View) -> int:
    """Days of the last week with much fatigue or a bad night."""
    numbers, standing = view.book.strain, view.standing
    tired = days_with(standing.fatigue, lambda value: value >= numbers.tired)
    sleepless = days_with(standing.sleep, lambda value: value <= numbers.short_sleep)
    return sum(day > view.today - numbers.window for day in tired | sleepless)


def days_with(window: Window, counts: Callable[[float], bool]) -> set[int]:
    first = window.day - len(window.values) + 1
    return {first + place for place, value in enumerate(window.values) if value is not None and counts(value)}
