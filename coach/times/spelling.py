"""Words that are none of a language's words about time, but nearly one, or two of them in one."""

from coach.times.said import Kind, TimeWords

LEAST = 5
"""Letters of a word that may be misspelt; shorter ones are too near to each other."""
NAMED: tuple[Kind, ...] = ("weekday", "weekend", "part", "today", "tomorrow", "tonight", "after-tomorrow")
"""Kinds of words that are known misspelt."""
Meant = tuple[tuple[Kind, str], ...]


def meant_by(word: str, words: TimeWords) -> Meant:
    """*Sonntagabend* is two words, *thrusday* one. Empty where it is neither."""
    return compound(word, words) or misspelt(word, words)


def compound(word: str, words: TimeWords) -> Meant:
    for end in range(LEAST, len(word) - LEAST + 1):
        day, part = words.phrases.get((word[:end],)), words.phrases.get((word[end:],))
        if day and part and day[0] == "weekday" and part[0] in ("part", "tomorrow", "noon", "pm"):
            return day, part
    return ()


def misspelt(word: str, words: TimeWords) -> Meant:
    if len(word) < LEAST:
        return ()
    for phrase, meant in words.phrases.items():
        if len(phrase) == 1 and len(phrase[0]) > LEAST and meant[0] in NAMED and is_near(word, phrase[0]):
            return (meant,)
    return ()


def is_near(one: str, other: str) -> bool:
    """One letter too many, too few, another, or two that changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (mine, yours) in enumerate(zip(one, other, strict=False)) if mine != yours), None)
    if start is None:
        return True
    mine, yours = one[start:], other[start:]
    if len(one) != len(other):
        return mine[1:] == yours or mine == yours[1:]
    return mine[1:] == yours[1:] or (mine[:2] == yours[1::-1] and mine[2:] == yours[2:])
