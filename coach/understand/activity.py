"""What was done today: only what is completed, and the runner's own."""

from coach.understand.distances import Stretches
from coach.understand.message import Message
from coach.understand.numbers import TEN, number_at
from coach.understand.phrases import Found
from coach.understand.reading import Activity
from coach.understand.scopes import Scopes, Status
from coach.understand.vocabulary import Vocabulary

KINDS = ("rested", "ran", "trained", "timed", "moved-otherwise")
BESIDE = 3
"""Words from "effort" to its number."""


def activity(message: Message, scopes: Scopes, vocabulary: Vocabulary) -> Activity | None:
    stretches = Stretches(message, scopes, vocabulary)
    kilometres = stretches.kilometres()
    minutes = stretches.minutes(kilometres)
    effort = effort_of(message, vocabulary)
    said = {name for name in KINDS if any(counts(one, message, scopes) for one in message.named(name))}
    today = not message.named("time-past")
    otherwise = "moved-otherwise" in said
    if "rested" in said and kilometres is None and minutes is None:
        return Activity("rest", is_today=today)
    if "ran" in said or said == {"timed"} or (kilometres is not None and not otherwise):
        return Activity("run", kilometres, minutes, effort, today)
    if said & {"trained", "moved-otherwise", "timed"}:
        return Activity("session", kilometres, minutes, effort, today)
    return Activity("rest", is_today=today) if said else None


def counts(one: Found, message: Message, scopes: Scopes) -> bool:
    """Neither planned, nor asked about, nor denied, nor somebody else's; "nothing today" may be of the pain."""
    clause = message.clause_at(one.start)
    if message.inside("planned", clause.start, clause.end):
        return False
    if message.begins("none-now", one.start) and message.named("time-past"):
        return False
    return scopes.status(one, lasting=True) is Status.ASSERTED


def effort_of(message: Message, vocabulary: Vocabulary) -> float | None:
    """Beside the word for it: "rpe 7", "7/10 effort"."""
    for one in message.named("effort"):
        for at in (one.start - 1, *range(one.end, min(one.end + BESIDE, message.clause_at(one.start).end))):
            number = number_at(at, message, vocabulary) if at >= 0 else None
            if number and number.high <= TEN:
                return number.high
    return None
