"""What the rules make of the person at this moment, and what follows from it for the days at hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from coach.agenda import agenda
from coach.battery import LOADING
from coach.decision import Decision
from coach.desk import Due
from coach.diary import Diary, diary_of
from coach.judgement import judgement
from coach.localtime import day_of
from coach.one_leg import side_alone
from coach.outlook import Outlook, decided
from coach.person import Context, Person
from coach.profile import Side
from coach.relief import Relief, relief
from coach.retests import test_day, unrest_of
from coach.rulebook import RuleBook
from coach.rules.calm import Unrest
from coach.standing import SideStanding, Standing
from coach.terms import SideOrBoth

TOO_MUCH = frozenset({"C3", "D3"})
"""Red pain of a load: less volume for a while (rule book, D3), so strength waits until a day after it was felt."""


def agenda_of(person: Person, context: Context, outlook: Outlook) -> tuple[Due, ...]:
    return agenda(person, context.now, context.library, outlook, diary_of(person, context))


def decision_for(person: Person, context: Context) -> Decision:
    return judgement(person, context)


def outlook_for(person: Person, context: Context) -> Outlook:
    """Worked out once in a step for the same standing and plans."""
    for known, outlook in context.outlooks:
        if is_same(known, person):
            return outlook
    outlook = looked_ahead(diary_of(person, context), context)
    context.outlooks.append((person, outlook))
    return outlook


def is_same(one: Person, other: Person) -> bool:
    """As far as the days ahead go: of the desk they know a pause, and what of them is settled."""
    seen = (one.standing, one.runner, one.settings, one.desk.paused, one.desk.done, one.joined_at)
    asked = (other.standing, other.runner, other.settings, other.desk.paused, other.desk.done, other.joined_at)
    return all(known is wanted for known, wanted in zip(seen, asked, strict=True))


def looked_ahead(diary: Diary, context: Context) -> Outlook:
    person = diary.person
    decision = decision_for(person, context)
    today = day_of(context.now, ZoneInfo(person.runner.time_zone))
    symptom, side = latest_symptom(person.standing)
    outlook = decided(decision, today, context.library.policy)
    return replace(
        outlook,
        alone=alone_for(person, context),
        mobility_on=mobility_day(decision, person.standing, outlook, today),
        test_on=test_day(diary, decision, context.now, context.library),
        loads=tuple(date.fromordinal(day) for day in sorted(set(load_days(person.standing)))),
        symptom_on=as_date(symptom),
        symptom_side=side,
        morning_on=as_date(max(person.standing.left.valued_day, person.standing.right.valued_day)),
        checks_from=as_date(person.standing.checks_from),
        unasked=between_checks(decision, person.standing, context.library.book),
    )


def relief_for(person: Person, context: Context) -> Relief:
    decision = decision_for(person, context)
    return relief(person.runner, person.standing, context.now, context.library.book, decision)


def alone_for(person: Person, context: Context) -> Side | None:
    """The side that keeps its strength days while the other one is stopped."""
    rules = context.library.policy.mobility_only_rules
    return side_alone(decision_for(person, context), relief_for(person, context).resting, rules)


def between_checks(decision: Decision, standing: Standing, book: RuleBook) -> tuple[date, ...]:
    """C5: a fresh sprain alone is asked about on its days; after the last of them every day."""
    if decision.decision != "rest" or set(decision.rules) != {"C5"}:
        return ()
    sprains = [side.sprain.day for side in (standing.left, standing.right) if side.sprain and not side.sprain.checked]
    days = book.sprain.check_days
    return tuple(
        date.fromordinal(max(sprains) + day) for day in range(max(days)) if day and day not in days and sprains
    )


def unrest_for(person: Person, context: Context) -> Unrest | None:
    """Why there is no test at this moment; None on a calm day."""
    return unrest_of(diary_of(person, context), decision_for(person, context), context.now, context.library)


def mobility_day(decision: Decision, standing: Standing, outlook: Outlook, today: date) -> date | None:
    if has_kept(standing, today):
        return None
    return today if was_too_much(decision, latest_symptom(standing)[0], today) else outlook.mobility_on


def was_too_much(decision: Decision, symptom_day: int, today: date) -> bool:
    """It ends by itself: a red number stays the latest until the next load, which must not wait for it."""
    red = decision.decision == "regress" and not TOO_MUCH.isdisjoint(decision.rules)
    return red and today.toordinal() - symptom_day <= 1


def has_kept(standing: Standing, today: date) -> bool:
    """The runner vetoed today's hold: strength stays strength."""
    return any(past.decision == "hold" and past.vetoed_day == today.toordinal() for past in standing.past)


def load_days(standing: Standing) -> Iterator[int]:
    yield from (day for day, *_ in standing.runs)
    yield from (bout.day for bout in standing.bouts)
    yield from (measure.day for measure in standing.measures if measure.test in LOADING)


def latest_symptom(standing: Standing) -> tuple[int, SideOrBoth]:
    """The local day of the latest pain, stiffness or soreness, and whose it was."""
    left, right = symptom_day(standing.left), symptom_day(standing.right)
    if left == right:
        return left, "both"
    return (left, "left") if left > right else (right, "right")


def symptom_day(side: SideStanding) -> int:
    felt = [each.day for each in (side.latest, side.morning) if each and (each.pain or each.stiffness or each.sharp_id)]
    sore = [side.sore.day] if side.sore and side.sore.value else []
    load = [side.load.day] if side.load and (side.load.during or side.load.after) else []
    return max((*felt, *sore, *load), default=0)


def as_date(day: int) -> date | None:
    return date.fromordinal(day) if day else None
