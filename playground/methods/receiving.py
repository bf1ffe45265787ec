"""Whether a message is for one person of a group alone (Bot API 10.2, the parameters as of 10.3)."""

from datetime import timedelta
from typing import Any

from playground.call import Call, as_integer
from playground.errors import bad_request
from playground.telegram import Telegram
from playground.world import ADMINS, INSIDE, Chat, Person

AFTER_A_PRESS = timedelta(seconds=15)
"""So long any bot may answer a press with a message for who pressed; an administrator may write at any time."""


def receiver_of(telegram: Telegram, call: Call, chat: Chat) -> Person | None:
    """None: a message for everybody. A server of before 10.2 does not look at the parameters at all."""
    wanted = wanted_of(call)
    if not wanted or telegram.faults.lacks_ephemeral("older"):
        return None
    if telegram.faults.lacks_ephemeral("refused"):
        raise bad_request("EPHEMERAL_MESSAGES_NOT_SUPPORTED")
    person = telegram.world.people.get(as_integer(wanted.get("receiver_user_id")))
    if person is None or chat.members.get(str(person.id)) not in INSIDE:
        raise bad_request("USER_NOT_PARTICIPANT")
    if chat.is_private or not (chat.bot in ADMINS or has_just_pressed(telegram, wanted, chat, person)):
        raise bad_request("BOT_NOT_ADMIN")
    return person


def wanted_of(call: Call) -> dict[str, Any]:
    if call.has("receiver_user_id"):
        return {name: call.params.get(name) for name in ("receiver_user_id", "callback_query_id")}
    parameters = call.json("ephemeral_message_parameters", "ephemeral message parameters")
    if parameters is not None and not isinstance(parameters, dict):
        raise bad_request("object expected as ephemeral message parameters")
    return parameters or {}


def has_just_pressed(telegram: Telegram, wanted: dict[str, Any], chat: Chat, person: Person) -> bool:
    query = telegram.queries.asked.get(str(wanted.get("callback_query_id")))
    if query is None or (query.chat_id, query.person_id) != (chat.id, person.id):
        return False
    return telegram.clock.now() - query.at <= AFTER_A_PRESS
