"""The words that runners use, language by language: a folder of files for each, read as one."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter

from coach.terms import Flag
from coach.understand import Vocabulary
from coach.understand.phrases import PhraseBook, PhraseError
from coach.understand.vocabulary import CLASSES
from content.source import ContentError, checked, plain
from content.word_shapes import FrameFile, WordsFile

FOLDER = Path(__file__).parent / "words"


PLAIN = (
    "spellings",
    "stems",
    "known",
    "classes",
    "idioms",
    "cues",
    "meanings",
    "places",
    "covers",
    "numerals",
    "scales",
)
Shape = TypeAdapter(WordsFile)


@cache
def load_vocabulary(language: str) -> Vocabulary:
    """One value for each language: what is derived from it is kept by identity."""
    return vocabulary_in(FOLDER / language)


def vocabulary_in(folder: Path) -> Vocabulary:
    file = checked(merged(folder), Shape, folder.name)
    problem = next(problems(file), None)
    if problem:
        raise ContentError(f"{folder.name}: {problem}")
    return Vocabulary(
        language=folder.name,
        **{name: getattr(file, name) for name in PLAIN},
        flags={name: words.value() for name, words in file.flags.items()},
        sharp=file.sharp.value(),
        answers={name: words.value() for name, words in file.answers.items()},
        degrees=tuple(degree.value() for degree in file.degrees),
    )


def merged(folder: Path) -> dict[str, Any]:
    """A section may stand in several files, each of its names in only one of them."""
    whole: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        for section, words in plain(path).items():
            known = whole.get(section)
            if known is None:
                whole[section] = words
            elif isinstance(words, dict) and words.keys().isdisjoint(known):
                whole[section] = {**known, **words}
            else:
                raise ContentError(f"{path.name}: {section}: has a part that stands in another file")
    return whole


def problems(file: WordsFile) -> Iterator[str]:
    """Names that lead nowhere, flags without words, and phrases that cannot be read, each with its path."""
    yield from (f"flags: {name} has no words" for name in get_args(Flag) if name not in file.flags)
    yield from (f"classes: {name} is missing" for name in sorted(CLASSES - file.classes.keys()))
    framed = [(f"flags.{name}", words.frames) for name, words in (*file.flags.items(), ("sharp", file.sharp))]
    framed += [(f"answers.{name}", words.frames) for name, words in file.answers.items()]
    framed += [(f"degrees.{number}", degree.frames) for number, degree in enumerate(file.degrees)]
    for scale, names in file.scales.items():
        yield from (f"scales.{scale}: {name} is not among the meanings" for name in names if name not in file.meanings)
    for name, frames in framed:
        for number, frame in enumerate(frames):
            yield from frame_problems(f"{name}.frames.{number}", frame, file)
    for section in (
        ("idioms", {"": file.idioms}),
        ("cues", file.cues),
        ("meanings", file.meanings),
        ("places", file.places),
    ):
        yield from phrase_problems(*section, file)


def frame_problems(path: str, frame: FrameFile, file: WordsFile) -> Iterator[str]:
    for name in (frame.head, *chain(*frame.needs), *frame.unless):
        if name not in file.meanings:
            yield f"{path}: {name} is not among the meanings"
    for place in (*frame.at, *frame.away):
        if place not in file.places:
            yield f"{path}: {place} is not among the places"


def phrase_problems(section: str, book: Mapping[str, tuple[str, ...]], file: WordsFile) -> Iterator[str]:
    for name, phrases in book.items():
        for number, phrase in enumerate(phrases):
            try:
                PhraseBook({name: [phrase]}, file.classes)
            except PhraseError as error:
                path = f"{section}.{name}" if name else section
                yield f"{path}.{number}: {error}"
