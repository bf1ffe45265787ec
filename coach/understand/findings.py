"""From meanings in a message to flags: a frame, its parts, and whether they are said to be so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.understand.claims import Claim
from coach.understand.message import Message
from coach.understand.phrases import Found
from coach.understand.places import Places, distance
from coach.understand.scopes import SAID, Scopes, Status
from coach.understand.vocabulary import Frame

NEAR = 6
"""Words between the parts of a frame that reaches near."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim that the message makes, or denies, at a word."""

    claim: Claim
    status: Status
    head: Found

    @property
    def name(self) -> str:
        return self.claim.name

    @property
    def is_said(self) -> bool:
        return self.status in SAID


class Finder:
    def __init__(self, message: Message, scopes: Scopes, places: Places, claims: Mapping[str, Iterable[Claim]]) -> None:
        """`claims` by the meaning that they begin with."""
        self.message = message
        self.scopes = scopes
        self.places = places
        self.claims = claims

    def findings(self) -> Iterator[Finding]:
        for name, heads in self.message.found.items():
            for claim in self.claims.get(name, ()):
                for head in heads:
                    status = self.status(head, claim)
                    if status:
                        yield Finding(claim, status, head)

    def status(self, head: Found, claim: Claim) -> Status | None:
        """None where the frame does not fit."""
        frame = claim.frame
        if not self.fits_place(head, frame) or any(self.speaks_against(name, head, frame) for name in frame.unless):
            return None
        parts = [self.part(group, head, frame) for group in frame.needs]
        if not all(parts):
            return None
        status = self.scopes.status(head, lasting=claim.lasting, months=claim.months)
        if status in {Status.ASSERTED, Status.DOUBTFUL} and not self.holds(part for part in parts if part):
            return Status.DENIED
        return Status.DOUBTFUL if status is Status.ASSERTED and frame.doubtful else status

    def fits_place(self, head: Found, frame: Frame) -> bool:
        if not frame.at and not frame.away:
            return True
        places = self.places.of(head, ahead=not frame.behind)
        if frame.at:
            return not places.isdisjoint(frame.at)
        return not places or not places <= set(frame.away)

    def speaks_against(self, name: str, head: Found, frame: Frame) -> bool:
        return any(not self.scopes.is_denied(one) for one in self.within(name, head, frame))

    def part(self, group: Iterable[str], head: Found, frame: Frame) -> Found | None:
        """The nearest meaning of the group; one that is not denied before one that is."""
        own = self.message.named(head.name)
        near = (one for name in group for one in self.within(name, head, frame))
        candidates = [one for one in near if not any(said.holds(one) for said in own)]
        return min(candidates, key=lambda one: (self.scopes.is_denied(one), distance(one, head)), default=None)

    def holds(self, parts: Iterable[Found]) -> bool:
        return not any(self.scopes.is_denied(one) for one in parts)

    def within(self, name: str, head: Found, frame: Frame) -> list[Found]:
        return [one for one in self.message.named(name) if self.is_within(one, head, frame)]

    def is_within(self, one: Found, head: Found, frame: Frame) -> bool:
        message = self.message
        match frame.reach:
            case "message":
                return True
            case "near":
                return distance(one, head) <= NEAR and self.same_sentence(one, head)
            case "sentence":
                return self.same_sentence(one, head)
            case "clause":
                return self.same_breath(message.clause_of[one.start], message.clause_of[head.start])

    def same_sentence(self, one: Found, head: Found) -> bool:
        return self.message.sentence_at(one.start) == self.message.sentence_at(head.start)

    def same_breath(self, one: int, other: int) -> bool:
        """One clause, or two that follow each other without a pause ("aches while I sit")."""
        if abs(one - other) != 1:
            return one == other
        return self.message.clauses[max(one, other)].link in {"run-on", "because"}
