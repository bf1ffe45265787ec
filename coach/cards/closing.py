from dataclasses import dataclass
from typing import Literal

from coach.screen import Text


@dataclass(frozen=True, slots=True)
class Closed:
    """A finished card shrinks to one line. Its arguments are strings, numbers and texts: they survive storage.

    `goes_on` names the occurrence whose question moved from here to a newer card.
    """

    line: Text
    goes_on: str = ""
    kind: Literal["closed"] = "closed"
