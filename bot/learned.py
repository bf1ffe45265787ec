"""`talus understand --learned`: what runners put right, with their consent, as labelled phrases. No line says whose."""

import sys
from collections.abc import Iterator

from bot.operations import open_database
from bot.phrase_lines import phrase_lines
from coach.person import Person
from storage.database import Database, Tx

BATCH = 200


async def write_phrases() -> int:
    db = open_database()
    try:
        for line in await learned(db):
            sys.stdout.buffer.write(line)
        sys.stdout.flush()
    finally:
        db.close()
    return 0


async def learned(db: Database) -> list[bytes]:
    return await db.read(lines)


def lines(tx: Tx) -> list[bytes]:
    agreed = (person for person in persons(tx) if person.settings.keeps_phrases)
    return phrase_lines(phrase for person in agreed for phrase in person.phrases)


def persons(tx: Tx) -> Iterator[Person]:
    last = 0
    while batch := tx.actors.after(last, BATCH):
        last = batch[-1].id
        found, _ = tx.people.readable([actor.id for actor in batch if actor.kind == "person"])
        yield from found.values()
