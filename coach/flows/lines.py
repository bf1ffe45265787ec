"""Lines of one paragraph."""

from collections.abc import Sequence
from functools import reduce

from coach.screen import Text, text


def stacked(lines: Sequence[Text]) -> tuple[Text, ...]:
    """One paragraph of these lines; nothing of none."""
    return (reduce(lambda above, below: text("word.lines", above=above, below=below), lines),) if lines else ()


def folded(paragraphs: Sequence[Text]) -> tuple[Text, ...]:
    """Three lines of them are seen, and all at a tap: Telegram's quotation that unfolds."""
    if not paragraphs:
        return ()
    return (text("word.folded", words=reduce(lambda one, next_: text("word.apart", one=one, next=next_), paragraphs)),)
