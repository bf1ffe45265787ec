"""Misbehaviour on request."""

import asyncio

import aiohttp
import pytest

from tests.playground.conftest import until


async def test_too_many_requests_come_with_both_ways_to_read_the_wait(line):
    await line.post("faults", kind="429", method="sendMessage", retry_after=7, count=1)

    answer = await line.answer("sendMessage", chat_id=1001, text="hi")

    assert (answer["status"], answer["description"]) == (429, "Too Many Requests: retry after 7")
    assert (answer["parameters"], answer["headers"]["retry-after"]) == ({"retry_after": 7}, "7")
    assert await line.send() == 1


async def test_a_fault_keeps_to_its_method_and_chat(line):
    await line.post("faults", kind="403", method="SendMessage", chat=1001)

    assert await line.refused("sendMessage", chat_id=1001, text="hi") == "Forbidden: bot was blocked by the user"
    assert await line.send(chat=-1001000000001) == 1
    assert await line.call("sendChatAction", chat_id=1001, action="typing") is True


async def test_people_may_seem_to_have_gone(line):
    await line.post("faults", kind="403", reason="deactivated", count=1)

    assert await line.refused("sendMessage", chat_id=1001, text="hi") == "Forbidden: user is deactivated"


@pytest.mark.parametrize(
    ("code", "description"), [(500, "Internal Server Error"), (502, "Bad Gateway"), (504, "Gateway Timeout")]
)
async def test_the_server_may_fail(line, code, description):
    await line.post("faults", kind="5xx", code=code, count=1)

    answer = await line.answer("getMe")

    assert (answer["status"], answer["description"]) == (code, description)


async def test_without_a_method_asking_for_updates_still_works(line):
    await line.post("faults", kind="5xx")

    assert await line.updates() == []
    assert await line.refused("getMe") == "Internal Server Error"


async def test_faults_last_until_they_are_cleared(line):
    first = await line.post("faults", kind="5xx")
    await line.post("faults", kind="429", count=2)
    await line.refused("getMe")
    await line.session.delete(f"{line.url}/sim/faults?id={first['id']}")

    (left,) = await line.get("faults")
    async with line.session.delete(f"{line.url}/sim/faults") as response:
        assert await response.json() == []

    assert (left["kind"], left["count"]) == ("429", 2)
    assert (await line.call("getMe"))["id"] == 42


async def test_a_call_can_be_carried_out_and_the_line_go_dead(line):
    await line.post("faults", kind="drop", count=1)

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await line.send("hi")

    assert [message["text"] for message in await line.shown()] == ["hi"]
    assert (await line.get("calls"))[0]["answer"]["ok"] is True


async def test_an_answer_can_be_late(line):
    await line.post("faults", kind="slow", seconds=30, count=1)
    late = asyncio.create_task(line.send("hi"))
    await until(lambda: line.telegram.calls.count == 1)

    assert not late.done()
    late.cancel()
    await asyncio.gather(late, return_exceptions=True)


async def test_an_update_can_come_twice(line):
    await line.post("faults", kind="duplicate", count=1)
    await line.say("hi")

    (first,) = await line.updates()
    (again,) = await line.updates(offset=first["update_id"] + 1)

    assert again == first
    assert await line.updates(offset=first["update_id"] + 1) == []


async def test_updates_can_come_in_the_wrong_order(line):
    await line.post("faults", kind="out_of_order", count=1)
    await line.say("a")
    await line.say("b")

    wrong = await line.updates()
    right = await line.updates()

    assert [update["message"]["text"] for update in wrong] == ["b", "a"]
    assert [update["message"]["text"] for update in right] == ["a", "b"]


async def test_poison_lands_in_the_queue(line):
    made = await line.post("faults", kind="poison", count=2)
    own = await line.post("faults", kind="poison", body={"message": 5})

    updates = await line.updates()

    assert [update["update_id"] for update in updates] == [*made["updates"], *own["updates"]]
    assert "options" not in updates[0]["poll"]
    assert updates[2]["message"] == 5


@pytest.mark.parametrize(
    ("wish", "part"),
    [
        ({}, "kind"),
        ({"kind": "flood"}, "kind"),
        ({"kind": "slow", "seconds": 31}, "seconds"),
        ({"kind": "5xx", "code": 200}, "code"),
        ({"kind": "429", "count": 0}, "count"),
        ({"kind": "429", "often": True}, "often"),
    ],
)
async def test_a_senseless_fault_is_refused(line, wish, part):
    assert (await line.error("faults", **wish)).startswith(f"{part}: ")


async def test_the_limits_hold_while_they_are_switched_on(line):
    await line.post("faults", kind="limits")
    club = -1001000000001

    await line.send()
    private = await line.answer("sendMessage", chat_id=1001, text="too soon")
    for _ in range(20):
        await line.send(chat=club)
    group = await line.answer("sendMessage", chat_id=club, text="too many")

    assert private["parameters"] == {"retry_after": 1}
    assert group["parameters"] == {"retry_after": 60}
    assert await line.call("sendChatAction", chat_id=1001, action="typing") is True


async def test_the_limits_go_by_the_playgrounds_clock(line):
    await line.post("faults", kind="limits")
    await line.send()
    await line.post("clock", advance="PT1S")

    assert await line.send() == 2


async def test_thirty_a_second_is_the_most_over_all(line):
    people = [(await line.post("chats", name=f"Runner {number}"))["id"] for number in range(31)]
    await line.post("faults", kind="limits")

    statuses = [(await line.answer("sendMessage", chat_id=person, text="hi"))["status"] for person in people]

    assert statuses == [200] * 30 + [429]
