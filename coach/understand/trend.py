"""Better, the same or worse: said in words, or by an old value and a new one."""

from collections.abc import Iterable

from coach.understand.message import Message
from coach.understand.negation import Denial
from coach.understand.present import Present
from coach.understand.reading import Trend
from coach.understand.scopes import Scopes

TURNS: tuple[tuple[str, str, Trend], ...] = (("was-bad", "now-mild", "better"), ("was-mild", "now-bad", "worse"))
"""What it was like before, and what it is like now."""
WORDS: tuple[tuple[str, Trend], ...] = (("trend-same", "same"), ("trend-better", "better"), ("trend-worse", "worse"))


def trend(message: Message, scopes: Scopes, values: Iterable[Present]) -> Trend | None:
    """The values count before the words; of the words the last, and what is denied has not changed."""
    for one in values:
        if one.was is not None:
            return "same" if one.value == one.was else "better" if one.value < one.was else "worse"
    for before, now, turn in TURNS:
        if any(
            old.end <= new.start or new.end <= old.start for old in message.named(before) for new in message.named(now)
        ):
            return turn
    said = [
        (found.end, found.start, "same" if scopes.negation.level[found.start] == Denial.FULL else name)
        for cue, name in WORDS
        for found in message.named(cue)
        if not (scopes.is_somebody_elses(found) or scopes.is_supposed(found) or scopes.is_remote(found))
    ]
    if not said:
        return None
    last = max(said, key=lambda entry: (entry[0], -entry[1]))
    return last[2]
