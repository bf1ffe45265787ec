"""Windows of one value a day: putting a value in, and looking back over days."""

from statistics import median

from coach.standing.values import Window


def put(window: Window, day: int, value: float, keep: int) -> Window:
    """The window up to `day` with this value; a later value of the same day takes its place."""
    ahead = day - window.day
    if not window.values or ahead >= keep:
        return Window(day, (value,))
    if ahead < 0:
        return window
    kept = window.values[:-1] if ahead == 0 else (*window.values, *(None,) * (ahead - 1))
    return Window(day, (*kept, value)[-keep:])


def between(window: Window, first: int, last: int) -> list[float]:
    """The values of the days `first` to `last`, both included."""
    newest = len(window.values) - 1 - window.day
    low, high = max(0, first + newest), last + newest + 1
    return [value for value in window.values[low : max(0, high)] if value is not None]


def of_day(window: Window, day: int) -> float | None:
    """The value of the window's newest day, if that is this one."""
    return window.values[-1] if window.values and window.day == day else None


def mean(values: list[float], at_least: int) -> float | None:
    return sum(values) / len(values) if len(values) >= at_least else None


def middle(values: tuple[float, ...]) -> float:
    return float(median(values)) if values else 0.0


def worst(known: float | None, other: float | None) -> float | None:
    if known is None or other is None:
        return known if other is None else other
    return max(known, other)
