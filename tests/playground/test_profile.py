"""Commands, names and descriptions, and which of them somebody sees."""

import pytest

CLUB = -1001000000001


def command(name):
    return {"command": name, "description": f"about {name}"}


async def test_the_narrowest_scope_and_the_own_language_win(line):
    await line.call("setMyCommands", commands=[command("any")])
    await line.call("setMyCommands", commands=[command("jede")], language_code="de")
    await line.call("setMyCommands", commands=[command("group")], scope={"type": "all_group_chats"})
    await line.call("setMyCommands", commands=[command("admin")], scope={"type": "all_chat_administrators"})
    await line.call("setMyCommands", commands=[command("here")], scope={"type": "chat", "chat_id": 1001})

    async def seen(query):
        return [each["command"] for each in (await line.get(f"me?{query}"))["commands"]]

    assert await seen("") == ["any"]
    assert await seen("language=de") == ["jede"]
    assert await seen("chat=1001&language=de") == ["here"]
    assert await seen(f"chat={CLUB}") == ["group"]
    assert await seen(f"chat={CLUB}&person=1002") == ["admin"]


async def test_commands_can_be_read_back_and_deleted(line):
    await line.call("setMyCommands", commands=[command("start")])
    before = await line.call("getMyCommands")
    await line.call("deleteMyCommands")

    assert before == [command("start")]
    assert await line.call("getMyCommands") == []


@pytest.mark.parametrize(
    ("commands", "description"),
    [
        ([command("Start")], "BOT_COMMAND_INVALID"),
        ([{"command": "start", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([command("a")] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ("a", "can't parse commands JSON object"),
    ],
)
async def test_bad_commands_are_refused(line, commands, description):
    assert await line.refused("setMyCommands", commands=commands) == f"Bad Request: {description}"


async def test_the_bot_names_and_describes_itself(line):
    await line.call("setMyName", name="Ankle coach")
    await line.call("setMyDescription", description="Hello!")
    await line.call("setMyDescription", description="Hallo!", language_code="de")
    await line.call("setMyShortDescription", short_description="Hi")

    me = await line.get("me?language=de")

    assert (me["name"], me["description"], me["short_description"]) == ("Ankle coach", "Hallo!", "Hi")
    assert (await line.call("getMe"))["first_name"] == "Ankle coach"
    assert await line.call("getMyDescription") == {"description": "Hello!"}
    assert await line.refused("setMyName", name="x" * 65) == "Bad Request: bot name is too long"


async def test_the_menu_button_is_kept_for_each_chat(line):
    button = {"type": "web_app", "text": "Open", "web_app": {"url": "https://a.example"}}
    await line.call("setChatMenuButton", chat_id=1001, menu_button=button)

    assert await line.call("getChatMenuButton", chat_id=1001) == button
    assert await line.call("getChatMenuButton") == {"type": "commands"}
    assert (await line.get("me?chat=1001"))["menu_button"] == button
