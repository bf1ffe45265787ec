"""Carries a row to Telegram: has made what goes with it, and never loses the words over it."""

import asyncio
from dataclasses import dataclass, replace

from bot.api import Api, Done, Outcome, Refused
from bot.calling import Call, Order, file_id_in, in_words, last_words, order_of, with_made
from bot.latecomers import Latecomers
from bot.links import NAME
from bot.studio.makers import ACTIONS
from bot.studio.studio import FOLLOWING_SECONDS, MAKING_SECONDS, Ready, Studio
from bot.whispers import Whispers
from storage.cards import Shown
from storage.outbox import OutRow, Rank

QUIET_SECONDS = 1.0
"""How long words wait for their picture, and how long something else is in the making before the phone says so."""
STALE = "file identifier"
"""What Telegram says of a file id that it does not know, or not from this bot."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What Telegram calls a made thing from now on."""

    key: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a row. `message_id` shows its card, with that `picture` above the words."""

    outcome: Outcome
    message_id: int | None = None
    picture: str | None = None
    file: KnownFile | None = None


class Carrier:
    """`making`: rows that wait for what goes with them. They call nobody meanwhile, so nobody waits behind them."""

    def __init__(self, api: Api, studio: Studio, whispers: Whispers, latecomers: Latecomers) -> None:
        self.api = api
        self.studio = studio
        self.whispers = whispers
        self.latecomers = latecomers
        self.making = 0

    async def carry(self, row: OutRow, shown: Shown | None) -> Carried:
        if NAME.encode() in row.body:
            row = replace(row, body=row.body.replace(NAME.encode(), (await self.api.name()).encode()))
        order = order_of(row)
        if order.whisper and await self.whispers.said(order.whisper):
            order = replace(order, params=order.whisper.answer)
        if order.gone:
            return await self._removed(order, row, shown)
        carried = await self._pictured(order, row, shown) if order.made else None
        carried = carried or await self._do(in_words(order, shown), shown)
        for what in order.soon:
            self.studio.prepare(what)
        return carried

    async def _pictured(self, order: Order, row: OutRow, shown: Shown | None) -> Carried | None:
        """None: the words go alone."""
        if order.made is None or (maker := self.studio.maker(order.made)) is None:
            return None
        first = is_answer_on_a_card(row) and not order.late
        patience = FOLLOWING_SECONDS if first else MAKING_SECONDS
        making = asyncio.create_task(self.studio.ready(order.made, row.actor_id, patience))
        done = await self._waited(making, QUIET_SECONDS)
        if not done and first:
            return await self._words_first(order, row, shown, making)
        if not done:
            await self.api.call("sendChatAction", {"chat_id": row.chat_id, "action": ACTIONS[maker.kind]})
        await self._waited(making)
        ready = making.result()
        return await self._with(ready, order, row, shown) if ready else None

    async def _removed(self, order: Order, row: OutRow, shown: Shown | None) -> Carried:
        """A card whose message is not in the chat is gone already; Telegram deletes nothing that is two days old."""
        if shown is None:
            return Carried(Done())
        named = {"chat_id": row.chat_id, "message_id": shown.message_id}
        outcome = await self.api.call("deleteMessage", named)
        return await self._do(last_words(order, shown), shown) if isinstance(outcome, Refused) else Carried(outcome)

    async def _waited(self, making: asyncio.Task[Ready | None], seconds: float | None = None) -> bool:
        self.making += 1
        try:
            done, _ = await asyncio.wait({making}, timeout=seconds)
        finally:
            self.making -= 1
        return bool(done)

    async def _with(self, ready: Ready, order: Order, row: OutRow, shown: Shown | None) -> Carried | None:
        carried = await self._do(with_made(order, ready, shown), shown)
        if isinstance(carried.outcome, Refused) and ready.file_id and STALE in carried.outcome.why:
            await self.studio.forget(ready.key)
            return await self._pictured(order, row, shown)
        return None if isinstance(carried.outcome, Refused) and order.method == "sendMessage" else carried

    async def _words_first(
        self, order: Order, row: OutRow, shown: Shown | None, making: asyncio.Task[Ready | None]
    ) -> Carried:
        """Nobody waits for a picture: it follows. An edit takes none away, so until then a blank one stands there."""
        held = await self._with(await self.studio.blank(), order, row, shown) if shown and shown.picture else None
        carried = held or await self._do(in_words(order, shown), shown)
        if isinstance(carried.outcome, Done):
            self.latecomers.follow(row, making, stale=carried.picture is not None)
        return carried

    async def _do(self, call: Call, shown: Shown | None) -> Carried:
        outcome = await self._called(call)
        if not isinstance(outcome, Done):
            return Carried(outcome)
        if call.replaces is not None:
            await self.api.call("deleteMessage", {"chat_id": call.params["chat_id"], "message_id": call.replaces})
        number = outcome.result.get("message_id") if isinstance(outcome.result, dict) else None
        number = number if isinstance(number, int) else shown.message_id if shown else None
        return Carried(outcome, number, call.shows, self._known(call, outcome))

    async def _called(self, call: Call) -> Outcome:
        if call.attached is None:
            return await self.api.call(call.method, call.params)
        field, ready = call.attached
        return await self.api.upload(call.method, call.params, field, ready.name, ready.content)

    def _known(self, call: Call, outcome: Done) -> KnownFile | None:
        if call.attached is None or not call.attached[1].kept:
            return None
        ready = call.attached[1]
        file_id = file_id_in(outcome.result, ready)
        if file_id is None:
            return None
        self.studio.know(ready.key, file_id)
        return KnownFile(ready.key, file_id)


def is_answer_on_a_card(row: OutRow) -> bool:
    """Somebody has pressed and looks at it. A reminder is sent once, whole."""
    return row.card is not None and row.card > 0 and row.rank == Rank.REPLY
