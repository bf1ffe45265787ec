"""Phrases as JSON lines, in the form that they are labelled in."""

from collections.abc import Iterable
from typing import Any

import orjson

from coach.phrase import Phrase


def phrase_lines(phrases: Iterable[Phrase]) -> list[bytes]:
    """No line says whose it is."""
    numbered = enumerate(phrases, 1)
    return [orjson.dumps(labelled(f"learned-{n}", one), option=orjson.OPT_APPEND_NEWLINE) for n, one in numbered]


def labelled(name: str, phrase: Phrase) -> dict[str, Any]:
    """In the form of the labelled phrases; of trend and activity a correction says nothing."""
    values = dict(phrase.scales)
    scales = {scale: span(values.get(scale)) for scale in ("soreness", "stiffness", "fatigue")}
    told = {"side": phrase.side, "sites": list(phrase.sites), "sharp": phrase.sharp, "flags": list(phrase.flags)}
    return {"id": name, "text": phrase.text, "language": phrase.language, "expect": {**scales, **told}}


def span(value: float | None) -> list[float] | None:
    return None if value is None else [value, value]
