"""Width, height and seconds, read from the first bytes of common picture and film files."""

import struct
from collections.abc import Iterator

Size = tuple[int, int]
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(data: bytes) -> Size | None:
    """None when it is no picture that Telegram takes as a photo."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", data[16:24])
        if data[:6] in (b"GIF87a", b"GIF89a"):
            return struct.unpack("<HH", data[6:10])
        if data.startswith(b"\xff\xd8"):
            return jpeg_size(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return webp_size(data)
    except struct.error:
        return None
    return None


def jpeg_size(data: bytes) -> Size | None:
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], struct.unpack(">H", data[position + 2 : position + 4])[0]
        if marker in JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return None


def webp_size(data: bytes) -> Size | None:
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[26:30])
    return width & 0x3FFF, height & 0x3FFF


def film_size(data: bytes) -> Size | None:
    """Of a GIF, or of the first track of an MP4 that has a picture."""
    if data[:4] == b"GIF8":
        return picture_size(data)
    for start in track_headers(data):
        width, height = struct.unpack(">II", data[start - 8 : start])
        if width and height:
            return width >> 16, height >> 16
    return None


def track_headers(data: bytes) -> Iterator[int]:
    """Where each `tkhd` box ends; width and height are its last eight bytes."""
    position = data.find(b"tkhd")
    while position >= 4:
        end = position - 4 + struct.unpack(">I", data[position - 4 : position])[0]
        if position + 8 <= end <= len(data):
            yield end
        position = data.find(b"tkhd", position + 4)
