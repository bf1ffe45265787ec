"""Points of a track added up, and a workout checked: what comes out of here are sane, plain values."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import asin, cos, isfinite, radians, sin, sqrt

from bot.records.refusal import RefusedError
from coach.findings import Activity, Sport

MOST_POINTS = 250_000  # almost three days, one a second
EARTH_KM = 6371.0
STOPPED_SECONDS = 120.0  # a longer silence between two points is a pause
STEP_METRES = 3.0  # smaller ups and downs are the sensor's
FIRST_YEAR = 2000
MOST_MINUTES = 4 * 24 * 60.0
MOST_KM = 500.0
MOST_CLIMB = 30_000.0
FASTEST_RUN = 30.0  # km/h on average: nobody runs so


@dataclass(slots=True)
class Track:
    """Adds point after point and keeps none of them."""

    points: int = 0
    km: float = 0.0
    seconds: float = 0.0
    climb: float = 0.0
    first: datetime | None = None
    last: datetime | None = None
    height: float | None = None
    place: tuple[float, float] | None = None

    def add(self, at: datetime | None, place: tuple[float, float] | None = None, height: float | None = None) -> None:
        self.points += 1
        if self.points > MOST_POINTS:
            raise RefusedError("too-long")
        if at is not None:
            self.tick(at)
        if place is not None:
            self.km += distance(self.place, place) if self.place else 0.0
            self.place = place
        if height is not None and isfinite(height):
            self.rise(height)

    def tick(self, at: datetime) -> None:
        self.first = self.first or at
        passed = (at - self.last).total_seconds() if self.last else 0.0
        if passed < 0:
            raise RefusedError("dates")
        self.seconds += passed if passed <= STOPPED_SECONDS else 0.0
        self.last = at

    def rise(self, height: float) -> None:
        if self.height is None:
            self.height = height
        elif abs(height - self.height) >= STEP_METRES:
            self.climb += max(0.0, height - self.height)
            self.height = height

    def breaks(self) -> None:
        """Between two segments nobody ran."""
        self.place = None


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres over the ground."""
    north, south = radians(one[0]), radians(other[0])
    turned = radians(other[1] - one[1])
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(turned / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def place_of(latitude: object, longitude: object) -> tuple[float, float]:
    place = number_of(latitude), number_of(longitude)
    if not (abs(place[0]) <= 90 and abs(place[1]) <= 180):
        raise RefusedError("numbers")
    return place


def number_of(written: object) -> float:
    try:
        number = float(written)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise RefusedError("numbers") from None
    if not isfinite(number):
        raise RefusedError("numbers")
    return number


def moment_of(written: str | None) -> datetime | None:
    """A time without an offset is UTC, as the formats say."""
    if not written:
        return None
    try:
        at = datetime.fromisoformat(written.strip())
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise RefusedError("dates") from None


def checked(start: datetime | None, seconds: float, km: float | None, climb: float | None, sport: Sport) -> Activity:
    """The workout, or why it cannot have been one."""
    if start is None:
        raise RefusedError("untimed")
    if start.year < FIRST_YEAR or start > datetime.now(UTC) + timedelta(days=365 * 10):
        raise RefusedError("dates")
    minutes = number_of(seconds) / 60
    far = number_of(km) if km is not None else 0.0
    if not 1 <= minutes <= MOST_MINUTES or not 0 <= far <= MOST_KM:
        raise RefusedError("numbers")
    if sport == "run" and far / (minutes / 60) > FASTEST_RUN:
        raise RefusedError("numbers")
    up = round(climb) if climb is not None and isfinite(climb) and 0 <= climb <= MOST_CLIMB else None
    return Activity(start, round(minutes, 1), round(far, 2) or None, up or None, sport)
