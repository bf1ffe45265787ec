"""The words on a picture, in the runner's language."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from coach.screen import Text, text
from content.texts import Texts

UTC = ZoneInfo("UTC")
"""Pictures show days and no instants, so no zone matters."""


@dataclass(frozen=True, slots=True)
class Say:
    texts: Texts

    def __call__(self, what: Text) -> str:
        return self.texts.label(what, UTC)

    def number(self, value: float) -> str:
        return self(text("word.number", number=round(value, 1)))
