"""Quiet, pause, stop, and the way back: nothing rings that the runner does not want, and nothing is lost by it."""

from dataclasses import replace
from datetime import date, timedelta

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision, Today
from coach.cards.upkeep import AskHelp, BackAgain, PauseMenu, SettingsMenu, StopMenu
from coach.desk import Paused, settled
from coach.effects import Effect, Withdraw
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.veto import may_keep
from coach.journal import Override, Pause, Resume
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.record import judged, record
from coach.screen import text

LENGTHS = {"3-days": 3, "1-week": 7, "2-weeks": 14}
REASONS = ("holiday", "ill", "injured", "busy")
MONTH = 28


def press(
    person: Person, state: AskHelp | PauseMenu | BackAgain | StopMenu, verb: str, arg: str, context: Context
) -> Turn:
    match state, verb:
        case _, "home":
            return Turn(person, Today())
        case _, "pause-menu":
            return Turn(person, PauseMenu())
        case _, "stop":
            return stopped(person)
        case AskHelp(), _:
            return helped(person, state, verb)
        case PauseMenu(), _:
            return pausing(person, state, verb, arg, context)
        case BackAgain(), _:
            return back_again(person, as_before=verb == "as-before", context=context)
        case _:
            return Turn(person, state)


def stopped(person: Person) -> Turn:
    desk = replace(person.desk, stopped=True, snoozed=())
    return Turn(replace(person, desk=desk), Closed(text("stop.done")), (Withdraw(),))


def helped(person: Person, state: AskHelp, verb: str) -> Turn:
    match verb:
        case "fewer":
            fewer = replace(person.settings, daily_cap=1)
            return Turn(replace(person, settings=fewer), Closed(text("quiet.fewer")))
        case "other-time":
            return Turn(person, SettingsMenu("session-time"))
        case "after-runs":
            only = replace(person.settings, only_after_runs=True)
            return Turn(replace(person, settings=only), Closed(text("quiet.after-runs")))
        case "as-it-is":
            return Turn(person, Closed(text("quiet.as-it-is")))
        case _:
            return Turn(person, state)


def pausing(person: Person, state: PauseMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "for":
            until = today_of(person, context) + timedelta(days=LENGTHS[arg])
            return Turn(person, replace(state, page="reason", until=until))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "until":
            return Turn(person, replace(state, page="reason", until=date.fromisoformat(arg)))
        case "reason":
            return paused(person, state, arg, context)
        case "back":
            return come_back(person, context)
        case _:
            return Turn(person, state)


def paused(person: Person, state: PauseMenu, reason: str, context: Context) -> Turn:
    entry = Pause(at=context.at, reason=reason, until=state.until)  # type: ignore[arg-type]
    known, records = record(person, (entry,), context)
    desk = replace(known.desk, paused=Paused(context.now, state.until, reason), snoozed=())
    return Turn(replace(known, desk=desk), replace(state, page="paused"), (*records, Withdraw()))


def come_back(person: Person, context: Context) -> Turn:
    """The pause ends with this word; how to begin again is asked then, and refines it."""
    as_before = may_go_on(person, context)
    known, records = ended(person, context)
    return Turn(known, BackAgain(as_before=as_before), records)


def ended(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The plan goes on. What is said on this day stands in for its morning card."""
    if person.desk.paused is None:
        return person, ()
    known, records = record(person, (Resume(at=context.at),), context)
    desk = settled(replace(known.desk, paused=None), f"morning:{today_of(person, context)}")
    return replace(known, desk=desk), records


def may_go_on(person: Person, context: Context) -> bool:
    """Not after an injury, nor after a long pause."""
    pause = person.desk.paused
    limit = context.library.policy.as_before_days * ONE_DAY
    return pause is not None and pause.reason != "injured" and context.now - pause.since <= limit


def back_again(person: Person, *, as_before: bool, context: Context) -> Turn:
    """Gentle is what the gap asks for; as before takes that back, as far as the rules let it be taken back."""
    awake, records = ended(person, context)
    after, told, decisions = judged(awake, context)
    kept = as_before and may_keep(told, context.library.policy)
    if kept:
        after, override = record(after, (Override(at=context.at, of=told.decision or ""),), context)
        decisions = (*decisions, *override)
    today = today_of(person, context)
    return Turn(after, MorningDecision(f"return:{today}", (), told, kept=kept), (*records, *decisions))
