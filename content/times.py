"""How times are said, language by language: one file for each under times/."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

from pydantic import TypeAdapter

from coach.profile import Weekday
from coach.times import TimeWords
from coach.times.items import PLAIN, tokens
from coach.times.said import Kind, Part, Phrase, Thing
from content.formats import month_names
from content.later import OneByOne
from content.source import ContentError, read

FOLDER = Path(__file__).parent / "times"
VALUED: Mapping[str, tuple[str, ...]] = {"weekday": tuple(Weekday), "part": get_args(Part), "thing": get_args(Thing)}
"""Kinds whose phrases stand for one of several values."""
SWITCHES = ("whole_hours", "joined_minutes", "day_first")
Section = bool | tuple[str, ...] | dict[str, int] | dict[str, tuple[str, ...]]
File = TypeAdapter(dict[str, Section])


def load_times() -> Mapping[str, TimeWords]:
    """Every language that has a file here, each read when somebody first writes in it."""
    return OneByOne((path.stem for path in FOLDER.glob("*.yaml")), load_time_words)


@cache
def load_time_words(language: str) -> TimeWords:
    return time_words(FOLDER / f"{language}.yaml")


def time_words(path: Path) -> TimeWords:
    sections = read(path, File)
    switches = {name: sections.pop(name, False) is True for name in SWITCHES}
    phrases: dict[Phrase, tuple[Kind, str]] = {}
    for kind, value, words in entries(path, sections):
        phrase = tuple(tokens(words))
        if phrases.get(phrase, (kind, value)) != (kind, value):
            raise ContentError(f"{path.name}: {kind}: {words!r} already stands for something else")
        phrases[phrase] = (kind, value)
    for name, number in month_names((path.stem,)).items():
        phrases.setdefault((PLAIN.folded(name),), ("month", str(number)))
    return TimeWords(phrases, **switches, longest=max(map(len, phrases)))


def entries(path: Path, sections: Mapping[str, Section]) -> Iterator[tuple[Kind, str, str]]:
    for name, section in sections.items():
        kind = next((one for one in get_args(Kind) if one == name), None)
        match section:
            case tuple() if kind is not None and kind not in VALUED:
                yield from ((kind, "", words) for words in section)
            case dict() if kind == "number":
                yield from (("number", str(number), words) for words, number in section.items())
            case dict() if kind is not None and not section.keys() - set(VALUED.get(name, ())):
                yield from ((kind, value, words) for value, listed in section.items() for words in listed)  # type: ignore[union-attr]
            case _:
                raise ContentError(f"{path.name}: {name}: is no kind of words about time, or has another shape")
