"""One diary serves all questions of a step: it is kept for whoever has the same days, and for nobody else."""

from dataclasses import fields, replace
from datetime import date, time, timedelta

import pytest

from coach.diary import Diary, diary_of
from coach.journal import Run
from coach.person import Person
from coach.record import record
from coach.scheduled import Scheduled, ScheduledRun
from coach.standing import Standing
from coach.standing.matters import Sprain
from coach.standing.values import Bout, Marks, Past
from coach.week import laid_out
from tests.coach.runners import LIBRARY, TU_TH_SA, a_context, a_runner, berlin, moved_to

DAYS = [date(2026, 5, 4) + timedelta(days=number) for number in range(21)]
TUESDAY, WEDNESDAY = DAYS[1], DAYS[2]


def eventful(standing: Standing) -> Standing:
    """Something in everything that can move a day."""
    hold = Past("d1", TUESDAY.toordinal(), "hold", "hold", "hold", ("E2",), ("x",))
    sprain = Sprain("s1", berlin(1, 9), date(2026, 5, 1).toordinal(), returned=True)
    return replace(
        standing,
        moved=(moved_to(f"run:{DAYS[3]}", DAYS[4]), moved_to(f"strength:{DAYS[8]}", DAYS[9])),
        schedule=Scheduled(DAYS[14], DAYS[20], (ScheduledRun(DAYS[16], time(7)),)),
        races=((DAYS[13].toordinal(), "10k", "r1"),),
        bouts=(Bout("b1", DAYS[9].toordinal(), True, 5, Marks(), Marks()),),
        past=(hold,),
        runs=tuple((DAYS[0].toordinal() - back, 8.0, None) for back in (1, 3, 8, 10, 15, 17)),
        left=replace(standing.left, sprain=sprain),
        right=replace(standing.right, sprain=sprain),
    )


@pytest.mark.parametrize("week", [TU_TH_SA, ()])
@pytest.mark.parametrize("name", [field.name for field in fields(Standing)])
def test_what_moves_a_day_makes_another_diary(week, name):
    person = a_runner(*week)
    other = replace(person, standing=replace(person.standing, **{name: getattr(eventful(person.standing), name)}))

    is_kept = Diary(person, LIBRARY.book).has_days_of(other)

    assert not is_kept or plans_of(person) == plans_of(other)


def test_the_diary_of_a_step_is_kept_while_a_run_is_told():
    context = a_context(berlin(5, 20))
    person = a_runner(*TU_TH_SA)
    told, _ = record(person, (Run(at=berlin(5, 19)),), context)

    first, second = diary_of(person, context), diary_of(told, context)

    assert told.standing.runs
    assert second.person is told
    assert second.plans is first.plans


def plans_of(person: Person):
    return [laid_out(person, day, LIBRARY) for day in DAYS]
