"""A workout from a file: is it a run, was it told before, and if not: how were the ankles on it?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from coach.cards.closing import Closed
from coach.cards.post_run import AskRun, Brought
from coach.cards.records import ActivityFound, RunAdded
from coach.day_plan import PlannedRun
from coach.desk import put
from coach.effects import Withdraw
from coach.findings import Activity
from coach.flows.amending import withdrawn
from coach.flows.buttons import button
from coach.flows.run_lines import amounts
from coach.flows.runs import today_of, zone_of
from coach.flows.told import told_lines
from coach.flows.turn import Turn
from coach.flows.which_run import another, planned_runs
from coach.journal import Run
from coach.localtime import day_of
from coach.person import Context, Person
from coach.record import ids, judged, loaded, record
from coach.screen import Screen, text
from coach.standing.refolding import valid

AHEAD = timedelta(minutes=15)  # that a watch's clock may be before ours
ASKED_BACK = 2  # days: how the ankles were is asked of a run of today and the two days before
SAME_START = timedelta(minutes=3)
SAME_MINUTES = 3.0
NEAR = timedelta(hours=3)  # what was told of a run by hand has its hour only roughly


def read(person: Person, activity: Activity, context: Context) -> Turn:
    if person.joined_at is None:
        return Turn(person, Closed(text("file.set-up-first")))
    if activity.start + timedelta(minutes=activity.minutes) > context.now + AHEAD:
        return Turn(person, Closed(text("file.dates")))
    match activity.sport:
        case "run":
            return taken(person, activity, context)
        case "unknown":
            return Turn(person, ActivityFound(activity, "sport"))
        case sport:
            return Turn(person, Closed(text(f"file.sport-{sport}")))


def press(person: Person, state: ActivityFound, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "run" if state.page == "sport":
            return taken(person, state.activity, context)
        case "no-run" if state.page == "sport":
            return Turn(person, Closed(text("file.not-kept")))
        case "same" if state.page == "same":
            return merged(person, state, context)
        case "another" if state.page == "same":
            return added(person, state.activity, context)
        case _:
            return Turn(person, state)


def press_added(person: Person, state: RunAdded, verb: str, _arg: str, context: Context) -> Turn:
    if verb != "undo":
        return Turn(person, state)
    known, records = record(person, withdrawn(state.entries, context), context)
    return Turn(known, Closed(text("run.undone")), records)


def taken(person: Person, activity: Activity, context: Context) -> Turn:
    """The same file twice is one run. A run near it in time may be the same one, and only the runner knows."""
    near = tuple(told_near(person, activity, context))
    if any(is_same(run, activity) for run in near):
        return Turn(person, Closed(text("file.known")))
    return Turn(person, ActivityFound(activity, "same")) if near else added(person, activity, context)


def told_near(person: Person, activity: Activity, context: Context) -> Iterator[Run]:
    zone = zone_of(person)
    day, end = day_of(activity.start, zone), activity.start + timedelta(minutes=activity.minutes)
    for run in valid(loaded(context), context.library.book.void_minutes):
        if isinstance(run, Run) and day_of(run.at, zone) == day:
            ended = run.at + timedelta(minutes=run.minutes or 0)
            if run.minutes is None or (run.at - NEAR < end and activity.start < ended + NEAR):
                yield run


def is_same(run: Run, activity: Activity) -> bool:
    lasted = run.minutes is not None and abs(run.minutes - activity.minutes) <= SAME_MINUTES
    return lasted and abs(run.at - activity.start) <= SAME_START


def merged(person: Person, state: ActivityFound, context: Context) -> Turn:
    """The run that was told keeps what was said of it, and learns its time and length."""
    activity = state.activity
    near = sorted(told_near(person, activity, context), key=lambda run: abs(run.at - activity.start))
    if not near:
        return added(person, activity, context)
    run = near[0]
    km = activity.km if activity.km is not None else run.km
    fuller = replace(run, id=None, replaces=run.id, at=activity.start, minutes=minutes_of(activity), km=km)
    return kept(person, activity, fuller, context, merged=True)


def added(person: Person, activity: Activity, context: Context) -> Turn:
    day = day_of(activity.start, zone_of(person))
    plan = planned_for(person, activity, day, context)
    race = True if plan is not None and plan.race else None
    run = Run(at=activity.start, minutes=minutes_of(activity), km=activity.km, planned=plan is not None, race=race)
    if not 0 <= (today_of(person, context) - day).days <= ASKED_BACK:
        return kept(person, activity, run, context)
    known, records = record(person, (run,), context)
    occurrence = plan.occurrence if plan else another(person, day, context).occurrence
    own = plan.end + context.library.policy.post_run_after if plan else context.now
    asked = replace(known, desk=put(known.desk, occurrence, max(own, context.now)))
    brought = Brought(ids(records)[0], activity.minutes, activity.km, activity.climb)
    return Turn(asked, AskRun(occurrence, day, brought=brought), (*records, Withdraw(occurrence)))


def planned_for(person: Person, activity: Activity, day: date, context: Context) -> PlannedRun | None:
    """The run of that day's plan that nobody has told of, the nearest in time."""
    waiting = (run for run in planned_runs(person, day, context) if run.occurrence not in person.desk.done)
    return min(waiting, key=lambda run: abs(run.start - activity.start), default=None)


def kept(person: Person, activity: Activity, run: Run, context: Context, *, merged: bool = False) -> Turn:
    known, records = record(person, (run,), context)
    decided, told, decisions = judged(known, context)
    return Turn(decided, RunAdded(activity, ids(records), told, merged), (*records, *decisions))


def minutes_of(activity: Activity) -> float:
    return round(activity.minutes, 1)


def face(state: ActivityFound, _person: Person, _context: Context) -> Screen:
    activity = state.activity
    what = amounts(activity.minutes, activity.km, activity.climb)
    if state.page == "sport":
        rows = ((button("a-run", "run", style="primary"), button("no-thanks-file", "no-run")),)
        return Screen((text("file.ask-sport", at=activity.start, what=what),), rows)
    rows = ((button("same-run", "same", style="primary"), button("another-run", "another")),)
    return Screen((text("file.ask-same", at=activity.start, what=what),), rows)


def added_face(state: RunAdded, _person: Person, _context: Context) -> Screen:
    what = amounts(state.activity.minutes, state.activity.km, state.activity.climb)
    line = text("file.merged" if state.merged else "file.added", at=state.activity.start, what=what)
    return Screen((line, *told_lines(state.told)), ((button("undo", "undo"),),))
