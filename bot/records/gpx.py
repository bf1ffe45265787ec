"""GPX: the track of a workout, one or more segments. A route without times says nothing of a run."""

from bot.records.sports import sport_of
from bot.records.track import Track, checked, moment_of, number_of, place_of
from bot.records.xml import elements
from coach.findings import Activity

TYPE = ["gpx", "trk", "type"]
POINT = ["gpx", "trk", "trkseg", "trkpt"]


def read(data: bytes) -> Activity:
    track = Track()
    sport, inside = "", dict[str, str]()
    for names, text, attributes in elements(data):
        if names == POINT:
            place = place_of(attributes.get("lat"), attributes.get("lon"))
            height = number_of(inside["ele"]) if inside.get("ele", "").strip() else None
            track.add(moment_of(inside.get("time")), place, height)
            inside.clear()
        elif names[:-1] == POINT:
            inside[names[-1]] = text
        elif names == POINT[:-1]:
            track.breaks()
        elif names == TYPE:
            sport = sport or text
    return checked(track.first, track.seconds, track.km, track.climb, sport_of(sport))
