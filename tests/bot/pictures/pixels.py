"""Pictures as plain bytes of colours, and how far two are apart."""

from pathlib import Path

import av

APPROVED = Path(__file__).parent / "approved"


def colours(png: bytes) -> bytes:
    (frame,) = av.CodecContext.create("png", "r").decode(av.Packet(png))
    return bytes(frame.reformat(format="rgb24").planes[0])


def difference(one: bytes, other: bytes) -> float:
    """The mean over all pixels and colours, of 255: a rear foot 2 cm further on makes it 2.6."""
    seen, known = colours(one), colours(other)
    assert len(seen) == len(known)
    return sum(abs(a - b) for a, b in zip(seen, known, strict=True)) / len(seen)
