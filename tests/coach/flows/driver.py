"""A conversation in plain values: it presses by label, moves the clock, fires what is due, keeps a transcript."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from coach.desk import Reminder
from coach.effects import Answer, Erase, Errand, Record, Send, Show, Tell, Unsay
from coach.events import Commanded, Delivered, Due, Event, Pressed, Typed
from coach.journal import AnyEntry, ProfileChange
from coach.person import Context, NeedJournal, Person
from coach.profile import SIDES, RunDay
from coach.screen import Button, Screen
from coach.standing import of
from coach.standing.values import Measure
from coach.street import step
from content.library import load_library
from content.templates import NO_BREAK
from content.texts import texts_in

MONDAY = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
DONE, READY = "Done ·", "Ready ▸"


@dataclass
class Talk:
    """One runner and the coach."""

    now: datetime = MONDAY
    person: Person = field(default_factory=lambda: Person(id=1))
    journal: tuple[AnyEntry, ...] = ()
    screens: dict[int, Screen] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    rang: list[datetime] = field(default_factory=list)
    taps: int = 0
    sent: list[Send] = field(default_factory=list)
    told: list[Tell] = field(default_factory=list)
    unsaid: list[Unsay] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    erased: bool = False
    language: str | None = None

    @property
    def context(self) -> Context:
        return Context(now=self.now, at=self.now, library=load_library(), language=self.language, said=self.said)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.runner.time_zone)

    @property
    def heights(self) -> list[int]:
        """How high each strand of each side stands on its ladder."""
        ladders = load_library().book.ladders
        levels = [of(self.person.standing, side).levels for side in SIDES]
        return [ladder.positions[rung] for rungs in levels for ladder, (rung, _) in zip(ladders, rungs, strict=True)]

    @property
    def transcript(self) -> str:
        return "\n".join(self.lines)

    def happens(self, event: Event) -> None:
        done = step(self.person, event, self.context)
        if isinstance(done, NeedJournal):
            done = step(self.person, event, replace(self.context, journal=self.journal))
        assert not isinstance(done, NeedJournal), "the journal was asked for twice"
        self.person = done.person
        for effect in done.effects:
            self.takes(effect)

    def takes(self, effect: object) -> None:
        match effect:
            case Show():
                self.shows(effect)
            case Answer(None, link=link):
                self.lines.append(f"  (→ {link.kind if link else ''})")
            case Answer(words):
                self.answers.append(self.said(words))
                self.lines.append(f"  ({self.said(words)})")
            case Record(entry):
                self.journal = (*self.journal, entry)
            case Send():
                self.sent.append(effect)
            case Erase():
                self.erased = True
            case Tell():
                self.told.append(effect)
            case Errand():
                self.errands.append(effect)
            case Unsay():
                self.unsaid.append(effect)

    def shows(self, shown: Show) -> None:
        mark = "✎" if shown.card in self.screens else "🔔" if shown.rings else "<"
        self.screens[shown.card] = shown.screen
        self.lines.append(f"{mark} {self.words(shown.screen)}")
        self.lines += ["    " + " ".join(f"[{self.said(one.label)}]" for one in row) for row in shown.screen.rows]
        if shown.occurrence:
            if shown.rings:
                self.rang.append(self.now)
            self.happens(Delivered(shown.occurrence, shown.card, shown.rings))

    def said(self, words: object) -> str:
        return texts_in(self.person.settings.language).label(words, self.zone).replace(NO_BREAK, " ")

    def words(self, screen: Screen) -> str:
        return "\n  ".join(self.said(paragraph) for paragraph in screen.body)

    def commands(self, name: str, arg: str = "") -> None:
        self.lines.append(f"> /{name} {arg}".rstrip())
        self.happens(Commanded(name, arg))

    def types(self, words: str) -> None:
        self.lines.append(f"> {words}")
        self.happens(Typed(words))

    def has_tested(self) -> None:
        """The first tests are behind the runner, so the week holds none."""
        day = self.local().date().toordinal()
        measured = tuple(Measure("knee-to-wall", side.value, day, 10) for side in SIDES)
        self.person = replace(self.person, standing=replace(self.person.standing, measures=measured))

    def presses(self, *labels: str) -> None:
        """Whoever does a set has rested before it."""
        for label in labels:
            if label == DONE and self.can_press(READY):
                self.presses(READY)
            number, button = self.find(label)
            self.taps += 1
            self.lines.append(f"> [{self.said(button.label)}]")
            self.happens(Pressed(number, button.verb, button.arg))

    def does_all_sets(self) -> None:
        while self.can_press(READY) or any(one.verb == "done" for one in self.buttons(max(self.screens))):
            self.presses(DONE)

    def taps_any(self, chance: Random, newest: int) -> None:
        """A button of one of the newest messages; /today where none has one."""
        numbers = [number for number in sorted(self.screens)[-newest:] if self.buttons(number)]
        if not numbers:
            self.commands("today")
            return
        number = chance.choice(numbers)
        button = chance.choice(self.buttons(number))
        self.lines.append(f"> [{self.said(button.label)}]")
        self.happens(Pressed(number, button.verb, button.arg))

    def can_press(self, label: str) -> bool:
        """Whether the newest message has this button."""
        return any(self.said(one.label) == label for one in self.buttons(max(self.screens)))

    def find(self, label: str) -> tuple[int, Button]:
        """The newest card that has a button with this label, or one that begins with it."""
        for exact in (True, False):
            for number in sorted(self.screens, reverse=True):
                for button in self.buttons(number):
                    said = self.said(button.label)
                    if said == label or (not exact and said.startswith(label)):
                        return number, button
        latest = "\n".join(self.lines[-30:])
        raise AssertionError(f"no [{label}] in sight:\n{latest}")

    def buttons(self, number: int) -> list[Button]:
        return [button for row in self.screens[number].rows for button in row]

    @property
    def screen(self) -> Screen:
        return self.screens[max(self.screens)]

    def runs_in(self, *week: RunDay) -> None:
        """As if set-up had been told of this week."""
        runner = replace(self.person.runner, week=week)
        self.person = replace(self.person, runner=runner)
        kept = (replace(one, runner=runner) if isinstance(one, ProfileChange) else one for one in self.journal)
        self.journal = tuple(kept)

    def local(self) -> datetime:
        return self.now.astimezone(self.zone)

    def waits(self, *, until: datetime | None = None, **by: float) -> None:
        """Let the time pass; whatever is due on the way happens at its moment."""
        end = until or self.now + timedelta(**by)
        while (due := min(self.person.agenda, key=lambda one: one.at, default=None)) and due.at <= end:
            self.now = max(self.now, due.at)
            if due.reminder is not Reminder.THINK:
                self.lines.append(f"-- {self.local():%a %H:%M} {due.reminder}")
            before = self.person.agenda
            self.happens(Due(due.reminder, due.occurrence))
            assert self.person.agenda != before, f"{due} stays due"
        self.now = end

    def waits_until(self, clock: str, days: int = 0) -> None:
        hour, minute = map(int, clock.split(":"))
        local = self.local().replace(hour=hour, minute=minute, second=0, microsecond=0) + timedelta(days=days)
        self.waits(until=local.astimezone(UTC))


def joined(start: datetime = MONDAY) -> Talk:
    """A runner in Berlin who runs on Tuesday, Thursday and Saturday at 18:00."""
    talk = newly_joined(start)
    talk.presses("Show today")
    return talk


def newly_joined(start: datetime = MONDAY) -> Talk:
    """With the last tap of set-up."""
    talk = Talk(now=start)
    talk.commands("start")
    finishes_set_up(talk)
    return talk


def finishes_set_up(talk: Talk) -> None:
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    talk.presses("Tu Th Sa", "After work 17–19")
    find_clock(talk)
    talk.presses("Berlin", "Band, step, weight", "Easily", "Looks right", "Just start")


def find_clock(talk: Talk) -> None:
    """The button that reads what a clock in Berlin shows."""
    local = talk.now.astimezone(ZoneInfo("Europe/Berlin"))
    label = f"{local:%H:%M}"
    try:
        talk.presses(label)
    except AssertionError:
        talk.presses("Another time", label)
