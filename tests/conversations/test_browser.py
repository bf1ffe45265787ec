"""The whole product as a person meets it: set-up, a run, the next morning and a changed plan, in a real browser."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.conversations.gathering import gathered
from tests.conversations.people import PRESETS, joined, until_after_the_run
from tests.samples import FILMS
from tests.town import Town, approved, town

PHONE = {"width": 390, "height": 844}


@asynccontextmanager
async def phone(here: Town, scheme: str = "light") -> AsyncIterator[Page]:
    path = shutil.which("chromium")
    if path is None and not os.environ.get("CI"):
        pytest.skip("needs chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path or "chromium")
        page = await browser.new_page(
            viewport=PHONE, device_scale_factor=2, color_scheme=scheme, reduced_motion="reduce"
        )
        await page.goto(here.address)
        yield page
        await browser.close()


async def tap(page: Page, label: str) -> None:
    """The newest button whose words begin like this."""
    await page.locator("#timeline button:visible, .welcome .start", has_text=label).last.click()


async def tap_through(page: Page, labels: tuple[str, ...]) -> None:
    """Tap one after the other, each once the card shows what the tap before led to."""
    for label in labels:
        card = page.locator("#timeline li").last
        before = await card.inner_text()
        await tap(page, label)
        await expect(card).not_to_have_text(before, use_inner_text=True)


async def picture(page: Page, folder: Path, name: str) -> None:
    """For a look with one's own eyes: set TALUS_PICTURES to a folder to keep them."""
    await page.screenshot(path=Path(os.environ.get("TALUS_PICTURES", folder)) / f"{name}.png")


async def test_from_the_first_hello_to_a_changed_plan(tmp_path):
    async with town(tmp_path) as here, phone(here) as page:
        await tap(page, "Start")
        await expect(page.get_by_text("Ankles that keep up with your running.").last).to_be_visible()
        await picture(page, tmp_path, "1-hello")
        await tap_through(page, PRESETS)
        await picture(page, tmp_path, "2-today")
        chat = await here.runner()
        await chat.look()
        await until_after_the_run(chat)
        await tap_through(page, ("Right · sore", "Heavy"))
        await picture(page, tmp_path, "3-receipt")
        await chat.to_next()
        await tap_through(page, ("15 min or so", "Worse"))
        await picture(page, tmp_path, "4-morning")

        said = (await chat.last())["text"]
    approved("browser", said + "\n")


async def write_as(page: Page, name: str) -> None:
    await page.get_by_role("combobox", name="Writing as").select_option(name)


async def test_a_group_comes_to_a_run_and_whoever_answers_there_is_seen_by_nobody(tmp_path):
    async with town(tmp_path) as here, phone(here) as page:
        club = await gathered(here, "Tu", names=("Ada", "Ben", "Cleo", "Dan", "Eve"), joining=4)
        await page.goto(f"{here.address}/#/chat/{club.chat.chat}")
        await write_as(page, "Eve")
        await tap(page, "Join")
        await club.chat.wait("2026-05-05T07:00:30+00:00")
        await expect(page.locator(".row", has_text="The ankle club is ready.")).to_contain_text("5 members")

        for name in ("Ada", "Ben", "Cleo", "Dan", "Eve"):
            await write_as(page, name)
            await tap(page, "I'm in")
            await expect(page.get_by_text("See you there.").last).to_be_visible()
            await expect(page.locator("[aria-busy=true]")).to_have_count(0)
        await club.chat.wait(timedelta(seconds=10))
        await expect(page.locator(".row").last).to_contain_text("5 in")
        await picture(page, tmp_path, "5-club-run")

        await club.chat.wait("2026-05-05T18:46:00+00:00")
        await tap(page, "Answer privately")
        question = page.locator(".row", has_text="How were your ankles on that run?")
        await expect(question).to_be_visible()
        await picture(page, tmp_path, "6-answer")
        await write_as(page, "Ada")
        await expect(question).to_be_hidden()
        await write_as(page, "Eve")
        await tap_through(page, ("Right · sore", "Heavy"))
        await page.get_by_role("link", name="To our chat").click()
        await expect(page.locator("#room-about")).to_have_text("bot · you are Eve")
        await expect(page.locator(".row").last).to_contain_text("Logged")
        await picture(page, tmp_path, "7-answered")


async def test_a_session_followed_to_its_end_with_its_films_and_a_beat(tmp_path):
    async with town(tmp_path, makers=FILMS) as here, phone(here) as page:
        chat = await joined(here)
        await chat.wait("2026-05-05T16:00:00+00:00")
        await chat.says("/today")
        await tap_through(page, ("Strength", "6 min"))
        await expect(page.locator("video").last).to_have_js_property("videoWidth", 64)
        await picture(page, tmp_path, "8-set")

        done, beaten = 0, False
        while (label := onwards(await page_words(page))) is not None:
            if not beaten and "Audio beat" in await page_words(page):
                await tap(page, "Audio beat")
                await expect(page.locator("audio").last).not_to_have_js_property("readyState", 0)
                await picture(page, tmp_path, "9-beat")
                beaten = True
            await tap_on(page, label)
            done += label == "Done ·"
        assert beaten
        await expect(page.locator(".row").last).to_contain_text(f"{done} of {done} sets")
        await expect(page.locator("video")).to_have_count(0)
        await picture(page, tmp_path, "10-done")
        await tap_through(page, ("Right", "Fine"))
        await expect(page.locator(".row").last).to_contain_text("Session")


def onwards(words: str) -> str | None:
    return next((label for label in ("Done ·", "Ready") if label in words), None)


async def page_words(page: Page) -> str:
    return await page.locator("#timeline").inner_text()


async def tap_on(page: Page, label: str) -> None:
    """Tap a button of the session's card, and wait until the card is another."""
    before = await page_words(page)
    await tap(page, label)
    await expect(page.locator("#timeline")).not_to_have_text(before, use_inner_text=True)
