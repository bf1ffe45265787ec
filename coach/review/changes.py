"""Did last week's change help? A change of the plan is asked about once, a week after it."""

from datetime import date

from coach.cards.review import AskedChange
from coach.journal import Decided, Override
from coach.opinions import Feedback
from coach.review.daybook import Daybook, Span
from coach.review.numbers import ChangeNumbers


def change_to_ask(daybook: Daybook, today: int, numbers: ChangeNumbers) -> AskedChange | None:
    """The latest step up or down that is old enough, stood, and was not asked about."""
    closed = {entry.of for _, entry in daybook.entries if isinstance(entry, Override | Feedback)}
    span = Span(today - numbers.until_days, today - numbers.after_days)
    for day, entry in reversed(tuple(daybook.within(span))):
        if isinstance(entry, Decided) and entry.changes and entry.id and entry.id not in closed:
            return AskedChange(entry.id, date.fromordinal(day), entry.decision, entry.changes)
    return None
