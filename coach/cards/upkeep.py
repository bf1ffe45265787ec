"""Cards about the coaching itself: moving, pausing, stopping, settings, privacy, words heard."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.cards.about import AboutMenu
from coach.cards.aside import Aside
from coach.cards.calendars import CalendarMenu
from coach.cards.goal import GoalMenu
from coach.profile import Weekday

Skipped = Literal["strength", "mobility", "balance", "rest-day", "run"]


@dataclass(frozen=True, slots=True)
class MoveOrSkip:
    """Later or Skip of a planned thing; `plan` is what it was."""

    occurrence: str
    plan: Skipped
    page: Literal["later", "pick", "skip", "sore", "ill", "ill-until", "run-moved", "swap", "another-day"]
    ahead: bool = False  # it was chosen from the plan of the days ahead
    kind: Literal["move"] = "move"


@dataclass(frozen=True, slots=True)
class AskHelp:
    """R3: after three unanswered messages one question, and no more nudging but the two messages of a long silence."""

    silence: Literal[0, 1, 2] = 0  # which of those two; 0 is the question itself
    kind: Literal["quiet.help"] = "quiet.help"


@dataclass(frozen=True, slots=True)
class PauseMenu:
    page: Literal["length", "month", "reason", "paused"] = "length"
    until: date | None = None
    kind: Literal["pause"] = "pause"


@dataclass(frozen=True, slots=True)
class BackAgain:
    """The pause is over. `as_before` is not offered after an injury or more than two weeks."""

    as_before: bool
    kind: Literal["back"] = "back"


@dataclass(frozen=True, slots=True)
class StopMenu:
    kind: Literal["stop"] = "stop"


SettingsPage = Literal[
    "home", "messages", "quiet-start", "quiet-end", "cap", "days", "pictures", "when", "clock", "clock-all",
    "place", "kit", "left-out", "session-time", "footwear", "language",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class SettingsMenu:
    page: SettingsPage = "home"
    clock: int | None = None
    days: tuple[Weekday, ...] = ()
    kind: Literal["settings"] = "settings"


@dataclass(frozen=True, slots=True)
class Privacy:
    page: Literal["home", "policy", "phrases", "erase", "erase-sure"] = "home"
    kind: Literal["privacy"] = "privacy"


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """Words without a red flag: two helpful buttons. `unread`: there were no words, but a picture or a voice.

    `choices` are what may have been meant, where more than one thing may; `asked`: a question that has no answer here.
    """

    unread: bool = False
    choices: tuple[str, ...] = ()
    asked: bool = False
    when: str = ""  # words that may name the time of what is chosen
    kind: Literal["words"] = "words"


Upkeep = (
    CalendarMenu
    | AboutMenu
    | AskHelp
    | Aside
    | BackAgain
    | GoalMenu
    | MoveOrSkip
    | PauseMenu
    | Privacy
    | SettingsMenu
    | StopMenu
    | WordsHeard
)
