"""The time zone of a place on earth, and no more of it than that takes."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NORTH, EAST = 90, 180
DECIMALS = 1
"""Of a degree, eleven kilometres: close enough for a time zone, too far for a front door."""


def coarse(update: dict[str, Any]) -> dict[str, Any]:
    """A place that was shared as it may be stored until it is heard: roughly, and without its name."""
    match update:
        case {"message": {"location": {"latitude": float() | int() as north, "longitude": float() | int() as east}}}:
            rest = {name: value for name, value in update["message"].items() if name != "venue"}
            place = {"latitude": round(north, DECIMALS), "longitude": round(east, DECIMALS)}
            return {**update, "message": {**rest, "location": place}}
        case _:
            return update


def zone_at(latitude: float, longitude: float) -> str | None:
    """None in the open sea and for what is no place. The map is loaded by the first who shares one."""
    if not (-NORTH <= latitude <= NORTH and -EAST <= longitude <= EAST):
        return None
    from tzfpy import get_tz  # noqa: PLC0415 - fifty megabytes, which few need

    name = get_tz(longitude, latitude)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return name if "/" in name and not name.startswith("Etc/") else None
