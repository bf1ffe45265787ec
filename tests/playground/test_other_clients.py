"""Two libraries that nobody here wrote take the playground for Telegram."""

import asyncio

import pytest
from aiogram import Bot as AiogramBot
from aiogram import Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from tests.playground.test_media import PNG

TOKEN = "42:playground"


@pytest.fixture
async def aiogram(line):
    session = AiohttpSession(api=TelegramAPIServer.from_base(line.url))
    async with AiogramBot(TOKEN, session=session) as bot:
        yield bot


async def test_aiogram_sends_edits_and_is_answered(line, aiogram):
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="OK", callback_data="ok")]])

    me = await aiogram.get_me()
    sent = await aiogram.send_message(1001, "<b>Ready?</b>", parse_mode="HTML", reply_markup=keyboard)
    edited = await aiogram.edit_message_text("Go!", chat_id=1001, message_id=sent.message_id)

    assert (me.id, me.is_bot) == (42, True)
    assert (sent.text, sent.entities[0].type) == ("Ready?", "bold")
    assert sent.reply_markup.inline_keyboard[0][0].callback_data == "ok"
    assert (edited.text, edited.reply_markup) == ("Go!", None)


async def test_aiograms_dispatcher_answers_a_press(line, aiogram):
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="OK", callback_data="ok")]])
    sent = await aiogram.send_message(1001, "Ready?", reply_markup=keyboard)
    dispatcher = Dispatcher()

    @dispatcher.callback_query()
    async def pressed(query):
        await query.answer(f"you pressed {query.data}", show_alert=True)

    @dispatcher.message()
    async def said(message):
        await message.answer(message.text.upper())

    await line.updates()
    polling = asyncio.create_task(dispatcher.start_polling(aiogram, handle_signals=False, polling_timeout=50))
    answer = await line.post("presses", chat=1001, **{"from": 1001}, message=sent.message_id, button="OK")
    await line.post("messages", chat=1001, **{"from": 1001}, text="hello")
    await dispatcher.stop_polling()
    await polling

    assert answer == {"answer": {"text": "you pressed ok", "alert": True, "url": None}}
    assert [message["text"] for message in await line.shown()] == ["Ready?", "hello", "HELLO"]


async def test_aiogram_uploads_and_downloads(line, aiogram):
    sent = await aiogram.send_photo(1001, BufferedInputFile(PNG, "p.png"), caption="me")

    file = await aiogram.get_file(sent.photo[-1].file_id)
    downloaded = await aiogram.download_file(file.file_path)

    assert (sent.photo[-1].width, sent.caption) == (640, "me")
    assert downloaded.read() == PNG


async def test_aiogram_understands_each_refusal(line, aiogram):
    await line.post("faults", kind="429", retry_after=9, count=1)
    with pytest.raises(TelegramRetryAfter) as limited:
        await aiogram.send_message(1001, "hi")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await aiogram.send_message(5, "hi")
    await line.post("people", chat=1001, person=1001, action="block")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await aiogram.send_message(1001, "hi")

    assert limited.value.retry_after == 9


async def test_aiogram_reads_polls_chats_and_members(line, aiogram):
    poll = await aiogram.send_poll(1001, "Run?", ["Yes", "No"], is_anonymous=False)
    await line.post("votes", chat=1001, **{"from": 1001}, message=poll.message_id, options=[0])
    await line.post("people", chat=-1001000000001, person="bot", action="promote")
    updates = await aiogram.get_updates()
    chat = await aiogram.get_chat(-1001000000001)
    administrators = await aiogram.get_chat_administrators(-1001000000001)

    assert [update.event_type for update in updates] == ["poll", "poll_answer", "my_chat_member"]
    assert chat.title == "Running club"
    assert [type(each).__name__ for each in administrators] == ["ChatMemberOwner", "ChatMemberAdministrator"]


@pytest.fixture
async def ptb(line, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    from telegram import Bot

    async with Bot(TOKEN, base_url=f"{line.url}/bot", base_file_url=f"{line.url}/file/bot") as bot:
        yield bot


async def test_python_telegram_bot_sends_edits_and_reads(line, ptb):
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup
    from telegram.error import BadRequest, RetryAfter

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("OK", callback_data="ok")]])
    sent = await ptb.send_message(1001, "Ready?", reply_markup=keyboard)
    await line.post("presses", chat=1001, **{"from": 1001}, message=sent.message_id, button="OK")
    (update,) = await ptb.get_updates()
    answered = await update.callback_query.answer("thanks")
    edited = await ptb.edit_message_text("Go!", chat_id=1001, message_id=sent.message_id)
    with pytest.raises(BadRequest, match="not modified"):
        await ptb.edit_message_text("Go!", chat_id=1001, message_id=sent.message_id)
    await line.post("faults", kind="429", retry_after=9, count=1)
    with pytest.raises(RetryAfter):
        await ptb.send_message(1001, "hi")

    assert ptb.id == 42
    assert answered is True
    assert edited.text == "Go!"


async def test_python_telegram_bot_uploads_and_downloads(line, ptb):
    sent = await ptb.send_document(1001, PNG, filename="p.png")
    group = await ptb.send_poll(1001, "Run?", ["Yes", "No"])
    file = await sent.document.get_file()

    assert await file.download_as_bytearray() == PNG
    assert (sent.document.file_name, group.poll.question) == ("p.png", "Run?")
    assert (await ptb.get_chat(-1001000000001)).title == "Running club"


async def test_python_telegram_bot_chokes_on_poison(line, ptb):
    await line.post("faults", kind="poison")

    with pytest.raises(TypeError):
        await ptb.get_updates()
