"""A journal file becomes a runner's record."""

from dataclasses import replace
from datetime import datetime

from bot.journal_file import JournalFile
from coach.desk import Due, Reminder
from coach.person import Person
from coach.standing import refold
from content.rulebook import load_rulebook
from storage.database import Tx


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
                runner=journal.runner,
                standing=standing,
                entries=len(entries),
                joined_at=now,
                agenda=(thought,),
            )
        ]
    )
    tx.agenda.change([(actor, thought)], [])
    return len(entries)
