"""What could be said on one local day, and the span of time in which each of it makes sense.

A run day has its primer and its question afterwards; strength on a run day is offered there and does not call by
itself. On other days the morning card carries the day's session, which calls at its own hour only where no morning
card goes out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coach.day_plan import DayPlan, PlannedRun
from coach.desk import Asked, Reminder
from coach.diary import Diary
from coach.localtime import day_begins, day_ends, day_of, moment
from coach.occurrences import primer_of, run_of
from coach.outlook import Outlook
from coach.person import Person
from coach.policy import Policy
from coach.quiet import Quiet
from coach.review.timing import is_due, review_name

KIND_OF = {
    "run": Reminder.POST_RUN,
    "primer": Reminder.PRIMER,
    "morning": Reminder.MORNING,
    "review": Reminder.MORNING,
    "recovery": Reminder.RECOVERY,
    "strength": Reminder.SESSION,
    "mobility": Reminder.SESSION,
    "balance": Reminder.SESSION,
    "test": Reminder.SESSION,
    "rest": Reminder.REST_DAY,
}
AFTER_RUNS_ONLY = (Reminder.POST_RUN, Reminder.RECOVERY)


@dataclass(frozen=True, slots=True)
class Call:
    """A reminder that may come from `at` on, and no later than `until`."""

    reminder: Reminder
    occurrence: str
    at: datetime
    until: datetime
    rings: bool = True
    chosen: bool = False  # the runner asked for this very moment: it comes in quiet hours, too


@dataclass(frozen=True, slots=True)
class Scene:
    """The person, now, with what the desk remembers ready for looking up."""

    person: Person
    diary: Diary
    now: datetime
    policy: Policy
    outlook: Outlook
    zone: ZoneInfo
    asked: dict[str, Asked]
    shifted: frozenset[str]  # occurrences that were moved or snoozed


@dataclass(frozen=True, slots=True)
class Day:
    scene: Scene
    before: DayPlan
    plan: DayPlan
    quiet: Quiet

    @property
    def begins(self) -> datetime:
        return day_begins(self.plan.day, self.scene.zone)

    @property
    def ends(self) -> datetime:
        return day_ends(self.plan.day, self.scene.zone)


def calls_on(day: Day) -> list[Call]:
    """Whatever the plan suggests, open or not, without what was snoozed."""
    mornings = list(morning_calls(day))
    if day.scene.outlook.latched:
        return mornings
    return [*mornings, *run_calls(day), *session_calls(day, mornings)]


def morning_calls(day: Day) -> Iterator[Call]:
    """The recovery check stands in for the morning card, and so does the word at the end of a pause.

    Where nothing is asked, the review of the week is the morning's card by itself; else it is that card's next face.
    """
    at = morning_of(day)
    if day.scene.outlook.recovering:
        if day.scene.outlook.checks(day.plan.day) and not fell_silent(day.scene, at):
            yield Call(Reminder.RECOVERY, f"recovery:{day.plan.day}", at, last_moment(day, at))
    elif is_return(day) or begins_gently(day) or f"recovery:{day.plan.day}" in day.scene.asked:
        return
    elif asks_morning(day):
        yield Call(Reminder.MORNING, f"morning:{day.plan.day}", at, noon_of(day))
    elif is_due(day.scene.person, day.plan.day, day.scene.policy) and f"morning:{day.plan.day}" not in day.scene.asked:
        yield Call(Reminder.MORNING, review_name(day.plan.day), at, noon_of(day))


def noon_of(day: Day) -> datetime:
    return moment(day.plan.day, day.scene.policy.morning_until, day.scene.zone)


def run_calls(day: Day) -> Iterator[Call]:
    policy = day.scene.policy
    for run in day.plan.runs:
        before, after = run.start - policy.primer_lead, run.end + policy.post_run_after
        if run.occurrence not in day.scene.person.desk.done and not day.quiet.at(before):
            yield Call(Reminder.PRIMER, primer_of(run.occurrence), before, run.start)
        if not day.quiet.at(after) and is_coached(day, run):
            yield Call(Reminder.POST_RUN, run.occurrence, after, last_moment(day, after))


def session_calls(day: Day, mornings: list[Call]) -> Iterator[Call]:
    """A session that was moved to an hour of its own calls then."""
    plan, scene = day.plan, day.scene
    usual = moment(plan.day, scene.person.settings.session_time, scene.zone)
    if plan.session and plan.session.chosen:
        yield Call(Reminder.SESSION, plan.session.occurrence, plan.session.at, day.ends, chosen=True)
        return
    if plan.runs or carried(day, mornings):
        return
    at = awake(day, usual)
    if plan.session:
        yield Call(Reminder.SESSION, plan.session.occurrence, at, last_moment(day, at))
    elif plan.rest_mobility:
        yield Call(Reminder.REST_DAY, plan.rest_occurrence, at, last_moment(day, at))


def is_open(scene: Scene, call: Call) -> bool:
    """It still makes sense, was not settled anywhere, and has not come yet."""
    settings, desk = scene.person.settings, scene.person.desk
    if call.until <= max(call.at, scene.now) or call.occurrence in desk.done or call.reminder in settings.muted:
        return False
    if settings.only_after_runs and call.reminder not in AFTER_RUNS_ONLY:
        return False
    return not came_already(scene, call) and (call.at >= scene.now or is_overdue(scene, call))


def came_already(scene: Scene, call: Call) -> bool:
    asked = scene.asked.get(call.occurrence)
    if asked is None:
        return False
    subject = run_of(call.occurrence)
    return subject not in scene.shifted or call.at <= asked.at


def is_overdue(scene: Scene, call: Call) -> bool:
    """Its time passed while nobody looked; a time before the runner joined, or was last here, is simply gone."""
    joined, last_seen = scene.person.joined_at, scene.person.desk.last_seen
    if call.chosen:
        return True
    return (joined is None or joined <= call.at) and (
        last_seen is None or last_seen <= call.at + scene.policy.late_after
    )


def carried(day: Day, mornings: list[Call]) -> bool:
    """A morning card went out, was answered elsewhere, or is still to come."""
    scene = day.scene
    if is_return(day) or begins_gently(day):
        return True
    morning = f"morning:{day.plan.day}"
    if morning in scene.person.desk.done:
        return True
    for occurrence in (morning, f"recovery:{day.plan.day}", review_name(day.plan.day)):
        asked = scene.asked.get(occurrence)
        if asked is not None and not asked.given_up:
            return True
    return any(is_open(scene, call) for call in mornings)


def asks_morning(day: Day) -> bool:
    """After a day with a load or a symptom, and once a week for the baseline."""
    outlook, yesterday = day.scene.outlook, day.before.day
    if outlook.symptom_on == yesterday or yesterday in outlook.loads:
        return True
    if any(run.occurrence not in day.scene.person.desk.done for run in day.before.runs):
        return True
    baseline = timedelta(days=day.scene.policy.baseline_days)
    return outlook.morning_on is None or day.plan.day - outlook.morning_on >= baseline


def is_coached(day: Day, run: PlannedRun) -> bool:
    """It did not begin before the runner joined."""
    joined = day.scene.person.joined_at
    return joined is None or joined <= run.start


def begins_gently(day: Day) -> bool:
    """The first test, which set-up has promised for this morning, comes alone if nothing was told so far."""
    scene, test = day.scene, day.plan.session
    joined, outlook = scene.person.joined_at, scene.outlook
    if test is None or test.plan != "test":
        return False
    if joined is None or day_of(joined, scene.zone) != day.before.day or outlook.loads or outlook.symptom_on:
        return False
    return test.occurrence in scene.asked or (test.chosen and test.at < noon_of(day))


def is_return(day: Day) -> bool:
    paused = day.scene.person.desk.paused
    return paused is not None and paused.until == day.plan.day


def morning_of(day: Day) -> datetime:
    """The end of the quiet hours; a set hour where they do not cover the night. Never before the day begins."""
    policy, zone = day.scene.policy, day.scene.zone
    if night := day.quiet.at(day.begins):
        return night.end
    usual = moment(day.plan.day, policy.morning_from, zone)
    early = wake_of(day.plan, policy, zone)
    return awake(day, max(day.begins, min(usual, early) if early else usual))


def wake_of(plan: DayPlan, policy: Policy, zone: ZoneInfo) -> datetime | None:
    """When quiet hours end for a morning run."""
    if not plan.runs or plan.runs[0].start >= moment(plan.day, policy.morning_until, zone):
        return None
    return plan.runs[0].start - policy.early_run_margin


def awake(day: Day, at: datetime) -> datetime:
    """The same moment, or the nearest one outside the quiet hours on this day."""
    span = day.quiet.at(at)
    if span is None:
        return at
    return span.end if span.end < day.ends else span.start - day.scene.policy.before_quiet


def last_moment(day: Day, at: datetime) -> datetime:
    """Until the end of the local day, and no longer than the runner is to be disturbed."""
    quiet = day.quiet.starts_after(at)
    return min(quiet, day.ends) if quiet else day.ends


def fell_silent(scene: Scene, at: datetime) -> bool:
    """Whoever was told to wait was expected to be silent until then."""
    last = scene.person.desk.last_seen or scene.person.joined_at or scene.now
    heard = day_of(last, scene.zone)
    days = day_of(at, scene.zone) - max(heard, scene.outlook.checks_from or heard)
    return days > timedelta(days=scene.policy.recovery_silence_days)
