"""What a message wants done, and which exercises it names. In a long text it is not looked for."""

from collections.abc import Sequence

from coach.understand.degrees import outermost
from coach.understand.lexicon import Lexicon
from coach.understand.message import Message
from coach.understand.negation import Denial
from coach.understand.owners import Owner
from coach.understand.phrases import Found
from coach.understand.scopes import Scopes

EXERCISE = "exercise:"
MOST = 40
"""Words; a longer message tells something."""
NODS = ("fine", "agreed", "refused")
"""Meant only where they are all that is said."""


class Wishes:
    def __init__(self, message: Message, scopes: Scopes, lexicon: Lexicon) -> None:
        short = len(message.words) <= MOST
        found = lexicon.wishes.find(message.words, message.pauses) if short else []
        self.message = message
        self.scopes = scopes
        self.denials = lexicon.classes["not"] | lexicon.classes["no"]
        self.found: Sequence[Found] = sorted(widest(found), key=lambda one: (one.start, one.name))

    def intents(self) -> tuple[str, ...]:
        """In the order of the text; not what is not wanted, what somebody else wants, and what is only imagined."""
        wanted = (one.name for one in self.found if not one.name.startswith(EXERCISE) and self._is_meant(one))
        return tuple(dict.fromkeys(wanted))

    def exercises(self) -> tuple[str, ...]:
        named = (one.name.removeprefix(EXERCISE) for one in self.found if one.name.startswith(EXERCISE))
        return tuple(dict.fromkeys(named))

    def _is_meant(self, one: Found) -> bool:
        clause = self.message.clause_at(one.start)
        if self._is_denied(one) or self.scopes.owners.of[one.start] == Owner.OTHER:
            return False
        if one.name in NODS and one.end - one.start < len(self.message.words):
            return False
        return not self.message.inside("if", clause.start, one.start)

    def _is_denied(self, one: Found) -> bool:
        """A wish that says "not" itself is none that is denied: German "heute nicht"."""
        said = self.denials.intersection(self.message.words[one.start : one.end])
        return not said and self.scopes.negation.level[one.start] == Denial.FULL


def widest(found: Sequence[Found]) -> list[Found]:
    """What stands in no wider phrase; the same words may say two things."""
    spans = {(one.start, one.end) for one in outermost(found)}
    return [one for one in found if (one.start, one.end) in spans]
