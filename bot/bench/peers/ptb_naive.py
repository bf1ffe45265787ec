"""The naive stack: python-telegram-bot with its defaults, an ORM session an update, its JobQueue for reminders.

usage: ptb_naive.py WORK PORT COUNT DATABASE_URL   WORK: taps | broadcast | due | start
"""

import asyncio
import json
import os
import sys
import time

from gauge import Gauge, Work, cpu_seconds, memory_mb
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

WORK, PORT, COUNT, URL = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
Context = ContextTypes.DEFAULT_TYPE


def application() -> Application:
    return Application.builder().token("42:TEST").base_url(f"http://127.0.0.1:{PORT}/bot").build()


async def taps() -> None:
    work, gauge, app = Work(URL), Gauge(COUNT), application()
    await work.prepare(1000)

    async def press(update: Update, _: Context) -> None:
        gauge.begin()
        query = update.callback_query
        await work.answer(query.from_user.id, query.data)
        await query.answer()
        await query.edit_message_text("Logged. Legs overall?")
        gauge.one()

    app.add_handler(CallbackQueryHandler(press))
    await app.initialize()
    await app.start()
    await app.updater.start_polling()
    await asyncio.Event().wait()


async def broadcast() -> None:
    gauge, app = Gauge(COUNT), application()
    await app.initialize()
    gauge.begin()
    free = asyncio.Semaphore(100)

    async def send(chat: int) -> None:
        async with free:
            for _ in range(5):
                try:
                    await app.bot.send_message(chat, "How were your ankles on that run?")
                    break
                except Exception:  # noqa: BLE001 - the pool ran out: a naive bot tries again
                    continue
        gauge.one()

    await asyncio.gather(*(send(1000 + number) for number in range(COUNT)))


async def due() -> None:
    """COUNT reminders due in one second, in the JobQueue."""
    app = application()
    await app.initialize()
    await app.start()
    loop = asyncio.get_running_loop()
    at, late, stall = time.time() + 3 + COUNT / 2000, [], [0.0]

    async def remind(_: Context) -> None:
        late.append(time.time() - at)

    async def watch() -> None:
        while True:
            before = loop.time()
            await asyncio.sleep(0.001)
            stall[0] = max(stall[0], loop.time() - before - 0.001)

    for _ in range(COUNT):
        app.job_queue.run_once(remind, at - time.time())
    watcher = asyncio.ensure_future(watch())
    await asyncio.sleep(at - time.time() + 5)
    watcher.cancel()
    result = {"done": len(late), "seconds": max(late, default=0.0), "stall": stall[0], "memory_mb": memory_mb()}
    print(json.dumps(result), flush=True)
    os._exit(0)


async def start() -> None:
    gauge, app = Gauge(1), application()
    work = Work(URL)
    await work.prepare(1)

    async def hello(update: Update, _: Context) -> None:
        await update.message.reply_text("Hello")
        gauge.one()

    app.add_handler(MessageHandler(filters.ALL, hello))
    await app.initialize()
    await app.start()
    await app.updater.start_polling()
    await asyncio.Event().wait()


if __name__ == "__main__":
    assert cpu_seconds() >= 0
    asyncio.run({"taps": taps, "broadcast": broadcast, "due": due, "start": start}[WORK]())
