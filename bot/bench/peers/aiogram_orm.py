"""aiogram with an ORM session an update behind one lock (SQLite takes one writer), and its own aiohttp session.

usage: aiogram_orm.py WORK PORT COUNT DATABASE_URL   WORK: taps | broadcast | start
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from gauge import Gauge, Work

WORK, PORT, COUNT, URL = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]


def make_bot() -> Bot:
    server = TelegramAPIServer.from_base(f"http://127.0.0.1:{PORT}")
    return Bot("42:TEST", session=AiohttpSession(api=server, limit=256))


async def taps() -> None:
    work, gauge, bot, dispatcher, lock = Work(URL), Gauge(COUNT), make_bot(), Dispatcher(), asyncio.Lock()
    await work.prepare(1000)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        gauge.begin()
        async with lock:
            await work.answer(query.from_user.id, query.data or "")
        await query.answer()
        await query.message.edit_text("Logged. Legs overall?")
        gauge.one()

    await dispatcher.start_polling(bot, handle_signals=False)


async def broadcast() -> None:
    gauge, bot = Gauge(COUNT), make_bot()
    gauge.begin()
    free = asyncio.Semaphore(100)

    async def send(chat: int) -> None:
        async with free:
            await bot.send_message(chat, "How were your ankles on that run?")
        gauge.one()

    await asyncio.gather(*(send(1000 + number) for number in range(COUNT)))


async def start() -> None:
    gauge, bot, dispatcher = Gauge(1), make_bot(), Dispatcher()
    await Work(URL).prepare(1)

    @dispatcher.message()
    async def hello(message: Message) -> None:
        await message.answer("Hello")
        gauge.one()

    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    asyncio.run({"taps": taps, "broadcast": broadcast, "start": start}[WORK]())
