"""Lines of one paragraph."""

from collections.abc import Sequence
from functools import reduce

from coach.screen import Text, text


def stacked(lines: Sequence[Text]) -> tuple[Text, ...]:
    """One paragraph of these lines; nothing of none."""
    return (reduce(lambda above, below: text("word.lines", above=above, below=below), lines),) if lines else ()
