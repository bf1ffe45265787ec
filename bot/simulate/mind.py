"""What a made-up runner knows and feels at a moment: all that an answer to a card may rest on."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.simulate.ankles import Ankles, Felt
from bot.simulate.chance import Chance
from bot.simulate.habits import OwnRun, is_willing
from bot.simulate.people import Manner, Someone
from bot.simulate.phone import Shown
from bot.simulate.reading import said
from bot.simulate.spells import Spell, Spells
from coach.localtime import day_of, moment
from content.catalogue import english
from content.texts import plain

STOPPED = ("stop.", "next.stop")
RESTS = ("next.rest", *STOPPED)
EASY = ("next.regress.C3", "next.regress.D3")
RUNS_REMEMBERED = 12
SEEN_AFTER = (2, 6)
"""Days until a professional has looked at it."""


@dataclass(frozen=True, slots=True)
class Word:
    """The last weighty sentence of the coach, and the day on which it was read."""

    key: str = ""
    day: date = date.min


@dataclass(slots=True)
class Mind:
    someone: Someone
    ankles: Ankles
    spells: Spells
    zone: ZoneInfo  # of the clock on the wall
    now: datetime
    word: Word = Word()
    stopped_on: date | None = None
    ran: dict[date, Felt] = field(default_factory=dict)
    run_today: OwnRun | None = None
    minutes_run: dict[date, float] = field(default_factory=dict)
    trained: set[date] = field(default_factory=set)
    is_training: bool = False  # what is done now is the session of the day
    began_at: datetime | None = None  # what is done now
    trains_at: datetime | None = None  # today
    to_tell: str = ""  # a topic that the runner opens the coach for
    exercise_pain: tuple[float, float] = (0.0, 0.0)
    exercise_is_sharp: bool = False
    is_tired: bool = False
    usual_stiffness: float = 0.0
    tiredness: float = 0.0  # after the last run: 1 is as usual after one
    usual_load: float = 0.0  # what is left to recover from after a run, on the average
    shifted: list[datetime] = field(default_factory=list)  # moments to which something was put off
    draws: Counter[str] = field(default_factory=Counter)

    @property
    def manner(self) -> Manner:
        return self.someone.manner

    @property
    def chance(self) -> Chance:
        return self.ankles.chance

    @property
    def day(self) -> date:
        return day_of(self.now, self.zone)

    def at(self, clock: time, days: int = 0) -> datetime:
        return moment(self.day + timedelta(days=days), clock, self.zone)

    def reads(self, shown: Shown) -> None:
        key = said(shown.text)
        if not key or key.startswith("session."):
            return
        self.word = Word(key, self.day)
        if not key.startswith(STOPPED):
            self.stopped_on = None
        elif self.stopped_on is None:
            self.stopped_on = self.day

    def willing(self, share: float, *what: object) -> bool:
        return is_willing(self.chance, share, self.day, *what)

    def once(self, share: float, what: str) -> bool:
        """Each time anew."""
        self.draws[what] += 1
        return self.chance.happens(share, what, self.draws[what])

    def count(self, what: str) -> tuple[str, date, int]:
        """A name for luck: how many of these there were today."""
        self.draws[f"{what} {self.day}"] += 1
        return what, self.day, self.draws[f"{what} {self.day}"]

    def first(self, what: str) -> bool:
        self.draws[what] += 1
        return self.draws[what] == 1

    def feels_run(self) -> None:
        """Legs are compared with what they usually are after a run."""
        left = max(tissue.ratio for tissue in self.ankles.tissues)
        self.usual_load = self.usual_load or left
        self.tiredness = left / self.usual_load
        self.usual_load += (left - self.usual_load) / RUNS_REMEMBERED

    def asked_day(self, shown: Shown) -> date:
        """The day of the run that a card asks about: its own, or the one before where it names another."""
        today = plain(str(english()["run.ask"])) in shown.text
        return day_of(shown.sent_at, self.zone) if today else self.day - timedelta(days=1)

    def is_over(self, shown: Shown) -> bool:
        """The day of this message has passed."""
        return day_of(shown.sent_at, self.zone) < self.day

    @property
    def is_told_to_rest(self) -> bool:
        return self.stopped_on is not None or (self.word.day == self.day and self.word.key.startswith(RESTS))

    @property
    def is_told_to_go_easy(self) -> bool:
        return self.word.day == self.day and self.word.key.startswith(EASY)

    @property
    def race(self) -> Spell | None:
        """The next one."""
        return next((one for one in self.spells.spells if one.kind == "race" and one.first > self.day), None)

    @property
    def is_ill(self) -> bool:
        return self.spells.on(self.day, "ill") is not None

    @property
    def was_seen(self) -> bool:
        """By a professional, since the coach stopped them."""
        if self.stopped_on is None:
            return True
        days = self.chance.of("seen", self.stopped_on).randint(*SEEN_AFTER)
        return (self.day - self.stopped_on).days >= days
