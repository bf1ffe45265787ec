"""sendPoll and stopPoll."""

from typing import Any

from playground.call import Call
from playground.errors import bad_request
from playground.formatting import formatted
from playground.methods.addressing import known_chat, writable_chat
from playground.methods.sending import markup_of, send
from playground.polls import new_poll
from playground.telegram import Telegram
from playground.world import Json

QUESTION_LENGTH = 300
OPTION_LENGTH = 100
MOST_OPTIONS = 12
EXPLANATION_LENGTH = 200


def send_poll(telegram: Telegram, call: Call) -> Json:
    known_chat(telegram, call)
    question = call.text("question").strip()
    if not question:
        raise bad_request("poll question must be non-empty")
    if len(question) > QUESTION_LENGTH:
        raise bad_request(f"poll question length must not exceed {QUESTION_LENGTH}")
    options = read_options(call)
    poll_id = str(telegram.world.revision + 1)
    body = send(telegram, call, {"poll": new_poll(poll_id, question, options, settings(call, len(options)))})
    if call.flag("hide_results_until_closes") and body["message_id"]:
        message = telegram.world.messages[body["chat"]["id"]][body["message_id"]]
        message.hides_results = True
        telegram.world.change_message(message, by_bot=False)
    return body


def read_options(call: Call) -> list[str]:
    listed = call.json("options", "options")
    if not isinstance(listed, list):
        raise bad_request("expected an Array of String as options")
    options = [option_text(option) for option in listed]
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > MOST_OPTIONS:
        raise bad_request(f"poll can't have more than {MOST_OPTIONS} options")
    return options


def option_text(option: Any) -> str:  # noqa: ANN401 - JSON from the client
    text = option.get("text") if isinstance(option, dict) else option
    if not isinstance(text, str) or not text.strip():
        raise bad_request("poll options must be non-empty")
    if len(text) > OPTION_LENGTH:
        raise bad_request(f"poll options length must not exceed {OPTION_LENGTH}")
    return text.strip()


def settings(call: Call, options: int) -> Json:
    kind = call.text("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise bad_request("unsupported poll type specified")
    chosen: Json = {
        "is_anonymous": "is_anonymous" not in call.params or call.flag("is_anonymous"),
        "type": kind,
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
        "allows_revoting": "allows_revoting" not in call.params or call.flag("allows_revoting"),
        "members_only": False,
    }
    if kind == "quiz":
        chosen |= quiz(call, options)
    return {**chosen, "is_closed": True} if call.flag("is_closed") else chosen


def quiz(call: Call, options: int) -> Json:
    correct = call.json("correct_option_ids", "correct options") or [call.integer("correct_option_id", -1)]
    if not isinstance(correct, list) or not all(isinstance(each, int) and 0 <= each < options for each in correct):
        raise bad_request("wrong correct option ID specified")
    answer: Json = {"correct_option_id": correct[0], "correct_option_ids": correct}
    text, entities = formatted(call, "explanation", "explanation_entities")
    if len(text) > EXPLANATION_LENGTH:
        raise bad_request("explanation is too long")
    return {**answer, "explanation": text, "explanation_entities": entities} if text else answer


def stop_poll(telegram: Telegram, call: Call) -> Json:
    chat = writable_chat(telegram, call)
    message = telegram.world.messages[chat.id].get(call.integer("message_id"))
    if message is None or not message.outgoing or "poll" not in message.body:
        raise bad_request("message with poll to stop not found")
    if message.body["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    inline, _ = markup_of(call, chat)
    body = {key: value for key, value in message.body.items() if key != "reply_markup"}
    body["poll"] = {**body["poll"], "is_closed": True}
    message.body = {**body, "reply_markup": inline} if inline else body
    telegram.world.change_message(message)
    telegram.updates.put("poll", message.body["poll"])
    poll: Json = message.body["poll"]
    return poll


METHODS = {"sendPoll": send_poll, "stopPoll": stop_poll}
