"""Taking back what was said, and saying it in more detail. Both need the journal, so the street loads it."""

from dataclasses import replace
from typing import Any

from coach.journal import AnyEntry, Entry, Void
from coach.person import Context
from coach.record import loaded


def withdrawn(entries: tuple[str, ...], context: Context) -> tuple[Void, ...]:
    """The newest first, so that what they replaced is withdrawn after them."""
    return tuple(Void(at=context.at, replaces=each) for each in reversed(entries))


def refined(
    entries: tuple[str, ...], kind: type[Entry], detail: dict[str, Any], context: Context
) -> tuple[AnyEntry, ...]:
    """The first of the entries of this kind is meant: its latest form, with the detail, replaces it."""
    journal = loaded(context)
    meant = next((entry for entry in journal if entry.id in entries and type(entry) is kind), None)
    if meant is None:
        return ()
    latest = latest_form(meant, journal)
    return (replace(latest, id=None, replaces=latest.id, **detail),)


def latest_form(entry: AnyEntry, journal: tuple[AnyEntry, ...]) -> AnyEntry:
    for other in journal:
        if other.replaces == entry.id and type(other) is type(entry):
            entry = other
    return entry
