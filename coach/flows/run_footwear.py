"""Shoes and surface of a run. What may be new is asked about once, and a new thing is an entry of its own (K2)."""

from dataclasses import replace
from typing import Literal
from zlib import crc32

from coach.cards.post_run import Receipt
from coach.flows.amending import as_it_stands, refined, withdrawn
from coach.flows.run_detail import added, noted
from coach.flows.turn import Turn
from coach.journal import Change, Entry, PlanChange, Run
from coach.left_out import ALLOWED
from coach.person import Context, Person
from coach.record import Recorded, loaded, record
from coach.standing.footwear import SHOES, is_unfamiliar, pair_named, shoe_name
from coach.standing.matters import Pair
from coach.terms import Surface

What = Literal["shoes", "surface", "hills"]
GROUND: tuple[What, ...] = ("surface", "hills")


def press(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "surface":
            return surface(person, state, arg, context)  # type: ignore[arg-type]
        case "shoes":
            pair = next((pair for pair in person.standing.shoes if tag_of(pair) == arg), None)
            return shoes(person, state, pair.name, context) if pair else Turn(person, state)
        case "new" if state.page == "shoes-new":
            return worn(person, state, new="shoes", context=context)
        case "new":
            return trodden(person, state, new="hills" if state.asked == "hills" else "surface", context=context)
        case "known" if state.page == "shoes-new":
            return worn(person, state, new=None, context=context)
        case "known":
            return trodden(person, state, new=None, context=context)
        case _:
            return Turn(person, state)


def tag_of(pair: Pair) -> str:
    """A name may be too long for a button's data."""
    return f"{crc32(pair.name.encode()):08x}"


def surface(person: Person, state: Receipt, ground: Surface, context: Context) -> Turn:
    asking = replace(state, asked=ground)
    if is_unfamiliar(person.standing, ground, state.day.toordinal(), context.library.book):
        return Turn(person, replace(asking, page="surface-new"))
    return trodden(person, asking, new=None, context=context)


def shoes(person: Person, state: Receipt, name: str, context: Context) -> Turn:
    """A pair of the log, or one that the log does not know."""
    known = pair_named(person.standing.shoes, name)
    asking = replace(state, asked=known.name if known else name)
    if known is None:
        return Turn(person, replace(asking, page="shoes-new"))
    return worn(person, asking, new=None, context=context)


def trodden(person: Person, state: Receipt, *, new: What | None, context: Context) -> Turn:
    return changed(person, state, "surface", GROUND, new, context)


def worn(person: Person, state: Receipt, *, new: What | None, context: Context) -> Turn:
    return changed(person, state, "shoes", ("shoes",), new, context)


def changed(
    person: Person, state: Receipt, field: str, replaced: tuple[What, ...], new: What | None, context: Context
) -> Turn:
    """What was said to be new on this receipt before gives way to what is said now."""
    detail = {field: state.asked}
    run = as_it_stands(state.entries, Run, context)
    if run is None:
        return Turn(person, state)
    entries: tuple[Entry, ...] = (
        *withdrawn(changes_of(state, replaced, context), context),
        *refined(state.entries, Run, detail, context),
        *((Change(at=run.at, what=new),) if new else ()),
    )
    return added(person, replace(noted(state, detail), asked=""), entries, context)


def changes_of(state: Receipt, replaced: tuple[What, ...], context: Context) -> tuple[str, ...]:
    return tuple(
        entry.id
        for entry in loaded(context)
        if isinstance(entry, Change) and entry.what in replaced and entry.id in state.entries
    )


def typed(person: Person, state: Receipt, words: str, context: Context) -> Turn | None:
    """A name for another pair."""
    name = shoe_name(words)
    return shoes(person, state, name, context) if state.page == "shoes-name" and name else None


def put(person: Person, tag: str, *, removed: bool, context: Context) -> Recorded:
    """A pair leaves the list, or comes back to it; a second tap finds it there already."""
    pair = next((pair for pair in person.standing.shoes if tag_of(pair) == tag), None)
    if pair is None or pair.removed == removed:
        return person, ()
    entry = PlanChange(at=context.at, what="ban", of=f"{SHOES}:{pair.name}", to=None if removed else ALLOWED)
    return record(person, (entry,), context)
