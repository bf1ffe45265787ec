"""The chat page in a real browser, on the real playground, with a bot of a few lines at the other end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from playwright.async_api import Browser, Locator, Page, expect
from starlette.applications import Starlette

PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1280, "height": 800}
RUNNER = 1001
CLUB = -1001000000001
CARD = [[{"text": "Good", "callback_data": "good", "style": "success"}], [{"text": "Why?", "callback_data": "why"}]]
COMMANDS = [{"command": "start", "description": "Begin"}, {"command": "plan", "description": "Your week"}]


class EchoBot:
    """Says back what it is told; `card` brings a card with buttons, a press edits it."""

    def __init__(self, session: aiohttp.ClientSession, origin: str) -> None:
        self.session = session
        self.url = f"{origin}/bot77:echo/"

    async def call(self, method: str, **params: Any) -> Any:
        async with self.session.post(self.url + method, json=params) as response:
            return (await response.json())["result"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                await self.answer(update)

    async def answer(self, update: dict[str, Any]) -> None:
        match update:
            case {"message": {"chat": {"id": chat}, "text": "card"}}:
                markup = {"inline_keyboard": CARD}
                await self.call("sendMessage", chat_id=chat, text="How was it?", reply_markup=markup)
            case {"message": {"chat": {"id": chat}, "document": {"file_name": name, "file_size": size}}}:
                await self.call("sendMessage", chat_id=chat, text=f"You sent: {name}, {size} bytes")
            case {"message": {"chat": {"id": chat}, "text": text}}:
                await self.call("sendMessage", chat_id=chat, text=f"You said: {text}")
            case {"callback_query": query}:
                await self.edit(query)

    async def edit(self, query: dict[str, Any]) -> None:
        if query["data"] == "link":
            address = "https://t.me/playground_bot?start=x7"
            await self.call("answerCallbackQuery", callback_query_id=query["id"], url=address)
            return
        place = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
        markup = {"inline_keyboard": [[{"text": "Undo", "callback_data": "undo"}]]}
        text = f"<b>Noted</b>: {query['data']}"
        await self.call("editMessageText", **place, text=text, parse_mode="HTML", reply_markup=markup)
        shows_alert = query["data"] == "why"
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Thanks", show_alert=shows_alert)


@asynccontextmanager
async def echo_bot(origin: str) -> AsyncIterator[EchoBot]:
    async with aiohttp.ClientSession() as session:
        bot = EchoBot(session, origin)
        await bot.call("setMyCommands", commands=COMMANDS)
        await bot.call("setMyDescription", description="Says back what it hears.")
        running = asyncio.create_task(bot.run())
        yield bot
        running.cancel()
        await asyncio.wait([running])


@dataclass
class Visit:
    """What a look at the page needs, and everything that went wrong behind it."""

    app: Starlette
    origin: str
    browser: Browser
    complaints: list[str] = field(default_factory=list)

    async def open(self, size: dict[str, int] = DESKTOP, **options: Any) -> Page:
        context = await self.browser.new_context(viewport=size, reduced_motion="reduce", **options)
        page = await context.new_page()
        page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.check(request.url))
        await page.goto(self.origin)
        await expect(page.locator(".entry").first).to_be_visible(visible=size == DESKTOP)
        await expect(page.locator("#room-title")).not_to_have_text("Playground")
        return page

    def check(self, url: str) -> None:
        if not url.startswith(f"{self.origin}/"):
            self.complaints.append(f"asked {url}")

    def says(self, text: str, chat: int = RUNNER, **content: Any) -> None:
        """The bot writes, without the bot: faster where a test needs only the message."""
        world = self.app.state.telegram.world
        world.add_message(world.chats[chat], {"text": text, **content}, None)


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(text)
    await page.keyboard.press("Enter")


def rows(page: Page) -> Locator:
    return page.locator(".row")
