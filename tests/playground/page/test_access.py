"""For everybody: keyboard, screen reader, small screens, faint eyes."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.playground.page.visit import PHONE, Visit, rows, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


LANDMARKS: list[tuple[Any, str | None]] = [
    ("banner", None),
    ("navigation", "Chats"),
    ("main", "Bot"),
    ("form", "Write a message"),
    ("region", "Messages"),
    ("group", "Simulated clock"),
]
NAMELESS = """() => {
  const controls = [...document.querySelectorAll("button, a, textarea, select, input")];
  const isNamed = (e) => e.textContent.trim() || e.ariaLabel || e.labels?.length;
  return controls.filter((e) => e.checkVisibility() && !isNamed(e)).map((e) => e.outerHTML);
}"""
TOO_FAINT = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
  };
  const light = (rgb) => rgb.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const grounds = (e) => (e ? [...grounds(e.parentElement), getComputedStyle(e).backgroundColor] : []);
  const contrast = (e) => {
    const layers = grounds(e);
    const [a, b] = [light(paint(layers)), light(paint([...layers, getComputedStyle(e).color]))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const hasWords = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.checkVisibility();
  const spoken = [...document.querySelectorAll("body *")].filter(hasWords);
  return spoken.filter((e) => contrast(e) < 4.5).map((e) => e.outerHTML);
}"""


async def test_everything_is_reached_without_a_mouse(visit: Visit):
    page = await visit.open()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()

    await page.keyboard.type("/")
    await expect(page.get_by_role("option")).to_contain_text(["/start", "/plan"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(rows(page)).to_contain_text(["/plan", "You said: /plan"])

    await page.keyboard.type("card")
    await page.keyboard.press("Enter")
    await expect(rows(page)).to_have_count(4)
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Why?")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("button", name="Undo")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(rows(page).nth(2)).to_be_focused()


async def test_on_a_phone_the_private_chat_is_first_and_nothing_scrolls_sideways(visit: Visit):
    page = await visit.open(PHONE)
    await write(page, "w" * 300 + " https://example.org/" + "path/" * 60)
    await expect(rows(page)).to_have_count(2)
    assert await is_as_wide_as_its_window(page)

    await page.get_by_role("link", name="Back to the list of chats").click()
    await page.get_by_role("link", name="Running club").click()

    await expect(page.get_by_role("heading", name="Running club")).to_be_visible()
    await expect(page.get_by_role("combobox", name="Writing as")).to_be_visible()
    assert await is_as_wide_as_its_window(page)


async def is_as_wide_as_its_window(page: Page) -> bool:
    widths = (
        "[document.documentElement, document.getElementById('scroller')].every((e) => e.scrollWidth <= e.clientWidth)"
    )
    return bool(await page.evaluate(widths))


async def test_landmarks_names_and_live_regions_are_there(visit: Visit):
    page = await visit.open()

    for role, name in LANDMARKS:
        await expect(page.get_by_role(role, name=name)).to_be_visible()
    await expect(page.locator("[aria-live=polite]")).to_have_count(2)
    assert await page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_from_their_ground_in_both_schemes(visit: Visit, scheme: str):
    page = await visit.open(color_scheme=scheme)
    await write(page, "card")
    await expect(page.get_by_role("button", name="Good")).to_be_visible()

    assert await page.evaluate(TOO_FAINT) == []
