"""What somebody in charge does about the bot, and what becomes of a forum's topics."""

CLUB = -1001000000001
NO_RIGHTS = "Bad Request: have no rights to send a message"


async def forum_of(line, *people):
    return (await line.post("chats", title="Forum", people=list(people), forum=True, wait=False))["id"]


async def test_a_muted_bot_is_told_so_and_may_not_write_until_it_is_let_speak_again(line):
    await line.post("people", chat=CLUB, person="bot", action="mute", wait=False)
    update = (await line.updates())[-1]["my_chat_member"]
    refused = await line.refused("sendMessage", chat_id=CLUB, text="hi")
    await line.post("people", chat=CLUB, person="bot", action="unmute", wait=False)

    assert (update["new_chat_member"]["status"], update["new_chat_member"]["can_send_messages"]) == (
        "restricted",
        False,
    )
    assert refused == NO_RIGHTS
    assert await line.send(chat=CLUB) > 0


async def test_an_administrator_pins_only_with_the_right_to(line):
    message = await line.send(chat=CLUB)
    await line.post("people", chat=CLUB, person="bot", action="promote", pin=False, wait=False)
    refused = await line.refused("pinChatMessage", chat_id=CLUB, message_id=message)
    await line.post("people", chat=CLUB, person="bot", action="promote", wait=False)

    assert refused == "Bad Request: not enough rights to manage pinned messages in the chat"
    assert await line.call("pinChatMessage", chat_id=CLUB, message_id=message) is True


async def test_people_open_close_reopen_and_delete_topics(line):
    forum = await forum_of(line, 1002, 1003)
    topic = (await line.post("topics", chat=forum, **{"from": 1003}, action="create", name="Training", wait=False))[
        "id"
    ]
    thread = {"chat": forum, "topic": topic, "wait": False, "from": 1002}
    await line.post("topics", **thread, action="close")
    closed = await line.refused("sendMessage", chat_id=forum, message_thread_id=topic, text="hi")
    await line.post("topics", **thread, action="reopen")
    await line.call("sendMessage", chat_id=forum, message_thread_id=topic, text="hi")
    await line.post("topics", **thread, action="delete")
    gone = await line.refused("sendMessage", chat_id=forum, message_thread_id=topic, text="hi")

    told = [update["message"] for update in await line.updates() if "message" in update][1:]
    assert [next(key for key in one if key.startswith("forum")) for one in told] == [
        "forum_topic_created", "forum_topic_closed", "forum_topic_reopened"
    ]  # fmt: skip
    assert {one["message_thread_id"] for one in told} == {topic}
    assert (closed, gone) == ("Bad Request: TOPIC_CLOSED", "Bad Request: message thread not found")


async def test_what_is_said_in_a_topic_says_where(line):
    forum = await forum_of(line, 1002, 1003)
    place = {"chat": forum, "wait": False}
    topic = (await line.post("topics", **place, **{"from": 1002}, action="create", name="Runs"))["id"]
    await line.post("messages", **place, **{"from": 1003}, text="/club@playground_bot", topic=topic)

    said = (await line.updates())[-1]["message"]
    await line.post("topics", **place, **{"from": 1002}, action="close", topic=topic)

    assert (said["message_thread_id"], said["is_topic_message"]) == (topic, True)
    assert (await line.shown(forum))[-1]["topic"] == topic
    assert await line.error("messages", **place, **{"from": 1003}, text="hi", topic=topic) == "this topic is closed"
    not_yours = await line.error("topics", **place, **{"from": 1003}, action="reopen", topic=topic)
    assert not_yours == "only an administrator may do that to a topic"


async def test_whoever_adds_the_bot_by_a_link_greets_it_with_the_links_words(line):
    group = (await line.post("chats", title="New club", people=[1003], bot=False))["id"]
    await line.post("people", chat=group, person=1003, action="add_bot", payload="club", wait=False)

    risen, joined, greeting = await line.updates()

    assert risen["my_chat_member"]["from"]["id"] == 1003
    assert "new_chat_members" in joined["message"]
    assert greeting["message"]["text"] == "/start@playground_bot club"
    assert greeting["message"]["entities"][0]["type"] == "bot_command"


async def test_somebody_without_a_private_chat_can_be_given_one(line):
    opened = [(await line.post("chats", person=1003))["id"] for _ in range(2)]

    assert opened == [1003, 1003]
    assert await line.send(chat=1003) == 1
