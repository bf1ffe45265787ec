"""The checks that lead out of a rest or a stop."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.cards.outcome import Told
from coach.screen import Text
from coach.terms import SideOrBoth


@dataclass(frozen=True, slots=True)
class RecoveryCheck:
    """Each morning while a stop, a rest or an open concern stands; what it asks follows from the standing.

    `page` ask: how is it; which, sure, wait: a professional's word; how, walks: how it is before its time for the
    function check, which is walk, raises, trust. `which` is the rule that was looked at, empty for all of them.
    """

    occurrence: str
    page: Literal["ask", "which", "sure", "wait", "how", "walks", "walk", "raises", "trust"] = "ask"
    pain: int | None = None
    which: str = ""
    kind: Literal["recovery"] = "recovery"


@dataclass(frozen=True, slots=True)
class Advice:
    """What words, sharp pain or a recovery check led to. It asks what could change it, one question at a time."""

    told: Told
    entries: tuple[str, ...] = ()
    side: SideOrBoth | None = None
    doubtful: str | None = None  # a flag that is asked about; it counts until it is answered
    answered: tuple[str, ...] = ()  # follow-up questions that were put on it
    page: Literal["told", "why", "undo", "numbers"] = "told"
    asks_side: bool = False  # words named none
    heard: Text | None = None  # what was told, in one line
    told_at: datetime | None = None  # for minutes it can be taken back
    kind: Literal["advice"] = "advice"
