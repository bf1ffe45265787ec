"""Making things go wrong, and putting them right."""

from typing import Any

from starlette.requests import Request

from playground.errors import SimError
from playground.sim.requests import query_number, read_body
from playground.telegram import Telegram
from playground.world import Json

POISON = {"poll": {"id": "1", "question": "What does nobody understand?"}}
"""An update whose parts are missing; libraries that parse strictly choke on it."""
MOST_POISON = 1000


async def get_faults(telegram: Telegram, request: Request) -> list[Json]:  # noqa: ARG001 - the shape of a handler
    return [fault.model_dump() for fault in telegram.faults.active]


async def post_faults(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    return poison(telegram, wish) if wish.get("kind") == "poison" else telegram.faults.add(wish).model_dump()


def poison(telegram: Telegram, wish: Json) -> Json:
    """Queues updates that no bot can like: the given `body`, or one with its parts missing."""
    body: Any = wish.get("body", POISON)
    count = wish.get("count") or 1
    if not isinstance(body, dict) or not isinstance(count, int) or not 1 <= count <= MOST_POISON:
        raise SimError(f"body must be an object, count between 1 and {MOST_POISON}")
    return {"kind": "poison", "updates": [telegram.updates.put_raw(body) for _ in range(count)]}


async def delete_faults(telegram: Telegram, request: Request) -> list[Json]:
    telegram.faults.clear(query_number(request, "id"))
    return await get_faults(telegram, request)
