"""The shape of the files under words/, and the values that they become."""

from collections.abc import Mapping
from typing import Annotated, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from coach.terms import Flag
from coach.understand import AnswerWords, Band, Complaint, FlagWords, Frame, Grammar
from coach.understand.vocabulary import INTENTS, QUESTIONS, Reach


def split(words: object) -> object:
    return words.split() if isinstance(words, str) else words


def flag(name: str) -> str:
    if name not in get_args(Flag):
        raise ValueError(f"{name} is not a flag")
    return name


def question(name: str) -> str:
    if name not in QUESTIONS:
        raise ValueError(f"{name} is not a question that words may answer")
    return name


def intent(name: str) -> str:
    if name not in INTENTS:
        raise ValueError(f"{name} is nothing that may be wanted")
    return name


Words = Annotated[frozenset[str], BeforeValidator(split)]
Phrases = tuple[Annotated[str, Field(min_length=1)], ...]
FlagName = Annotated[str, AfterValidator(flag)]
Intent = Annotated[str, AfterValidator(intent)]
Question = Annotated[str, AfterValidator(question)]


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
    behind: bool = False
    absorbs: tuple[FlagName, ...] = ()

    def value(self) -> Frame:
        return Frame(**dict(self))


class FlagFile(Strict):
    frames: tuple[FrameFile, ...] = Field(min_length=1)
    lasting: bool = False

    def value(self) -> FlagWords:
        return FlagWords(tuple(frame.value() for frame in self.frames), self.lasting)


class AnswerFile(Strict):
    affirms: tuple[FrameFile, ...] = ()
    negates: tuple[FrameFile, ...] = ()
    denied: tuple[FrameFile, ...] = ()
    alarm: bool = True
    lasting: bool = False
    months: bool = False
    by_denial: bool = True

    @property
    def frames(self) -> tuple[FrameFile, ...]:
        return self.affirms + self.negates + self.denied

    def value(self) -> AnswerWords:
        affirms, negates, denied = (
            tuple(frame.value() for frame in part) for part in (self.affirms, self.negates, self.denied)
        )
        return AnswerWords(affirms, negates, denied, self.alarm, self.lasting, self.months, self.by_denial)


class BandFile(Strict):
    low: float = Field(ge=0, le=10)
    high: float = Field(ge=0, le=10)
    value: float = Field(ge=0, le=10)

    def band(self) -> Band:
        return Band(**dict(self))


class ComplaintFile(Strict):
    meaning: str
    scale: str
    band: str
    muscular: bool = False
    graded: bool = False
    quality: bool = False
    later: bool = False

    def value(self) -> Complaint:
        return Complaint(**dict(self))


class GrammarFile(Strict):
    denial_may_follow: bool = False
    adjectives_follow: bool = False
    negative_concord: bool = False
    things_are_he: bool = False
    possessive: str = ""
    folding: Mapping[Annotated[str, Field(min_length=1, max_length=1)], str] = {}
    compounds: Mapping[str, str] = {}
    endings: Mapping[str, str] = {}
    sounds: Mapping[str, str] = {}
    clipped: Mapping[str, Annotated[str, Field(min_length=1)]] = {}
    joints: tuple[str, ...] = ()

    def value(self) -> Grammar:
        return Grammar(**dict(self))


class WordsFile(Strict):
    grammar: GrammarFile
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
    answers: Mapping[Question, AnswerFile]
    numerals: Mapping[str, float]
    intents: Mapping[Intent, Phrases] = {}
    exercises: Mapping[str, Phrases] = {}
    distances: Mapping[str, float]
    kilometres: Mapping[str, float]
    complaints: tuple[ComplaintFile, ...]
