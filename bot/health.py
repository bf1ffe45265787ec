"""Whether the process hears, thinks and speaks. It never goes deaf silently: what is wrong has a name and a line."""

from dataclasses import dataclass, field
from typing import Literal

import structlog

log = structlog.get_logger()

Part = Literal["intake", "worker", "courier", "scheduler", "storage", "errands"]


@dataclass(slots=True)
class Health:
    """A part that said nothing bad is well. Changes are logged once, not at every try."""

    troubles: dict[str, str] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)

    def ill(self, part: Part, why: str) -> None:
        if self.troubles.get(part) != why:
            log.error("part_is_ill", part=part, why=why)
        self.troubles[part] = why

    def well(self, part: Part) -> None:
        if self.troubles.pop(part, None):
            log.info("part_is_well_again", part=part)

    @property
    def green(self) -> bool:
        return not self.troubles
