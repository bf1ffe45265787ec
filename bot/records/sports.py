"""What the formats call a sport. What none of them names is asked about."""

from coach.findings import Sport

KNOWN: dict[str, Sport] = {
    "running": "run", "run": "run", "trail_running": "run", "trail running": "run", "treadmill": "run",
    "treadmill_running": "run", "street_running": "run", "track_running": "run", "virtualrun": "run",
    "trailrun": "run", "jogging": "run", "9": "run", "virtual_running": "run",
    "cycling": "ride", "biking": "ride", "ride": "ride", "bike": "ride", "mountain_biking": "ride", "e_biking": "ride",
    "road_biking": "ride", "virtualride": "ride", "1": "ride",
    "swimming": "swim", "swim": "swim", "open_water_swimming": "swim", "lap_swimming": "swim", "16": "swim",
    "walking": "walk", "walk": "walk", "hiking": "walk", "hike": "walk", "10": "walk", "4": "walk",
    "": "unknown", "generic": "unknown", "other": "unknown", "all": "unknown", "fitness_equipment": "unknown",
}  # fmt: skip
"""In small letters; the numbers are those that Strava writes into GPX."""


def sport_of(name: object) -> Sport:
    return KNOWN.get(str(name or "").strip().lower(), "other")
