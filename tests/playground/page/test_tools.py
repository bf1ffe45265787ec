"""The clock and the two panels."""

from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from tests.playground.page.visit import Visit, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_clock_button_moves_the_clock(visit: Visit):
    page = await visit.open()
    clock = page.locator("#now")
    before = datetime.fromisoformat(await clock.get_attribute("datetime") or "")

    await page.get_by_role("button", name="+1 h").click()

    await expect(page.locator("#announcer")).to_contain_text("It is")
    after = datetime.fromisoformat(await clock.get_attribute("datetime") or "")
    assert after - before >= timedelta(hours=1)
    await expect(page.get_by_role("progressbar")).to_be_hidden()


async def test_misbehaviour_is_switched_on_listed_and_cleared(visit: Visit):
    page = await visit.open()
    await page.get_by_role("button", name="Misbehave").click()
    panel = page.get_by_role("complementary", name="Misbehave")

    await panel.get_by_role("button", name="Too many requests").click()
    await panel.get_by_role("switch", name="Runner").check()
    await expect(panel.get_by_role("list", name="Going wrong at the moment")).to_contain_text("429")
    await expect(page.get_by_role("button", name="You blocked this bot")).to_be_visible()
    await panel.get_by_role("button", name="Clear all").click()

    await expect(panel.get_by_role("list", name="Going wrong at the moment")).to_have_text("Nothing")
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Misbehave")).to_be_focused()


async def test_the_calls_of_the_bot_are_listed_with_question_and_answer(visit: Visit):
    page = await visit.open()
    await write(page, "hello")
    await page.get_by_role("button", name="Calls").click()
    panel = page.get_by_role("complementary", name="Calls")

    await panel.get_by_text("sendMessage").click()

    await expect(panel.locator("pre").first).to_contain_text("You said: hello")
