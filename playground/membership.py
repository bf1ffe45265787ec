"""Coming and going: who is in a chat, and what the bot is told of it."""

from playground.telegram import Telegram
from playground.world import ADMINS, Chat, Json, Person, Status

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
"""What somebody who is muted may not."""


def member_object(user: Json, status: Status, *, pins: bool = True) -> Json:
    member: Json = {"user": user, "status": status}
    if status == "creator":
        member["is_anonymous"] = False
    if status == "administrator":
        member |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, True)}
        member["can_pin_messages"] = pins
        member["can_send_welcome_messages"] = False
    if status == "restricted":
        member |= {"is_member": True, "until_date": 0, **dict.fromkeys(PERMISSIONS, False)}
    if status == "kicked":
        member["until_date"] = 0
    return member


def set_bot_status(telegram: Telegram, chat: Chat, by: Person, status: Status, *, pins: bool = True) -> int | None:
    """Changes what the bot is in a chat; it is always told."""
    old, chat.bot, chat.bot_pins = chat.bot, status, pins
    telegram.world.change_chat(chat)
    return telegram.updates.put(
        "my_chat_member",
        change_object(telegram, chat, by, telegram.world.bot.user(), (old, status), pins=pins),
    )


def set_status(telegram: Telegram, chat: Chat, person: Person, status: Status) -> int | None:
    """Changes what a person is in a chat; only a bot that is an administrator and asked for it is told."""
    old = chat.members.get(str(person.id), "left")
    chat.members[str(person.id)] = status
    telegram.world.change_chat(chat)
    if chat.bot not in ADMINS:
        return None
    change = change_object(telegram, chat, person, person.user(), (old, status))
    return telegram.updates.put("chat_member", change)


def change_object(
    telegram: Telegram, chat: Chat, by: Person, user: Json, statuses: tuple[Status, Status], *, pins: bool = True
) -> Json:
    old, new = statuses
    return {
        "chat": telegram.world.chat_object(chat),
        "from": by.user(),
        "date": telegram.world.seconds(),
        "old_chat_member": member_object(user, old),
        "new_chat_member": member_object(user, new, pins=pins),
    }
