"""Topics of a forum: opened, closed and forgotten, whoever does it."""

from playground.telegram import Telegram
from playground.world import Chat, Json, Message, Person

TOPIC_COLOUR = 0x6FB9F0


def in_topic(topic: int) -> Json:
    return {"message_thread_id": topic, "is_topic_message": True}


def open_topic(telegram: Telegram, chat: Chat, topic: Json, by: Person | None) -> Message:
    """A topic has the number of the message that tells of it."""
    number = chat.next_message
    message = telegram.world.add_message(chat, {"forum_topic_created": dict(topic), **in_topic(number)}, by)
    chat.topics[str(number)] = topic
    telegram.world.change_chat(chat)
    return message


def set_closed(telegram: Telegram, chat: Chat, topic: int, by: Person | None, *, closed: bool) -> Message:
    chat.topics[str(topic)]["closed"] = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    return telegram.world.add_message(chat, {word: {}, **in_topic(topic)}, by)


def forget_topic(telegram: Telegram, chat: Chat, topic: int) -> None:
    """Its messages go with it, and nobody is told."""
    del chat.topics[str(topic)]
    messages = telegram.world.messages[chat.id].values()
    telegram.world.delete_messages(chat, [one.id for one in messages if one.body.get("message_thread_id") == topic])
