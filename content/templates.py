"""A text with {named} arguments, parsed once. A plain text stays a string: most of a card costs a look-up."""

import re
from dataclasses import dataclass
from string import Formatter

from content.source import ContentError

FORMS = frozenset({"", "day", "date", "month", "weekday", "moment", "short", "percent", "sorted", "only-month"})
"""What may follow a colon: `{at}` 18:00, `{at:moment}` Mon 18:00, `{at:day}` Mon 8 Jun, `{at:date}` 8 June 2026,
`{at:month}` Jun 2026, `{at:weekday}` Monday; `{day:short}` Mon for a weekday; `{share:percent}` 27%;
`{names:sorted}` puts several in the order of the alphabet; on pictures `{day:short}` 8 Jun, `{day:only-month}` Jun."""

NO_BREAK = "\N{NO-BREAK SPACE}"
TIMES = "\N{MULTIPLICATION SIGN}"
BEFORE_UNIT = re.compile(rf"(?<=[}}\d]) (?=(?:km|cm|kg|m|min|s|h)\b|{TIMES})|(?<={TIMES}) (?=[{{\d])")
"""Between a number and its unit, and round the cross of a dose, no line ends."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The literal text before an argument, the argument's name and the form it is shown in."""

    before: str
    name: str
    form: str


@dataclass(frozen=True, slots=True)
class Template:
    slots: tuple[Slot, ...]
    after: str

    @property
    def names(self) -> frozenset[str]:
        return frozenset(slot.name for slot in self.slots)


def parse(source: str, cases: frozenset[str] = frozenset()) -> "str | Template":
    """`cases` are the language's own grammatical forms, which a text may ask of the text that is its argument."""
    slots: list[Slot] = []
    before = ""
    for literal, name, form, conversion in Formatter().parse(unbroken(source)):
        before += literal
        if name is None:
            continue
        if not name.isidentifier() or form not in FORMS | cases or conversion:
            raise ContentError(f"{{{name}:{form}}} is not an argument that can be shown")
        slots.append(Slot(before, name, form))
        before = ""
    return Template(tuple(slots), before) if slots else before


def unbroken(words: str) -> str:
    return BEFORE_UNIT.sub(NO_BREAK, words)


def names(template: "str | Template") -> frozenset[str]:
    return frozenset() if isinstance(template, str) else template.names
