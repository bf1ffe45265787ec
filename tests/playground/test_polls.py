"""Polls, from asking to closing."""

import pytest


async def test_a_poll_has_the_fields_that_libraries_need(line):
    sent = await line.call("sendPoll", chat_id=1001, question="Run?", options=[{"text": "Yes"}, {"text": "No"}])
    poll = sent["poll"]

    assert (poll["is_anonymous"], poll["allows_revoting"], poll["members_only"], poll["type"]) == (
        True,
        True,
        False,
        "regular",
    )
    assert [set(option) for option in poll["options"]] == [{"persistent_id", "text", "voter_count"}] * 2


async def test_a_quiz_knows_what_is_right(line):
    sent = await line.call(
        "sendPoll", chat_id=1001, question="?", options=["a", "b"], type="quiz", correct_option_id=1, explanation="so"
    )

    assert (sent["poll"]["correct_option_ids"], sent["poll"]["explanation"]) == ([1], "so")


async def test_a_poll_can_be_stopped_once(line):
    sent = (await line.call("sendPoll", chat_id=1001, question="?", options=["a"]))["message_id"]

    stopped = await line.call("stopPoll", chat_id=1001, message_id=sent)
    again = await line.refused("stopPoll", chat_id=1001, message_id=sent)
    other = await line.refused("stopPoll", chat_id=1001, message_id=99)
    late = await line.error("votes", chat=1001, **{"from": 1001}, message=sent, options=[0])

    assert stopped["is_closed"] is True
    assert again == "Bad Request: poll has already been closed"
    assert other == "Bad Request: message with poll to stop not found"
    assert late == "there is no open poll in this message"


async def test_a_vote_can_be_changed_and_taken_back(line):
    sent = (await line.call("sendPoll", chat_id=1001, question="?", options=["a", "b"]))["message_id"]

    for options in ([0], [1], []):
        await line.post("votes", chat=1001, **{"from": 1001}, message=sent, options=options)
    counts = [update["poll"]["options"] for update in await line.updates()]

    assert [[option["voter_count"] for option in options] for options in counts] == [[1, 0], [0, 1], [0, 0]]
    assert await line.error("votes", chat=1001, **{"from": 1001}, message=sent, options=[0, 1]) == (
        "only one answer can be chosen"
    )


async def test_a_poll_may_hide_its_counts_from_people_until_it_is_closed(line):
    options = {"question": "?", "options": ["a", "b"], "hide_results_until_closes": True}
    sent = (await line.call("sendPoll", chat_id=1001, **options))["message_id"]
    await line.post("votes", chat=1001, **{"from": 1001}, message=sent, options=[0])

    (told,) = await line.updates()
    (shown,) = await line.shown()
    await line.call("stopPoll", chat_id=1001, message_id=sent)
    (closed,) = await line.shown()

    assert told["poll"]["options"][0]["voter_count"] == 1
    assert [option["voter_count"] for option in shown["media"]["details"]["options"]] == [None, None]
    assert [option["voter_count"] for option in closed["media"]["details"]["options"]] == [1, 0]


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"question": "", "options": ["a"]}, "poll question must be non-empty"),
        ({"question": "x" * 301, "options": ["a"]}, "poll question length must not exceed 300"),
        ({"question": "?", "options": []}, "poll must have at least 1 option"),
        ({"question": "?", "options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"question": "?", "options": [" "]}, "poll options must be non-empty"),
        ({"question": "?", "options": ["x" * 101]}, "poll options length must not exceed 100"),
        ({"question": "?", "options": ["a"], "type": "riddle"}, "unsupported poll type specified"),
        ({"question": "?", "options": ["a"], "type": "quiz"}, "wrong correct option ID specified"),
    ],
)
async def test_a_bad_poll_is_refused(line, params, description):
    assert await line.refused("sendPoll", chat_id=1001, **params) == f"Bad Request: {description}"
