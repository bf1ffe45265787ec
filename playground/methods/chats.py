"""What a bot may know of its chats, and topics in forums."""

from playground.call import Call
from playground.errors import bad_request
from playground.membership import member_object
from playground.methods.addressing import known_chat, writable_chat
from playground.telegram import Telegram
from playground.topics import TOPIC_COLOUR, forget_topic, open_topic, set_closed
from playground.world import ADMINS, INSIDE, Chat, Json, Status

TOPIC_NAME_LENGTH = 128
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(telegram: Telegram, call: Call) -> Json:
    chat = known_chat(telegram, call)
    full = {
        **telegram.world.chat_object(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.pinned:
        full["pinned_message"] = telegram.world.messages[chat.id][chat.pinned[-1]].body
    return full


def get_chat_member(telegram: Telegram, call: Call) -> Json:
    chat = known_chat(telegram, call)
    user_id = call.integer("user_id")
    if user_id == telegram.world.bot.id:
        return member_object(telegram.world.bot.user(), chat.bot, pins=chat.bot_pins)
    person = telegram.world.people.get(user_id)
    if person is None:
        raise bad_request("member not found")
    return member_object(person.user(), chat.members.get(str(user_id), "left"))


def get_chat_administrators(telegram: Telegram, call: Call) -> list[Json]:
    chat = known_chat(telegram, call)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    people = telegram.world.people
    listed = [
        member_object(people[int(key)].user(), status) for key, status in chat.members.items() if status in ADMINS
    ]
    return [*listed, member_object(telegram.world.bot.user(), chat.bot)] if chat.bot in ADMINS else listed


def get_chat_member_count(telegram: Telegram, call: Call) -> int:
    chat = known_chat(telegram, call)
    return sum(status in INSIDE for status in (*chat.members.values(), chat.bot))


def leave_chat(telegram: Telegram, call: Call) -> bool:
    chat = writable_chat(telegram, call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    gone: Status = "left"
    chat.bot = gone
    telegram.world.change_chat(chat)
    return True


def forum(telegram: Telegram, call: Call) -> Chat:
    chat = writable_chat(telegram, call)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if chat.bot not in ADMINS:
        raise bad_request("not enough rights to create a topic")
    return chat


def create_forum_topic(telegram: Telegram, call: Call) -> Json:
    chat = forum(telegram, call)
    topic = {"name": topic_name(call), "icon_color": call.integer("icon_color", TOPIC_COLOUR)}
    message = open_topic(telegram, chat, topic, None)
    return {"message_thread_id": message.id, **topic}


def topic_name(call: Call) -> str:
    name = call.text("name").strip()
    if not 1 <= len(name) <= TOPIC_NAME_LENGTH:
        raise bad_request("topic name must be non-empty" if not name else "topic name is too long")
    return name


def named_topic(telegram: Telegram, call: Call) -> tuple[Chat, Json]:
    chat = forum(telegram, call)
    topic = chat.topics.get(str(call.integer("message_thread_id")))
    if topic is None:
        raise bad_request("message thread not found")
    return chat, topic


def edit_forum_topic(telegram: Telegram, call: Call) -> bool:
    chat, topic = named_topic(telegram, call)
    if call.has("name"):
        topic["name"] = topic_name(call)
    telegram.world.change_chat(chat)
    return True


def close_forum_topic(telegram: Telegram, call: Call) -> bool:
    return turn_topic(telegram, call, closed=True)


def reopen_forum_topic(telegram: Telegram, call: Call) -> bool:
    return turn_topic(telegram, call, closed=False)


def turn_topic(telegram: Telegram, call: Call, *, closed: bool) -> bool:
    chat, topic = named_topic(telegram, call)
    if topic.get("closed", False) == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    set_closed(telegram, chat, call.integer("message_thread_id"), None, closed=closed)
    return True


def delete_forum_topic(telegram: Telegram, call: Call) -> bool:
    chat, _ = named_topic(telegram, call)
    forget_topic(telegram, chat, call.integer("message_thread_id"))
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
}
