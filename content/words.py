"""The words that runners use, language by language: a folder of files for each, read as one."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter

from coach.terms import Flag
from coach.understand import Band, Vocabulary
from coach.understand.classes import CLASSES
from coach.understand.folding import Folding
from coach.understand.phrases import PhraseBook, PhraseError
from coach.understand.vocabulary import INTENTS
from content.later import OneByOne
from content.source import ContentError, checked, plain, read
from content.word_shapes import BandFile, FrameFile, WordsFile

FOLDER = Path(__file__).parent / "words"
EXERCISES = Path(__file__).parent / "exercises"
BANDS = Path(__file__).parent / "bands.yaml"
DEGREE = "degree:"


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
    "intents",
    "exercises",
    "distances",
    "kilometres",
)
FOLDED = (
    "spellings",
    "stems",
    "known",
    "classes",
    "idioms",
    "cues",
    "meanings",
    "places",
    "numerals",
    "intents",
    "exercises",
    "inflections",
)
"""Sections whose words are met as they are typed, and so in the same form."""
Shape = TypeAdapter(WordsFile)
INFLECTIONS = "inflections"
INFLECTED = ("classes", "idioms", "cues", "meanings", "places")
"""Sections in which a description stands for all its forms."""


def load_vocabularies() -> Mapping[str, Vocabulary]:
    """Every language that has a folder here, each read when somebody first writes in it."""
    return OneByOne((path.name for path in FOLDER.iterdir() if path.is_dir()), load_vocabulary)


@cache
def load_vocabulary(language: str) -> Vocabulary:
    """One value for each language: what is derived from it is kept by identity."""
    return vocabulary_in(FOLDER / language)


def vocabulary_in(folder: Path) -> Vocabulary:
    raw = merged(folder)
    grammar = raw.get("grammar")
    letters = grammar.get("folding", {}) if isinstance(grammar, dict) else {}
    file = checked(inflected(folded(raw, Folding(letters))), Shape, folder.name)
    problem = next(problems(file), None)
    if problem:
        raise ContentError(f"{folder.name}: {problem}")
    return Vocabulary(
        language=folder.name,
        **{name: getattr(file, name) for name in PLAIN},
        flags={name: words.value() for name, words in file.flags.items()},
        sharp=file.sharp.value(),
        answers={name: words.value() for name, words in file.answers.items()},
        grammar=file.grammar.value(),
        complaints=tuple(complaint.value() for complaint in file.complaints),
        bands=load_bands(),
    )


@cache
def load_bands() -> dict[str, Band]:
    return {name: band.band() for name, band in read(BANDS, TypeAdapter(dict[str, BandFile])).items()}


def folded(raw: Mapping[str, Any], folding: Folding) -> dict[str, Any]:
    return {section: in_form(words, folding) if section in FOLDED else words for section, words in raw.items()}


def in_form(words: Any, folding: Folding) -> Any:  # noqa: ANN401 whatever stands in a file, checked afterwards
    """Names of classes and meanings are plain English words and stay as they are."""
    match words:
        case str():
            return " ".join(folding.folded(word) for word in words.split())
        case list():
            return [in_form(word, folding) for word in words]
        case dict():
            return {in_form(name, folding): in_form(word, folding) for name, word in words.items()}
        case _:
            return words


def inflected(raw: dict[str, Any]) -> dict[str, Any]:
    """Each description stands for all its forms wherever a phrase or a class names it: "rot" for "rote" as well."""
    described = raw.pop(INFLECTIONS, {})
    endings = described.get("endings", "").split()
    forms = {
        word: (word, *(word.removesuffix("e") + ending for ending in endings))
        for word in described.get("words", "").split()
    }
    return {
        name: with_forms(words, forms, " " if name == "classes" else "|") if name in INFLECTED else words
        for name, words in raw.items()
    }


def with_forms(words: Any, forms: Mapping[str, tuple[str, ...]], joint: str) -> Any:  # noqa: ANN401 as above
    match words:
        case str():
            steps = (
                joint.join(joint.join(forms.get(word, (word,))) for word in step.split("|")) for step in words.split()
            )
            return " ".join(steps)
        case list():
            return [with_forms(word, forms, joint) for word in words]
        case dict():
            return {name: with_forms(word, forms, joint) for name, word in words.items()}
        case _:
            return words


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
    for number, complaint in enumerate(file.complaints):
        if complaint.meaning not in file.meanings:
            yield f"complaints.{number}: {complaint.meaning} is not among the meanings"
        if complaint.band not in load_bands():
            yield f"complaints.{number}: {complaint.band} is not a band"
    missing = INTENTS - file.intents.keys() if file.intents else ()
    yield from (f"intents: {name} has no words" for name in sorted(missing))
    known = {path.stem for path in EXERCISES.glob("*.yaml")}
    yield from (f"exercises: {name} is no exercise" for name in sorted(file.exercises.keys() - known))
    named = (name.removeprefix(DEGREE) for name in file.cues if name.startswith(DEGREE))
    yield from (f"cues: {DEGREE}{name} is not a band" for name in named if name not in load_bands())
    yield from (f"distances: {name} is not among the cues" for name in file.distances if name not in file.cues)
    for name, frames in framed:
        for number, frame in enumerate(frames):
            yield from frame_problems(f"{name}.frames.{number}", frame, file)
    for section in (
        ("idioms", {"": file.idioms}),
        ("cues", file.cues),
        ("meanings", file.meanings),
        ("places", file.places),
        ("intents", file.intents),
        ("exercises", file.exercises),
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
