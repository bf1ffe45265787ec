"""A whole record in a file: its journal, checked as far as the standing that follows from it."""

from datetime import UTC

import orjson

from bot.journal_entries import JournalError
from bot.journal_file import whole_journal
from bot.journal_folding import Folded, folded
from bot.records.refusal import RefusedError
from bot.records.unpacking import unpacked
from coach.findings import JournalSeen
from coach.journal import Run, Session

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


def read_packed(data: bytes) -> Folded:
    return read(unpacked(data).data)


def seen(data: bytes) -> JournalSeen:
    entries = read(data).journal.entries
    moments = [entry.at.astimezone(UTC) for entry in entries]
    runs, sessions = (sum(isinstance(entry, kind) for entry in entries) for kind in (Run, Session))
    return JournalSeen(len(entries), runs, sessions, min(moments), max(moments))
