"""A record moves in, or out again: worked out beside the loop, written in one transaction that holds the person."""

import asyncio
from dataclasses import replace
from datetime import datetime

from bot.api import Api
from bot.importing import put_in
from bot.records.apart import WHOLE
from bot.records.files import AHEAD, fetched
from bot.records.journals import record_in
from bot.records.outcome import Outcome
from bot.records.refusal import RefusedError
from bot.records.sandbox import read_apart, trouble_in
from coach.errands import BringIn, TakeOut
from coach.findings import BroughtIn, Finding, NotRead, TakenOut
from coach.flows.taking_in import is_set_up
from coach.journal import ProfileChange
from coach.person import Person
from coach.standing import Standing, fold
from content.rulebook import load_rulebook
from storage.database import Tx


async def bring_in(api: Api, actor_id: int, task: BringIn, now: datetime) -> Outcome:
    """The file was read apart before the runner agreed; nothing of it was kept, so that is done again."""
    answer = await read_apart(await fetched(api, task.file), WHOLE)
    if "record" not in answer:
        raise RefusedError(trouble_in(answer))
    known = await asyncio.to_thread(record_in, answer)
    if max(entry.at for entry in known.journal.entries) > now + AHEAD:
        raise RefusedError("journal-bad")

    def write(tx: Tx) -> Finding:
        person = held(tx, actor_id)
        if not is_set_up(tx.journal.of(actor_id)):
            return NotRead(task.card, "not-empty")
        count = put_in(tx, person, known, now)
        return BroughtIn(task.card, count, person.runner, person.joined_at)

    return write


def take_out(actor_id: int, task: TakeOut, now: datetime) -> Outcome:
    def write(tx: Tx) -> Finding:
        person = held(tx, actor_id)
        if len(tx.journal.of(actor_id)) != task.entries:
            return NotRead(task.card, "grown")
        tx.journal.clear(actor_id)
        tx.checkpoints.drop(actor_id)
        was = ProfileChange(at=now, id="e1", runner=task.before)
        entries = (was,) if task.joined_at else ()
        tx.journal.add([(actor_id, number, entry) for number, entry in enumerate(entries, 1)])
        standing = fold(Standing(), was, task.before, load_rulebook()) if entries else Standing()
        before = replace(person, runner=task.before, joined_at=task.joined_at, standing=standing, origin=None)
        tx.people.save([replace(before, entries=len(entries))])
        return TakenOut(task.card)

    return write


def held(tx: Tx, actor_id: int) -> Person:
    tx.actors.hold(actor_id)
    return tx.people.load([actor_id])[actor_id]
