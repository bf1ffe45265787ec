"""What is read of a very long text: its ends, and the surroundings of the words that could tell of a finding.

Reading costs some ten microseconds a word, so a text has to be bounded. A finding anywhere in it is still met, because
every telling word is kept where it stands first and where it stands last.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from coach.understand.tokens import Token, Tokens

ENDS = 90
"""Words kept at each end."""
AROUND = 10
"""Words kept on both sides of a telling word."""
MOST = 240
"""Words that are read at most."""


def excerpt(tokens: Tokens, telling: Collection[str]) -> Tokens:
    items = tokens.items
    if len(items) <= 2 * ENDS:
        return tokens
    kept = {*range(ENDS), *range(len(items) - ENDS, len(items))}
    for at in milestones(items, telling):
        if len(kept) >= MOST:
            break
        kept.update(range(max(0, at - AROUND), min(len(items), at + AROUND + 1)))
    return rejoined(tokens, sorted(kept))


def milestones(tokens: Sequence[Token], telling: Collection[str]) -> list[int]:
    """Where each telling word stands last, then where it stands first; the rarest word first."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    count: dict[str, int] = {}
    for at in range(ENDS, len(tokens) - ENDS):
        word = tokens[at].word
        if word in telling:
            first.setdefault(word, at)
            last[word] = at
            count[word] = count.get(word, 0) + 1
    rarest = sorted(count, key=lambda word: count[word])
    return [places[word] for word in rarest for places in (last, first)]


def rejoined(tokens: Tokens, kept: Sequence[int]) -> Tokens:
    """Where something was left out, a new sentence begins."""
    items: list[Token] = []
    asked: set[int] = set()
    shift, before = 0, -1
    for at in kept:
        token, cut = tokens.items[at], at != before + 1
        shift += cut
        items.append(replace(token, sentence=token.sentence + shift, pause=token.pause or cut))
        if token.sentence in tokens.asked:
            asked.add(token.sentence + shift)
        before = at
    return Tokens(tuple(items), frozenset(asked))
