"""How each tone sounds: short, soft, far enough apart in pitch to be told from one another in a noisy room."""

import math
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.beats.score import Tone

RATE = 16_000
"""Samples a second: plenty for tones below 2 kHz."""
LOUDEST = 0.55 * 32767
ATTACK, RELEASE = 0.006, 0.05
"""Seconds in which a tone comes and goes, so that nothing cracks."""


@dataclass(frozen=True, slots=True)
class Blip:
    """Glides from one pitch to another (Hz), so long (seconds), so loud (0 to 1), so long after the first."""

    start: float
    end: float
    seconds: float
    loudness: float = 1.0
    after: float = 0.0


BLIPS: Mapping[Tone, tuple[Blip, ...]] = {
    "count": (Blip(660, 660, 0.09, 0.8),),
    "go": (Blip(990, 990, 0.28),),
    "up": (Blip(520, 780, 0.20),),
    "hold": (Blip(780, 780, 0.16, 0.7),),
    "down": (Blip(640, 400, 0.22),),
    "tick": (Blip(330, 330, 0.045, 0.45),),
    "switch": (Blip(880, 880, 0.14), Blip(587, 587, 0.14, after=0.18), Blip(880, 880, 0.14, after=0.36)),
    "end": (Blip(784, 784, 0.16), Blip(659, 659, 0.16, after=0.20), Blip(523, 523, 0.50, after=0.40)),
}


@cache
def samples(tone: Tone) -> "array[int]":
    """16 bits each, mono."""
    blips = BLIPS[tone]
    length = max(round((blip.after + blip.seconds) * RATE) for blip in blips)
    mixed = [0.0] * length
    for blip in blips:
        first = round(blip.after * RATE)
        for place, value in enumerate(drawn(blip), first):
            if place < length:
                mixed[place] += value
    return array("h", (round(value * LOUDEST) for value in mixed))


def drawn(blip: Blip) -> Iterator[float]:
    """With a little of its octave: a pure sine is hard to hear on a phone."""
    count, turn = round(blip.seconds * RATE), 0.0
    for place in range(count):
        pitch = blip.start + (blip.end - blip.start) * place / count
        turn += 2 * math.pi * pitch / RATE
        yield blip.loudness * swell(place / RATE, blip.seconds) * (0.8 * math.sin(turn) + 0.2 * math.sin(2 * turn))


def swell(at: float, seconds: float) -> float:
    return min(1.0, at / ATTACK, (seconds - at) / min(RELEASE, seconds / 2))
