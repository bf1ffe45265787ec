"""What every entry of the journal has."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry has. `at` is aware; `id` is unique within a journal."""

    at: dt.datetime
    id: str | None = None
    replaces: str | None = None
