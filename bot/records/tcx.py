"""TCX: laps with their own sums, and points for the climb. Of several activities in a file the first is meant."""

from datetime import datetime

from bot.records.sports import sport_of
from bot.records.track import Track, checked, moment_of, number_of
from bot.records.xml import elements
from coach.findings import Activity

ACTIVITY = ["TrainingCenterDatabase", "Activities", "Activity"]
LAP = [*ACTIVITY, "Lap"]
POINT = [*LAP, "Track", "Trackpoint"]


def read(data: bytes) -> Activity:
    track = Track()
    start: datetime | None = None
    sums = {"TotalTimeSeconds": 0.0, "DistanceMeters": 0.0}
    inside = dict[str, str]()
    for names, text, attributes in elements(data):
        if names == POINT:
            height = inside.get("AltitudeMeters", "").strip()
            track.add(moment_of(inside.get("Time")), None, number_of(height) if height else None)
            inside.clear()
        elif names[:-1] == POINT:
            inside[names[-1]] = text
        elif names[:-1] == LAP and names[-1] in sums:
            sums[names[-1]] += added(text)
        elif names == LAP:
            start = start or moment_of(attributes.get("StartTime"))
        elif names == ACTIVITY:
            seconds, km = sums["TotalTimeSeconds"] or track.seconds, sums["DistanceMeters"] / 1000
            return checked(start or track.first, seconds, km, track.climb, sport_of(attributes.get("Sport")))
    return checked(None, 0, None, None, "unknown")


def added(text: str) -> float:
    """Of a lap; less than nothing makes the whole less than nothing, which is refused."""
    number = number_of(text)
    return number if number >= 0 else float("-inf")
