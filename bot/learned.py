"""`talus understand --learned`: what runners put right, with their consent, as labelled phrases. No line says whose."""

import sys
from collections.abc import Iterator
from typing import Any

import orjson

from bot.operations import open_database
from coach.person import Person
from coach.phrase import Phrase
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
    return await db.read(lambda tx: list(lines(tx)))


def lines(tx: Tx) -> Iterator[bytes]:
    told = (phrase for person in persons(tx) if person.settings.keeps_phrases for phrase in person.phrases)
    for number, phrase in enumerate(told, 1):
        yield orjson.dumps(labelled(f"learned-{number}", phrase), option=orjson.OPT_APPEND_NEWLINE)


def persons(tx: Tx) -> Iterator[Person]:
    last = 0
    while batch := tx.actors.after(last, BATCH):
        last = batch[-1].id
        found, _ = tx.people.readable([actor.id for actor in batch if actor.kind == "person"])
        yield from found.values()


def labelled(name: str, phrase: Phrase) -> dict[str, Any]:
    """In the form of the labelled phrases; of trend and activity a correction says nothing."""
    values = dict(phrase.scales)
    scales = {scale: span(values.get(scale)) for scale in ("soreness", "stiffness", "fatigue")}
    told = {"side": phrase.side, "sites": list(phrase.sites), "sharp": phrase.sharp, "flags": list(phrase.flags)}
    return {"id": name, "text": phrase.text, "language": phrase.language, "expect": {**scales, **told}}


def span(value: float | None) -> list[float] | None:
    return None if value is None else [value, value]
