"""The words that runners use, language by language."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Annotated, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from coach.terms import Flag
from coach.understand import FlagWords, Frame, Vocabulary
from coach.understand.phrases import PhraseBook, PhraseError
from coach.understand.vocabulary import CLASSES, Reach
from content.source import ContentError, read

FOLDER = Path(__file__).parent / "words"


def split(words: object) -> object:
    return words.split() if isinstance(words, str) else words


def flag(name: str) -> str:
    if name not in get_args(Flag):
        raise ValueError(f"{name} is not a flag")
    return name


Words = Annotated[frozenset[str], BeforeValidator(split)]
Phrases = tuple[Annotated[str, Field(min_length=1)], ...]
FlagName = Annotated[str, AfterValidator(flag)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FrameFile(Strict):
    head: str
    needs: tuple[tuple[str, ...], ...] = ()
    unless: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    reach: Reach = "clause"
    doubtful: bool = False
    absorbs: tuple[FlagName, ...] = ()

    def value(self) -> Frame:
        return Frame(**dict(self))


class FlagFile(Strict):
    frames: tuple[FrameFile, ...] = Field(min_length=1)
    lasting: bool = False

    def value(self) -> FlagWords:
        return FlagWords(tuple(frame.value() for frame in self.frames), self.lasting)


class WordsFile(Strict):
    spellings: Mapping[str, str]
    stems: Mapping[str, str]
    known: Words
    classes: Mapping[str, Words]
    idioms: Phrases
    cues: Mapping[str, Phrases]
    meanings: Mapping[str, Phrases]
    places: Mapping[str, Phrases]
    covers: Mapping[str, tuple[str, ...]]
    sharp: FlagFile
    flags: Mapping[FlagName, FlagFile]


PLAIN = ("spellings", "stems", "known", "classes", "idioms", "cues", "meanings", "places", "covers")
Shape = TypeAdapter(WordsFile)


@cache
def load_vocabulary(language: str) -> Vocabulary:
    """One value for each language: what is derived from it is kept by identity."""
    return vocabulary_in(FOLDER / f"{language}.yaml")


def vocabulary_in(path: Path) -> Vocabulary:
    file = read(path, Shape)
    problem = next(problems(file), None)
    if problem:
        raise ContentError(f"{path.name}: {problem}")
    return Vocabulary(
        language=path.stem,
        **{name: getattr(file, name) for name in PLAIN},
        flags={name: words.value() for name, words in file.flags.items()},
        sharp=file.sharp.value(),
    )


def problems(file: WordsFile) -> Iterator[str]:
    """Names that lead nowhere, flags without words, and phrases that cannot be read, each with its path."""
    yield from (f"flags: {name} has no words" for name in get_args(Flag) if name not in file.flags)
    yield from (f"classes: {name} is missing" for name in sorted(CLASSES - file.classes.keys()))
    for name, words in (*file.flags.items(), ("sharp", file.sharp)):
        for number, frame in enumerate(words.frames):
            yield from frame_problems(f"flags.{name}.frames.{number}", frame, file)
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
