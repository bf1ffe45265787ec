"""The naive stack: python-telegram-bot with its defaults, an ORM session an update, its JobQueue for reminders.

usage: ptb_naive.py WORK PORT COUNT DATABASE_URL   WORK: taps | broadcast | due | stored | start
"""

import asyncio
import json
import sys
import time

from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters
from work import Work, ready, told_to_go

WORK, PORT, COUNT, URL = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
Context = ContextTypes.DEFAULT_TYPE


def application() -> Application:
    return Application.builder().token("42:TEST").base_url(f"http://127.0.0.1:{PORT}/bot").build()


async def polling(app: Application) -> None:
    await app.initialize()
    await app.start()
    await app.updater.start_polling()
    await asyncio.Event().wait()


async def taps() -> None:
    work, app = Work(URL), application()
    await work.prepare(COUNT)

    async def press(update: Update, _: Context) -> None:
        query = update.callback_query
        await work.answer(query.from_user.id, query.data)
        await query.answer()
        await query.edit_message_text("Logged. Legs overall?")

    app.add_handler(CallbackQueryHandler(press))
    ready()
    await polling(app)


async def broadcast() -> None:
    app, free = application(), asyncio.Semaphore(100)
    await app.initialize()
    ready()
    await told_to_go()

    async def send(chat: int) -> None:
        async with free:
            for _ in range(5):
                try:
                    await app.bot.send_message(chat, "How were your ankles on that run?")
                    break
                except Exception:  # the pool ran out: a naive bot tries again
                    continue

    await asyncio.gather(*(send(1000 + number) for number in range(COUNT)))
    await asyncio.Event().wait()


async def due() -> None:
    """COUNT reminders due in the same second, in the JobQueue."""
    app, done, late, stall = application(), asyncio.Event(), [], [0.0]
    await app.job_queue.start()
    loop = asyncio.get_running_loop()
    at = time.time() + 3 + COUNT / 1000

    async def remind(_: Context) -> None:
        late.append(time.time() - at)
        if len(late) == COUNT:
            done.set()

    async def watch() -> None:
        while True:
            before = loop.time()
            await asyncio.sleep(0.001)
            stall[0] = max(stall[0], loop.time() - before - 0.001)

    for _ in range(COUNT):
        app.job_queue.run_once(remind, at - time.time())
    watcher = asyncio.ensure_future(watch())
    await asyncio.wait([asyncio.ensure_future(done.wait())], timeout=at - time.time() + 30)
    watcher.cancel()
    print(json.dumps({"seconds": max(late, default=0.0), "stall": stall[0], "done": len(late)}), flush=True)


async def stored() -> None:
    """COUNT people with one daily reminder each, put into the JobQueue at start, as it forgets them at the end."""
    app = application()

    async def remind(_: Context) -> None:
        pass

    for number in range(COUNT):
        app.job_queue.run_repeating(remind, 86400, first=3600 + number % 80000, chat_id=number)
    await polling(app)


async def start() -> None:
    app = application()
    await Work(URL).prepare(1)

    async def hello(update: Update, _: Context) -> None:
        await update.message.reply_text("Hello")

    app.add_handler(MessageHandler(filters.ALL, hello))
    await polling(app)


if __name__ == "__main__":
    asyncio.run({"taps": taps, "broadcast": broadcast, "due": due, "stored": stored, "start": start}[WORK]())
