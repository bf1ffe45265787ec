"""The days ahead as they are and as they would be if something were moved: what would clash, and which day is best.

Only what is new counts, so a week that the runner's own runs make hard does not forbid everything.
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field, replace

from coach.clashes import NEVER, Clash, clashes, has_hard_run, strength_is_hard
from coach.day_plan import SESSIONS, DayPlan
from coach.desk import is_paused
from coach.diary import Diary
from coach.journal import PlanChange
from coach.library import Library
from coach.localtime import ONE_DAY
from coach.moved import moved_by
from coach.outlook import Outlook
from coach.person import Person
from coach.week import day_of_plan, laid_out

AROUND = (-2, -1, 0, 1, 2)
"""What gives way moves a day on, and that day has neighbours, too."""
AHEAD = 8
"""Days that are offered, today among them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`lost` and `shifted` are other planned things: no longer planned, or on the day named."""

    entry: PlanChange
    clashes: tuple[Clash, ...] = ()
    barred: str = ""  # why a day allows no such thing: `paused`, `rests`, `race-near`, `taken`
    barred_on: dt.date | None = None
    lost: tuple[str, ...] = ()
    shifted: tuple[tuple[str, dt.date], ...] = ()

    @property
    def fits(self) -> bool:
        return not (self.clashes or self.barred or self.lost or self.shifted)

    @property
    def may_be(self) -> bool:
        """The runner may insist on it."""
        return not self.barred and NEVER.isdisjoint(clash.kind for clash in self.clashes)


@dataclass(slots=True)
class Board:
    person: Person
    today: dt.date
    library: Library
    outlook: Outlook
    known: dict[dt.date, DayPlan] = field(default_factory=dict)

    def plan(self, day: dt.date) -> DayPlan:
        if day not in self.known:
            diary = Diary(self.person, self.library.book)
            self.known[day] = day_of_plan(diary, day, self.library, self.outlook)
        return self.known[day]

    def ahead(self) -> list[dt.date]:
        return [self.today + number * ONE_DAY for number in range(AHEAD)]

    def day_of(self, occurrence: str) -> dt.date | None:
        """Where it stands from today on."""
        return next((day for day in self.ahead() if occurrence in names_of(self.plan(day))), None)

    def moving(self, occurrence: str, to: dt.date, at: dt.datetime) -> Outcome:
        """To another day. Where another session stands the two change places; a test looks for a day by itself."""
        here, there = self.day_of(occurrence), laid_out(self.person, to, self.library).session
        if not (here and there and is_session(occurrence)):
            entry = PlanChange(at=at, what="move", of=occurrence, to=str(to))
            return self.barring(self.outcome(entry, (here or to, to)), occurrence, to)
        entry = PlanChange(at=at, what="swap", of=occurrence, to=there.occurrence)
        found = self.barring(self.outcome(entry, (here, to)), there.occurrence, here)
        return self.barring(found, occurrence, to)

    def barring(self, found: Outcome, occurrence: str, to: dt.date) -> Outcome:
        why = self.barred(occurrence, to)
        return replace(found, barred=why, barred_on=to) if why else found

    def barred(self, occurrence: str, to: dt.date) -> str:
        plan, kind = self.plan(to), occurrence.partition(":")[0]
        if is_paused(self.person.desk, to):
            return "paused"
        if self.outlook.rests(to):
            return "rests"
        if kind == "strength" and plan.light:
            return "race-near"
        return "taken" if plan.session and plan.session.plan == kind else ""

    def outcome(self, entry: PlanChange, days: tuple[dt.date, ...]) -> Outcome:
        concerned = sorted({day + step * ONE_DAY for day in days for step in AROUND})
        before = [self.plan(day) for day in concerned]
        after = self.after(entry, concerned)
        heavy = strength_is_hard(self.person.standing, self.library.book)
        new = more_than(clashes(before, heavy=heavy), clashes(after, heavy=heavy))
        was, places = places_in(before), places_in(after)
        own = (entry.of, entry.to)
        others = {name: day for name, day in was.items() if name not in own and not name.startswith("test:")}
        lost = tuple(name for name in others if name not in places)
        shifted = tuple((name, places[name]) for name, day in others.items() if places.get(name, day) != day)
        return Outcome(entry, new, lost=lost, shifted=shifted)

    def after(self, entry: PlanChange, days: list[dt.date]) -> list[DayPlan]:
        diary = Diary(self.person, self.library.book)
        moved = moved_by(self.person.standing.moved, entry, diary.zone, self.today.toordinal())
        changed = replace(self.person, standing=replace(self.person.standing, moved=moved))
        diary = Diary(changed, self.library.book)
        return [day_of_plan(diary, day, self.library, self.outlook) for day in days]

    def choices(self, occurrence: str, at: dt.datetime) -> dict[dt.date, Outcome]:
        """Each day ahead but its own."""
        here = self.day_of(occurrence)
        return {day: self.moving(occurrence, day, at) for day in self.ahead() if day != here}

    def nearest(self, occurrence: str, wished: dt.date, at: dt.datetime) -> dt.date | None:
        """The fitting day nearest to the one wished for; of two as near the one without a hard run, or the later."""
        fitting = [day for day, found in self.choices(occurrence, at).items() if found.fits and day != wished]
        order = {day: (abs(day - wished), has_hard_run(self.plan(day)), -day.toordinal()) for day in fitting}
        return min(fitting, key=lambda day: order[day], default=None)


def more_than(before: frozenset[Clash], after: frozenset[Clash]) -> tuple[Clash, ...]:
    """New clashes of a kind of which there would be more: one that only changes its place is no worse."""
    had, has = (Counter(clash.kind for clash in found) for found in (before, after))
    new = (clash for clash in after - before if has[clash.kind] > had[clash.kind])
    return tuple(sorted(new, key=lambda clash: (clash.day, clash.kind)))


def names_of(plan: DayPlan) -> tuple[str, ...]:
    session = (plan.session.occurrence,) if plan.session else ()
    return (*(run.occurrence for run in plan.runs), *session)


def places_in(plans: list[DayPlan]) -> dict[str, dt.date]:
    return {name: plan.day for plan in plans for name in names_of(plan)}


def is_session(occurrence: str) -> bool:
    return occurrence.partition(":")[0] in SESSIONS
