"""A runner for whom all goes well, from the first day to maintenance.

The sessions as they are planned, the rules as they decide, and nothing that a conversation would add.
"""

import datetime as dt
from dataclasses import dataclass, field

from coach.battery import items_for
from coach.effects import Record
from coach.entry import Entry
from coach.flows.drills import drill_in, entries_of
from coach.flows.way import asked
from coach.flows.workout import workout
from coach.journal import AnyEntry, Benchmark, CheckIn, Decided, Run, Session, Step, WorkSet
from coach.ladder import is_top
from coach.person import Context, Person
from coach.profile import SIDES, Equipment, RunDay, Runner, Settings, Weekday
from coach.record import judge, record
from coach.rulebook import STRANDS
from coach.rules.benchmarks import retest_day
from coach.session_shape import PlannedSet
from coach.standing import of
from coach.terms import Plan, Test
from content.library import load_library

LIBRARY = load_library()
MONDAY = dt.datetime(2026, 5, 4, 7, 0, tzinfo=dt.UTC)
STRENGTH, EASY, TUNE_UP, RUNS = (0, 3), (2, 4), (6,), (1, 5)
"""Days of the week."""
KIT: tuple[Equipment, ...] = ("band", "step", "weight")
WEEK = (RunDay(Weekday.TUE, dt.time(18)), RunDay(Weekday.SAT, dt.time(10)))
RUNNER = Runner(time_zone="UTC", born=1988, sex="female", equipment=KIT, week=WEEK)
SETTINGS = Settings(first_dose="easily")
ABLE: dict[Test, float] = {
    "knee-to-wall": 11,
    "balance-open": 45,
    "balance-closed": 14,
    "heel-raise": 30,
    "double-heel-raise": 30,
    "double-hops": 10,
    "gait-check": 3,
}


@dataclass
class WholeWay:
    """`met` and `steps` are what the runner came across, with the day, counted from the first."""

    person: Person = field(default_factory=lambda: Person(1, RUNNER, SETTINGS, joined_at=MONDAY))
    now: dt.datetime = MONDAY
    journal: list[AnyEntry] = field(default_factory=list)
    sets: list[tuple[int, PlannedSet]] = field(default_factory=list)
    steps: list[tuple[int, Step]] = field(default_factory=list)

    @property
    def day(self) -> int:
        return (self.now - MONDAY).days

    @property
    def context(self) -> Context:
        return Context(self.now, self.now, LIBRARY, tuple(self.journal))

    def tell(self, *entries: Entry) -> None:
        self.person, records = record(self.person, entries, self.context)
        self.journal += [one.entry for one in records]
        self.decide()

    def decide(self) -> None:
        self.person, decision, records = judge(self.person, self.context)
        self.journal += [one.entry for one in records]
        self.steps += [(self.day, step) for step in decision.changes]

    def live(self, weeks: int) -> None:
        for number in range(weeks * 7):
            self.now = MONDAY + dt.timedelta(days=number)
            self.live_day(number % 7)

    def is_at_the_top(self) -> bool:
        levels = [zip(STRANDS, of(self.person.standing, side).levels, strict=True) for side in SIDES]
        return all(is_top(LIBRARY.book, strand, rung) for own in levels for strand, (rung, _) in own)

    def live_day(self, weekday: int) -> None:
        """First steps, then whatever the day holds."""
        self.tell(CheckIn(at=self.now, moment="next-morning", side="both", pain=0, stiffness_minutes=0))
        if self.is_at_the_top():
            self.ask_for_more()
        self.now += dt.timedelta(hours=11)
        if weekday in RUNS:
            self.run()
        if weekday in STRENGTH:
            self.train("strength", 16)
        if weekday in EASY:
            self.train("rest-day", 6)
        if weekday in TUNE_UP and retest_day(self.person.standing, LIBRARY.book) <= self.now.toordinal():
            self.test()
        elif weekday in TUNE_UP:
            self.train("mobility", 12)

    def train(self, plan: Plan, minutes: int) -> None:
        planned = workout(self.person, plan, minutes, self.context)
        self.sets += [(self.day, one) for one in planned]
        done = tuple(work_of(one) for one in planned)
        impact = any(LIBRARY.exercises[one.exercise].impact for one in planned)
        self.tell(
            Session(
                at=self.now,
                plan=plan,
                sets=done,
                impact=impact,
                share=1,
                effort=5,
                form="held",
                pain=0,
                painkiller=False,
            )
        )
        self.now += dt.timedelta(hours=1)
        self.tell(CheckIn(at=self.now, moment="after-session", pain=0, side="both"))

    def run(self) -> None:
        day = self.now.date()
        drill = drill_in(self.person, f"run:{day}", day, self.context)
        self.tell(Run(at=self.now, minutes=40, pain=0, planned=True))
        self.tell(CheckIn(at=self.now, moment="after-run", pain=0, side="both"))
        if drill is not None:
            self.sets.append((self.day, drill))
            self.tell(*entries_of(self.person, drill, self.context))

    def test(self) -> None:
        items = items_for(self.person.runner, self.person.standing, LIBRARY.exercises, LIBRARY.book)
        self.tell(
            *(
                Benchmark(at=self.now, test=one.test, side=one.side, value=ABLE[one.test], pain=0, technique_ok=True)
                for one in items
            )
        )

    def ask_for_more(self) -> None:
        """The next stage, which nobody enters without asking."""
        turn = asked(self.person, self.context)
        self.person = turn.person
        entries = [one.entry for one in turn.effects if isinstance(one, Record)]
        self.journal += entries
        self.steps += [(self.day, step) for one in entries if isinstance(one, Decided) for step in one.changes or ()]


def work_of(planned: PlannedSet) -> WorkSet:
    return WorkSet(
        exercise=planned.exercise,
        side="both" if planned.side is None else planned.side.value,
        reps=planned.reps,
        seconds=planned.seconds,
        metres=planned.metres,
        load=5 if planned.load else None,
        pain=0,
    )
