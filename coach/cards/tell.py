"""Something to tell: what a runner wants to say without being asked."""

from dataclasses import dataclass
from typing import Literal

TellPage = Literal[
    "home", "signs", "urgent", "strain", "ill", "side", "site", "bone", "score", "pattern", "like", "when", "twisted",
    "ask", "about", "sides",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """`topic` is what is told; `answers` are the pages answered so far, each with its answer.

    `words` and `both` are of free text: the place that it names, and whether it names both sides, or now one, now the
    other.
    """

    page: TellPage = "home"
    topic: str = ""
    answers: tuple[tuple[TellPage, str], ...] = ()
    words: tuple[str, ...] = ()
    both: bool = False
    kind: Literal["tell"] = "tell"
