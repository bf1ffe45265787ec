"""A club's chat: its people, its topics, and the links that lead into it and out of it."""

import pytest
from playwright.async_api import Page, expect

from playground.polls import new_poll
from tests.playground.page.visit import CLUB, Visit, rows, write

pytestmark = pytest.mark.asyncio(loop_scope="module")

BRING = {"inline_keyboard": [[{"text": "Add to a group", "url": "https://t.me/playground_bot?startgroup=club"}]]}


async def choose_the_club(page: Page, writer: str) -> None:
    await page.get_by_role("link", name="Running club").click()
    await page.get_by_role("combobox", name="Writing as").select_option(writer)


async def test_a_link_brings_the_bot_into_a_new_group_of_ones_own(visit: Visit):
    page = await visit.open()
    visit.says("Bring me along", reply_markup=BRING)

    await page.get_by_role("link", name="Add to a group").click()
    await page.get_by_role("textbox", name="New group").fill("Harriers")
    await page.get_by_role("button", name="Create and add").click()

    await expect(page.get_by_role("main", name="Harriers")).to_be_visible()
    await expect(rows(page)).to_contain_text(["Bot joined", "/start@playground_bot club", "You said: /start"])
    await expect(page.get_by_role("combobox", name="Writing as")).to_contain_text("Clubmate")


async def test_a_link_offers_the_groups_that_one_manages_and_that_lack_the_bot(visit: Visit):
    page = await visit.open()
    await page.get_by_role("button", name="Misbehave").click()
    await page.get_by_role("combobox", name="Running club").select_option("Not in the group")
    await page.keyboard.press("Escape")
    visit.says("Bring me along", CLUB, reply_markup=BRING)
    await choose_the_club(page, "Organiser")

    await page.get_by_role("link", name="Add to a group").click()
    await page.get_by_role("dialog").get_by_role("button", name="Running club").click()

    await expect(rows(page).last).to_contain_text("You said: /start@playground_bot club")


async def test_the_address_of_an_answer_leads_into_the_private_chat_of_who_pressed(visit: Visit):
    page = await visit.open()
    button = {"text": "Set up", "callback_data": "link"}
    visit.says("A club", CLUB, reply_markup={"inline_keyboard": [[button]]})
    await choose_the_club(page, "Clubmate")

    await page.get_by_role("button", name="Set up").click()
    await expect(page.locator("#room-about")).to_have_text("bot · you are Clubmate")
    await page.locator("#welcome").get_by_role("button", name="Start", exact=True).click()

    await expect(rows(page)).to_contain_text(["/start x7", "You said: /start x7"])


async def test_what_is_said_in_a_topic_goes_there_and_says_so(visit: Visit):
    page = await visit.open()
    telegram = visit.app.state.telegram
    telegram.world.chats[CLUB].is_forum = True
    await page.request.post(
        f"{visit.origin}/sim/topics", data={"chat": CLUB, "from": 1002, "action": "create", "name": "Runs"}
    )
    await page.reload()
    await choose_the_club(page, "Clubmate")
    await expect(rows(page)).to_contain_text(["Organiser opened the topic Runs"])

    await page.get_by_role("combobox", name="Topic").select_option("Runs")
    await write(page, "on my way")

    await expect(page.locator(".row.mine")).to_contain_text("in Runs")


async def test_a_poll_is_voted_in_and_shows_its_counts_once_it_is_closed(visit: Visit):
    page = await visit.open()
    telegram = visit.app.state.telegram
    poll = new_poll("7", "Which day?", ["Saturday", "Sunday"], {"is_anonymous": True, "allows_multiple_answers": False})
    message = telegram.world.add_message(telegram.world.chats[CLUB], {"poll": poll}, None)
    message.hides_results = True
    await choose_the_club(page, "Clubmate")
    answer = page.get_by_role("button", name="Saturday")

    await answer.click()
    await expect(page.locator(".poll")).to_contain_text("Anonymous poll · 1 vote")
    await expect(answer).to_have_text("Saturday")

    message.body["poll"]["is_closed"] = True
    telegram.world.change_message(message)
    await expect(answer).to_have_text("Saturday1")
    await expect(answer).to_be_disabled()


async def test_the_bot_can_be_muted_in_a_group(visit: Visit):
    page = await visit.open()
    await page.get_by_role("button", name="Misbehave").click()
    role = page.get_by_role("combobox", name="Running club")
    await role.select_option("Muted")
    await expect(role).to_have_value("restricted")

    await role.select_option("Administrator who may not pin")

    await expect(role).to_have_value("no-pins")
