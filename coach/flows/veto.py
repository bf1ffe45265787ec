"""The morning's decision: agree, ask why, or keep things as they were, within the bounds of the rule book."""

from dataclasses import replace
from datetime import date

from coach.cards import CardState
from coach.cards.daily import MorningDecision
from coach.cards.outcome import Told
from coach.cards.post_run import AskRun
from coach.cards.tell import Telling
from coach.flows import aside, review, undoing
from coach.flows.aftercare import reset
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for, todays_rest, todays_session
from coach.journal import Override, Recovered
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.policy import Policy
from coach.record import judged, record
from coach.review.timing import waiting_review
from coach.screen import text

FINAL = frozenset({"C1", "C2", "C3", "D3"})
"""A red answer: what these rules take back is not the runner's to keep (rule book 2a, Veto)."""


def may_keep(told: Told, policy: Policy) -> bool:
    """Only what took or gave something can be kept as it was: a step, or strength that became mobility."""
    if told.decision is None or not FINAL.isdisjoint(told.rules):
        return False
    if told.verdict == "hold":
        return not set(policy.mobility_only_rules).isdisjoint(told.rules)
    return told.verdict in ("progress", "regress") and bool(told.changes)


def press(person: Person, state: MorningDecision, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "ok" if week := review_after(person, state, context):
            return review.opened(person, week, context)
        case "ok":
            return aside.following(person, state.told, text(f"morning.closed-{state.told.verdict}"), context)
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "keep" if may_keep(state.told, context.library.policy):
            return keep(person, state, context)
        case "run" | "session" | "reset" | "rest" | "tell":
            return Turn(person, opened(person, verb, context) or state)
        case "undo":
            return undoing.press(person, state, context)
        case "well" if is_ill(person):
            return well_again(person, state, context)
        case _:
            return Turn(person, state)


def opened(person: Person, what: str, context: Context) -> CardState | None:
    match what:
        case "run":
            return yesterdays_run(person, context)
        case "session":
            return todays_session(person, context)
        case "reset":
            return reset(person, context)
        case "rest":
            return todays_rest(person, context)
        case _:
            return Telling("strain", "strain")


def review_after(person: Person, state: MorningDecision, context: Context) -> date | None:
    """On its day the review of the week is the next face of the morning's card."""
    today, policy = today_of(person, context), context.library.policy
    is_morning = state.occurrence in (f"morning:{today}", f"recovery:{today}")
    if not is_morning or state.told.latched or waiting_review(person, today, policy) != today:
        return None
    return today


def is_ill(person: Person) -> bool:
    """An illness that nobody has called over; E1 rests until then."""
    return person.standing.ill is not None and person.standing.ill.recovered_at is None


def well_again(person: Person, state: MorningDecision, context: Context) -> Turn:
    known, records = record(person, (Recovered(at=context.at),), context)
    after, told, decisions = judged(known, context)
    return Turn(after, replace(state, told=told), (*records, *decisions))


def yesterdays_run(person: Person, context: Context) -> AskRun | None:
    """A run whose question fell into the quiet hours, or that nobody answered: the morning asks about it, too."""
    yesterday = today_of(person, context) - ONE_DAY
    for run in plan_for(person, yesterday, context).runs:
        if run.occurrence not in person.desk.done:
            return AskRun(run.occurrence, yesterday)
    return None


def keep(person: Person, state: MorningDecision, context: Context) -> Turn:
    kept, records = record(person, (Override(at=context.at, of=state.told.decision or ""),), context)
    return Turn(kept, replace(state, page="told", kept=True), records, text("morning.kept"))
