"""The words of one language as plain values; how a phrase is written is told in `phrases`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Reach = Literal["near", "clause", "sentence", "message"]
"""How far from its head a frame may look: a few words, the clause, the sentence with the one before, everything."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A flag is found where the meaning `head` stands with one meaning of each group in `needs`.

    `at` names the body parts where it counts, `away` those where it does not. A meaning in `unless` speaks against it.
    """

    head: str
    needs: tuple[tuple[str, ...], ...] = ()
    unless: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    reach: Reach = "clause"
    doubtful: bool = False
    behind: bool = False
    """It may be said of a body part named before it or beside it, not of one that only comes later."""
    absorbs: tuple[str, ...] = ()
    """Flags that are part of this one and are not named beside it."""


@dataclass(frozen=True, slots=True)
class FlagWords:
    """`lasting`: an event counts once it has happened, whatever it feels like now; a state may have ended."""

    frames: tuple[Frame, ...]
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """What answers a question, without its being asked.

    What affirms it says no where it is denied, and so do the findings of `denied`, whose presence says nothing. Where
    both are said the worrying answer counts: `alarm` tells which that is. `months`: it counts though it is months ago.
    """

    affirms: tuple[Frame, ...] = ()
    negates: tuple[Frame, ...] = ()
    denied: tuple[Frame, ...] = ()
    alarm: bool = True
    lasting: bool = False
    months: bool = False
    by_denial: bool = True
    """False: only its own words say no; not walking normally is not yet unable to walk."""


@dataclass(frozen=True, slots=True)
class Band:
    """What a degree in words can mean, out of ten, and the value it is taken for."""

    low: float
    high: float
    value: float


@dataclass(frozen=True, slots=True)
class Complaint:
    """A meaning that names a scale, and the band that it means without a degree beside it.

    `muscular`: said of a muscle it is soreness to the rules, else pain. `graded`: the word itself tells how much.
    `quality`: it tells what the feeling is like, so its absence says nothing of how much there is. `later`: it is a
    value only after another one and on its scale, as in "yesterday an 8, nothing today".
    """

    meaning: str
    scale: str
    band: str
    muscular: bool = False
    graded: bool = False
    quality: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language puts its words together, where that decides what is said."""

    denial_may_follow: bool = False
    """A "not" with nothing to deny behind it denies what stands before: German "schmerzt nicht"."""
    adjectives_follow: bool = False
    """A description after a denied noun belongs to it: Spanish "sin dolor fuerte"."""
    negative_concord: bool = False
    """A denial is said twice: the last word of Spanish "no puedo apoyar nada" answers nothing."""
    things_are_he: bool = False
    """A body part is spoken of as he: of whom nobody was named before, German "er knickt weg" is an ankle."""
    possessive: str = ""
    """The ending behind an apostrophe that makes somebody the owner: English "mate's"."""
    folding: Mapping[str, str] = field(default_factory=dict)
    """Letters that are also written in full: German ä as ae. Every other accent simply falls away."""
    compounds: Mapping[str, str] = field(default_factory=dict)
    """Last parts of words written as one, and what they mean: German -schmerzen in Wadenschmerzen."""
    endings: Mapping[str, str] = field(default_factory=dict)
    """Endings that tell a degree, and the word for it: Spanish -ísimo is "muy"."""
    sounds: Mapping[str, str] = field(default_factory=dict)
    """Letters that sound like others, in the order in which they are replaced: Spanish z like s, v like b."""
    clipped: Mapping[str, str] = field(default_factory=dict)
    """Endings as they are shortened, and in full: English "swellin", "popd"."""
    joints: tuple[str, ...] = ()
    """What may stand between the parts of such a word: the n of Achillessehnenschmerzen."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Compared by identity, so that what is derived from it can be kept."""

    language: str
    spellings: Mapping[str, str]
    stems: Mapping[str, str]
    known: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    idioms: tuple[str, ...]
    cues: Mapping[str, tuple[str, ...]]
    meanings: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]
    covers: Mapping[str, tuple[str, ...]]
    """A more specific place, and the wider ones that it makes superfluous."""
    flags: Mapping[str, FlagWords]
    sharp: FlagWords = field(default_factory=lambda: FlagWords(()))
    answers: Mapping[str, AnswerWords] = field(default_factory=dict)
    numerals: Mapping[str, float] = field(default_factory=dict)
    complaints: tuple[Complaint, ...] = ()
    """What a number out of ten may belong to."""
    distances: Mapping[str, float] = field(default_factory=dict)
    """Cues for what has a length of its own, in kilometres: a parkrun, a marathon."""
    kilometres: Mapping[str, float] = field(default_factory=dict)
    """Of one km, mile and metre."""
    bands: Mapping[str, Band] = field(default_factory=dict)
    """By name: the cue "degree:<name>" holds the words for it. The same in every language."""
    intents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What may be wanted, by name: see `coach.flows.intents`."""
    exercises: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How runners call each exercise."""
    grammar: Grammar = field(default_factory=Grammar)


INTENTS = frozenset({
    "stop", "pause", "pain", "done", "skip", "later", "plan", "today", "why", "help", "thanks", "ran",
    "about", "back", "calendars", "clock", "clubs", "days", "despair", "emergency", "erase", "exercises", "fine",
    "goal", "history", "hour", "ill", "kit", "language", "left-out", "messages", "pictures", "privacy", "progress",
    "session", "settings",
    "sharing", "shoes", "tell", "test", "too-hard", "undo", "warm-up", "way", "agreed", "refused",
})  # fmt: skip
"""What may be wanted in words. `later` is to move something, `today` to know what is next, `way` to see the stages;
`fine`, `agreed` and `refused` are mere nods, and most others name a page.
"""

QUESTIONS = frozenset(
    {
        "bone-spot",
        "confident",
        "dark-urine",
        "feverish",
        "four-steps",
        "gave-way-before",
        "hop-for-long",
        "ill",
        "hop-hurts",
        "inflamed-elsewhere",
        "injured",
        "limp",
        "night-pain",
        "numb-for-long",
        "painkiller",
        "quinolone-before",
        "raise-lost-suddenly",
        "still-numb",
        "tendon-pain",
        "two-nights",
        "weight-loss",
        "worse-through-run",
        "wound",
    }
)
"""What words may answer: follow-up questions, and the limp and the painkiller that a check-in asks for."""
