"""What was read in free text, said back in one line, so that a wrong reading is seen."""

from coach.hearing import worries
from coach.screen import Text, text
from coach.understand import Reading


def understood(reading: Reading) -> Text | None:
    """Flags, answers that worry, and the numbers a rule looks at; None where there is nothing of these."""
    said = [text(f"flag.{flag}") for flag in reading.flags]
    said += [text(f"understood.{name}") for name, yes in reading.answers if worries(name, yes=yes)]
    said += [text(f"amount.{scale}", value=value) for scale, value in reading.amounts if scale in ("pain", "soreness")]
    return text("words.understood", what=tuple(said)) if said else None
