"""Left, right or both: only where it is stated of the runner's own body."""

from collections.abc import Mapping

from coach.understand.message import Message
from coach.understand.phrases import Found
from coach.understand.reading import Side
from coach.understand.scopes import Scopes
from coach.understand.tokens import ZERO

Classes = Mapping[str, frozenset[str]]

SIDES: tuple[Side, ...] = ("left", "right", "both")


def side_of(message: Message, scopes: Scopes, classes: Classes) -> Side | None:
    said = sorted(
        (
            (one.start, side)
            for side in SIDES
            for one in message.named(f"side-{side}")
            if counts(one, message, scopes, classes)
        ),
        key=lambda entry: entry[0],
    )
    corrected = max((one.end for one in message.named("correction")), default=-1)
    after = [entry for entry in said if entry[0] >= corrected] or said
    troubled = [entry for entry in after if not is_well(entry[0], message)] or after
    sides = {side for _, side in troubled}
    if len(sides) > 1:
        return "both"
    return next(iter(sides), None)


def counts(one: Found, message: Message, scopes: Scopes, classes: Classes) -> bool:
    before = "" if message.pauses[one.start] else message.word(one.start - 1)
    if before in classes["determiner"]:
        before = "" if message.pauses[one.start - 1] else message.word(one.start - 2)
    if before in classes["not"] or before in classes["than"]:
        return False
    return not (scopes.is_somebody_elses(one) or scopes.is_remote(one) or scopes.is_supposed(one))


def is_well(at: int, message: Message) -> bool:
    clause = message.clause_at(at)
    return message.inside("well", clause.start, clause.end) or ZERO in message.words[clause.start : clause.end]
