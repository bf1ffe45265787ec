"""Where each side stands, and the rolling windows that the rules need: a fold over the journal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """Replaced by the rule book's own."""
