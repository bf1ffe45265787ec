"""Durations: those that have a name of their own, and clock readings that tell how long a run took."""

HOUR = 60.0
SLOWEST, FASTEST = 12.0, 2.5
"""Minutes a kilometre between which a clock reading belongs to a run."""
HOURS = {
    "hour-and-three-quarters": 1.75,
    "hour-and-a-half": 1.5,
    "hour-and-a-quarter": 1.25,
    "three-quarters-of-an-hour": 0.75,
    "half-an-hour": 0.5,
}
"""What has a name of its own, longest first."""


def minutes_of(parts: list[int], kilometres: float | None) -> float | None:
    """`h:mm:ss`, or of two parts whichever a run could be: minutes and seconds, or hours and minutes."""
    if len(parts) == 3:
        return parts[0] * HOUR + parts[1] + parts[2] / HOUR
    short, long = parts[0] + parts[1] / HOUR, parts[0] * HOUR + parts[1]
    if kilometres is None:
        return short if short >= HOUR / 6 else None
    fitting = [value for value in (short, long) if FASTEST <= value / kilometres <= SLOWEST]
    return fitting[0] if fitting else None
