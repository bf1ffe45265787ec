"""`coach` values as JSON and back. Built once; the coach does not know pydantic.

A plain union is tried member by member. Where all its members carry a `kind`, the schema tells them apart by it
instead: faster, and an unknown kind is named in the error.
"""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar, cast

import orjson
from pydantic import TypeAdapter, ValidationError
from pydantic_core import CoreSchema, SchemaSerializer, SchemaValidator

from coach.club.events import ClubEvent
from coach.club.values import Club
from coach.errands import Task
from coach.events import Event
from coach.journal import AnyEntry
from coach.made import Made
from coach.person import Person

Value = TypeVar("Value")
Node = dict[str, Any]

FALLBACK_STATE = {"kind": "today"}
"""What a card shows whose state this release does not know: the way into everything."""


class Codec(Generic[Value]):
    def __init__(self, kind: object) -> None:
        schema = cast(Node, TypeAdapter(kind).core_schema)
        named = {node["ref"]: node for node in nodes(schema) if "ref" in node}
        for node in list(nodes(schema)):
            tell_apart(node, named)
        self._validator = SchemaValidator(cast(CoreSchema, schema))
        self._serializer = SchemaSerializer(cast(CoreSchema, schema))

    def dump(self, value: Value) -> bytes:
        return self._serializer.to_json(value)

    def load(self, data: bytes | str) -> Value:
        return cast(Value, self._validator.validate_json(data))


def nodes(schema: object) -> Iterator[Node]:
    """Every part of a core schema that has a type."""
    match schema:
        case dict():
            if "type" in schema:
                yield schema
            for part in schema.values():
                yield from nodes(part)
        case list() | tuple():
            for part in schema:
                yield from nodes(part)


def tell_apart(node: Node, named: dict[str, Node]) -> None:
    if node["type"] != "union" or not all(isinstance(choice, dict) for choice in node["choices"]):
        return
    kinds = [kind_of(choice, named) for choice in node["choices"]]
    if None in kinds or len(set(kinds)) != len(kinds):
        return
    choices = dict(zip(kinds, node.pop("choices"), strict=True))
    node.update(type="tagged-union", choices=choices, discriminator="kind")


def kind_of(choice: Node, named: dict[str, Node]) -> str | None:
    """The one `kind` of a dataclass, if it has one."""
    if choice["type"] == "definition-ref":
        choice = named[choice["schema_ref"]]
    if choice["type"] != "dataclass":
        return None
    fields = {field["name"]: field["schema"] for field in choice["schema"]["fields"]}
    kind = fields.get("kind", {})
    expected = kind.get("schema", kind).get("expected", [])
    return expected[0] if len(expected) == 1 else None


PERSON: Codec[Person] = Codec(Person)
CLUB: Codec[Club] = Codec(Club)
ENTRY: Codec[AnyEntry] = Codec(AnyEntry)
EVENT: Codec[Event] = Codec(Event)
TASK: Codec[Task] = Codec(Task)
CLUB_EVENT: Codec[ClubEvent] = Codec(ClubEvent)
MADE: Codec[Made] = Codec(Made)


def load_person(data: bytes) -> Person:
    """A card in a state that only a newer release knows becomes today's card; anything else unknown is an error."""
    try:
        return PERSON.load(data)
    except ValidationError as error:
        unknown = {at["loc"][2] for at in error.errors() if at["loc"][:2] == ("desk", "cards") and "state" in at["loc"]}
        if not unknown:
            raise
        plain = orjson.loads(data)
        for number in unknown:
            plain["desk"]["cards"][number]["state"] = FALLBACK_STATE
        return PERSON.load(orjson.dumps(plain))
