"""A whole record in a file: its journal, checked as far as the standing that follows from it."""

from datetime import UTC
from typing import Any

import orjson

from bot.journal_entries import JournalError
from bot.journal_file import JournalFile, whole_journal
from bot.journal_folding import Folded, folded
from bot.records.refusal import RefusedError
from coach.findings import JournalSeen
from coach.journal import Run, Session
from coach.person import Origin, Person

MOST_ENTRIES = 30_000
MOST_BYTES = 24 * 2**20


def read(data: bytes) -> Folded:
    if len(data) > MOST_BYTES:
        raise RefusedError("too-big")
    try:
        raw = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise RefusedError("unknown") from None
    if not isinstance(raw, dict) or "journal" not in raw:
        raise RefusedError("unknown")
    try:
        known = folded(whole_journal(raw))
    except (JournalError, ValueError, OverflowError, LookupError):
        raise RefusedError("journal-bad") from None
    if not known.journal.entries:
        raise RefusedError("empty")
    if len(known.journal.entries) > MOST_ENTRIES:
        raise RefusedError("too-long")
    return known


def whole(data: bytes) -> dict[str, object]:
    """All of it in the form in which it is stored, so that no other process has to read the file."""
    from storage.codec import ENTRY, PERSON  # noqa: PLC0415 - most files only want to be seen

    known = read(data)
    origin = Origin(known.journal.runner, known.journal.standing)
    person = Person(0, known.runner, standing=known.standing, origin=origin)
    entries = [ENTRY.dump(entry).decode() for entry in known.journal.entries]
    return {"person": PERSON.dump(person).decode(), "entries": entries}


def record_in(answer: dict[str, Any]) -> Folded:
    """What `whole` said. Raises ValueError for anything else."""
    from storage.codec import ENTRY, PERSON  # noqa: PLC0415 - as above

    record = answer["record"]
    person = PERSON.load(record["person"])
    if person.origin is None:
        raise ValueError("a record without its beginning")
    entries = tuple(ENTRY.load(entry) for entry in record["entries"])
    journal = JournalFile(person.origin.runner, person.origin.standing, entries)
    return Folded(journal, person.runner, person.standing)


def seen(data: bytes) -> JournalSeen:
    entries = read(data).journal.entries
    moments = [entry.at.astimezone(UTC) for entry in entries]
    runs, sessions = (sum(isinstance(entry, kind) for entry in entries) for kind in (Run, Session))
    return JournalSeen(len(entries), runs, sessions, min(moments), max(moments))
