"""`talus understand`: JSON lines of phrases in, one reading for each out. What it is held to: docs/understanding.md."""

import sys
from collections.abc import Iterable, Iterator
from typing import IO, Any

import orjson

from coach.understand import Activity, Reading, read_in
from content.translations import languages
from content.words import load_vocabularies

SCALES = ("soreness", "stiffness", "fatigue")


class PhraseLineError(ValueError):
    """A line that is no phrase."""


def run(language: str) -> int:
    for line in readings(sys.stdin.buffer, language):
        sys.stdout.buffer.write(line)
    sys.stdout.flush()
    return 0


def readings(lines: IO[bytes] | Iterable[bytes], language: str) -> Iterator[bytes]:
    spoken = load_vocabularies()
    understood = {*spoken, *languages()}
    if language.partition("-")[0] not in understood:
        raise PhraseLineError(f"--language: expected one of {', '.join(sorted(understood))}")
    for number, line in enumerate(lines, 1):
        if line.strip():
            known, text, own = phrase(line, number)
            said = reported(read_in(text, own or language, spoken))
            yield orjson.dumps({"id": known, **said}, option=orjson.OPT_APPEND_NEWLINE)


def phrase(line: bytes, number: int) -> tuple[str, str, str]:
    """Its id, its text, and the language of its writer where the line tells one."""
    try:
        match orjson.loads(line):
            case {"id": str(known), "text": str(text), **more} if isinstance(own := more.get("language", ""), str):
                return known, text, own
    except orjson.JSONDecodeError:
        pass
    raise PhraseLineError(f'line {number}: expected {{"id": "…", "text": "…"}}, with a "language" if it is known')


def reported(reading: Reading) -> dict[str, Any]:
    """The fields that phrases are labelled with."""
    scales = dict(reading.scales)
    return {
        **{scale: scales.get(scale) for scale in SCALES},
        "side": reading.side,
        "sites": list(reading.sites),
        "sharp": reading.sharp,
        "trend": reading.trend,
        "flags": list(reading.flags),
        "activity": done(reading.activity),
    }


def done(activity: Activity | None) -> dict[str, Any] | None:
    if activity is None:
        return None
    return {
        "kind": activity.kind,
        "distance_km": activity.kilometres,
        "minutes": activity.minutes,
        "effort": activity.effort,
    }
