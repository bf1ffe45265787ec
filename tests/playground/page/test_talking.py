"""Writing, pressing, reading."""

import pytest
from playwright.async_api import expect

from tests.playground.page.visit import CLUB, PHONE, RUNNER, Visit, rows, write

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_message_and_its_answer_appear_as_bubbles_on_their_sides(visit: Visit):
    page = await visit.open()

    await write(page, "hello there")

    await expect(page.locator(".row.mine .bubble")).to_contain_text("hello there")
    await expect(page.locator(".row:not(.mine) .bubble")).to_contain_text("You said: hello there")


async def test_an_empty_chat_introduces_the_bot_and_its_start_button_says_start(visit: Visit):
    page = await visit.open(PHONE)
    await expect(page.get_by_role("region", name="About this bot")).to_contain_text("Says back what it hears.")

    await page.get_by_role("button", name="Start", exact=True).click()

    await expect(rows(page)).to_contain_text(["/start", "You said: /start"])
    await expect(page.get_by_role("region", name="About this bot")).to_be_hidden()


async def test_a_press_edits_the_card_in_place_and_shows_the_answer_as_a_toast(visit: Visit):
    page = await visit.open()
    await write(page, "card")
    await page.get_by_role("button", name="Good").click()

    await expect(page.locator(".toast")).to_have_text("Thanks")
    await expect(rows(page)).to_have_count(2)
    await expect(rows(page).last).to_contain_text("Noted: good")
    await expect(rows(page).last.locator(".meta")).to_contain_text("edited")
    await expect(page.get_by_role("button", name="Undo")).to_be_visible()


async def test_an_answer_as_alert_is_a_dialog_that_escape_closes(visit: Visit):
    page = await visit.open()
    await write(page, "card")
    await page.get_by_role("button", name="Why?").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Thanks")

    await page.keyboard.press("Escape")

    await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(page.get_by_role("button", name="Undo")).to_be_focused()


async def test_in_a_group_one_writes_as_whoever_is_chosen(visit: Visit):
    page = await visit.open()
    await page.get_by_role("link", name="Running club").click()
    await page.get_by_role("combobox", name="Writing as").select_option("Clubmate")

    await write(page, "on my way")
    await expect(page.locator(".row.mine")).to_contain_text("on my way")
    await page.get_by_role("combobox", name="Writing as").select_option("Organiser")

    await expect(page.locator(".row:not(.mine)").first).to_contain_text("Clubmate")
    await expect(page.locator(".row.mine")).to_have_count(0)


async def test_a_message_elsewhere_is_counted_and_announced(visit: Visit):
    page = await visit.open()

    visit.says("club news", CLUB)

    await expect(page.get_by_role("link", name="Running club")).to_contain_text("club news")
    await expect(page.get_by_role("img", name="1 unread")).to_be_visible()
    await expect(page.locator("#announcer")).to_contain_text("New message in Running club")
    await page.get_by_role("link", name="Running club").click()
    await expect(page.get_by_role("img", name="1 unread")).to_be_hidden()


async def test_what_looks_like_markup_is_only_text(visit: Visit):
    page = await visit.open()

    await write(page, "<img src=x onerror=alert(1)> <b>&amp;</b>")

    await expect(page.locator(".row.mine .text")).to_contain_text("<img src=x onerror=alert(1)> <b>&amp;</b>")
    await expect(page.locator(".row img")).to_have_count(0)


async def test_a_long_chat_shows_its_end_first_and_the_rest_while_scrolling_up(visit: Visit):
    for number in range(1000):
        visit.says(f"line {number}")
    page = await visit.open()

    await expect(rows(page).last).to_contain_text("line 999")
    assert await rows(page).count() < 200
    await rows(page).last.focus()
    await page.keyboard.press("Home")
    await page.keyboard.press("ArrowUp")

    await expect(page.get_by_text("line 850", exact=False).first).to_be_attached()


async def test_a_reply_shows_what_it_answers(visit: Visit):
    page = await visit.open()
    visit.says("Shall we?")
    await rows(page).first.hover()
    await page.get_by_role("button", name="Reply to Bot").click()
    await expect(page.locator("#replying")).to_contain_text("Reply to Bot: Shall we?")

    await write(page, "gladly")

    await expect(page.locator(".row.mine .reply")).to_contain_text("Shall we?")
    await expect(page.locator("#replying")).to_be_hidden()


async def test_a_start_link_in_a_group_leads_into_the_private_chat(visit: Visit):
    page = await visit.open()
    button = {"text": "Join", "url": "https://t.me/playground_bot?start=club_7"}
    visit.says("Come along", CLUB, reply_markup={"inline_keyboard": [[button]]})
    await page.get_by_role("link", name="Running club").click()

    await page.get_by_role("link", name="Join").click()

    await expect(page.get_by_role("main", name="Bot")).to_be_visible()
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".row.mine")).to_contain_text("/start club_7")
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_a_deleted_message_goes_and_a_pinned_one_stands_above(visit: Visit):
    page = await visit.open()
    world = visit.app.state.telegram.world
    for text in ("first", "second"):
        visit.says(text)
    await expect(rows(page)).to_have_count(2)

    world.delete_messages(world.chats[RUNNER], [1])
    world.chats[RUNNER].pinned.append(2)
    world.change_message(world.messages[RUNNER][2])

    await expect(rows(page)).to_have_count(1)
    await expect(page.get_by_role("button", name="Pinned second")).to_be_visible()


async def test_a_file_is_chosen_and_sent(visit: Visit):
    page = await visit.open()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="Send a file").click()

    await (await chooser.value).set_files({"name": "evening.fit", "mimeType": "", "buffer": b"12345"})

    await expect(page.locator(".row.mine .bubble")).to_contain_text("evening.fit")
    await expect(rows(page).last).to_contain_text("You sent: evening.fit, 5 bytes")


async def test_a_file_that_is_dropped_on_the_chat_is_sent(visit: Visit):
    page = await visit.open()
    dropped = await page.evaluate_handle(
        "() => { const d = new DataTransfer(); d.items.add(new File(['123'], 'plan.ics')); return d; }"
    )

    await page.dispatch_event("#room", "drop", {"dataTransfer": dropped})

    await expect(rows(page).last).to_contain_text("You sent: plan.ics, 3 bytes")
