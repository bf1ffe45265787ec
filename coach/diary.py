"""A runner's days: what the layout gives each of them, and what the runner has put elsewhere."""

import datetime as dt
from collections.abc import Iterator
from copy import copy
from operator import attrgetter
from zoneinfo import ZoneInfo

from coach.day_plan import DayPlan, SessionPlan
from coach.laying import layout_for
from coach.layout import Layout, by_weekday
from coach.localtime import ONE_DAY
from coach.moved import Moved
from coach.occurrences import first_day, is_club_run, run_name
from coach.person import Context, Person
from coach.profile import RunDay
from coach.races import races_of
from coach.rulebook import RuleBook
from coach.scheduled import run_days

MOVES = ("moved", "schedule", "races", "bouts", "past", "left.sprain", "right.sprain")
MOVING = attrgetter(*MOVES)
MOVING_WITHOUT_WEEK = attrgetter(*MOVES, "runs")
"""What of a standing moves a day; where no week is named the runs of the last weeks stand for it."""


def diary_of(person: Person, context: Context) -> "Diary":
    """One for all questions of a step about the same days."""
    for known in context.diaries:
        if known.has_days_of(person):
            return known if known.person is person else known.of(person)
    made = Diary(person, context.library.book)
    context.diaries.append(made)
    return made


class Diary:
    """Made for a step, or for one question, and thrown away: it keeps what several days share, and their plans."""

    def __init__(self, person: Person, book: RuleBook) -> None:
        self.person = person
        self.book = book
        self.zone = ZoneInfo(person.runner.time_zone)
        self.runs = by_weekday(person.runner.week)
        self.races = races_of(person.runner, person.standing)
        self.moved = {moved.occurrence: moved for moved in person.standing.moved}
        self.trained = {bout.day for bout in person.standing.bouts}
        self.layouts: dict[int, Layout] = {}
        self.plans: dict[dt.date, DayPlan] = {}  # as `week.laid` has them

    def has_days_of(self, person: Person) -> bool:
        """Nothing else of a person moves a day of the layout."""
        own, other = self.person, person
        if own.runner is not other.runner or own.settings is not other.settings:
            return False
        moving = MOVING if other.runner.week else MOVING_WITHOUT_WEEK
        pairs = zip(moving(own.standing), moving(other.standing), strict=True)
        return own.standing is other.standing or all(one is another for one, another in pairs)

    def of(self, person: Person) -> "Diary":
        """The same days, for somebody of whom something else has changed."""
        same = copy(self)
        same.person = person
        return same

    def layout(self, day: dt.date) -> Layout:
        monday = day.toordinal() - day.weekday()
        if monday not in self.layouts:
            self.layouts[monday] = layout_for(self.person, monday, self.book)
        return self.layouts[monday]

    def usual_runs(self, day: dt.date) -> tuple[RunDay, ...]:
        """Another plan's, where there is one for that day."""
        schedule = self.person.standing.schedule
        return run_days(schedule.on(day)) if schedule.covers(day) else self.runs[day.weekday()]

    def length(self, day: dt.date, number: int) -> float | None:
        """Minutes of the first, second, … run of the day, where another plan names them."""
        schedule = self.person.standing.schedule
        planned = schedule.on(day)[number - 1 : number] if schedule.covers(day) else ()
        return planned[0].minutes if planned else None

    def knows(self, run: str) -> bool:
        """A run of a day that another plan covers is gone, wherever it was moved, once that plan has no such run."""
        schedule, day = self.person.standing.schedule, first_day(run)
        if is_club_run(run) or not schedule.covers(day):
            return True
        number = int(run.split(":")[2]) if run.count(":") > 1 else 1
        return number <= len(schedule.on(day))

    def own_plans(self, day: dt.date) -> Iterator[SessionPlan]:
        """What the layout gives this day, whatever became of it."""
        layout, weekday = self.layout(day), day.weekday()
        if weekday in layout.strength:
            yield "strength"
        if weekday == layout.mobility:
            yield "mobility"
        if weekday == layout.balance and self.needs_balance(day):
            yield "balance"

    def needs_balance(self, day: dt.date) -> bool:
        """C6: in the weeks after a sprain, once the ankle is loaded again."""
        sides = (self.person.standing.left, self.person.standing.right)
        sprains = (side.sprain for side in sides if side.sprain and side.sprain.returned)
        return any(0 <= day.toordinal() - sprain.day < self.book.sprain.after_days for sprain in sprains)

    def arrivals(self, kind: str, day: dt.date) -> list[Moved]:
        """What was moved to this day, by kind of occurrence."""
        if not self.moved:
            return []
        number = day.toordinal()
        return [one for name, one in self.moved.items() if one.day == number and name.startswith(kind)]

    def emptied(self, day: dt.date) -> bool:
        """Something of this day was moved away or called off: nothing is put in its place unasked."""
        if not self.moved:
            return False
        runs = (run_name(day, number) for number, _ in enumerate(self.usual_runs(day), 1))
        sessions = (f"{plan}:{day}" for plan in self.own_plans(day))
        return any(name in self.moved for name in (f"rest:{day}", run_name(day), *runs, *sessions))

    def keeps_strength(self, day: dt.date) -> bool:
        """A strength day of the layout is still where it was."""
        return day.weekday() in self.layout(day).strength and f"strength:{day}" not in self.moved

    def yields(self, day: dt.date) -> bool:
        """A strength day of the layout gives way to strength that was moved to the day before it, or done there."""
        return self.keeps_strength(day) and self.has_strength_before(day)

    def has_strength_before(self, day: dt.date) -> bool:
        return day.toordinal() - 1 in self.trained or bool(self.arrivals("strength:", day - ONE_DAY))

    def slips_to(self, day: dt.date) -> bool:
        """The strength that gave way comes a day later where no other is near, else it is left out."""
        near = self.keeps_strength(day + ONE_DAY) or self.arrivals("strength:", day + ONE_DAY)
        return self.yields(day - ONE_DAY) and not near
