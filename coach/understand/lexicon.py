"""A vocabulary made ready for reading, and a text taken apart with it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from itertools import chain
from typing import TypeVar

from coach.understand.claims import by_head
from coach.understand.clauses import clauses, sentences
from coach.understand.excerpt import excerpt
from coach.understand.folding import Folding
from coach.understand.message import Message
from coach.understand.phrases import Found, PhraseBook
from coach.understand.spelling import Compounds, Sparing, Speller, clipped_forms
from coach.understand.tokens import tokenise, words_of
from coach.understand.vocabulary import Vocabulary

IDIOM = "idiom"
PLACE = "place:"
SCOPE_CUES = frozenset(
    {
        "if",
        "would",
        "hope",
        "worry",
        "hearsay",
        "avoid",
        "unsure",
        "question",
        "question-mark",
        "why",
        "evaluation",
        "no-denial",
    }
)

ENDED = "ended"
LONG = 5
"""Words; an idiom longer than this does not take a body part away: "iced the ankle till it was numb"."""
SMALL = ("light", "preposition", "determiner", "pronoun", "finite", "complement", "modal", "past", "present", "number")
"""Classes of words that stand in every text and tell nothing by themselves."""
REPEATS = 12
"""Of one meaning, so many of the first and of the last are weighed: a text may repeat a word a thousand times."""


One = TypeVar("One")


class Lexicon:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.grammar = vocabulary.grammar
        self.folding = Folding(vocabulary.grammar.folding)
        self.classes = vocabulary.classes
        self.book = PhraseBook(
            {
                IDIOM: vocabulary.idioms,
                **vocabulary.cues,
                **vocabulary.meanings,
                **{PLACE + name: phrases for name, phrases in vocabulary.places.items()},
            },
            vocabulary.classes,
            barriers(vocabulary),
            vocabulary.classes["but"] | vocabulary.classes["and"] | vocabulary.classes["or"] | vocabulary.classes["no"],
        )
        exercises = {f"exercise:{name}": phrases for name, phrases in vocabulary.exercises.items()}
        self.wishes = PhraseBook({**vocabulary.intents, **exercises}, vocabulary.classes)
        self.claims = by_head(vocabulary)
        in_flags = frozenset(names_in(vocabulary))
        told = chain(*self.claims.values())
        self.findings = frozenset(claim.frame.head for claim in told if claim.kind == "flag")
        self.spoken = (in_flags | {"no-denial"}) - {"painless"}
        self.sayings = (vocabulary.meanings.keys() | vocabulary.cues.keys()) - in_flags - SCOPE_CUES
        small = (self.classes[name] for name in SMALL)
        self.telling = self.book.words_of(vocabulary.meanings) - frozenset().union(*small)
        words = self.book.words.union(*vocabulary.classes.values(), *map(str.split, vocabulary.spellings.values()))
        everyday = words | vocabulary.known | self.wishes.words
        self.speller = Speller(
            {**clipped_forms(everyday, vocabulary.grammar.clipped), **vocabulary.spellings},
            vocabulary.stems,
            vocabulary.classes["slips"],
            everyday,
            vocabulary.classes["swaps"],
            Compounds(vocabulary.grammar.compounds, vocabulary.grammar.joints),
            vocabulary.grammar.endings,
            vocabulary.grammar.sounds,
        )

    def message(self, text: str, writers: "Lexicon | None" = None) -> Message:
        """`writers` is the writer's own language, where that is another."""
        speller = Sparing(self.speller, writers.speller, writers.telling) if writers else self.speller
        tells = partial(self.tells, speller)
        tokens = tokenise(excerpt(self.folding.folded(text), tells), speller, self.grammar.possessive)
        words = [token.word for token in tokens.items]
        pauses = [token.pause for token in tokens.items] + [True]
        found = self.outermost(without_idioms(self.book.find(words, pauses), self.sayings))
        names: dict[str, list[Found]] = {}
        starts: dict[int, list[Found]] = {}
        for one in found:
            names.setdefault(one.name, []).append(one)
            starts.setdefault(one.start, []).append(one)
        parts, clause_of = clauses(tokens, starts, self.classes, self.grammar.possessive)
        named = {name: few(all_of_it) for name, all_of_it in names.items()}
        return Message(tokens, words, pauses, parts, clause_of, sentences(parts), named, starts)

    def tells(self, speller: Speller | Sparing, typed: str) -> bool:
        """Could the word be part of a finding?"""
        return not self.telling.isdisjoint(words_of(typed, speller, self.grammar.possessive))

    def knows(self, word: str) -> bool:
        """A word in small letters, without its apostrophes."""
        return self.speller.knows(self.folding.folded(word))

    def outermost(self, found: Sequence[Found]) -> list[Found]:
        """A cue inside a longer phrase is part of that phrase: the "if" of "not sure if", of "as if I was kicked"."""
        holders: dict[int, list[Found]] = {}
        for one in found:
            if one.end - one.start > 1 and not one.name.startswith(PLACE):
                for at in range(one.start, one.end):
                    holders.setdefault(at, []).append(one)
        return [
            one
            for one in found
            if not self.may_be_part(one)
            or not any(other.holds(one) for other in holders.get(one.start, ()) if self.takes(other, one))
        ]

    def may_be_part(self, one: Found) -> bool:
        return one.name in SCOPE_CUES or one.name == ENDED

    def takes(self, other: Found, one: Found) -> bool:
        """A finding keeps its verb in two parts whole: the "weg" of "knickt weg" ends nothing."""
        return other.name != one.name and (one.name != ENDED or other.name in self.findings)


def barriers(vocabulary: Vocabulary) -> frozenset[str]:
    """Where a denial is said twice, its second word is passed over: "no puedo dar ni un paso"."""
    classes = vocabulary.classes
    again = classes["not"] & classes["or"] if vocabulary.grammar.negative_concord else frozenset()
    return (classes["no"] | classes["not"] | classes["but"] | classes["barrier"]) - again


def few(found: list[One]) -> list[One]:
    return found if len(found) <= 2 * REPEATS else found[:REPEATS] + found[-REPEATS:]


def names_in(vocabulary: Vocabulary) -> Iterator[str]:
    """The meanings that flags rest on."""
    for words in (*vocabulary.flags.values(), vocabulary.sharp):
        for frame in words.frames:
            yield from (frame.head, *frame.unless, *chain(*frame.needs))


def without_idioms(found: Sequence[Found], sayings: AbstractSet[str]) -> list[Found]:
    """An idiom takes its words away from every other phrase, except from one that says more; of `sayings`, as much."""
    taken: dict[int, list[Found]] = {}
    for one in found:
        if one.name == IDIOM:
            for at in range(one.start, one.end):
                taken.setdefault(at, []).append(one)
    if not taken:
        return list(found)
    return [one for one in found if one.name != IDIOM and not spoilt(one, taken, sayings)]


def spoilt(one: Found, taken: dict[int, list[Found]], sayings: AbstractSet[str]) -> bool:
    same = one.name in sayings
    placed = one.name.startswith(PLACE)
    return any(
        not (placed and idiom.end - idiom.start > LONG)
        and not one.holds(idiom)
        and not (same and idiom.start == one.start and idiom.end == one.end)
        for at in range(one.start, one.end)
        for idiom in taken.get(at, ())
    )


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    return Lexicon(vocabulary)
