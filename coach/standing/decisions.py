"""Recorded decisions and vetoes: the only way in which stages and rungs change."""

from collections.abc import Iterator
from dataclasses import replace

from coach.decision import STOPS
from coach.journal import Decided, Override
from coach.ladder import first_rung, ladder, position, rung_at, step_down, step_up
from coach.profile import SIDES, Side
from coach.rulebook import STAGES, STRANDS, RuleBook
from coach.standing.concerns import stopped
from coach.standing.matters import Limp, Regressed, Sprain, Stop
from coach.standing.reliefs import relieved, without
from coach.standing.values import Move, Past, SideStanding, Standing, of
from coach.standing.windows import worst
from coach.terms import SideOrBoth, Verdict

KEPT_ACTED = 12
KEPT_MOVED = 4
KEPT_STILL = 3
FIRM = frozenset({"C1", "C2", "C3"})
"""Rules that no veto lifts."""
MOVING: tuple[Verdict, ...] = ("regress", "progress")


def verdicts(entry: Decided) -> dict[Side, Verdict]:
    """Each side that the decision names; one that names none speaks for both."""
    return dict(entry.sides) or dict.fromkeys(SIDES, entry.decision)


def latest_ids(standing: Standing) -> tuple[str, ...]:
    """The entries that a decision at this moment may rest on: the latest of each kind."""
    found: list[str] = []
    for side in (standing.left, standing.right):
        found += [side.load.id, side.load.during_id, side.load.after_id] if side.load else []
        found += [felt.id for felt in (side.morning, side.latest) if felt]
        found += [side.limp.id, side.limp.cleared_by] if side.limp else []
        found += [side.sprain.id, side.sprain.checked] if side.sprain else []
    return tuple(name for name in dict.fromkeys(found) if name)


def settled_ids(standing: Standing) -> set[str]:
    """The entries of a limp that a check has cleared, and of a sprain that the side has come back from."""
    found: set[str] = set()
    for side in (standing.left, standing.right):
        if side.limp and side.limp.cleared_day:
            found |= {side.limp.id, side.limp.cleared_by}
        if side.sprain and side.sprain.returned:
            found |= {side.sprain.id, side.sprain.checked}
    return found


def gap_id(standing: Standing) -> str:
    """A gap is known by the load before it."""
    return f"gap:{standing.gap[1] if standing.gap else standing.load_id}"


def decided(standing: Standing, entry: Decided, day: int, book: RuleBook) -> Standing:
    sides = verdicts(entry)
    because = entry.because or latest_ids(standing)
    if "K4" in entry.rules and gap_id(standing) not in because:
        because = (*because, gap_id(standing))
    moves = tuple(moved(standing, entry, sides, book))
    for move in moves:
        if move.side not in sides:
            sides[move.side] = "progress" if is_up(move, book) else "regress"
    to_stage = goes_to_stage(entry, moves, book)
    past = Past(
        entry.id or "",
        day,
        entry.decision,
        sides.get(Side.LEFT),
        sides.get(Side.RIGHT),
        entry.rules,
        because,
        moves,
        ((standing.left.stage, standing.left.since), (standing.right.stage, standing.right.since)),
        entry.reasons,
        latest_ids(standing),
    )
    for side in SIDES:
        if side in sides:
            own = tuple(move for move in moves if move.side is side)
            value = shifted(of(standing, side), own, day, book, to_stage=to_stage)
            value = marked(value, entry, sides[side], because, day, book)
            standing = replace(standing, left=value) if side is Side.LEFT else replace(standing, right=value)
    known = standing.stops
    for stop in stops(entry, sides):
        standing = stopped(standing, stop)
    if len(standing.stops) > len(known):
        standing = replace(standing, checks_from=0)
    reliefs = relieved(standing.reliefs, entry, sides, day)
    return replace(standing, past=(*kept(standing.past), past), request=None, reliefs=reliefs)


def kept(past: tuple[Past, ...]) -> tuple[Past, ...]:
    """The latest that moved a rung, for a veto, and the latest that did not: nothing is told anew."""
    moving = [old for old in past if old.moves][-KEPT_MOVED:]
    still = [old for old in past if not old.moves][-KEPT_STILL:]
    return tuple(old for old in past if old in moving or old in still)


def moved(standing: Standing, entry: Decided, sides: dict[Side, Verdict], book: RuleBook) -> Iterator[Move]:
    if entry.changes is not None:
        for step in entry.changes:
            strand = STRANDS.index(step.strand)
            yield Move(step.side, strand, step.from_, step.to, of(standing, step.side).levels[strand][1])
        return
    for side, verdict in sides.items():
        if verdict in MOVING:
            yield from one_rung(of(standing, side), side, book, up=verdict == "progress")


def one_rung(side: SideStanding, which: Side, book: RuleBook, *, up: bool) -> Iterator[Move]:
    for index, (rung, since) in enumerate(side.levels):
        target = step_up(book, STRANDS[index], rung) if up else step_down(book, STRANDS[index], rung)
        if target is not None:
            yield Move(which, index, rung, target.id, since)


def shifted(side: SideStanding, moves: tuple[Move, ...], day: int, book: RuleBook, *, to_stage: bool) -> SideStanding:
    """The side on its new rungs. A step through a gate takes the stage along; a step back of one rung leaves it."""
    if not moves:
        return side
    levels = list(side.levels)
    for move in moves:
        levels[move.strand] = (move.to, day)
    up = is_up(moves[0], book)
    foremost = max(STAGES.index(rung_at(book, STRANDS[i], rung).stage) for i, (rung, _) in enumerate(levels))
    now = STAGES.index(side.stage)
    stage = STAGES[max(now, foremost) if up else min(now, foremost) if to_stage else now]
    since = side.since if stage == side.stage else day
    return replace(side, levels=tuple(levels), stage=stage, since=since)


def goes_to_stage(entry: Decided, moves: tuple[Move, ...], book: RuleBook) -> bool:
    """C6 goes back to P1; K4 to the stage before, which is told from one rung back by the rungs it lands on."""
    if "C6" in entry.rules:
        return entry.changes is not None
    landed = (rung_at(book, STRANDS[move.strand], move.to) for move in moves)
    firsts = {first_rung(book, strand, stage).id for strand in STRANDS for stage in STAGES}
    return "K4" in entry.rules and all(rung.id in firsts for rung in landed)


def is_up(move: Move, book: RuleBook) -> bool:
    return position_of(book, move.strand, move.to) > position_of(book, move.strand, move.from_)


def position_of(book: RuleBook, strand: int, rung: str) -> int:
    return position(book, STRANDS[strand], rung)


def marked(
    side: SideStanding, entry: Decided, verdict: Verdict, because: tuple[str, ...], day: int, book: RuleBook
) -> SideStanding:
    """What the decision leaves on the side besides its rungs: acted causes and latches."""
    changes: dict[str, object] = {}
    if verdict in MOVING:
        changes["acted"] = (*side.acted, *(name for name in because if name not in side.acted))[-KEPT_ACTED:]
    if verdict == "regress":
        if side.regressed is None and (worst_now(side) or 0) > book.pain.green:
            changes["regressed"] = Regressed(day, worst_now(side) or 0, entry.id or "")
        if "C1" in entry.rules:
            changes["sharp_regress"] = (day, because)
        if "C6" in entry.rules and side.sprain is not None:
            changes["sprain"] = replace(side.sprain, returned=True)
    if verdict == "rest" and "C2" in entry.rules and side.limp is None:
        changes["limp"] = Limp(entry.id or "", entry.at)
    if verdict == "rest" and "C5" in entry.rules and side.sprain is None:
        changes["sprain"] = Sprain(entry.id or "", entry.at, day)
    return replace(side, **changes) if changes else side  # type: ignore[arg-type]


def worst_now(side: SideStanding) -> float | None:
    """The worst of the pains that count at the moment."""
    load = worst(side.load.during, side.load.after) if side.load else None
    return worst(load, side.morning.pain if side.morning else None)


def stops(entry: Decided, sides: dict[Side, Verdict]) -> Iterator[Stop]:
    """The rules of the decision stop the sides that it is about; a side with a milder stop has rules of its own."""
    if entry.decision not in STOPS:
        return
    worst = [side for side, verdict in sides.items() if verdict == entry.decision]
    milder = [side for side, verdict in sides.items() if verdict in STOPS and verdict != entry.decision]
    tier = "A" if entry.decision == "stop-urgent" else "B"
    for rule in tuple(rule for rule in entry.rules if rule[0] in "ABD") or (tier,):
        yield stop_of(entry, rule, entry.decision, worst or list(sides))
    others = (rule for rule, _ in entry.reasons if rule[0] == "B" and rule not in entry.rules)
    for rule in tuple(dict.fromkeys(others)) or ("B",) if milder else ():
        yield stop_of(entry, rule, "stop-soon", milder)


def stop_of(entry: Decided, rule: str, verdict: Verdict, stopping: list[Side]) -> Stop:
    named: SideOrBoth = "both" if len(stopping) == len(SIDES) else stopping[0].value
    return Stop(rule, verdict, named, entry.at, entry.id or "", dict(entry.reasons).get(rule, ()))


def overridden(standing: Standing, entry: Override, day: int, book: RuleBook) -> Standing:
    """The runner's veto: the changes are undone, never above the level before the decision."""
    past = next((past for past in standing.past if past.id == entry.of), None)
    if past is None or past.vetoed_day or past.decision not in ("hold", *MOVING) or not FIRM.isdisjoint(past.rules):
        return standing
    for side in SIDES:
        own = tuple(move for move in past.moves if move.side is side)
        value = undone(of(standing, side), past, own, side, book)
        standing = replace(standing, left=value) if side is Side.LEFT else replace(standing, right=value)
    history = tuple(replace(old, vetoed_day=day) if old.id == past.id else old for old in standing.past)
    return replace(standing, past=history, reliefs=without(standing.reliefs, past.id))


def undone(side: SideStanding, past: Past, moves: tuple[Move, ...], which: Side, book: RuleBook) -> SideStanding:
    levels = list(side.levels)
    for move in moves:
        rung, since = levels[move.strand]
        if rung == move.to:
            levels[move.strand] = (move.from_, move.since)
            continue
        back = position_of(book, move.strand, move.from_) - position_of(book, move.strand, move.to)
        place = position_of(book, move.strand, rung) + back
        capped = max(0, min(place, position_of(book, move.strand, move.from_)))
        levels[move.strand] = (ladder(book, STRANDS[move.strand]).rungs[capped].id, since)
    acted = tuple(name for name in side.acted if name not in past.because)
    regressed = None if side.regressed and side.regressed.id == past.id else side.regressed
    stage, since = past.stages[0 if which is Side.LEFT else 1] if moves else (side.stage, side.since)
    return replace(side, levels=tuple(levels), acted=acted, regressed=regressed, stage=stage, since=since)
