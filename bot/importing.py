"""A journal file becomes a runner's record."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.journal_file import JournalFile
from bot.journal_folding import Folded, folded
from coach.desk import Due, Reminder
from coach.journal import AnyEntry
from coach.person import Origin, Person
from coach.standing.checkpoint import Checkpoint
from storage.database import Tx

OWN_ID = re.compile(r"e\d{1,9}")


def take_in(tx: Tx, telegram_id: int, journal: JournalFile, now: datetime) -> int:
    """How many entries came in. A record that holds something already is left alone."""
    actor = tx.actors.ids("person", [telegram_id], now)[telegram_id]
    person = tx.people.load([actor]).get(actor) or Person(id=actor)
    if person.entries:
        raise ValueError("this runner has a record already; erase it in the chat first")
    return put_in(tx, person, folded(journal), now)


def put_in(tx: Tx, person: Person, known: Folded, now: datetime) -> int:
    """In the place of whatever the person's journal held. Who is set up already keeps that day."""
    entries = known.journal.entries
    thought = Due(Reminder.THINK, now, f"think:{now.date()}")
    tx.journal.clear(person.id)
    tx.checkpoints.put([(person.id, Checkpoint(known.runner, known.standing, len(entries)))])
    tx.journal.add([(person.id, number, entry) for number, entry in enumerate(entries, 1)])
    changed = replace(
        person,
        runner=known.runner,
        standing=known.standing,
        entries=last_number(entries),
        joined_at=person.joined_at or now,
        agenda=person.agenda or (thought,),
        origin=Origin(known.journal.runner, known.journal.standing),
    )
    tx.people.save([changed])
    if not person.agenda:
        tx.agenda.change([(person.id, thought)], [])
    return len(entries)


def last_number(entries: Sequence[AnyEntry]) -> int:
    """Entries to come are numbered on from here, so that no id of the file is given twice."""
    given = [int(entry.id[1:]) for entry in entries if entry.id and OWN_ID.fullmatch(entry.id)]
    return max(len(entries), *given, 0)
