"""The first day: a runner with a private chat, and a club of four whose organiser is its administrator."""

from dataclasses import replace

from playground.store import Store
from playground.world import Bot, Chat, Message, Person, World

RUNNER = 1001
CLUB = -1001000000001
PEOPLE = (
    Person(RUNNER, "Runner", "runner"),
    Person(1002, "Organiser", "organiser"),
    Person(1003, "Clubmate", "clubmate"),
    Person(1004, "Newcomer", "newcomer"),
)


def populate(world: World) -> None:
    """Restores what was saved, or begins anew."""
    restore(world, world.store)
    if world.people:
        return
    for person in PEOPLE:
        world.add_person(replace(person))
    world.add_chat(private_chat(PEOPLE[0]))
    members = {str(person.id): "creator" if person.id == 1002 else "member" for person in PEOPLE}
    world.add_chat(Chat(CLUB, "supergroup", "Running club", members, instance="club"))  # type: ignore[arg-type]


def private_chat(person: Person) -> Chat:
    return Chat(person.id, "private", person.name, {str(person.id): "member"}, instance=f"private{person.id}")


def restore(world: World, store: Store) -> None:
    for _, row in store.rows("bot"):
        world.bot = Bot(**row)
    for _, row in store.rows("person"):
        world.people[row["id"]] = Person(**row)
    for _, row in store.rows("chat"):
        chat = Chat(**row)
        world.chats[chat.id] = chat
        world.messages[chat.id], world.ephemeral[chat.id] = {}, {}
        world.revision = max(world.revision, chat.revision)
    messages = sorted((Message(**row) for _, row in store.rows("message")), key=lambda message: message.id)
    for message in messages:
        kept = world.ephemeral if message.receiver else world.messages
        kept[message.chat_id][message.id] = message
