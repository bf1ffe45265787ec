"""Phrases that runners put right go out without a name, and only with their consent."""

from dataclasses import replace
from datetime import UTC, datetime

import orjson
import pytest

from bot.learned import learned
from coach.person import Person
from coach.phrase import Phrase
from coach.profile import Settings
from storage.database import Database
from tests.town import KEY

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
PHRASE = Phrase("calf 3", "en", "left", ("calf",), (("soreness", 3.0),))


@pytest.fixture
def db(tmp_path):
    opened = Database.open(f"sqlite:///{tmp_path / 'talus.db'}", [KEY])
    yield opened
    opened.close()


async def remembers(db: Database, telegram_id: int, person: Person) -> None:
    def save(tx):
        number = tx.actors.ids("person", [telegram_id], NOW)[telegram_id]
        tx.people.save([replace(person, id=number)])

    await db.write(save)


async def test_what_was_put_right_is_a_labelled_phrase(db):
    await remembers(db, 7, Person(0, settings=Settings(keeps_phrases=True), phrases=(PHRASE,)))

    (line,) = await learned(db)

    assert orjson.loads(line) == {
        "id": "learned-1",
        "text": "calf 3",
        "language": "en",
        "expect": {
            "soreness": [3, 3],
            "stiffness": None,
            "fatigue": None,
            "side": "left",
            "sites": ["calf"],
            "sharp": False,
            "flags": [],
        },
    }


@pytest.mark.parametrize("agreed", [None, False])
async def test_without_consent_nothing_goes_out(db, agreed):
    await remembers(db, 7, Person(0, settings=Settings(keeps_phrases=agreed), phrases=(PHRASE,)))

    assert await learned(db) == []
