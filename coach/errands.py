"""What has to be looked at outside the step, in its own time. What was found comes back as an event."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was dropped in the chat; `file` is Telegram's name for it. The card says what became of it."""

    card: int
    file: str
    name: str = ""
    kind: Literal["read-file"] = "read-file"


Task = ReadFile
