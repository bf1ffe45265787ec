"""Nothing unexplained, nothing lost, nothing counted twice; and twins are treated alike."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import zip_longest

from bot.simulate.invariants.checking import Found, Violation, invariant, of_the_season
from bot.simulate.invariants.loads import decisions, standing_entries, warns
from bot.simulate.record import Record, SeasonRecord
from coach.journal import AnyEntry, Decided, Illness, Pause, Resume, Session
from coach.localtime import day_begins
from coach.profile import Runner
from coach.standing import Standing, refold
from content.rulebook import load_rulebook

NEVER = datetime.min.replace(tzinfo=UTC)
WEEK = timedelta(days=7)
LEAST = 2
OTHER = {"left": "right", "right": "left"}


@invariant("every decision has its reasons")
def reasoned(record: Record) -> Found:
    for entry in record.journal:
        if isinstance(entry, Decided) and not (entry.rules and entry.reasons):
            yield entry.at, f"{entry.decision} by {', '.join(entry.rules) or 'no rule'} says no reason"


@invariant("the journal folds to the stored standing")
def folds(record: Record) -> Found:
    origin = record.person.origin
    runner, start = (origin.runner, origin.standing) if origin else (Runner(), Standing())
    anew = refold(record.journal, runner, load_rulebook(), start)
    if anew != record.person.standing:
        differing = [
            name for name in Standing.__slots__ if getattr(anew, name) != getattr(record.person.standing, name)
        ]
        yield last_moment(record), f"{', '.join(differing)} differ"


def last_moment(record: Record) -> datetime:
    return max((entry.at for entry in record.journal), default=NEVER)


@invariant("two strength days, not back to back, in green weeks")
def two_strength_days(record: Record) -> Found:
    for seen in record.weeks:
        first = datetime.combine(seen.monday, datetime.min.time(), UTC)
        apart = all(
            other - one > timedelta(days=1) for one, other in zip(seen.strength, seen.strength[1:], strict=False)
        )
        if is_green(record, first) and (len(seen.strength) < LEAST or not apart):
            yield first, f"strength on {', '.join(f'{day:%a}' for day in seen.strength) or 'no day'}"


def is_green(record: Record, monday: datetime) -> bool:
    """Nothing in that week or the two before gave the coach a reason for less."""
    entries = standing_entries(record)
    first, last = monday - 2 * WEEK, monday + WEEK
    spoken = any(first <= entry.at < last and speaks_against(entry, entries) for entry in entries)
    return not spoken and not is_away(entries, monday) and not races_near(record, monday)


def races_near(record: Record, monday: datetime) -> bool:
    """A race in these two weeks or in the two before takes its days (K3)."""
    goal = record.profile(monday + WEEK).goal
    return bool(goal and goal.date and abs(goal.date - monday.date()) <= 2 * WEEK)


def is_away(entries: list[AnyEntry], monday: datetime) -> bool:
    """A pause that began earlier still stands."""
    turn = next((one for one in reversed(entries) if isinstance(one, Pause | Resume) and one.at < monday), None)
    return isinstance(turn, Pause) and (turn.until is None or turn.until > monday.date())


def speaks_against(entry: AnyEntry, entries: list[AnyEntry]) -> bool:
    match entry:
        case Decided(decision=decision):
            return decision in ("regress", "rest", "stop-soon", "stop-urgent")
        case Pause() | Illness():
            return True
        case _:
            return any(warns(entry, side, entries, load_rulebook()) for side in OTHER)


@invariant("no card is sent twice, and Telegram refuses nothing")
def nothing_doubled(record: Record) -> Found:
    cards = Counter(number for sent in record.sent if sent.new and (number := card_of(sent.shown.buttons)))
    for number, times in cards.items():
        if times > 1:
            yield last_moment(record), f"card {number} came {times} times"
    yield from record.refused


def card_of(buttons: tuple[object, ...]) -> str:
    return next((str(getattr(one, "data", "")).split(":")[1] for one in buttons), "")


@invariant("the journal has every entry once")
def entries_once(record: Record) -> Found:
    ids = [entry.id for entry in record.journal]
    if len(set(ids)) != len(ids) or len(ids) != record.person.entries:
        yield last_moment(record), f"{record.person.entries} entries were made, {len(set(ids))} of {len(ids)} are there"


@invariant("no runner is stuck on a card")
def unstuck(record: Record) -> Found:
    for at, text in record.stuck:
        yield at, f"pressed the same face again and again: {text[:60]}"


@of_the_season("nothing is lost in the inbox")
def nothing_lost(season: SeasonRecord) -> Iterator[Violation]:
    for what in season.parked:
        yield Violation("all", NEVER, "nothing is lost in the inbox", f"parked: {what}")
    if season.open or season.unfetched:
        what = f"{season.open} rows are open, {season.unfetched} updates were never fetched"
        yield Violation("all", NEVER, "nothing is lost in the inbox", what)
    if season.presses != season.answered:
        what = f"{season.presses} presses were answered {season.answered} times"
        yield Violation("all", NEVER, "nothing is lost in the inbox", what)


@of_the_season("mirrored runners get mirrored plans")
def mirrored(season: SeasonRecord) -> Iterator[Violation]:
    for twin in (record for record in season.records if record.someone.mirrored):
        one = next(each for each in season.records if each.someone.luck == twin.someone.luck and each is not twin)
        for mine, theirs in zip_longest(steps_of(one, mirror=False), steps_of(twin, mirror=True)):
            if mine != theirs:
                at = (mine or theirs)[0] if mine or theirs else NEVER
                rule = "mirrored runners get mirrored plans"
                yield Violation(twin.someone.name, at, rule, f"{mine} but {theirs}")
                break


def steps_of(record: Record, *, mirror: bool) -> list[tuple[datetime, str]]:
    """Decisions and sessions day by day in order, the sides swapped for the twin."""
    swap = OTHER if mirror else {side: side for side in OTHER}
    found = [(decided.at, described(decided, swap)) for decided in decisions(record)]
    for entry in standing_entries(record):
        if isinstance(entry, Session):
            sets = sorted(f"{one.exercise} {swap.get(one.side or '', 'both')} {one.reps}" for one in entry.sets)
            found.append((entry.at, f"{entry.plan}: {', '.join(sets)}"))
    return [(day_begins(record.day(at), record.zone(at)), what) for at, what in sorted(found)]


def described(decided: Decided, swap: dict[str, str]) -> str:
    verdicts = sorted(f"{swap[side]} {verdict}" for side, verdict in decided.sides)
    changes = sorted(f"{swap[step.side]} {step.strand} {step.to}" for step in decided.changes or ())
    return "; ".join([*verdicts, *decided.rules, *changes])
