"""Writing the journal: entries get their ids, the standing follows, and the rules are asked what they make of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from coach.cards.outcome import Told
from coach.decision import PLAIN, STOPS, Decision
from coach.effects import Record
from coach.journal import AnyEntry, Decided, Entry, ProfileChange
from coach.judgement import judgement
from coach.person import Context, Origin, Person
from coach.profile import Runner, Side
from coach.rules import worth_asking
from coach.standing import Standing, fold, needs_refold
from coach.standing.checkpoint import Checkpoint, refolded
from coach.standing.values import Past
from coach.terms import Verdict

Recorded = tuple[Person, tuple[Record, ...]]


class JournalMissingError(Exception):
    """The snapshot is not enough: the street asks for the journal and the step is taken again."""


def loaded(context: Context) -> tuple[AnyEntry, ...]:
    if context.journal is None:
        raise JournalMissingError
    return context.journal


def record(person: Person, entries: tuple[Entry, ...], context: Context) -> Recorded:
    """One call for all that an answer records: where the past changes, a refold sees the journal and these entries."""
    numbered: list[AnyEntry] = [
        replace(entry, id=f"e{person.entries + number}")  # type: ignore[misc]
        for number, entry in enumerate(entries, 1)
    ]
    book = context.library.book
    standing, runner = person.standing, person.runner
    for entry in numbered:
        if needs_refold(standing, entry):
            whole = refolded((*loaded(context), *numbered), beginning(person), context.checkpoint, book)
            standing, runner = whole.standing, whole.runner
            break
        standing = fold(standing, entry, runner, book)
        runner = entry.runner if isinstance(entry, ProfileChange) else runner
    known = replace(person, standing=standing, runner=runner, entries=person.entries + len(numbered))
    return known, tuple(Record(entry) for entry in numbered)


def beginning(person: Person) -> Checkpoint:
    start = person.origin or Origin(Runner(), Standing())
    return Checkpoint(start.runner, start.standing)


def ids(records: tuple[Record, ...]) -> tuple[str, ...]:
    return tuple(each.entry.id for each in records if each.entry.id)


def judge(person: Person, context: Context) -> tuple[Person, Decision, tuple[Record, ...]]:
    """What the rules make of it now. A decision is recorded once for each cause; a hold without news is not."""
    decision = judgement(person, context)
    if not is_news(decision) or known_as(person, decision):
        return person, decision, ()
    after, records = record(person, (entry_of(decision, context.now),), context)
    return after, decision, records


def is_news(decision: Decision) -> bool:
    if decision.changes:
        return True
    return decision.decision != "progress" and not (decision.decision == "hold" and PLAIN.issuperset(decision.rules))


def known_as(person: Person, decision: Decision) -> str | None:
    """The id under which the same decision stands in the journal for the same cause. A side more that stops is news."""
    return next((each.id for each in reversed(person.standing.past) if is_same(each, decision)), None)


def is_same(past: Past, decision: Decision) -> bool:
    """What the PLAIN rules say beside a hold comes and goes with every run and morning, and makes it no other hold."""
    stopping_now = tuple(stopping(decision.left, decision.right))
    if past.decision != decision.decision or tuple(stopping(past.left, past.right)) != stopping_now:
        return False
    if (past.rules, past.because) == (decision.rules, decision.because):
        return True
    is_hold = decision.decision == "hold" and not past.moves and not past.vetoed_day
    return is_hold and firm(past.rules) == firm(decision.rules) and set(decision.news) <= set(past.because)


def firm(rules: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(rule for rule in rules if rule not in PLAIN)


def stopping(*sides: Verdict | None) -> Iterator[Verdict | None]:
    return (side if side in STOPS else None for side in sides)


def entry_of(decision: Decision, at: datetime) -> Decided:
    return Decided(
        at=at,
        decision=decision.decision,
        sides=((Side.LEFT, decision.left), (Side.RIGHT, decision.right)),
        rules=decision.rules,
        because=decision.because,
        changes=decision.changes,
        reasons=tuple((reason.rule, reason.numbers) for reason in decision.reasons),
    )


def judged(person: Person, context: Context) -> tuple[Person, Told, tuple[Record, ...]]:
    """The decision as a card keeps it."""
    after, decision, records = judge(person, context)
    number = ids(records)[0] if records else known_as(person, decision)
    return after, told_of(after, decision, number, context), records


def judged_again(person: Person, told: Told, context: Context) -> tuple[Person, Told, tuple[Record, ...]]:
    """After more was said of the same thing. A decision that stays what it was is not recorded once more."""
    decision = judgement(person, context)
    if told.decision and not decision.changes and (decision.decision, decision.rules) == (told.verdict, told.rules):
        return person, told_of(person, decision, told.decision, context), ()
    return judged(person, context)


def told_of(person: Person, decision: Decision, number: str | None, context: Context) -> Told:
    """With the questions that are worth asking now that it is recorded."""
    return Told(
        decision.decision,
        decision.left,
        decision.right,
        decision.next,
        decision.rules,
        decision.reasons,
        decision.changes,
        worth_asking(person.runner, person.standing, context.now, context.library.book),
        decision.latched,
        number,
    )
