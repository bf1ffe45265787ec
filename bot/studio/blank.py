"""What stands above a card's words while its picture is still being made: a quiet card with three dots."""

import struct
import zlib
from functools import cache

SIZE = 480
DOT, GAP = 14, 60
"""Radius of a dot, and from one to the next."""
GROUND, MARK = b"\xe7\xeb\xe4", b"\x0b\x6e\x5f"


@cache
def blank() -> bytes:
    """A PNG, written by hand: it is needed where nothing that draws is loaded."""
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 3, 0, 0, 0)
    rows = b"".join(b"\0" + row(y) for y in range(SIZE))
    parts = ((b"IHDR", header), (b"PLTE", GROUND + MARK), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def row(y: int) -> bytes:
    if abs(y - SIZE // 2) > DOT:
        return bytes(SIZE)
    return bytes(is_dot(x - SIZE // 2, y - SIZE // 2) for x in range(SIZE))


def is_dot(x: int, y: int) -> bool:
    return any((x - place) ** 2 + y**2 <= DOT**2 for place in (-GAP, 0, GAP))
