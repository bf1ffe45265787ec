"""What is complained of, and how strongly in words: "a bit stiff", "hurts like hell", "no pain"."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coach.understand.message import Message
from coach.understand.phrases import Found
from coach.understand.places import Places, distance
from coach.understand.scopes import Scopes, Status
from coach.understand.vocabulary import Complaint, Vocabulary

DEGREE = "degree:"
PLACE = "place:"
BEFORE = 4
"""Words from a degree to what it is the degree of: "a bit of left calf pain"."""
AFTER = 4
LISTED = 2
"""Words between two complaints that share a degree: "really sore and stiff"."""
CHEST = "chest-complaint"


@dataclass(frozen=True, slots=True)
class Mark:
    """A complaint where it is found, what is said of it, and its band in words; none where no degree is told."""

    found: Found
    complaint: Complaint
    status: Status
    band: str | None
    places: frozenset[str]
    is_gone: bool = False

    @property
    def scale(self) -> str:
        return self.complaint.scale


class Complaints:
    def __init__(self, message: Message, scopes: Scopes, places: Places, vocabulary: Vocabulary) -> None:
        self.message = message
        self.scopes = scopes
        self.places = places
        self.vocabulary = vocabulary
        self.degrees = outermost(
            one for name, found in message.found.items() if name.startswith(DEGREE) for one in found
        )

    def marks(self) -> list[Mark]:
        named = self._named()
        bands: list[str | None] = []
        for number, (one, _) in enumerate(named):
            band = self._band(one, [other for other, _ in named if other != one])
            if band is None and number and bands[-1] and self._listed(named[number - 1][0], one):
                band = bands[-1]
            bands.append(band)
        return [self._mark(one, complaint, band) for (one, complaint), band in zip(named, bands, strict=True)]

    def _named(self) -> list[tuple[Found, Complaint]]:
        """Each word once: of two complaints in the same words the one that says more."""
        found = {
            one: complaint
            for complaint in reversed(self.vocabulary.complaints)
            for one in self.message.named(complaint.meaning)
        }
        kept = outermost(found)
        return [(one, found[one]) for one in sorted(kept, key=lambda one: one.start)]

    def _mark(self, one: Found, complaint: Complaint, band: str | None) -> Mark:
        places = self.places.here(one)
        status = self.scopes.status(one, lasting=True)
        gone = status is not Status.ABSENT and self._is_gone(one)
        return Mark(one, self._kind(one, complaint), Status.DENIED if gone else status, band, places, gone)

    def _kind(self, one: Found, complaint: Complaint) -> Complaint:
        """What is said of the chest is on no scale."""
        clause = self.message.clause_at(one.start)
        chest = self.message.inside(CHEST, clause.start, clause.end)
        return replace(complaint, scale="other") if chest else complaint

    def _is_gone(self, one: Found) -> bool:
        """Said to be gone, in its clause or in the next, and not only eased."""
        clause = self.message.clause_at(one.start)
        before = range(max(clause.start, one.start - BEFORE), one.start)
        after = range(one.end, clause.end), self._next_clause(one)
        return self._says("complaint-gone", *after) or self._says("complaint-gone-before", before)

    def _says(self, cue: str, *spans: range) -> bool:
        said = (one.start for one in self.message.named(cue) if self._is_so(one))
        return any(at in span for at in said for span in spans)

    def _is_so(self, one: Found) -> bool:
        """A cue that is an answer itself denies itself: "later, nothing"."""
        answers = self.message.words[one.end - 1] in self.vocabulary.classes["no-answer"]
        return answers or not self.scopes.negation.level[one.start]

    def _next_clause(self, one: Found) -> range:
        """Unless it speaks of another place."""
        number = self.message.clause_of[one.start] + 1
        if number == len(self.message.clauses):
            return range(0)
        after, here = self.message.clauses[number], self.message.clauses[number - 1]
        if after.end - after.start == 1 and number + 1 < len(self.message.clauses):
            after = self.message.clauses[number + 1]
        span = range(after.start, after.end)
        return span if after.sentence == here.sentence and not any(self._names(at) for at in span) else range(0)

    def _names(self, at: int) -> bool:
        return any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))

    def _band(self, one: Found, others: list[Found]) -> str | None:
        """The nearest degree with nothing in between that it could belong to rather."""
        clause = self.message.clause_at(one.start)
        near = [
            degree
            for degree in self.degrees
            if clause.start <= degree.start < clause.end
            and self._reaches(degree, one)
            and not any(between(degree, other, one) for other in others)
        ]
        best = min(near, key=lambda degree: (distance(degree, one), degree.start > one.start), default=None)
        return best.name.removeprefix(DEGREE) if best else None

    def _reaches(self, degree: Found, one: Found) -> bool:
        if degree.start < one.end and one.start < degree.end:
            return True
        if degree.end <= one.start:
            gap = range(degree.end, one.start)
            return len(gap) <= BEFORE and not any(self._bars(at) or self._is_verb(at) for at in gap)
        gap = range(one.end, degree.start)
        may_follow = self.message.words[degree.start] in self.vocabulary.classes["degree-behind"]
        if len(gap) > AFTER or any(self._bars(at) for at in gap):
            return False
        return may_follow or any(self._is_verb(at) for at in gap)

    def _is_verb(self, at: int) -> bool:
        return self.message.words[at] in self.vocabulary.classes["finite"]

    def _bars(self, at: int) -> bool:
        word, classes = self.message.words[at], self.vocabulary.classes
        number = self.message.tokens.items[at].typed[0].isdigit()
        return number or any(word in classes[name] for name in ("but", "no", "not", "and", "because"))

    def _listed(self, one: Found, other: Found) -> bool:
        """In one clause and joined by nothing but an "and"."""
        words = self.message.words[one.end : other.start]
        joining = self.vocabulary.classes["and"] | self.vocabulary.classes["or"]
        return 0 < len(words) <= LISTED and all(word in joining for word in words)


def between(one: Found, middle: Found, other: Found) -> bool:
    first, last = (one, other) if one.start < other.start else (other, one)
    return first.end <= middle.start and middle.end <= last.start


def outermost(found: Iterable[Found]) -> list[Found]:
    """Without those that lie inside, or overlap the end of, a longer one before them."""
    kept: list[Found] = []
    for one in sorted(set(found), key=lambda one: (one.start - one.end, one.start, one.name)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept
