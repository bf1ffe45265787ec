"""Taking back what was said, and saying it in more detail. Both need the journal, so the street loads it."""

from dataclasses import replace
from typing import Any, TypeVar

from coach.journal import AnyEntry, Entry, Void
from coach.person import Context
from coach.record import loaded

Kind = TypeVar("Kind", bound=Entry)


def withdrawn(entries: tuple[str, ...], context: Context) -> tuple[Void, ...]:
    """The newest first, so that what they replaced is withdrawn after them."""
    return tuple(Void(at=context.at, replaces=each) for each in reversed(entries))


def refined(entries: tuple[str, ...], kind: type[Kind], detail: dict[str, Any], context: Context) -> tuple[Kind, ...]:
    """The first of the entries of this kind is meant: its latest form, with the detail, replaces it."""
    latest = as_it_stands(entries, kind, context)
    return () if latest is None else (replace(latest, id=None, replaces=latest.id, **detail),)


def retold(
    entries: tuple[str, ...], kind: type[Kind], detail: dict[str, Any], context: Context
) -> tuple[Void | Kind, ...]:
    """As `refined`, and the decision that rested on the first telling goes with it: a stop within minutes only."""
    latest = as_it_stands(entries, kind, context)
    if latest is None or latest.id is None:
        return ()
    return (Void(at=context.at, replaces=latest.id), replace(latest, id=None, replaces=None, **detail))


def as_it_stands(entries: tuple[str, ...], kind: type[Kind], context: Context) -> Kind | None:
    """The first of the entries of this kind, in its latest form."""
    journal = loaded(context)
    meant = (entry for entry in journal if isinstance(entry, kind) and entry.id in entries)
    first = next(meant, None)
    return None if first is None else latest_form(first, journal)


def latest_form(entry: Kind, journal: tuple[AnyEntry, ...]) -> Kind:
    for other in journal:
        if other.replaces == entry.id and isinstance(other, type(entry)):
            entry = other
    return entry
