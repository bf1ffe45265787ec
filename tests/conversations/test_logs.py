"""What runners say, feel and are called stands in no log, whatever goes wrong around it."""

import logging

import orjson
import pytest
from structlog.testing import capture_logs

from bot.courier import without_quotes
from storage.inbox import Arrival
from tests.conversations.people import joined
from tests.town import Town, town

TOLD = ("achilles", "limp", "sibylle", "burns", "7/10", "8.4", "night")
NAME = "Sibylle"


async def breaks_down(here: Town, actor: int) -> None:
    """An event that nobody can read, full of what was told."""
    body = orjson.dumps({"kind": "typed", "text": {"achilles burns": "7/10"}, NAME: "limp"})
    row = Arrival(actor, "x:1", here.clock.now(), body)
    await here.house.db.write(lambda tx: tx.inbox.receive([row], here.clock.now()))
    for _ in range(3):
        await here.house.worker.once()
        here.clock.move_to(here.clock.now().replace(minute=here.clock.now().minute + 1))


async def test_no_log_knows_what_was_said(tmp_path, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    with capture_logs() as logged:
        async with town(tmp_path) as here:
            chat = await joined(here)
            for words in ("my left achilles burns 7/10 and I limp", "ran 8.4 km, bad night", "/export", f"I am {NAME}"):
                await chat.says(words)
            await chat.drops("achilles.gpx", b"<gpx>limp 7/10</gpx>")
            await here.post("/sim/faults", {"kind": "403", "count": 1, "reason": "blocked"})
            await chat.says("it burns")
            actor = await here.house.db.read(lambda tx: tx.actors.find("person", chat.person))
            assert actor is not None
            await breaks_down(here, actor)

    said = "\n".join([*(str(one) for one in logged), *(record.getMessage() for record in caplog.records)]).lower()
    assert "row_parked" in said
    assert "errand_done" in said
    assert [word for word in TOLD if word in said] == []


def test_a_refusal_is_logged_without_what_it_repeats():
    why = 'Bad Request: can\'t parse entities: Unsupported start tag "achilles" at byte offset 7'

    assert without_quotes(why) == "Bad Request: can't parse entities"
    assert without_quotes('Bad Request: wrong "achilles"') == "Bad Request: wrong "
