"""The rule book: one small function for each rule, registered by its id, resolved in the written order."""

from coach.rules import body, mornings, outside, pain, soon, urgent
from coach.rules.deciding import decide
from coach.rules.questions import worth_asking
from coach.rules.view import RULES

__all__ = ["RULES", "body", "decide", "mornings", "outside", "pain", "soon", "urgent", "worth_asking"]
