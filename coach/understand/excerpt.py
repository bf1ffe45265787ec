"""What is read of a very long text: its ends, and the surroundings of the words that could tell of a finding.

Reading costs some ten microseconds a word, so a text has to be bounded. A finding anywhere in it is still met, because
every telling word is kept where it stands first and where it stands last.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from coach.understand.tokens import WORDS

ENDS = 90
"""Words kept at each end."""
AROUND = 10
"""Words kept on both sides of a telling word."""
MOST = 240
"""Words that are read at most."""
CUT = "\n"
"""Where something was left out, a new sentence begins."""


def excerpt(text: str, tells: Callable[[str], bool]) -> str:
    """`tells`: could the word, as it is typed, be part of a finding?"""
    typed = WORDS.findall(text)
    if len(typed) <= 2 * ENDS:
        return text
    size = len(typed)
    kept = {*range(ENDS), *range(size - ENDS, size)}
    for at in milestones(typed, tells):
        if len(kept) >= MOST:
            break
        kept.update(range(max(0, at - AROUND), min(size, at + AROUND + 1)))
    return CUT.join(pieces(text, sorted(kept)))


def milestones(typed: Sequence[str], tells: Callable[[str], bool]) -> list[int]:
    """Where each telling word stands last, then where it stands first; the rarest word first."""
    size = len(typed)
    middle = typed[ENDS : size - ENDS]
    last = dict(zip(middle, range(ENDS, size), strict=False))
    first = dict(zip(reversed(middle), range(size - ENDS - 1, 0, -1), strict=False))
    count = Counter(middle)
    rarest = sorted(filter(tells, count), key=lambda word: (count[word], first[word]))
    return [places[word] for word in rarest for places in (last, first)]


def pieces(text: str, kept: Sequence[int]) -> Iterator[str]:
    """The text from each run of kept words to the word behind it."""
    starts = [word.start() for word in WORDS.finditer(text)] + [len(text)]
    starts[0] = 0
    begin = before = kept[0]
    for at in (*kept[1:], len(starts)):
        if at != before + 1:
            yield text[starts[begin] : starts[before + 1]]
            begin = at
        before = at
