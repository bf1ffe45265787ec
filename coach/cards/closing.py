from dataclasses import dataclass
from typing import Literal

from coach.screen import Text


@dataclass(frozen=True, slots=True)
class Closed:
    """A finished card shrinks to one line. Its arguments are strings, numbers and texts: they survive storage.

    `goes_on` names the occurrence whose question moved from here to a newer card. `gone`: nothing on it is worth
    keeping, so its message goes.
    """

    line: Text
    goes_on: str = ""
    gone: bool = False
    kind: Literal["closed"] = "closed"
