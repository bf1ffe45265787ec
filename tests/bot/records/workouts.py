"""Tiny workout files, written byte by byte: what a watch would hand over, and what it would not."""

import struct
from datetime import UTC, datetime, timedelta

START = datetime(2026, 5, 5, 16, 2, tzinfo=UTC)
FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
SPORTS = {"generic": 0, "running": 1, "cycling": 2, "swimming": 5}
CRC = (0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
       0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400)  # fmt: skip


def checksum(data: bytes) -> int:
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = ((crc >> 4) & 0x0FFF) ^ CRC[crc & 0xF] ^ CRC[nibble]
    return crc


def fit(
    start: datetime = START, seconds: float = 2820, metres: float = 8200, climb: int = 120, sport: str = "running"
) -> bytes:
    """One file_id and one session message."""
    file_id = b"\x40\x00\x00" + struct.pack("<HB", 0, 1) + bytes([0, 1, 0x00]) + b"\x00\x04"
    fields = ((2, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86), (22, 2, 0x84), (5, 1, 0x00))
    definition = b"\x41\x00\x00" + struct.pack("<HB", 18, len(fields)) + b"".join(bytes(field) for field in fields)
    stamp = int((start - FIT_EPOCH).total_seconds())
    session = b"\x01" + struct.pack("<IIIHB", stamp, round(seconds * 1000), round(metres * 100), climb, SPORTS[sport])
    return fit_file(file_id + definition + session)


def fit_file(body: bytes) -> bytes:
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    head += struct.pack("<H", checksum(head))
    return head + body + struct.pack("<H", checksum(head + body))


def gpx(
    points: int = 60, start: datetime = START, kind: str = "running", step: float = 0.0006, extra: str = ""
) -> bytes:
    """A point every twenty seconds due north."""
    rows = "".join(
        f'<trkpt lat="{52 + number * step:.5f}" lon="13.4"><ele>{30 + number}</ele>'
        f"<time>{start + timedelta(seconds=20 * number):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        for number in range(points)
    )
    named = f"<type>{kind}</type>" if kind else ""
    head = f'<?xml version="1.0"?>{extra}<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">'
    return f"{head}<trk>{named}<trkseg>{rows}</trkseg></trk></gpx>".encode()


def tcx(sport: str = "Running", seconds: str = "1800", metres: str = "5000", start: datetime = START) -> bytes:
    at = f"{start:%Y-%m-%dT%H:%M:%S.000Z}"
    lap = (
        f'<Lap StartTime="{at}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters><Track><Trackpoint><Time>{at}</Time>"
        "<AltitudeMeters>30</AltitudeMeters><DistanceMeters>0</DistanceMeters></Trackpoint></Track></Lap>"
    )
    space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    activity = f'<Activity Sport="{sport}"><Id>{at}</Id>{lap}</Activity>'
    return (
        f'<?xml version="1.0"?><TrainingCenterDatabase xmlns="{space}"><Activities>{activity}</Activities>'
        "</TrainingCenterDatabase>"
    ).encode()
