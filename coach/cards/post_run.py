"""Two taps after a run, and what a sharp pain asks for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.cards.outcome import Told
from coach.session_shape import PlannedSet
from coach.terms import SideOrBoth, Site, Surface

Felt = Literal[
    "good", "left-aware", "right-aware", "both-aware", "left-sore", "right-sore", "both-sore", "sharp",
]  # fmt: skip
SharpPage = Literal["side", "pain", "ask"]
Legs = Literal["fresh", "normal", "heavy"]
Moment = Literal["start", "middle", "end", "after"]
ReceiptPage = Literal[
    "where", "when", "distance", "surface", "why", "detail", "far", "minutes", "effort", "cut-short", "pattern",
    "surface-new", "shoes", "shoes-name", "shoes-new", "more",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Brought:
    """A run that a file or words told of and the journal has already; `entry` is its id."""

    entry: str
    minutes: float | None
    km: float | None = None
    climb: int | None = None


@dataclass(frozen=True, slots=True)
class AskRun:
    """`day` is the local day of the run: answers may come days later."""

    occurrence: str
    day: date
    page: Literal["felt", "day", "told"] = "felt"  # told: somebody has answered for this run already
    brought: Brought | None = None  # from a file: only how it felt is missing
    kind: Literal["run.ask"] = "run.ask"


@dataclass(frozen=True, slots=True)
class Details:
    """What was said of the run beyond the two taps, as the journal has it; effort 0-10."""

    km: float | None = None
    minutes: float | None = None
    effort: int | None = None
    surface: Surface | None = None
    shoes: str | None = None
    race: bool = False
    cut_short: bool = False
    sites: tuple[Site, ...] = ()
    pattern: Literal["focal", "diffuse"] | None = None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class AskLegs:
    """The ankles are recorded already; the legs refine it."""

    occurrence: str
    day: date
    felt: Felt
    entries: tuple[str, ...]
    details: Details = Details()
    drill: PlannedSet | None = None
    kind: Literal["run.legs"] = "run.legs"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was logged. `entries` are the ids that Undo withdraws; `page` None is the receipt itself.

    The page `far` asks for the distance alone, `detail` is the list of all that may be added.
    """

    occurrence: str
    day: date
    felt: Felt
    entries: tuple[str, ...]
    told: Told
    legs: Legs | None = None
    page: ReceiptPage | None = None
    details: Details = Details()
    asked: str = ""  # the surface, or the name of the shoes, of which it is asked whether they are new
    again: bool = False  # called up once more by /ran: perhaps there was another run
    answered: tuple[str, ...] = ()  # follow-up questions that were put on it
    drill: PlannedSet | None = None  # what the primer had offered for this run, whatever was told of it since
    drilled: bool = False  # and it was done
    far: bool = False  # the distance is asked for first, for as long as nobody knows it
    kind: Literal["run.receipt"] = "run.receipt"


@dataclass(frozen=True, slots=True)
class SharpQuestions:
    """Sharp pain: which side, how much, then what can change the decision (page "ask")."""

    occurrence: str
    day: date
    source: Literal["run", "session", "words"] = "run"
    page: SharpPage = "side"
    side: SideOrBoth | None = None
    entries: tuple[str, ...] = ()
    told: Told | None = None
    answered: tuple[str, ...] = ()  # follow-up questions that were put on it
    kind: Literal["run.sharp"] = "run.sharp"
