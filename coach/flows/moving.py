"""Later, skip, move: a planned thing of one day put elsewhere, with a reason if the runner likes to give one."""

from dataclasses import replace
from datetime import date, datetime, time

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision, Primer, RestDay, SessionOffer
from coach.cards.post_run import AskRun, SharpQuestions
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.desk import Paused, Snoozed
from coach.effects import Withdraw
from coach.flows.exercise_face import one_of_each
from coach.flows.post_run import check_in_of
from coach.flows.rearranging import call_off, move, said_of
from coach.flows.runs import settle, today_of
from coach.flows.turn import Turn
from coach.flows.when import SOON, TONIGHT, said, today_at, tomorrow_at
from coach.flows.workout import workout
from coach.forecast import outlook_for
from coach.journal import Entry, Illness, Missed, Pause, PlanChange
from coach.localtime import ONE_DAY
from coach.occurrences import primer_of, run_day
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text
from coach.week import free_strength_day

ILL_DAYS = (3, 7, 14)
SWAP_MINUTES = 6


def press(person: Person, state: MoveOrSkip, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "back":
            return Turn(person, original(person, state))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "later":
            return snoozed(person, state.occurrence, later(person, arg, context), context)
        case "at":
            return at_hour(person, state, time.fromisoformat(arg), context)
        case "tomorrow":
            return tomorrow(person, state, context)
        case "another-day":
            return moved(person, state.occurrence, str(free_day(person, state, context)), context)
        case "called-off":
            return Turn(person, replace(state, page="swap"))
        case "swap-in":
            return swapped(person, state, context)
        case "no-swap":
            gone, effects = call_off(person, state.occurrence, context)
            return Turn(gone, Closed(text("run.called-off")), effects)
        case _:
            return skipped(person, state, verb, arg, context)


def original(person: Person, state: MoveOrSkip) -> CardState:
    match state.plan:
        case "run" if state.page in ("run-moved", "swap"):
            return Primer(primer_of(state.occurrence))
        case "run":
            return AskRun(state.occurrence, run_day(person, state.occurrence))
        case "rest-day":
            return RestDay(state.occurrence)
        case plan:
            return SessionOffer(state.occurrence, plan)


def later(person: Person, arg: str, context: Context) -> datetime:
    return context.now + SOON[arg] if arg in SOON else today_at(person, TONIGHT, context)


def snoozed(person: Person, occurrence: str, until: datetime, context: Context) -> Turn:
    others = tuple(each for each in person.desk.snoozed if each.occurrence != occurrence)
    desk = replace(person.desk, snoozed=(*others, Snoozed(occurrence, until)))
    line = text("moved.later", when=said(person, until, context))
    return Turn(replace(person, desk=desk), Closed(line), (Withdraw(occurrence),))


def at_hour(person: Person, state: MoveOrSkip, hour: time, context: Context) -> Turn:
    """A question waits until then; a run itself moves there."""
    at = today_at(person, hour, context)
    if state.page != "run-moved":
        return snoozed(person, state.occurrence, at, context)
    return moved(person, state.occurrence, at.isoformat(), context)


def tomorrow(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """What is planned moves a day on; a question comes with the morning."""
    if state.plan == "run" and state.page != "run-moved":
        return snoozed(person, state.occurrence, tomorrow_at(person, person.settings.quiet.end, context), context)
    return moved(person, state.occurrence, str(today_of(person, context) + ONE_DAY), context)


def usual_hour(person: Person, plan: str) -> time:
    first = next((run.time for run in person.runner.week), None)
    return first if plan == "run" and first else person.settings.session_time


def free_day(person: Person, state: MoveOrSkip, context: Context) -> date:
    """Where a strength session has room between the others."""
    outlook = outlook_for(person, context)
    return free_strength_day(person, state.occurrence, today_of(person, context), context.library, outlook)


def moved(person: Person, occurrence: str, to: str, context: Context) -> Turn:
    after, effects = move(person, occurrence, to, context)
    when = said_of(after, occurrence, context)
    return Turn(after, Closed(text("moved.to", when=when)), effects)


def swapped(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """Instead of the run its hour brings the short mobility."""
    gone, effects = call_off(person, state.occurrence, context)
    rest = f"rest:{run_day(person, state.occurrence)}"
    at = max(today_at(person, usual_hour(person, "run"), context), context.now + SOON["15-min"])
    turn = snoozed(gone, rest, at, context)
    return replace(turn, effects=(*effects, *turn.effects))


def skipped(person: Person, state: MoveOrSkip, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "no-time" if state.plan == "strength" and state.page == "skip":
            return Turn(person, replace(state, page="another-day"))
        case "no-time" | "rest":
            return missed(person, state, verb, Closed(text(f"skip.{verb}")), context)
        case "sore" | "ill":
            return missed(person, state, verb, replace(state, page=verb), context)
        case "travel":
            return missed(person, state, verb, SettingsMenu("clock"), context)
        case "bored":
            return bored(person, state, context)
        case "felt":
            return felt(person, state, arg, context)
        case "sharp":
            return Turn(person, SharpQuestions(state.occurrence, today_of(person, context), "words"))
        case "illness":
            known, records = record(person, (illness(arg, context),), context)
            return Turn(known, replace(state, page="ill-until"), records)
        case "ill-for":
            return paused(person, int(arg), context)
        case _:
            return Turn(person, state)


def missed(person: Person, state: MoveOrSkip, reason: str, after: CardState, context: Context) -> Turn:
    entry = Missed(at=context.at, plan=state.plan, reason=reason)  # type: ignore[arg-type]
    skip = PlanChange(at=context.at, what="skip", of=state.occurrence)
    known, records = record(person, (entry, skip), context)
    settled, effects = settle(known, state.occurrence)
    return Turn(settled, after, (*records, *effects))


def bored(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """Other exercises for the same end; nothing was missed."""
    plan = state.plan if state.plan in ("strength", "mobility") else "rest-day"
    known, records = record(person, (PlanChange(at=context.at, what="swap", of=state.occurrence),), context)
    usual = workout(person, plan, SWAP_MINUTES, context)
    tired_of = tuple(each.exercise for each in one_of_each(usual))
    return Turn(known, SessionOffer(state.occurrence, plan, without=tired_of), records)


def felt(person: Person, state: MoveOrSkip, arg: str, context: Context) -> Turn:
    known, records = record(person, check_in_of(arg, "any", context.at), context)  # type: ignore[arg-type]
    after, told, decisions = judged(known, context)
    return Turn(after, MorningDecision(state.occurrence, ids(records), told), (*records, *decisions))


def illness(arg: str, context: Context) -> Entry:
    return Illness(at=context.at, fever=arg == "fever", below_neck=arg in ("fever", "below"))


def paused(person: Person, days: int, context: Context) -> Turn:
    until = today_of(person, context) + days * ONE_DAY
    known, records = record(person, (Pause(at=context.at, reason="ill", until=until),), context)
    desk = replace(known.desk, paused=Paused(context.now, until, "ill"))
    return Turn(replace(known, desk=desk), PauseMenu("paused"), (*records, Withdraw()))
