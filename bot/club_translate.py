"""Updates of a group become events of its club. Pure; what does not concern the club is None."""

from typing import Any

from bot.names import spoken
from bot.translate import command_of, language_of, topic_of
from coach.club.events import Called, ClubEvent, Gone, Moved, Placed, TopicTurned
from coach.news import Role

LONGEST_TITLE = 128
ROLES: dict[str, Role] = {
    "creator": "creator",
    "administrator": "administrator",
    "member": "member",
    "left": "left",
    "kicked": "left",
}


def hear_club(update: object) -> ClubEvent | None:
    match update:
        case {"my_chat_member": {"chat": dict(chat), "new_chat_member": dict(member)}}:
            return Placed(
                title_of(chat),
                role_of(member),
                by_of(update),
                is_muted(member),
                language_of(update) or "",
            )
        case {"chat_member": {"new_chat_member": dict(member)}} if role_of(member) == "left":
            return Gone(by_of(update))
        case {"message": {"migrate_to_chat_id": int(chat)}}:
            return Moved(chat)
        case {"message": {"migrate_from_chat_id": int(), "chat": {"id": int(chat)}}}:
            return Moved(chat)
        case {"message": {"left_chat_member": dict()}}:
            return Gone(by_of(update))
        case {"message": {"forum_topic_closed": dict(), "message_thread_id": int(topic)}}:
            return TopicTurned(topic, closed=True)
        case {"message": {"forum_topic_reopened": dict(), "message_thread_id": int(topic)}}:
            return TopicTurned(topic, closed=False)
        case {"message": {"text": str(words)} as message}:
            command = command_of(words)
            return Called(command, by_of(update), topic_of(message)) if command else None
        case _:
            return None


def role_of(member: dict[str, Any]) -> Role:
    """Whoever is restricted is a member as long as Telegram says so."""
    match member:
        case {"status": "restricted", "is_member": True}:
            return "member"
        case {"status": str(status)}:
            return ROLES.get(status, "left")
        case _:
            return "unknown"


def title_of(chat: dict[str, Any]) -> str:
    title = chat.get("title")
    return spoken(title, LONGEST_TITLE) if isinstance(title, str) else ""


def is_muted(member: dict[str, Any]) -> bool:
    return member.get("status") == "restricted" and member.get("can_send_messages") is not True


def by_of(update: object) -> int:
    """Our number for whom the update is about; the intake wrote it down."""
    match update:
        case {"about": int(person)}:
            return person
        case _:
            return 0
