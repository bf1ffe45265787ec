"""FIT: the session's own sums; without one, as in a recording that broke off, what its points add up to."""

import io
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from fitdecode import FIT_FRAME_DATA, CrcCheck, ErrorHandling, FitDataMessage, FitError, FitReader

from bot.records.refusal import RefusedError
from bot.records.sports import sport_of
from bot.records.track import Track, checked, number_of
from coach.findings import Activity


def read(data: bytes) -> Activity:
    track = Track()
    far: float | None = None
    sessions: list[FitDataMessage] = []
    for message in messages(data):
        match message.name:
            case "session":
                sessions.append(message)
            case "record":
                height = value(message, "enhanced_altitude", "altitude")
                track.add(moment(message, "timestamp"), None, number_of(height) if height is not None else None)
                metres = value(message, "distance")
                far = number_of(metres) if metres is not None else far
    if sessions:
        return of_session(min(sessions, key=lambda one: sport_of(value(one, "sport")) != "run"))
    return checked(track.first, track.seconds, far / 1000 if far is not None else None, track.climb, "unknown")


def messages(data: bytes) -> Iterator[FitDataMessage]:
    """A file that is cut short, or whose checksum is not that of its bytes, is damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for frame in FitReader(io.BytesIO(data), check_crc=CrcCheck.RAISE, error_handling=ErrorHandling.IGNORE):
                if frame.frame_type == FIT_FRAME_DATA:
                    yield frame
    except (FitError, ValueError, TypeError, KeyError, IndexError, ArithmeticError, AttributeError):
        raise RefusedError("broken") from None


def of_session(message: FitDataMessage) -> Activity:
    metres, climb = value(message, "total_distance"), value(message, "total_ascent")
    return checked(
        moment(message, "start_time"),
        number_of(value(message, "total_timer_time", "total_elapsed_time")),
        number_of(metres) / 1000 if metres is not None else None,
        number_of(climb) if climb is not None else None,
        sport_of(value(message, "sport")),
    )


def value(message: FitDataMessage, *names: str) -> Any:  # noqa: ANN401 - whatever the watch wrote
    return next((found for name in names if (found := message.get_value(name, fallback=None)) is not None), None)


def moment(message: FitDataMessage, name: str) -> datetime | None:
    """A watch without the time counts from its start, which is no date."""
    at = value(message, name)
    if not isinstance(at, datetime):
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
