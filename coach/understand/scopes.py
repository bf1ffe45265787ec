"""Does the runner say that something is there, here and now? All scopes together answer for one finding."""

from enum import StrEnum

from coach.understand.lexicon import Lexicon
from coach.understand.message import Message
from coach.understand.negation import Denial, Negation
from coach.understand.owners import Owner, Owners
from coach.understand.phrases import Found
from coach.understand.suppositions import Supposed, Suppositions
from coach.understand.tenses import Tenses


class Status(StrEnum):
    ASSERTED = "asserted"
    DOUBTFUL = "doubtful"
    DENIED = "denied"
    ABSENT = "absent"
    """Neither said nor denied: somebody else's, long past, imagined or asked."""


SOON = 4
"""Words in which a hope is said to have come to nothing."""
SAID = frozenset({Status.ASSERTED, Status.DOUBTFUL})


class Scopes:
    def __init__(self, message: Message, lexicon: Lexicon) -> None:
        self.message = message
        self.negation = Negation(message, lexicon.classes, lexicon.spoken, lexicon.grammar)
        self.suppositions = Suppositions(message, lexicon.classes)
        self.owners = Owners(message, lexicon.classes, lexicon.speller.known, lexicon.grammar)
        self.tenses = Tenses(message, lexicon.classes)
        self.lingering = {at for one in message.named("lingers") for at in range(one.start, one.end)}

    def status(self, head: Found, *, lasting: bool, months: bool = False) -> Status:
        """`lasting`: an event, which counts though it is over. `months`: it counts though it is months ago."""
        at = head.start
        remote = self.tenses.ages if months else self.tenses.remote
        if self.owners.of[at] == Owner.OTHER or remote[at]:
            return Status.ABSENT
        if at in self.lingering or self.is_dashed(head):
            return Status.ASSERTED
        if self.suppositions.answered.get(self.message.sentence_at(at)) is False and self.is_asked(at):
            return Status.DENIED
        supposed, denied = self.suppositions.level[at], self.negation.level[at]
        if denied == Denial.FULL or self.tenses.ended(head, lasting=lasting):
            return Status.DENIED
        if supposed == Supposed.YES:
            return Status.ABSENT
        unclear = self.owners.of[at] == Owner.UNCLEAR
        return Status.DOUBTFUL if supposed or denied or unclear else Status.ASSERTED

    def is_dashed(self, head: Found) -> bool:
        """It was hoped or thought to be gone, and is not."""
        end = self.message.clause_at(head.start).end
        gone = self.message.inside("ended", head.start, end)
        return gone and self.message.inside("dashed", end, end + SOON)

    def is_asked(self, at: int) -> bool:
        return self.suppositions.level[at] > Supposed.NO

    def is_denied(self, one: Found) -> bool:
        return self.negation.level[one.start] == Denial.FULL

    def is_somebody_elses(self, one: Found) -> bool:
        return self.owners.of[one.start] == Owner.OTHER

    def is_remote(self, one: Found) -> bool:
        return self.tenses.remote[one.start]

    def is_supposed(self, one: Found) -> bool:
        return self.suppositions.level[one.start] == Supposed.YES
