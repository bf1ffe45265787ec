"""A journal file becomes a runner's record."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.journal_file import JournalFile
from coach.desk import Due, Reminder
from coach.journal import AnyEntry
from coach.person import Origin, Person
from coach.standing import refold, runner_after
from content.rulebook import load_rulebook
from storage.database import Tx

OWN_ID = re.compile(r"e\d{1,9}")


def take_in(tx: Tx, telegram_id: int, journal: JournalFile, now: datetime) -> int:
    """How many entries came in. A record that holds something already is left alone."""
    actor = tx.actors.ids("person", [telegram_id], now)[telegram_id]
    person = tx.people.load([actor]).get(actor) or Person(id=actor)
    if person.entries:
        raise ValueError("this runner has a record already; erase it in the chat first")
    entries = journal.entries
    standing = refold(entries, journal.runner, load_rulebook(), journal.standing)
    thought = Due(Reminder.THINK, now, f"think:{now.date()}")
    tx.journal.add([(actor, number, entry) for number, entry in enumerate(entries, 1)])
    tx.people.save(
        [
            replace(
                person,
                runner=runner_after(entries, journal.runner),
                standing=standing,
                entries=last_number(entries),
                joined_at=now,
                agenda=(thought,),
                origin=Origin(journal.runner, journal.standing),
            )
        ]
    )
    tx.agenda.change([(actor, thought)], [])
    return len(entries)


def last_number(entries: Sequence[AnyEntry]) -> int:
    """Entries to come are numbered on from here, so that no id of the file is given twice."""
    given = [int(entry.id[1:]) for entry in entries if entry.id and OWN_ID.fullmatch(entry.id)]
    return max(len(entries), *given, 0)
