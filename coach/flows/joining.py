"""The end of set-up: the answers become the runner's profile, and the first thing to do is offered."""

from dataclasses import replace
from datetime import datetime

from coach.cards.daily import Primer, Today
from coach.cards.onboarding import Onboarding
from coach.flows.buttons import Row, button
from coach.flows.exercise_face import one_of_each
from coach.flows.primer import TASTE
from coach.flows.rearranging import move
from coach.flows.run_week import HOURS, week_of
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for
from coach.flows.when import said, tomorrow_at
from coach.flows.workout import workout
from coach.journal import Cleared, Entry, Note, ProfileChange
from coach.localtime import ONE_DAY, day_of
from coach.person import Context, Person
from coach.profile import WEEKDAYS, Condition, Runner
from coach.record import record
from coach.retests import free_days
from coach.screen import Button, text

TASTE_MINUTES = 2
NEWCOMER = Today("why-ankles")
"""The first page after set-up, and after the taste."""


def planned(person: Person, state: Onboarding) -> Person:
    """The person as they will be once they agree to the plan on the card."""
    hour = HOURS[state.when or "varies"]
    runner = Runner(
        time_zone=state.time_zone or "UTC",
        equipment=state.equipment,
        conditions=conditions_of(state),
        week=week_of(state.days, hour),
    )
    settings = replace(person.settings, session_time=hour, first_dose=state.ability or "not-sure")
    return replace(person, runner=runner, settings=settings)


def conditions_of(state: Onboarding) -> tuple[Condition, ...]:
    told: tuple[Condition, ...] = ("told-not-to-exercise",) if "told" in state.now_flags else ()
    surgery: tuple[Condition, ...] = ("ankle-surgery-under-6-months",) if "surgery" in state.now_flags else ()
    return (*state.conditions, *surgery, *told)


def join(person: Person, state: Onboarding, context: Context) -> Turn:
    becoming = planned(person, state)
    joined, records = record(becoming, entries_of(becoming.runner, state, context), context)
    if joined.joined_at is None:
        offered = replace(joined.settings, asides=("cue",))
        joined = replace(joined, joined_at=context.now, settings=offered)
    return Turn(joined, replace(state, page="first-win"), records)


def entries_of(runner: Runner, state: Onboarding, context: Context) -> tuple[Entry, ...]:
    profile = ProfileChange(at=context.at, runner=runner)
    past = Note(at=context.at, text=f"Ankle or Achilles trouble in the past year: {state.past}")
    cleared = Cleared(at=context.at, by="professional")
    return (profile, *((past,) if state.past else ()), *((cleared,) if state.cleared else ()))


def first_win(person: Person, state: Onboarding, verb: str, context: Context) -> Turn:
    """A taste at once, the first test on the next day that has room for it, or the plan as it stands."""
    match verb:
        case "taste":
            planned = one_of_each(workout(person, "pre-run", TASTE_MINUTES, context))
            return Turn(person, Primer(f"primer:{today_of(person, context)}{TASTE}", 0, True, planned))
        case "test":
            at = first_test_at(person, context)
            after, effects = move(person, f"test:{day_of(at, zone_of(person))}", at.isoformat(), context)
            promised = text("benchmark.promised", when=said(person, at, context))
            return Turn(after, replace(NEWCOMER, note=promised), effects)
        case "plan":
            return Turn(person, NEWCOMER)
        case _:
            return Turn(person, state)


def first_win_rows(person: Person, context: Context) -> tuple[Row, ...]:
    return (
        (button("taste", "taste", style="primary"),),
        (first_test_button(person, context), first_day_button(person, context)),
    )


def first_test_at(person: Person, context: Context) -> datetime:
    """The next day without a run and without strength, tomorrow where every day has one."""
    free = free_days(person, today_of(person, context), None, context.library)
    return next(free, tomorrow_at(person, person.settings.session_time, context))


def first_test_button(person: Person, context: Context) -> Button:
    at = first_test_at(person, context)
    if day_of(at, zone_of(person)) == today_of(person, context) + ONE_DAY:
        return button("test-tomorrow", "test", at=person.settings.session_time)
    return button("test-on", "test", when=said(person, at, context))


def first_day_button(person: Person, context: Context) -> Button:
    """The day on which the plan begins by itself."""
    today = today_of(person, context)
    days = [today + ahead * ONE_DAY for ahead in range(7)]
    first = next((day for day in days if plan_for(person, day, context).session), today)
    if first == today:
        return button("just-start-today", "plan")
    return button("just-start", "plan", day=WEEKDAYS[first.weekday()])
