"""The time zone of a place on earth, and no more of it than that takes."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NORTH, EAST = 90, 180


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
