"""Days on which rest was on plan: pauses, illness, stops, days the rules eased, and rest that the runner chose.

They are read generously: a day too many is kindness, a day too few would be a reproach.
"""

from collections.abc import Iterable, Iterator

from coach.decision import VERDICTS
from coach.forecast import TOO_MUCH
from coach.journal import Cleared, Decided, Illness, Missed, Pause, Recovered, Resume, Session
from coach.policy import Policy
from coach.review.daybook import Dated, Daybook, Span
from coach.rules.deciding import LATCHED

REST_DAYS = 1
"""A rest lasts until the end of the day after it was decided."""
REASONS = frozenset({"rest", "ill", "sore"})
FROM_REST = VERDICTS.index("rest")


def paused_days(daybook: Daybook, span: Span) -> frozenset[int]:
    return days_in(pauses(daybook.entries, span.last), span)


def rested_days(daybook: Daybook, span: Span, policy: Policy) -> frozenset[int]:
    """Pauses included."""
    rows, last = daybook.entries, span.last
    spells = (*pauses(rows, last), *illnesses(rows, last), *stops(rows, last), *eased(rows, policy), *chosen(rows))
    return days_in(spells, span)


def days_in(spells: Iterable[Span], span: Span) -> frozenset[int]:
    return frozenset(day for spell in spells for day in spell if day in span)


def pauses(rows: tuple[Dated, ...], last: int) -> Iterator[Span]:
    """The day of a return is a day like any other."""
    pause: Span | None = None
    for day, entry in rows:
        match entry:
            case Pause(until=until):
                if pause is not None:
                    yield Span(pause.first, min(pause.last, day - 1))
                pause = Span(day, until.toordinal() - 1 if until else last)
            case Resume() if pause is not None:
                yield Span(pause.first, min(pause.last, day - 1))
                pause = None
    if pause is not None:
        yield pause


def illnesses(rows: tuple[Dated, ...], last: int) -> Iterator[Span]:
    """Until the day after the runner is well again (E1)."""
    since = 0
    for day, entry in rows:
        match entry:
            case Illness():
                since = since or day
            case Recovered() if since:
                yield Span(since, day + REST_DAYS)
                since = 0
    if since:
        yield Span(since, last)


def stops(rows: tuple[Dated, ...], last: int) -> Iterator[Span]:
    """From a stop, or a rest that waits for a check, until it is cleared or strength is trained again."""
    since = 0
    for day, entry in rows:
        if since and lifts(entry):
            yield Span(since, day)
            since = 0
        if isinstance(entry, Decided) and VERDICTS.index(entry.decision) >= FROM_REST:
            yield Span(day, day + REST_DAYS)
            since = since or (day if is_latching(entry) else 0)
    if since:
        yield Span(since, last)


def is_latching(entry: Decided) -> bool:
    return entry.decision != "rest" or not LATCHED.isdisjoint(entry.rules)


def lifts(entry: object) -> bool:
    match entry:
        case Cleared() | Session(plan="strength"):
            return True
        case Decided(decision=verdict):
            return VERDICTS.index(verdict) < FROM_REST
        case _:
            return False


def eased(rows: tuple[Dated, ...], policy: Policy) -> Iterator[Span]:
    """The load of the day became mobility."""
    held = frozenset(policy.mobility_only_rules)
    for day, entry in rows:
        match entry:
            case Decided(decision="hold", rules=rules) if not held.isdisjoint(rules):
                yield Span(day, day)
            case Decided(decision="regress", rules=rules) if not TOO_MUCH.isdisjoint(rules):
                yield Span(day, day + REST_DAYS)


def chosen(rows: tuple[Dated, ...]) -> Iterator[Span]:
    return (Span(day, day) for day, entry in rows if isinstance(entry, Missed) and entry.reason in REASONS)
