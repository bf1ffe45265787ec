"""Why the days of a week are where they are: a line for each day that holds something, and what holds for all."""

from collections.abc import Iterator

from coach.day_plan import DayPlan, PlannedSession
from coach.diary import Diary
from coach.layout import HARD
from coach.localtime import ONE_DAY
from coach.occurrences import first_day
from coach.profile import WEEKDAYS
from coach.screen import Text, text


def reasons_for(diary: Diary, days: tuple[DayPlan, ...]) -> tuple[Text, ...]:
    lines = [line for day in days for line in day_reasons(diary, day)]
    strong = sum(day.session is not None and day.session.plan == "strength" for day in days)
    return (*lines, text("week.why.apart")) if strong > 1 else tuple(lines)


def day_reasons(diary: Diary, plan: DayPlan) -> Iterator[Text]:
    day = WEEKDAYS[plan.day.weekday()]
    if any(run.race for run in plan.runs):
        yield text("week.why.race", day=day)
    elif plan.light:
        yield text("week.why.race-near", day=day)
    if plan.session is not None:
        reason = session_reason(diary, plan, plan.session)
        what = {"what": text(f"plan.{plan.session.plan}")} if reason == "moved" else {}
        yield text(f"week.why.{reason}", day=day, **what)


def session_reason(diary: Diary, plan: DayPlan, session: PlannedSession) -> str:
    if session.occurrence in diary.moved:
        return "moved"
    match session.plan:
        case "strength":
            return strength_reason(diary, plan, session)
        case "balance" | "test":
            return session.plan
        case _:
            return "tune-up" if plan.runs == () else "tune-up-after-run"


def strength_reason(diary: Diary, plan: DayPlan, session: PlannedSession) -> str:
    """`plan.runs` are those of the runner's own plan: of somebody without run days nothing is said about runs."""
    if first_day(session.occurrence) != plan.day:
        return "slipped" if diary.slips_to(plan.day) else "put-off"
    if WEEKDAYS[plan.day.weekday()] in diary.person.settings.strength_days:
        return "pinned"
    after = diary.usual_runs(plan.day + ONE_DAY)
    if any(run.kind in HARD for run in after):
        return "before-hard"
    if any(run.kind in HARD for run in plan.runs):
        return "shares-hard"
    if plan.runs:
        return "after-easy-run"
    return "lightest-choice" if after else "day-off-after"
