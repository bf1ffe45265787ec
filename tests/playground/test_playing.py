"""The JSON interface: people act, scripts look, and nobody has to guess when the bot is done."""

import asyncio

OK = {"inline_keyboard": [[{"text": "OK", "callback_data": "ok"}], [{"text": "Site", "url": "https://a.example"}]]}


async def test_a_fresh_playground_has_a_runner_and_a_club_of_four(line):
    private, club = await line.get("chats")

    assert (private["id"], private["type"], [person["id"] for person in private["people"]]) == (1001, "private", [1001])
    assert (club["type"], len(club["people"])) == ("supergroup", 4)
    assert 1001 in [person["id"] for person in club["people"]]
    assert [person["status"] for person in club["people"]].count("creator") == 1


async def test_a_message_returns_when_the_bot_has_taken_it(line, bot):
    said = await line.post("messages", chat=1001, **{"from": 1001}, text="hello")

    assert said == {"id": 1}
    assert [update["message"]["text"] for update in bot] == ["hello"]


async def test_a_press_returns_with_the_bots_answer(line, bot):
    sent = await line.send("sure?", reply_markup=OK)

    pressed = await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="OK")

    assert pressed == {"answer": {"text": "got ok", "alert": False, "url": None}}


async def test_forged_data_reaches_the_bot(line, bot):
    sent = await line.send("sure?", reply_markup=OK)

    pressed = await line.post("presses", chat=1001, **{"from": 1001}, message=sent, data="forged")

    assert pressed["answer"]["text"] == "got forged"


async def test_a_link_button_tells_the_bot_nothing(line, bot):
    sent = await line.send("sure?", reply_markup=OK)

    assert await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="Site") == {"answer": None}
    assert bot == []


async def test_a_mini_app_answers_in_the_name_of_who_opened_it(line):
    markup = {"inline_keyboard": [[{"text": "Open", "web_app": {"url": "https://a.example"}}]]}
    sent = await line.send("open it", reply_markup=markup)
    opened = (await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="Open"))["web_app"]
    result = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "done"}}

    await line.call("answerWebAppQuery", web_app_query_id=opened["query_id"], result=result)
    again = await line.refused("answerWebAppQuery", web_app_query_id=opened["query_id"], result=result)

    assert opened["url"] == "https://a.example"
    assert [(message["from"], message["text"]) for message in await line.shown()][1:] == [(1001, "done")]
    assert again == "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_reply_keyboard_says_its_words(line, bot):
    sent = await line.send("sure?", reply_markup={"keyboard": [["Yes", "No"]]})

    await line.post("presses", chat=1001, **{"from": 1001}, message=sent, button="No")

    assert bot[0]["message"]["text"] == "No"


async def test_without_a_bot_nothing_waits(line):
    assert await line.post("messages", chat=1001, **{"from": 1001}, text="hello") == {"id": 1}
    assert len(await line.updates()) == 1


async def test_after_the_bot_took_a_message_it_may_settle(start):
    settling = []

    async def settled():
        settling.append(True)

    line = await start(settled=settled)
    await line.updates()
    posting = asyncio.create_task(line.post("messages", chat=1001, **{"from": 1001}, text="hello"))
    (update,) = await line.updates(timeout=50)
    assert settling == []
    await line.updates(offset=update["update_id"] + 1)
    await posting

    assert settling == [True]


async def test_a_screen_sees_each_message_in_full(line):
    said = await line.say("/start")
    await line.send("<b>hi</b>", parse_mode="HTML", reply_markup=OK, reply_parameters={"message_id": said})

    theirs, ours = await line.shown()

    assert (theirs["from"], theirs["from_name"], theirs["media"], theirs["buttons"]) == (1001, "Runner", None, [])
    assert (ours["from"], ours["from_name"], ours["text"], ours["html"]) == (42, "Bot", "hi", "<b>hi</b>")
    assert ours["buttons"] == [["OK"], ["Site"]]
    assert ours["button_rows"][1] == [{"label": "Site", "style": None, "url": "https://a.example", "data_kind": "url"}]
    assert (ours["edited"], ours["reply_to"], ours["at"]) == (False, said, "2026-03-02T08:00:00+00:00")


async def test_only_what_is_new_or_changed_can_be_asked_for(line):
    first, second = await line.send("a"), await line.send("b")
    revision = max(message["revision"] for message in await line.shown())
    await line.call("editMessageText", chat_id=1001, message_id=first, text="c")

    after = await line.get(f"chats/1001/messages?after={first}")
    changed = await line.get(f"chats/1001/messages?since_revision={revision}")

    assert [message["id"] for message in after] == [second]
    assert [(message["id"], message["text"]) for message in changed] == [(first, "c")]


async def test_senseless_requests_get_one_line(line):
    sent = await line.send("sure?", reply_markup=OK)
    runner = {"chat": 1001, "from": 1001}

    assert await line.error("messages", chat=5, text="a") == "no such chat"
    assert await line.error("messages", chat=1001, **{"from": 7}, text="a") == "no such person"
    assert await line.error("messages", chat=1001, **{"from": 1002}, text="a") == "Organiser is not in this chat"
    assert await line.error("messages", **runner) == "text must not be empty"
    assert await line.error("messages", **runner, text="x" * 4097) == "text must not be longer than 4096"
    assert await line.error("presses", **runner, message=sent, button="Maybe") == "message 1 has no such button"
    assert await line.error("presses", **runner, message=9, button="OK") == "no such message"
    async with line.session.post(f"{line.url}/sim/messages", data=b"{") as response:
        assert (response.status, await response.json()) == (400, {"error": "the body must be JSON"})


async def test_pages_of_other_sites_are_turned_away(line):
    async with line.session.get(f"{line.url}/sim/chats", headers={"origin": "https://evil.example"}) as foreign:
        assert foreign.status == 403
    async with line.session.get(f"{line.url}/sim/chats", headers={"host": "evil.example"}) as rebound:
        assert rebound.status == 403
    async with line.session.get(f"{line.url}/sim/chats", headers={"origin": line.url}) as own:
        assert own.status == 200


async def test_a_runner_who_blocked_the_bot_comes_back_with_start(line):
    await line.post("people", chat=1001, person=1001, action="block")
    blocked = (await line.get("chats"))[0]["people"][0]["blocked"]

    refusal = await line.error("messages", chat=1001, **{"from": 1001}, text="hello")
    await line.say("/start")
    out, back, message = await line.updates()

    assert blocked is True
    assert refusal == "Runner has blocked the bot; /start brings it back"
    assert out["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert back["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert message["message"]["text"] == "/start"


async def test_people_edit_react_and_vote(line):
    await line.updates(allowed_updates=["edited_message", "message_reaction", "poll", "poll_answer"])
    said = await line.say("helo")
    runner = {"chat": 1001, "from": 1001, "wait": False}
    options = {"question": "Run?", "options": ["Yes", "No"], "is_anonymous": False}
    poll = (await line.call("sendPoll", chat_id=1001, **options))["message_id"]

    await line.post("edits", **runner, message=said, text="hello")
    await line.post("reactions", **runner, message=said, emoji="👍")
    await line.post("votes", **runner, message=poll, options=[1])
    edited, reacted, counted, voted = await line.updates()

    assert edited["edited_message"]["text"] == "hello"
    assert reacted["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert [option["voter_count"] for option in counted["poll"]["options"]] == [0, 1]
    assert voted["poll_answer"]["option_ids"] == [1]
