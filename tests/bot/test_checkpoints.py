"""What is taken back after months of record costs a fold of days, and nothing that is told meanwhile is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.importing import put_in, take_in
from bot.journal_file import JournalFile
from bot.journal_folding import folded
from coach.journal import CheckIn, Run, Void
from coach.profile import Runner
from coach.record import beginning
from coach.standing import Standing, refold
from coach.standing.checkpoint import BEHIND, Checkpoint
from content.rulebook import load_rulebook
from storage.database import Database
from storage.schema import checkpoints
from tests.bot.street import Street, presses, says
from tests.storage.conftest import database, postgres, postgres_template, sqlite_template, url
from tests.town import MONDAY

__all__ = ["database", "postgres", "postgres_template", "sqlite_template", "url"]

RUNNER = 7
LONDON = Runner(time_zone="Europe/London")
MORNINGS = tuple(
    CheckIn(at=MONDAY - timedelta(days=back), id=f"e{90 - back}", moment="next-morning", pain=back % 2)
    for back in range(89, 0, -1)
)
RECORD = JournalFile(LONDON, Standing(), MORNINGS)


@pytest.fixture
def street(database: Database) -> Street:
    return Street(database)


async def presses_on(street: Street, label: str) -> None:
    """The newest button that says so."""
    rows = [row for call in await street.calls(RUNNER) for row in markup(call)]
    data = next(one["callback_data"] for row in reversed(rows) for one in row if label in one["text"])
    await street.hears(presses(RUNNER, data))


def markup(call: dict[str, dict[str, dict[str, list[list[dict[str, str]]]]]]) -> list[list[dict[str, str]]]:
    return call["params"].get("reply_markup", {}).get("inline_keyboard", [])


async def kept_of(street: Street, actor: int) -> Checkpoint | None:
    return await street.db.read(lambda tx: tx.checkpoints.of(actor))


async def moves_in(street: Street) -> int:
    await street.db.write(lambda tx: take_in(tx, RUNNER, RECORD, street.clock.now()))
    actor = await street.db.read(lambda tx: tx.actors.find("person", RUNNER))
    assert actor is not None
    return actor


async def test_a_run_is_taken_back_while_more_is_told_and_all_of_it_counts(street: Street):
    actor = await moves_in(street)
    await street.db.write(lambda tx: tx.checkpoints.drop(actor))
    await street.hears(says(RUNNER, "ran 8 km"))
    await street.works()
    await presses_on(street, "Yes")
    await street.works()
    await presses_on(street, "Undo")
    await street.hears(says(RUNNER, "left calf 4/10"))
    await street.works()

    person, journal = await street.person(actor), await street.journal(actor)
    kept = await kept_of(street, actor)
    begun = beginning(person)
    assert {type(entry) for entry in journal[len(MORNINGS) :]} >= {Run, Void}
    assert person.standing == refold(journal, begun.runner, load_rulebook(), begun.standing)
    assert kept is not None
    assert 0 < kept.count <= sum(entry.at < street.clock.now() - BEHIND for entry in journal)
    assert await street.parked() == []


async def test_a_record_that_moves_in_brings_its_checkpoint_and_another_one_replaces_it(street: Street):
    actor = await moves_in(street)
    first = await kept_of(street, actor)
    known = folded(replace(RECORD, entries=MORNINGS[:30]))
    person = await street.person(actor)
    await street.db.write(lambda tx: put_in(tx, person, known, MONDAY))

    assert first == Checkpoint(LONDON, folded(RECORD).standing, len(MORNINGS))
    assert await kept_of(street, actor) == Checkpoint(LONDON, known.standing, 30)


async def test_a_checkpoint_that_cannot_be_read_is_none(street: Street):
    actor = await moves_in(street)
    await street.db.write(lambda tx: tx.connection.execute(checkpoints.update().values(body=b"x" * 40)))

    assert await kept_of(street, actor) is None


async def test_whoever_is_erased_leaves_no_checkpoint(street: Street):
    actor = await moves_in(street)
    await street.db.write(lambda tx: tx.erase(actor, MONDAY))

    assert await street.count(checkpoints) == 0
