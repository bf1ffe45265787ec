"""Changing something of the days ahead, from the plan: another day, another hour, shorter, skipped, put back."""

from dataclasses import replace
from datetime import date, time

from coach.cards.closing import Closed
from coach.cards.daily import Today
from coach.cards.plan import ChangePlan, PlanChanged
from coach.cards.upkeep import MoveOrSkip, Skipped
from coach.flows.rearranging import board_of, done, moved_line, put_back, rearranged, said_of, thing, wished
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.when import day_text
from coach.flows.which_run import open_again
from coach.journal import Missed, PlanChange, Void
from coach.localtime import moment
from coach.moved import SHORT
from coach.person import Context, Person
from coach.record import loaded, record
from coach.screen import text

KINDS: tuple[Skipped, ...] = ("strength", "mobility", "balance", "run")


def press(person: Person, state: ChangePlan, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "plan":
            return Turn(person, Today("plan"))
        case "pick":
            return Turn(person, ChangePlan("thing", arg))
        case "page":
            return Turn(person, replace(state, page=arg, day=None))  # type: ignore[arg-type]
        case "to":
            return wished(person, state.occurrence, date.fromisoformat(arg), context)
        case "insist":
            return insisted(person, state, date.fromisoformat(arg), context)
        case "at":
            return at_hour(person, state, time.fromisoformat(arg), context)
        case "shorten":
            return shortened(person, state, arg, context)
        case "skip":
            return Turn(person, MoveOrSkip(state.occurrence, kind_of(state.occurrence), "skip", ahead=True))
        case "put-back":
            return all_put_back(person, state, context)
        case _:
            return Turn(person, state)


def press_changed(person: Person, state: PlanChanged, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "put-back":
            return put_back(person, state, context)
        case "beside":
            return Turn(person, ChangePlan("days", state.beside))
        case "plan":
            return Turn(person, Today("plan"))
        case _:
            return Turn(person, state)


def kind_of(occurrence: str) -> Skipped:
    return next((kind for kind in KINDS if occurrence.startswith(f"{kind}:")), "rest-day")


def insisted(person: Person, state: ChangePlan, to: date, context: Context) -> Turn:
    """The runner has read why it is not a good day; what must never be is not offered."""
    found = board_of(person, context).moving(state.occurrence, to, context.at)
    return done(person, state.occurrence, found, context) if found.may_be else Turn(person, state)


def at_hour(person: Person, state: ChangePlan, hour: time, context: Context) -> Turn:
    """The day stays."""
    day = board_of(person, context).day_of(state.occurrence) or today_of(person, context)
    at = moment(day, hour, zone_of(person))
    entry = PlanChange(at=context.at, what="move", of=state.occurrence, to=at.isoformat())
    after, effects, entries = rearranged(person, (entry,), context)
    line = moved_line(after, state.occurrence, day, context)
    return Turn(after, PlanChanged(state.occurrence, (line,), entries, day), effects)


def shortened(person: Person, state: ChangePlan, to: str, context: Context) -> Turn:
    entry = PlanChange(at=context.at, what="shorten", of=state.occurrence, to=to)
    after, effects, entries = rearranged(person, (entry,), context)
    day = board_of(after, context).day_of(state.occurrence) or today_of(person, context)
    key = "changed.short" if to == SHORT else "changed.usual"
    line = text(key, what=thing(state.occurrence), day=day_text(day))
    return Turn(after, PlanChanged(state.occurrence, (line,), entries, day), effects)


def all_put_back(person: Person, state: ChangePlan, context: Context) -> Turn:
    """Everything that was ever done to this planned thing is withdrawn, and the miss that went with a skip."""
    journal = loaded(context)
    gone = {entry.replaces for entry in journal if entry.replaces}
    changes = [one for one in journal if isinstance(one, PlanChange) and state.occurrence in (one.of, one.to)]
    moments = {one.at for one in changes if one.id not in gone}
    meant = (one for one in journal if isinstance(one, PlanChange | Missed) and one.at in moments)
    voids = tuple(Void(at=context.at, replaces=one.id) for one in meant if one.id not in gone)
    known, records = record(person, voids, context)
    after = open_again(known, state.occurrence)
    when = said_of(after, state.occurrence, context)
    return Turn(after, Closed(text("changed.back", what=thing(state.occurrence), when=when)), records)
