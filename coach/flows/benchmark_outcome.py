"""The end of the tests: what changed, what it means for the gates, and what the rules make of it."""

from collections.abc import Iterator
from dataclasses import replace

from coach.battery import Item
from coach.cards.benchmark import BenchmarkOffer, BenchmarkResult, GateStand, GuidedBenchmark, Measured, SideGap
from coach.cards.closing import Closed
from coach.cards.recovery import Advice
from coach.decision import STOPS
from coach.effects import Effect, Record
from coach.flows.amending import withdrawn
from coach.flows.benchmark_lines import compared
from coach.flows.progress import forwarding
from coach.flows.runs import reopened, settle, today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.veto import may_keep
from coach.journal import Override, Void
from coach.ladder import stage_after
from coach.localtime import day_of
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.record import judged, record
from coach.rules.benchmarks import series, side_gap
from coach.rules.deciding import view_at
from coach.rules.gates import Want, wants
from coach.screen import text
from coach.standing import of
from coach.terms import SideOrBoth, Test
from coach.tested import lowered


def most_of(test: Test, context: Context) -> int:
    """Where a test that is timed or counted ends."""
    numbers = context.library.book.benchmarks
    match test:
        case "heel-raise":
            return numbers.raises_most
        case "double-heel-raise":
            return numbers.double_most
        case "double-hops":
            return int(context.library.book.gates.hops)
        case _:
            return numbers.stand_most


def entries_of(state: GuidedBenchmark) -> tuple[str, ...]:
    return tuple(entry for passed in state.passed for entry in passed.entries)


def finish(person: Person, state: GuidedBenchmark, context: Context, effects: tuple[Effect, ...] = ()) -> Turn:
    entries = entries_of(state)
    if not entries:
        done, withdraws = settled(person, state)
        return Turn(done, Closed(text("benchmark.nothing")), (*effects, *withdraws))
    after, told, decisions = judged(person, context)
    done, withdraws = settled(after, state)
    all_effects = (*effects, *decisions, *withdraws)
    if told.verdict in STOPS:
        return Turn(done, Advice(told, entries), all_effects)
    result = BenchmarkResult(
        occurrence=state.occurrence,
        day=today_of(person, context),
        entries=entries,
        told=told,
        slot=state.slot,
        rows=tuple(rows_of(person, state, context)),
        gaps=tuple(gaps_of(person, state, context)),
        gates=tuple(gates_of(person, context)),
        faults=state.faults,
        lowered=tuple(dict.fromkeys(lowered(person.standing, context.library.book))),
    )
    return Turn(done, result, all_effects)


def settled(person: Person, state: GuidedBenchmark) -> tuple[Person, tuple[Effect, ...]]:
    """With the tests the session whose place they took is done."""
    done, effects = settle(person, state.occurrence)
    if not state.slot:
        return done, effects
    done, more = settle(done, state.slot)
    return done, (*effects, *more)


def stopped(
    person: Person,
    state: GuidedBenchmark,
    side: SideOrBoth | None,
    context: Context,
    records: tuple[Record, ...] = (),
) -> Turn:
    """Something that the rules have to look at first ends the tests."""
    after, told, decisions = judged(person, context)
    done, withdraws = settled(after, state)
    return Turn(done, Advice(told, (*entries_of(state), *state.own), side), (*records, *decisions, *withdraws))


def done_items(state: GuidedBenchmark) -> list[Item]:
    """What was measured so far, the present item included."""
    done = [passed.place for passed in state.passed if passed.entries]
    return [state.items[place] for place in (*done, *((state.place,) if state.own else ()))]


def rows_of(person: Person, state: GuidedBenchmark, context: Context) -> Iterator[Measured]:
    """Today's value of each measurement beside the one before; none of what was left before it was measured."""
    first = day_of(state.started_at, zone_of(person)).toordinal()
    for item in done_items(state):
        if item.test == "gait-check":
            yield Measured(item.test, item.side, None)
            continue
        own = (one for one in reversed(person.standing.measures) if (one.test, one.side) == (item.test, item.side))
        if latest := next((one for one in own if one.day >= first), None):
            yield compared(person.standing, item.test, item.side, latest.value, context.library.book)


def gaps_of(person: Person, state: GuidedBenchmark, context: Context) -> Iterator[SideGap]:
    book, today = context.library.book, today_of(person, context).toordinal()
    for test in dict.fromkeys(item.test for item in done_items(state)):
        found = side_gap(person.standing, test, book)
        left, right = (dict(series(person.standing, test, side, book)).get(today) for side in SIDES)
        if found != "none" and left is not None and right is not None:
            weaker = Side.LEFT if left < right else Side.RIGHT
            yield SideGap(test, weaker, abs(left - right), found == "strong")


def gates_of(person: Person, context: Context) -> Iterator[GateStand]:
    """As the gates stood with these values, before a step through one of them. Maintenance is only asked for."""
    for side in SIDES:
        to = stage_after(of(person.standing, side).stage)
        if to != "maintain":
            view = view_at(person.runner, person.standing, context.now, context.library.book, side)
            yield GateStand(side, to, tuple(meant(want, side) for want in wants(view, to)))


def meant(want: Want, side: Side) -> Want:
    """What only the other side still has to show is not this side's to catch up on."""
    return want if want.side in (None, side) else Want("gate.other-side")


def press(person: Person, state: BenchmarkResult, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "why":
            return Turn(person, replace(state, why=not state.why))
        case "result" | "chart":
            return Turn(person, replace(state, page=verb))
        case "share":
            return Turn(person, replace(state, page=verb), answer=forwarding(person, context))
        case "keep" if may_keep(state.told, context.library.policy):
            kept, records = record(person, (Override(at=context.at, of=state.told.decision or ""),), context)
            return Turn(kept, replace(state, kept=True), records, text("morning.kept"))
        case "undo":
            return undone(person, state, context)
        case _:
            return Turn(person, state)


def undone(person: Person, state: BenchmarkResult, context: Context) -> Turn:
    """The values are withdrawn, and a step up that they may have opened."""
    step = state.told.decision if state.told.verdict == "progress" else None
    voids = (Void(at=context.at, replaces=step),) if step else ()
    after, records = record(person, (*voids, *withdrawn(state.entries, context)), context)
    open_again = reopened(reopened(after, state.occurrence), state.slot)
    return Turn(open_again, BenchmarkOffer(state.occurrence), records, text("run.undone"))
