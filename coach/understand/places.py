"""Body parts: which one a finding belongs to, which ones and which side the message is about."""

from collections.abc import Mapping

from coach.understand.message import Message
from coach.understand.phrases import Found
from coach.understand.scopes import Scopes
from coach.understand.vocabulary import Vocabulary

PLACE = "place:"
ANKLE = "ankle"
ASPECTS = ("outer", "inner", "front")
SMALL = frozenset({"heel"})
"""Parts that may trouble of their own beside one that ends in them."""
MUSCLES = frozenset({"calf", "soleus", "hamstring", "quad", "legs"})
JOINED = 3
"""Words from one body part to the next in "calf and the ankle"."""


def place_name(one: Found) -> str:
    return one.name.removeprefix(PLACE)


class Places:
    def __init__(self, message: Message, scopes: Scopes, vocabulary: Vocabulary) -> None:
        self.message = message
        self.scopes = scopes
        self.vocabulary = vocabulary
        self.all = sorted(
            (one for name, found in message.found.items() if name.startswith(PLACE) for one in found),
            key=lambda one: one.start,
        )
        self.by_clause: dict[int, list[Found]] = {}
        for one in self.all:
            self.by_clause.setdefault(message.clause_of[one.start], []).append(one)

    def of(self, head: Found, *, ahead: bool = True) -> frozenset[str]:
        """The body parts that the finding is said of; none where none is named.

        `ahead`: they may come in a later clause.
        """
        number = self.message.clause_of[head.start]
        here = self.by_clause.get(number)
        if here:
            nearest = min(here, key=lambda one: distance(one, head))
            return frozenset(place_name(one) for one in here if one == nearest or self.joined(one, nearest, head))
        other = self.before(number) or (self.after(number) if ahead else [])
        return frozenset(place_name(one) for one in other)

    def here(self, one: Found) -> frozenset[str]:
        """The body parts named in the same clause."""
        return frozenset(place_name(place) for place in self.by_clause.get(self.message.clause_of[one.start], ()))

    def joined(self, one: Found, nearest: Found, head: Found) -> bool:
        """Both on the same side of the finding and one soon after the other, with no finding of its own."""
        same_side = (one.start < head.start) == (nearest.start < head.start)
        first, second = sorted((one, nearest), key=lambda found: found.start)
        between = self.message.words[first.end : second.start]
        listed = any(word in self.vocabulary.classes["and"] | self.vocabulary.classes["or"] for word in between)
        own = self.message.word(second.end) in self.vocabulary.classes["adjective"]
        overlaps = second.start < first.end
        return same_side and (overlaps or (listed and len(between) <= JOINED and not own))

    def before(self, number: int) -> list[Found]:
        return next((self.by_clause[n] for n in range(number - 1, -1, -1) if n in self.by_clause), [])

    def after(self, number: int) -> list[Found]:
        clauses = range(number + 1, len(self.message.clauses))
        return next((self.by_clause[n] for n in clauses if n in self.by_clause), [])

    def sites(self, allowed: frozenset[str]) -> tuple[str, ...]:
        """The runner's own, in the order they are named, each only in its most specific form."""
        named = {one: self.in_full(one) for one in self.all if self.is_spoken_of(one)}
        told = [name for one, name in named.items() if name in allowed and not self.is_wider(one, name, named)]
        return tuple(dict.fromkeys(told))

    def is_wider(self, one: Found, name: str, named: Mapping[Found, str]) -> bool:
        """Another part is named that lies in this one; of neighbours in the same clause: "the achilles at the heel"."""
        clause, covers = self.message.clause_of, self.vocabulary.covers
        return any(
            name in covers.get(other, ()) and (name not in SMALL or clause[more.start] == clause[one.start])
            for more, other in named.items()
        )

    def in_full(self, one: Found) -> str:
        """Which side of the ankle may stand apart: "the ankle bone, outer side"."""
        name = place_name(one)
        for aspect in ASPECTS if name == ANKLE else ():
            for cue in self.message.named(f"aspect-{aspect}"):
                named = self.by_clause.get(self.message.clause_of[cue.start], [])
                if all(place_name(place) == name for place in named) and self.message.sentence_at(
                    cue.start
                ) == self.message.sentence_at(one.start):
                    return f"{name}-{aspect}"
        return name

    def is_spoken_of(self, one: Found) -> bool:
        supposed = self.scopes.is_supposed(one) and one.start not in self.scopes.suppositions.dreaded
        if self.is_another(one) or supposed:
            return False
        if self.is_exercised(one) or self.is_mistaken(one):
            return False
        return self.is_compared(one) or not (self.scopes.is_somebody_elses(one) or self.scopes.is_remote(one))

    def is_another(self, one: Found) -> bool:
        """As in: not the knee, the hip."""
        classes, before = self.vocabulary.classes, one.start - 1
        for name in ("determiner", "be"):
            before -= self.message.word(before) in classes[name]
        if any(self.message.pauses[before + 1 : one.start + 1]):
            return False
        return self.message.word(before) in classes["not"] and not self.scopes.negation.goes_along(before)

    def is_exercised(self, one: Found) -> bool:
        """As in: heel raises."""
        return any(done.start <= one.start < done.end for done in self.message.named("exercise"))

    def is_mistaken(self, one: Found) -> bool:
        """As in: i thought it was the shin."""
        start = self.message.clause_at(one.start).start
        return self.message.inside("mistaken", start, one.start)

    def is_compared(self, one: Found) -> bool:
        """As in: my mate's achilles snapped, mine is fine."""
        return any(later.start > one.start for later in self.message.named("mine"))


def distance(one: Found, other: Found) -> int:
    return max(0, one.start - other.end, other.start - one.end)
