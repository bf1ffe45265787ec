"""A sound as Telegram plays it in the chat: OGG with Opus. A plain function of a value, for a process of its own."""

from array import array
from fractions import Fraction
from io import BytesIO

import av

from bot.beats.score import Score, score_of
from bot.beats.tones import RATE, samples
from coach.made import Sound

BITS_A_SECOND = 9_000
FRAME = 960
"""Samples handed over at a time: 60 ms, what Opus packs best."""


def voice(sound: Sound) -> bytes:
    return encoded(played(score_of(sound)))


def played(score: Score) -> "array[int]":
    """Silence with the tones laid in; none reaches into the next."""
    track = array("h", bytes(2 * round(score.seconds * RATE)))
    for note in score.notes:
        tone, first = samples(note.tone), round(note.at * RATE)
        track[first : first + len(tone)] = tone[: len(track) - first]
    return track


def encoded(track: "array[int]") -> bytes:
    out = BytesIO()
    options = {"frame_duration": "60", "vbr": "on", "dtx": "1", "compression_level": "4"}
    with av.open(out, "w", format="ogg") as file:
        stream = file.add_stream(
            "libopus",
            rate=RATE,
            layout="mono",
            options=options,
        )
        stream.bit_rate = BITS_A_SECOND
        for first in range(0, len(track), FRAME):
            file.mux(stream.encode(frame_of(track[first : first + FRAME], first)))
        file.mux(stream.encode(None))
    return out.getvalue()


def frame_of(part: "array[int]", first: int) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(part))
    frame.planes[0].update(part.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
    frame.sample_rate = RATE
    frame.time_base = Fraction(1, RATE)
    frame.pts = first
    return frame
