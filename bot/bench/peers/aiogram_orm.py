"""aiogram with an ORM session an update (on SQLite behind a lock: it takes one writer), and its own aiohttp session.

usage: aiogram_orm.py WORK PORT COUNT DATABASE_URL   WORK: taps | broadcast | start
"""

import asyncio
import sys
from contextlib import nullcontext

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from work import Work, ready, told_to_go

WORK, PORT, COUNT, URL = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]


def make_bot() -> Bot:
    server = TelegramAPIServer.from_base(f"http://127.0.0.1:{PORT}")
    return Bot("42:TEST", session=AiohttpSession(api=server, limit=256))


async def taps() -> None:
    work, bot, dispatcher = Work(URL), make_bot(), Dispatcher()
    one_writer = asyncio.Lock() if URL.startswith("sqlite") else nullcontext()
    await work.prepare(COUNT)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        async with one_writer:
            await work.answer(query.from_user.id, query.data or "")
        await query.answer()
        await query.message.edit_text("Logged. Legs overall?")

    ready()
    await dispatcher.start_polling(bot, handle_signals=False)


async def broadcast() -> None:
    bot, free = make_bot(), asyncio.Semaphore(100)
    ready()
    await told_to_go()

    async def send(chat: int) -> None:
        async with free:
            await bot.send_message(chat, "How were your ankles on that run?")

    await asyncio.gather(*(send(1000 + number) for number in range(COUNT)))
    await asyncio.Event().wait()


async def start() -> None:
    bot, dispatcher = make_bot(), Dispatcher()
    await Work(URL).prepare(1)

    @dispatcher.message()
    async def hello(message: Message) -> None:
        await message.answer("Hello")

    await dispatcher.start_polling(bot, handle_signals=False)


if __name__ == "__main__":
    asyncio.run({"taps": taps, "broadcast": broadcast, "start": start}[WORK]())
