"""How an errand can end for now."""

from collections.abc import Callable

from coach.findings import Finding
from storage.database import Tx

Outcome = Finding | Callable[[Tx], Finding]
"""What was found, or what is still to be written with it, in one transaction."""


class UnreachableError(Exception):
    """Nobody answered; it may be otherwise in a while."""
