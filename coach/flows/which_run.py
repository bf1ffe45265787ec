"""Which run of a day is meant, when it ended as far as anyone knows, and whether it was told already."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count

from coach.cards.post_run import AskLegs, AskRun, Receipt, SharpQuestions
from coach.day_plan import PlannedRun
from coach.flows.runs import reopened, today_of, zone_of
from coach.localtime import moment
from coach.occurrences import run_day, run_name
from coach.person import Context, Person
from coach.week import laid_once

Telling = AskRun | AskLegs | Receipt | SharpQuestions


def ask_about(person: Person, day: date, context: Context) -> Telling:
    """The run of that day that is due and was not told so far; else what was told, which may be put right."""
    waiting = [run for run in planned_runs(person, day, context) if run.occurrence not in person.desk.done]
    begun = [run for run in waiting if run.start <= context.now]
    if waiting:
        return AskRun((begun[-1] if begun else waiting[0]).occurrence, day)
    return what_was_told(person, day) if is_told(person, day) else another(person, day, context)


def another(person: Person, day: date, context: Context) -> AskRun:
    """A run that the plan does not know, under a name that no other run of the day has."""
    taken = {*person.desk.done, *(run.occurrence for run in planned_runs(person, day, context))}
    names = (run_name(day, number) for number in count(1))
    return AskRun(next(name for name in names if name not in taken), day)


def what_was_told(person: Person, day: date) -> Telling:
    """The latest answer about a run of that day, as long as its card is there."""
    for card in reversed(person.desk.cards):
        match card.state:
            case Receipt(day=told) as receipt if told == day:
                return replace(receipt, page=None, again=True)
            case (AskLegs(day=told) | SharpQuestions(day=told, source="run")) as asking if told == day:
                return asking
    return AskRun(run_name(day), day, "told")


def is_told(person: Person, day: date) -> bool:
    return any(told == day.toordinal() for told, *_ in person.standing.runs)


def open_again(person: Person, occurrence: str) -> Person:
    """As it was before it was moved or left out; a run that was told in the meantime stays told."""
    told = occurrence.startswith("run:") and is_told(person, run_day(person, occurrence))
    return person if told else reopened(person, occurrence)


def planned_runs(person: Person, day: date, context: Context) -> tuple[PlannedRun, ...]:
    """As the week has them, whatever the rules or a pause have made of the day: the runner ran all the same."""
    return laid_once(person, day, context).runs


def planned_run(person: Person, occurrence: str, day: date, context: Context) -> PlannedRun | None:
    return next((run for run in planned_runs(person, day, context) if run.occurrence == occurrence), None)


def run_ended(person: Person, occurrence: str, day: date, context: Context) -> datetime:
    """The end of its window, never later than the answer itself. One that no plan knows is told when it is over."""
    if run := planned_run(person, occurrence, day, context):
        return min(run.end, context.at)
    if day == today_of(person, context):
        return context.at
    usual = moment(day, person.settings.session_time, zone_of(person))
    return min(usual + timedelta(minutes=person.settings.run_minutes), context.at)


def told_at(person: Person, occurrence: str, day: date, context: Context) -> datetime:
    """Of today's run it is told now; what is said days later belongs to that evening."""
    return context.at if day == today_of(person, context) else run_ended(person, occurrence, day, context)
