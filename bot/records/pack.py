"""The whole record in one zip: the journal without loss, tables for a spreadsheet, planned sessions for a calendar."""

import io
import zipfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from bot.export import whole_record
from bot.journal_file import dump_journal
from bot.journal_seen import Seen
from bot.phrase_lines import phrase_lines
from bot.records.appointments import appointments_of
from bot.records.calendar import Appointment, calendar
from bot.records.tables import connections, tables
from bot.records.unpacking import JOURNAL_NAME
from coach.journal import AnyEntry
from coach.made import JournalFile
from coach.person import Person
from coach.profile import Runner
from coach.screen import text
from coach.standing import Standing
from coach.standing.refolding import valid
from content.rulebook import load_rulebook
from content.texts import texts_in
from storage.database import Tx

NAME = "talus-record.zip"
LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest that a zip can say."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the zip is made from. The snapshot says what is ahead, `runner` and `standing` how it began."""

    person: Person
    runner: Runner
    entries: tuple[AnyEntry, ...]
    standing: Standing
    seen: Seen


def whole(tx: Tx, actor_id: int) -> tuple[Any, ...]:
    return (Whole(tx.people.load([actor_id])[actor_id], *whole_record(tx, actor_id)),)


def moment_of(what: JournalFile) -> tuple[datetime | None]:
    return (what.at,)


def packed(at: datetime | None, known: Whole) -> bytes:
    """Without a moment, as older rows asked for it, the sessions ahead are left out."""
    texts, zone = texts_in(known.person.settings.language), ZoneInfo(known.person.runner.time_zone)
    ahead: tuple[Appointment, ...] = appointments_of(known.person, at, texts) if at else ()
    name = texts.label(text("calendar.name"), zone)
    files = {
        "README.txt": texts.label(text("export.readme"), zone).encode(),
        JOURNAL_NAME: dump_journal(known.runner, known.entries, known.standing, known.seen),
        **tables(tuple(valid(known.entries, load_rulebook().void_minutes)), known.runner),
        "connections.csv": connections(known.person),
        "settings.json": settings(known.person),
        **({"phrases.jsonl": b"".join(phrase_lines(known.person.phrases))} if known.person.phrases else {}),
        "planned.ics": calendar(ahead, zone.key, name, at or LONG_AGO),
    }
    return zipped(files, at)


def settings(person: Person) -> bytes:
    """How the runner has it, and when they agreed to what."""
    known = {"joined_at": person.joined_at, **asdict(person.settings)}
    return orjson.dumps(known, option=orjson.OPT_INDENT_2)


def zipped(files: dict[str, bytes], at: datetime | None) -> bytes:
    made = io.BytesIO()
    stamp = (at or LONG_AGO).timetuple()[:6]
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, stamp), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()
