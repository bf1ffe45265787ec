"""More about a run, from its receipt: as much as the runner likes, each answer recorded at its tap.

A detail stands in place of what it refines, so nothing is counted twice, and the rules look once more.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from coach.cards.post_run import Felt, Receipt, ReceiptPage
from coach.cards.recovery import Advice
from coach.decision import STOPS
from coach.flows.amending import as_it_stands, refined
from coach.flows.amounts import distance_named, kilometres, minutes
from coach.flows.buttons import toggled
from coach.flows.runs import zone_of
from coach.flows.turn import Turn
from coach.journal import CheckIn, Entry, Note, Run
from coach.localtime import day_begins
from coach.person import Context, Person
from coach.record import ids, judged_again, record
from coach.standing.loads import is_dulled
from coach.terms import SideOrBoth, Site

BONY: frozenset[Site] = frozenset({"forefoot", "foot", "shin"})
"""Where it matters whether the pain is in one spot (B1)."""


def press(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "page":
            return Turn(person, replace(state, page=arg or None))  # type: ignore[arg-type]
        case "km":
            return of_run(person, state, {"km": float(arg)}, context)
        case "minutes":
            return lasted(person, state, float(arg), context)
        case "effort":
            return of_run(person, state, {"effort": int(arg)}, context)
        case "race" | "cut-short":
            return of_run(person, state, {verb.replace("-", "_"): arg == "yes"}, context)
        case _:
            return of_body(person, state, verb, arg, context)


def of_body(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    """Where, how and when it was felt."""
    match verb:
        case "tick" | "untick":
            sites = toggled(state.details.sites, arg, verb)
            return of_check_in(person, state, {"sites": sites}, context, page="where")
        case "next":
            return Turn(person, replace(state, page="pattern" if asks_pattern(state) else "detail"))
        case "pattern":
            return of_check_in(person, state, {"pattern": arg}, context)
        case "painkiller":
            known = None if is_dulled(person.standing, context.now, context.library.book) else True
            return added(person, state, (CheckIn(at=context.at, painkiller=True),) if known else (), context)
        case "moment":
            return moment(person, state, arg, context)
        case _:
            return Turn(person, state)


def asks_pattern(state: Receipt) -> bool:
    return state.details.pattern is None and not BONY.isdisjoint(state.details.sites)


def of_run(person: Person, state: Receipt, detail: dict[str, Any], context: Context) -> Turn:
    return added(person, noted(state, detail), refined(state.entries, Run, detail, context), context)


def lasted(person: Person, state: Receipt, length: float, context: Context) -> Turn:
    """The end of a run is what is known of its time, so its beginning follows from how long it took."""
    run = as_it_stands(state.entries, Run, context)
    if run is None:
        return Turn(person, state)
    ended = run.at + timedelta(minutes=run.minutes or 0)
    begun: datetime = max(ended - timedelta(minutes=length), day_begins(state.day, zone_of(person)))
    entries = refined(state.entries, Run, {"minutes": length, "at": begun}, context)
    return added(person, noted(state, {"minutes": length}), entries, context)


def of_check_in(
    person: Person, state: Receipt, detail: dict[str, Any], context: Context, *, page: ReceiptPage = "detail"
) -> Turn:
    after = replace(noted(state, detail), page=page)
    return added(person, after, refined(state.entries, CheckIn, detail, context), context)


def moment(person: Person, state: Receipt, when: str, context: Context) -> Turn:
    """No field of the journal tells when in a run it was felt."""
    words = f"Felt on the run of {state.day}: {when}"
    known = refined(state.entries, Note, {"text": words}, context)
    return added(person, noted(state, {"moment": when}), known or (Note(at=context.at, text=words),), context)


def noted(state: Receipt, detail: dict[str, Any]) -> Receipt:
    """On the card, too. Whoever was asked for the distance alone is done."""
    page: ReceiptPage | None = None if state.page == "far" else "detail"
    return replace(state, page=page, details=replace(state.details, **detail))


def added(person: Person, state: Receipt, entries: tuple[Entry, ...], context: Context) -> Turn:
    known, records = record(person, entries, context)
    after, told, decisions = judged_again(known, state.told, context)
    receipt = replace(state, entries=(*state.entries, *ids(records)), told=told)
    if told.verdict in STOPS and state.told.verdict not in STOPS:
        return Turn(after, Advice(told, receipt.entries, side_of(state.felt)), (*records, *decisions))
    return Turn(after, receipt, (*records, *decisions))


def side_of(felt: Felt) -> SideOrBoth | None:
    side = felt.partition("-")[0]
    return side if side in ("left", "right", "both") else None  # type: ignore[return-value]


def typed(person: Person, state: Receipt, words: str, context: Context) -> Turn | None:
    """A number, where the card asks for one; a distance that says so is one on the receipt itself, too."""
    match state.page:
        case None | "detail" if (km := distance_named(words)) is not None:
            return of_run(person, replace(state, page="far"), {"km": km}, context)
        case "distance" | "far" if (km := kilometres(words)) is not None:
            return of_run(person, state, {"km": km}, context)
        case "minutes" if (length := minutes(words)) is not None:
            return lasted(person, state, length, context)
        case _:
            return None
