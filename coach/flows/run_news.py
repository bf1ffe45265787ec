"""What a run brought beside how it felt: told on its receipt, also where another rule has the first word."""

from coach.cards.post_run import Receipt
from coach.flows.told import reason_line
from coach.person import Context, Person
from coach.screen import Text, text

LONG_RUN = "next.hold.K1"


def news(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    return spike_lines(state, person, context)


def spike_lines(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    """K1, where it is this run that was far longer than any of the month before."""
    spike = person.standing.spike
    reason = next((reason for reason in state.told.reasons if reason.rule == "K1"), None)
    if spike is None or reason is None or spike.id not in state.entries:
        return ()
    if state.told.next.startswith(LONG_RUN):
        return (reason_line(reason),)
    double = spike.distance > context.library.book.long_run.double * spike.longest
    return (reason_line(reason), text("next.hold.K1-double" if double else "next.hold.K1"))
