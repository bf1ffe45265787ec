"""Clubs: what a bot overhears, who comes and goes, and groups that grow up."""

CLUB = -1001000000001


def contents(updates):
    return [update.get("message", {}).get("text") for update in updates]


async def test_privacy_mode_lets_through_only_what_is_meant_for_the_bot(line):
    await line.say("just talking", CLUB, 1003)
    await line.say("/plan before the bot spoke", CLUB, 1003)
    await line.say("/plan@playground_bot", CLUB, 1003)
    await line.say("/plan@other_bot", CLUB, 1003)
    sent = await line.send("hello club", CLUB)
    await line.say("/plan", CLUB, 1003)
    await line.say("an answer", CLUB, 1003, reply_to=sent)

    assert contents(await line.updates()) == ["/plan@playground_bot", "/plan", "an answer"]


async def test_an_administrator_hears_everything(line):
    await line.post("people", chat=CLUB, person=42, action="promote")
    await line.say("just talking", CLUB, 1003)

    risen, talk = await line.updates()

    assert risen["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    assert talk["message"]["text"] == "just talking"


async def test_the_bot_is_told_when_it_comes_and_goes(line):
    await line.post("people", chat=CLUB, person=1002, action="kick_bot")
    await line.say("/plan@playground_bot", CLUB, 1003)
    await line.post("people", chat=CLUB, person=1002, action="add_bot")

    out, back, service = await line.updates()

    assert (out["my_chat_member"]["from"]["id"], out["my_chat_member"]["new_chat_member"]["status"]) == (1002, "kicked")
    assert back["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    assert service["message"]["new_chat_members"][0]["id"] == 42
    assert await line.error("people", chat=CLUB, person=1002, action="add_bot") == "the bot is in this chat already"


async def test_people_who_come_and_go_make_service_messages(line):
    newcomer = (await line.post("chats", name="Late runner"))["id"]
    await line.post("people", chat=CLUB, person=newcomer, action="join")
    await line.post("people", chat=CLUB, person=newcomer, action="leave")

    joined, left = await line.updates()

    assert joined["message"]["new_chat_members"][0]["id"] == newcomer
    assert left["message"]["left_chat_member"]["id"] == newcomer
    assert await line.error("messages", chat=CLUB, **{"from": newcomer}, text="hi") == "Late runner is not in this chat"


async def test_member_changes_are_told_to_an_administrator_who_asked(line):
    await line.post("people", chat=CLUB, person=42, action="promote")
    await line.updates(allowed_updates=["chat_member"], offset=-1)

    await line.post("people", chat=CLUB, person=1003, action="promote", wait=False)
    *_, update = await line.updates()

    assert update["chat_member"]["new_chat_member"]["status"] == "administrator"


async def test_roles_can_be_looked_up(line):
    creator = await line.call("getChatMember", chat_id=CLUB, user_id=1002)
    itself = await line.call("getChatMember", chat_id=CLUB, user_id=42)
    stranger = await line.refused("getChatMember", chat_id=CLUB, user_id=5)
    administrators = await line.call("getChatAdministrators", chat_id=CLUB)

    assert (creator["status"], itself["status"]) == ("creator", "member")
    assert stranger == "Bad Request: member not found"
    assert [each["user"]["id"] for each in administrators] == [1002]
    assert await line.call("getChatMemberCount", chat_id=CLUB) == 5


async def test_a_chat_has_the_fields_that_libraries_need(line):
    chat = await line.call("getChat", chat_id=CLUB)

    assert (chat["title"], chat["accent_color_id"], chat["max_reaction_count"]) == ("Running club", 0, 11)
    assert chat["accepted_gift_types"]["unlimited_gifts"] is False


async def test_a_group_that_grew_up_names_its_new_chat(line):
    old = (await line.post("chats", title="Small club", people=[1002, 1003], type="group"))["id"]
    new = (await line.post("chats", migrate=old))["id"]

    answer = await line.answer("sendMessage", chat_id=old, text="hi")
    updates = await line.updates()

    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new}
    assert updates[-2]["message"]["migrate_to_chat_id"] == new
    assert updates[-1]["message"]["migrate_from_chat_id"] == old
    assert await line.send(chat=new) > 0


async def test_a_forum_has_topics_for_administrators(line):
    forum = (await line.post("chats", title="Forum", people=[1002], forum=True))["id"]
    plain = await line.refused("createForumTopic", chat_id=CLUB, name="Week 1")
    early = await line.refused("createForumTopic", chat_id=forum, name="Week 1")
    await line.post("people", chat=forum, person=42, action="promote")
    topic = await line.call("createForumTopic", chat_id=forum, name="Week 1")
    thread = {"chat_id": forum, "message_thread_id": topic["message_thread_id"]}

    sent = await line.call("sendMessage", **thread, text="hi")

    assert plain == "Bad Request: the chat is not a forum"
    assert early == "Bad Request: not enough rights to create a topic"
    assert sent["message_thread_id"] == topic["message_thread_id"]
    assert await line.call("editForumTopic", **thread, name="Week 2") is True
    assert await line.call("closeForumTopic", **thread) is True
    assert await line.refused("closeForumTopic", **thread) == "Bad Request: TOPIC_NOT_MODIFIED"
