"""Moving the clock: never past something that is due without stopping there first."""

import re
from datetime import UTC, datetime, timedelta

from starlette.requests import Request

from playground.errors import SimError
from playground.sim.requests import read_body
from playground.telegram import Telegram
from playground.world import Json

FARTHEST = timedelta(days=45)
"""How far `{"to": "next"}` looks ahead."""
LONGEST_MOVE = timedelta(days=400)
PATIENCE = 3
"""Times the same moment may stay due before it counts as stuck."""
DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


async def get_clock(telegram: Telegram, request: Request) -> Json:  # noqa: ARG001 - the shape of a handler
    return {"now": telegram.clock.now()}


async def post_clock(telegram: Telegram, request: Request) -> Json:
    wish = await read_body(request)
    async with telegram.moving:
        acts = telegram.world.bot_acts
        if wish.get("to") == "next":
            await move_to_next(telegram)
        else:
            await move(telegram, target_of(telegram, wish))
        act = telegram.world.last_act if telegram.world.bot_acts > acts else None
    place = {"chat": act.chat_id, "message": act.id} if act else {"chat": None, "message": None}
    return {"now": telegram.clock.now(), **place}


def target_of(telegram: Telegram, wish: Json) -> datetime:
    now = telegram.clock.now()
    if isinstance(wish.get("advance"), str):
        target = now + duration(wish["advance"])
    elif isinstance(wish.get("to"), str):
        target = moment(wish["to"])
    else:
        raise SimError('say {"advance": "PT2H"}, {"to": "next"} or {"to": a moment}')
    if target < now:
        raise SimError("the clock only moves forward")
    if target - now > LONGEST_MOVE:
        raise SimError(f"at most {LONGEST_MOVE.days} days at a time")
    return target


def duration(text: str) -> timedelta:
    match = DURATION.fullmatch(text)
    if match is None or not any(match.groupdict().values()):
        raise SimError("advance must be an ISO 8601 duration such as PT2H or P1D")
    try:
        return timedelta(**{name: int(value) for name, value in match.groupdict(default="0").items()})
    except OverflowError:
        raise SimError("that is too far") from None


def moment(text: str) -> datetime:
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        raise SimError('to must be "next" or an ISO 8601 moment') from None
    if parsed.tzinfo is None:
        raise SimError("to must carry its offset from UTC")
    return parsed.astimezone(UTC)


async def move(telegram: Telegram, target: datetime) -> None:
    stuck = 0
    while (due := await next_due(telegram)) is not None and due <= target and stuck < PATIENCE:
        stuck = stuck + 1 if due <= telegram.clock.now() else 0
        await stop_at(telegram, due)
    await stop_at(telegram, target)


async def move_to_next(telegram: Telegram) -> None:
    """Stops as soon as the bot has sent or edited something anywhere."""
    acts, last = telegram.world.bot_acts, telegram.clock.now() + FARTHEST
    stuck = 0
    while telegram.world.bot_acts == acts and stuck < PATIENCE:
        due = await next_due(telegram)
        if due is None or due > last:
            return
        stuck = stuck + 1 if due <= telegram.clock.now() else 0
        await stop_at(telegram, due)


async def next_due(telegram: Telegram) -> datetime | None:
    return await telegram.next_due() if telegram.next_due else None


async def stop_at(telegram: Telegram, moment: datetime) -> None:
    telegram.clock.move_to(moment)
    telegram.stream.clock_moved(telegram.clock.now())
    telegram.store.put("clock", "clock", telegram.clock.now().isoformat())
    if telegram.settled:
        await telegram.settled()
