"""Ten thousand updates that nobody should send, between valid ones, through the real intake and worker."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.api import Done, meaning
from storage.database import Database
from tests.bot.street import Street, presses, says
from tests.bot.test_intake import ears
from tests.storage.conftest import database, postgres, postgres_template, sqlite_template, url

__all__ = ["database", "postgres", "postgres_template", "sqlite_template", "url"]

MUTATED = 10_000
EACH = 50  # one valid neighbour after so many
BATCH = 100
FIRST_NEIGHBOUR = 7_000_000
VICTIMS = range(1, 100)  # whose updates are mutated; the even ones are set up
HUGE = "pain " * 200_000  # a megabyte


def nested(depth: int) -> list[Any]:
    whole: list[Any] = []
    for _ in range(depth):
        whole = [whole]
    return whole


JUNK: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 1.5, -0.0, 1e308, 2**31, -(2**51), 2**52, 2**63 - 1, 2**63, 2**64 - 1, 10**40,
    "", " ", "0", "\x00", "🦶" * 4096, "👩\u200d👧🏃🏽\u200d♀️", "مرحبا بالعالم", "\u202egnp.exe\u202c",
    "\u200b\ufeff\u2066", -(10**40), "A\u0301" * 500, "<b>&amp;</i>", "%s{}$(id)'\"; DROP TABLE inbox; --",
    "/start", "/ran@", "/" * 4096, "/ \u202e",
    "v1:1:felt:good", "v1:0::", "v1:1:felt:" + "x" * 60, "v1:999999999:day:x",
    [], {}, [None] * 1000, {"": {"": {}}}, nested(60), nested(300), [[], {}, 1],
)  # fmt: skip
KINDS = ("edited_message", "channel_post", "poll", "inline_query", "chat_member", "message_reaction", "shipping_query")


@dataclass(slots=True)
class Villain:
    """Makes bad updates out of good ones, the same ones for the same seed."""

    dice: random.Random
    used: list[int] = field(default_factory=list)

    def update(self, number: int) -> Any:
        made = self.spoilt({"update_id": number, **self.template()})
        self.used.append(number)
        return made

    def template(self) -> dict[str, Any]:
        who = self.dice.choice(VICTIMS)
        chat = {"id": who, "type": "private"}
        match self.dice.randrange(6):
            case 0:
                return presses(who, self.dice.choice(("v1:1:felt:good", "v1:1:legs:heavy", "v1:2:undo:", "v2:1:a:b")))
            case 1:
                return says(who, self.dice.choice(("/ran", "/start", "/privacy", "/stop", "left calf hurts 7/10")))
            case 2:
                member = {"status": self.dice.choice(("kicked", "member"))}
                return {"my_chat_member": {"chat": chat, "from": {"id": who}, "date": 1, "new_chat_member": member}}
            case 3:
                return {
                    "message": {"message_id": 3, "date": 1, "chat": {"id": -who, "type": "group"}, "text": "/start"}
                }
            case 4:
                return {"message": {"message_id": 3, "date": 1, "chat": chat, "photo": [{"file_id": "x"}]}}
            case _:
                return {self.dice.choice(KINDS): says(who, "hello")["message"]}

    def spoilt(self, update: dict[str, Any]) -> Any:
        for _ in range(self.dice.choice((1, 1, 2, 5))):
            places = list(places_in(update))
            holder, key = self.dice.choice(places)
            match self.dice.randrange(8):
                case 0:
                    del holder[key]
                case 1 if self.used:
                    update["update_id"] = self.dice.choice(self.used)
                case 2:
                    holder[str(self.dice.choice(JUNK))[:40]] = self.dice.choice(JUNK)
                case 3 if self.dice.random() < 0.02:
                    holder[key] = HUGE
                case 4 if self.dice.random() < 0.05:
                    return self.dice.choice(JUNK)
                case _:
                    holder[key] = deepcopy(self.dice.choice(JUNK))
            if not update:
                break
        return update


def places_in(value: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    for key, inner in value.items():
        yield value, key
        if isinstance(inner, dict):
            yield from places_in(inner)


def neighbours(count: int) -> range:
    return range(FIRST_NEIGHBOUR, FIRST_NEIGHBOUR + count)


@pytest.fixture
def street(database: Database) -> Street:
    return Street(database)


async def test_ten_thousand_bad_updates_harm_nobody(street: Street):
    villain = Villain(random.Random(20260504))
    for who in VICTIMS[1::2]:
        await street.joins(who)
    stored = 0
    crowd = neighbours(MUTATED // EACH)
    waiting = list(crowd)
    for start in range(0, MUTATED, BATCH):
        numbers = range(1_000_000 + 2 * start, 1_000_000 + 2 * start + BATCH)
        batch = [villain.update(number) for number in numbers]
        for place in range(EACH, BATCH + 1, EACH):
            batch.insert(place, {"update_id": 2_000_000 + start + place, **says(waiting.pop(), "/start")})
        outcome = meaning(200, json.dumps({"ok": True, "result": batch}).encode())
        assert isinstance(outcome, Done)
        stored += await street.intake.store(outcome.result)
        await street.works()
    for _ in range(4):
        await street.works_later(2)

    assert street.health.green
    assert await street.open_count() == 0
    assert stored > MUTATED // 2
    assert {row.error for row in await street.parked()} == {"no sender could be read from it"}
    welcome = await street.said(crowd[0])
    assert len(welcome) == 1
    assert "broke" not in welcome[0]
    assert [await street.said(who) for who in crowd] == [welcome] * len(crowd)


async def test_updates_without_a_number_do_not_make_the_bot_deaf(tmp_path):
    """They cannot be confirmed, so they come again and again: with a pause, and without holding up anybody."""
    async with ears(tmp_path) as here:
        await here.fault("poison", body={"update_id": "x"})
        assert await here.polling.once() > 0
        assert "intake" in here.health.troubles

        await here.say("after")
        assert await here.polling.once() == 0
        assert await here.stored() == ["after"]
