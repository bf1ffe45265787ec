"""When which tone sounds. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from coach.made import LEAD_IN_SECONDS, Hold, Pace, Sound

Tone = Literal["count", "go", "up", "hold", "down", "tick", "switch", "end"]
VERSION = "1"
"""Another one where the same sound is to be made anew."""
SWITCH_SECONDS = 5
"""To get onto the other foot."""
LAST = 3
"""So many seconds before its end a held position is counted out."""
FADE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Note:
    at: float  # seconds from the beginning
    tone: Tone


@dataclass(frozen=True, slots=True)
class Score:
    notes: tuple[Note, ...]
    seconds: float


def score_of(sound: Sound) -> Score:
    match sound:
        case Pace():
            return paced(sound)
        case Hold():
            return held(sound)
        case _:
            assert_never(sound)


def counted_in(start: float) -> Iterator[Note]:
    """Three, two, one."""
    return (Note(start + second, "count") for second in range(LEAD_IN_SECONDS))


def paced(pace: Pace) -> Score:
    each = pace.up + pace.hold + pace.down
    raises = (note for number in range(pace.reps) for note in one_time(LEAD_IN_SECONDS + number * each, pace))
    end = LEAD_IN_SECONDS + pace.reps * each
    return Score((*counted_in(0), *raises, Note(end, "end")), end + FADE_SECONDS)


def one_time(start: float, pace: Pace) -> Iterator[Note]:
    """A tone where the way turns, a tick at every second between."""
    at = start
    parts: tuple[tuple[Tone, int], ...] = (("up", pace.up), ("hold", pace.hold), ("down", pace.down))
    for tone, seconds in parts:
        for second in range(seconds):
            yield Note(at + second, tone if second == 0 else "tick")
        at += seconds


def held(hold: Hold) -> Score:
    """The other side begins as long after the switch as it takes to get there, counted in again."""
    first, end = one_side(LEAD_IN_SECONDS, hold.seconds)
    if not hold.switch:
        return Score((*counted_in(0), *first, Note(end, "end")), end + FADE_SECONDS)
    again = end + SWITCH_SECONDS
    second, over = one_side(again, hold.seconds)
    notes = (
        *counted_in(0),
        *first,
        Note(end, "switch"),
        *counted_in(again - LEAD_IN_SECONDS),
        *second,
        Note(over, "end"),
    )
    return Score(notes, over + FADE_SECONDS)


def one_side(start: float, seconds: int) -> tuple[tuple[Note, ...], float]:
    """Go, a tick every ten seconds, and the last three counted."""
    end = start + seconds
    tens = (Note(start + ten, "tick") for ten in range(10, seconds - LAST, 10))
    last = (Note(end - left, "count") for left in range(min(LAST, seconds - 1), 0, -1))
    return (Note(start, "go"), *tens, *last), end
