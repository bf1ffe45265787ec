"""A record travels: out of one database, into another, and the coach decides the same there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.export import journal_bytes
from bot.importing import take_in
from bot.journal_file import dump_journal, load_journal
from bot.journal_seen import ClubSees, CoachSees, Seen
from coach.profile import Runner
from coach.rules import decide
from coach.standing import refold, runner_after
from content.rulebook import load_rulebook
from storage.database import Database
from tests.town import KEY

CASES = sorted((Path(__file__).parent.parent / "data" / "cases").glob("*.yaml"))
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
RUNNER = 77


@pytest.fixture
def db(tmp_path):
    opened = Database.open(f"sqlite:///{tmp_path / 'talus.db'}", [KEY])
    yield opened
    opened.close()


@pytest.mark.parametrize("path", CASES[::4], ids=lambda path: path.stem)
async def test_what_goes_in_comes_out_and_decides_the_same(db, tmp_path, path):
    journal = load_journal(path)
    await db.write(lambda tx: take_in(tx, RUNNER, journal, NOW))
    actor = await db.read(lambda tx: tx.actors.find("person", RUNNER))
    out = tmp_path / "out.json"
    out.write_bytes(await journal_bytes(db, actor))
    again = load_journal(out)
    person = (await db.read(lambda tx: tx.people.load([actor])))[actor]

    assert again == journal
    book = load_rulebook()
    at = max(entry.at for entry in journal.entries) + timedelta(minutes=1)
    standing = refold(again.entries, again.runner, book, again.standing)
    runner = runner_after(again.entries, again.runner)
    assert decide(person.runner, person.standing, at, book) == decide(runner, standing, at, book)


async def test_a_record_that_holds_something_is_left_alone(db):
    journal = load_journal(CASES[0])
    await db.write(lambda tx: take_in(tx, RUNNER, journal, NOW))

    with pytest.raises(ValueError, match="has a record already"):
        await db.write(lambda tx: take_in(tx, RUNNER, journal, NOW))


async def test_an_imported_runner_is_thought_of_at_once(db):
    journal = load_journal(CASES[0])
    await db.write(lambda tx: take_in(tx, RUNNER, journal, NOW))

    assert await db.read(lambda tx: tx.agenda.next_due()) == NOW


async def test_what_a_file_says_of_clubs_and_coaches_lets_nobody_see_anything(db, tmp_path):
    seen = Seen((ClubSees("Harriers", NOW),), (CoachSees("12", "Jo", "everything", NOW),))
    file = tmp_path / "in.json"
    file.write_bytes(dump_journal(Runner(), (), seen=seen))
    await db.write(lambda tx: take_in(tx, RUNNER, load_journal(file), NOW))
    actor = await db.read(lambda tx: tx.actors.find("person", RUNNER))
    person = (await db.read(lambda tx: tx.people.load([actor])))[actor]

    assert (person.clubs, person.grants) == ((), ())
