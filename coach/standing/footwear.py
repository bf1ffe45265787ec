"""The log of shoes and surfaces: which were used when, and how far each pair has run."""

from dataclasses import replace

from coach.journal import PlanChange, Run
from coach.left_out import ALLOWED
from coach.rulebook import RuleBook
from coach.standing.matters import Pair
from coach.standing.values import Standing
from coach.terms import Surface

SHOES = "shoes"
KEPT_PAIRS = 5
KEPT_GROUNDS = 60
LONGEST_NAME = 30


def worn(standing: Standing, entry: Run, day: int, book: RuleBook) -> dict[str, object]:
    """What the run adds to the log."""
    changes: dict[str, object] = {}
    if entry.shoes and (name := shoe_name(entry.shoes)):
        changes["shoes"] = with_run(standing.shoes, name, entry, day)
    if entry.surface:
        since = day - book.variety.unused_days
        kept = tuple(row for row in standing.grounds if row[0] > since)
        changes["grounds"] = (*kept, (day, entry.surface))[-KEPT_GROUNDS:]
    return changes


def shoe_name(words: str) -> str:
    return " ".join(words.split())[:LONGEST_NAME].rstrip()


def with_run(pairs: tuple[Pair, ...], name: str, entry: Run, day: int) -> tuple[Pair, ...]:
    """The pair used last comes last; the one that was not used for longest makes room."""
    known = pair_named(pairs, name) or Pair(name, day)
    ran = replace(known, day=day, runs=known.runs + 1, km=known.km + (entry.km or 0), removed=False)
    return (*(pair for pair in pairs if pair is not known), ran)[-KEPT_PAIRS:]


def in_use(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pair used last comes last."""
    return tuple(pair for pair in pairs if not pair.removed)


def removed_by(pairs: tuple[Pair, ...], entry: PlanChange) -> tuple[Pair, ...]:
    """`ban` of `shoes:<name>`; the latest word about a pair counts."""
    kind, _, name = (entry.of or "").partition(":")
    known = pair_named(pairs, name)
    if entry.what != "ban" or kind != SHOES or known is None:
        return pairs
    return tuple(replace(pair, removed=entry.to != ALLOWED) if pair is known else pair for pair in pairs)


def pair_named(pairs: tuple[Pair, ...], name: str) -> Pair | None:
    return next((pair for pair in pairs if pair.name.casefold() == name.casefold()), None)


def is_unfamiliar(standing: Standing, surface: Surface, day: int, book: RuleBook) -> bool:
    """Not run on for a long time, as far as the log goes back; where there is none nothing is new."""
    since = day - book.variety.unused_days
    return bool(standing.grounds) and not any(on > since and used == surface for on, used in standing.grounds)


def same_in_a_row(standing: Standing) -> int:
    """How many of the latest runs were on the surface of the last."""
    count = 0
    for _, surface in reversed(standing.grounds):
        if surface != standing.grounds[-1][1]:
            break
        count += 1
    return count
