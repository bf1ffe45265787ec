"""Later, skip, move: a planned thing of one day put elsewhere, with a reason if the runner likes to give one."""

from dataclasses import replace
from datetime import date, datetime, time

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision, Primer, RestDay, SessionOffer
from coach.cards.plan import ChangePlan, PlanChanged
from coach.cards.post_run import AskRun, SharpQuestions
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu
from coach.desk import Paused, Snoozed
from coach.effects import Withdraw
from coach.flows.exercise_face import one_of_each
from coach.flows.post_run import check_in_of
from coach.flows.rearranging import board_of, moved_line, rearranged, wished
from coach.flows.runs import settle, today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.when import SOON, TONIGHT, said, today_at, tomorrow_at
from coach.flows.workout import workout
from coach.journal import Illness, Missed, Pause, PlanChange
from coach.localtime import ONE_DAY, day_of
from coach.occurrences import primer_of, run_day
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text

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
            return wished(person, state.occurrence, date.fromisoformat(arg), context)
        case "called-off":
            return Turn(person, replace(state, page="swap"))
        case "swap-in":
            return swapped(person, state, context)
        case "no-swap":
            return called_off(person, state, context)
        case _:
            return skipped(person, state, verb, arg, context)


def original(person: Person, state: MoveOrSkip) -> CardState:
    if state.ahead:
        return ChangePlan("thing", state.occurrence)
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
    return moved_to(person, state.occurrence, at, context)


def tomorrow(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """What is planned moves a day on, unless that is no good day; a question comes with the morning."""
    if state.plan == "rest-day" or (state.plan == "run" and state.page != "run-moved"):
        return snoozed(person, state.occurrence, tomorrow_at(person, person.settings.quiet.end, context), context)
    return wished(person, state.occurrence, today_of(person, context) + ONE_DAY, context)


def usual_hour(person: Person, plan: str) -> time:
    first = next((run.time for run in person.runner.week), None)
    return first if plan == "run" and first else person.settings.session_time


def free_day(person: Person, state: MoveOrSkip, context: Context) -> date | None:
    """The next day that fits."""
    return board_of(person, context).nearest(state.occurrence, today_of(person, context), context.at)


def moved_to(person: Person, occurrence: str, at: datetime, context: Context) -> Turn:
    """It goes to a moment: another hour of today, or a day that fits with an hour of the runner's own."""
    entry = PlanChange(at=context.at, what="move", of=occurrence, to=at.isoformat())
    after, effects, entries = rearranged(person, (entry,), context)
    day = day_of(at, zone_of(person))
    return Turn(after, PlanChanged(occurrence, (moved_line(after, occurrence, day, context),), entries, day), effects)


def called_off(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    entry = PlanChange(at=context.at, what="skip", of=state.occurrence)
    after, effects, entries = rearranged(person, (entry,), context)
    changed = PlanChanged(state.occurrence, (text("run.called-off"),), entries, today_of(person, context))
    return Turn(after, changed, effects)


def swapped(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """Instead of the run its hour brings the short mobility."""
    gone = called_off(person, state, context)
    rest = f"rest:{run_day(person, state.occurrence)}"
    at = max(today_at(person, usual_hour(person, "run"), context), context.now + SOON["15-min"])
    turn = snoozed(gone.person, rest, at, context)
    return replace(turn, effects=(*gone.effects, *turn.effects))


def skipped(person: Person, state: MoveOrSkip, verb: str, arg: str, context: Context) -> Turn:
    """What is asked further on records the miss with its answer, so that there is a way back until then."""
    match verb:
        case "no-time" if state.plan == "strength" and state.page == "skip":
            return Turn(person, replace(state, page="another-day"))
        case "no-time" | "rest":
            return missed(person, state, verb, context)
        case "sore" | "ill":
            return Turn(person, replace(state, page=verb))
        case "travel":
            return Turn(person, Travel(state.occurrence, state.plan, state.ahead))
        case "bored":
            return bored(person, state, context)
        case "felt" | "sharp":
            return sore(person, state, arg, context)
        case "illness":
            return ill(person, state, arg, context)
        case "ill-for":
            return paused(person, int(arg), context)
        case "only-today":
            return Turn(person, Closed(text("skip.ill")))
        case _:
            return Turn(person, state)


def missed(person: Person, state: MoveOrSkip, reason: str, context: Context) -> Turn:
    """The card says so, and can put it back."""
    entry = Missed(at=context.at, plan=state.plan, reason=reason)  # type: ignore[arg-type]
    skip = PlanChange(at=context.at, what="skip", of=state.occurrence)
    known, effects, entries = rearranged(person, (entry, skip), context)
    settled, withdrawn = settle(known, state.occurrence)
    until = max(today_of(person, context), run_day(person, state.occurrence))
    told = PlanChanged(state.occurrence, (text(f"skip.{reason}"),), entries, until)
    return Turn(settled, told, (*effects, *withdrawn))


def sore(person: Person, state: MoveOrSkip, felt: str, context: Context) -> Turn:
    """Sharp pain has its questions; what is sore or felt is judged at once. `felt` is empty for sharp."""
    gone = missed(person, state, "sore", context)
    if not felt:
        return replace(gone, state=SharpQuestions(state.occurrence, today_of(person, context), "words"))
    known, records = record(gone.person, check_in_of(felt, "any", context.at), context)  # type: ignore[arg-type]
    after, told, decisions = judged(known, context)
    decision = MorningDecision(state.occurrence, ids(records), told)
    return Turn(after, decision, (*gone.effects, *records, *decisions))


def ill(person: Person, state: MoveOrSkip, arg: str, context: Context) -> Turn:
    gone = missed(person, state, "ill", context)
    entry = Illness(at=context.at, fever=arg == "fever", below_neck=arg in ("fever", "below"))
    known, records = record(gone.person, (entry,), context)
    return Turn(known, replace(state, page="ill-until"), (*gone.effects, *records))


def bored(person: Person, state: MoveOrSkip, context: Context) -> Turn:
    """Other exercises for the same end; nothing was missed."""
    plan = state.plan if state.plan in ("strength", "mobility") else "rest-day"
    known, records = record(person, (PlanChange(at=context.at, what="swap", of=state.occurrence),), context)
    usual = workout(person, plan, SWAP_MINUTES, context)
    tired_of = tuple(each.exercise for each in one_of_each(usual))
    return Turn(known, SessionOffer(state.occurrence, plan, without=tired_of), records)


def paused(person: Person, days: int, context: Context) -> Turn:
    until = today_of(person, context) + days * ONE_DAY
    known, records = record(person, (Pause(at=context.at, reason="ill", until=until),), context)
    desk = replace(known.desk, paused=Paused(context.now, until, "ill"))
    return Turn(replace(known, desk=desk), PauseMenu("paused"), (*records, Withdraw()))
