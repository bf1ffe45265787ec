"""What the runner tells of a measurement, recorded at the tap: a value, how it looked, or that it hurt."""

from collections.abc import Mapping
from dataclasses import replace

from coach.battery import LOADING, Item
from coach.cards.benchmark import GuidedBenchmark, Look
from coach.cards.post_run import SharpQuestions
from coach.flows import sharp
from coach.flows.benchmark_outcome import most_of, stopped
from coach.flows.benchmark_steps import item_of, onwards
from coach.flows.runs import settle, today_of
from coach.flows.turn import Turn
from coach.journal import Benchmark, CheckIn, Entry
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.record import ids, record
from coach.rules.benchmarks import series
from coach.screen import text
from coach.terms import SideOrBoth

LOOKS: tuple[Look, ...] = ("contact", "push-off", "compensation")
WRONG: Mapping[str, tuple[Side, ...]] = {"both": (), "left": (Side.LEFT,), "right": (Side.RIGHT,), "neither": SIDES}
"""Whose foot did not look right, by the button."""

STANDS = ("balance-open", "balance-closed")


def told(person: Person, state: GuidedBenchmark, value: float, context: Context) -> Turn:
    item = item_of(state)
    if item.test in STANDS:
        return stood(person, state, int(value), context)
    lost = item.test == "heel-raise" and not value and could_before(person, Side(item.side), context)
    if lost and state.page != "lost":
        return Turn(person, replace(state, page="lost"))
    alarm = (CheckIn(at=context.at, side=item.side, flags=("cannot-heel-raise",)),) if lost else ()
    known, records = record(person, (measured(state, context, value=value), *alarm), context)
    after = replace(state, own=(*state.own, *ids(records)), tries=(int(value),))
    if alarm:
        return stopped(known, after, item.side, context, records)
    if item.test == "double-heel-raise":
        return Turn(known, replace(after, page="clean"), records)
    return onwards(known, after, context, records)


def measured(state: GuidedBenchmark, context: Context, **fields: object) -> Benchmark:
    """The present item as an entry. Pain has its own buttons, so what was simply done had none."""
    item = item_of(state)
    entry = Benchmark(at=context.at, test=item.test, side=item.side, pain=state.pain)
    return replace(entry, **fields)  # type: ignore[arg-type]


def could_before(person: Person, side: Side, context: Context) -> bool:
    """B8: a raise that was possible and is not any more is for somebody to look at, once the runner is sure of it."""
    known = series(person.standing, "heel-raise", side, context.library.book)
    return any(value for _, value in known)


def stood(person: Person, state: GuidedBenchmark, seconds: int, context: Context) -> Turn:
    """The best of the tries counts: a better one stands in place of the one before."""
    tries = (*state.tries, seconds)
    best = not state.tries or seconds > max(state.tries)
    entry = measured(state, context, value=seconds, replaces=earlier_try(state))
    known, records = record(person, (entry,), context) if best else (person, ())
    after = replace(state, own=(*state.own, *ids(records)), tries=tries, page="again", since=None)
    numbers = context.library.book.benchmarks
    if seconds >= most_of(item_of(state).test, context) or len(tries) >= numbers.stand_tries:
        return onwards(known, after, context, records)
    return Turn(known, after, records)


def clean(person: Person, state: GuidedBenchmark, yes: bool, context: Context) -> Turn:
    """Technique (gate to P2): it stands with the value it belongs to."""
    entry = measured(state, context, value=state.tries[0], technique_ok=yes, replaces=state.own[-1])
    known, records = record(person, (entry,), context)
    return onwards(known, replace(state, own=(*state.own, *ids(records))), context, records)


def looked(person: Person, state: GuidedBenchmark, which: str, context: Context) -> Turn:
    """One question of the gait self-check, about both feet. All three right is technique that held."""
    place = LOOKS.index(state.page)
    faults = (*state.faults, *((side, LOOKS[place]) for side in WRONG[which]))
    last = place + 1 == len(LOOKS)
    before = dict(zip(SIDES, state.own[-len(SIDES) :], strict=True)) if state.own else {}
    entries = []
    for side in SIDES:
        wrong = sum(foot is side for foot, _ in faults)
        ok = False if wrong else True if last else None
        fields = {"side": side.value, "value": place + 1 - wrong, "technique_ok": ok, "replaces": before.get(side)}
        entries.append(measured(state, context, **fields))
    known, records = record(person, tuple(entries), context)
    after = replace(state, own=(*state.own, *ids(records)), faults=faults)
    if last:
        return onwards(known, after, context, records)
    return Turn(known, replace(after, page=LOOKS[place + 1]), records)


def hurt(person: Person, state: GuidedBenchmark, pain: int, context: Context) -> Turn:
    """Mild pain is noted with the value. More ends this test, and spares that leg the others (G6)."""
    known, records = record(person, pain_entries(state, pain, context), context)
    after = replace(state, own=(*state.own, *ids(records)), pain=pain)
    if pain <= context.library.book.benchmarks.abort_pain:
        return Turn(known, replace(after, page="numbers" if any(state.numbers) else "how"), records)
    side = item_of(state).side
    spared = (place for place in range(state.place + 1, len(state.items)) if asks_of(state.items[place], side))
    after = replace(after, left_out=(*state.left_out, *spared))
    noted = text("benchmark.stopped-both" if side == "both" else "benchmark.stopped-one")
    return onwards(known, after, context, records, noted)


def pain_entries(state: GuidedBenchmark, pain: int, context: Context) -> tuple[Entry, ...]:
    """Where it pinches is a check-in of its own; hops that hurt are told as such (B9)."""
    item, much = item_of(state), pain > context.library.book.benchmarks.abort_pain
    heard = CheckIn(at=context.at, side=item.side, pain=pain)
    pinch = (replace(heard, sites=("ankle-front",)),) if state.pinch else ()
    refused = (replace(heard, flags=("hop-refusal",)),) if much and item.test == "double-hops" else ()
    broken_off = measured(state, context, pain=pain, replaces=earlier_try(state))
    return (*((broken_off,) if much else ()), *pinch, *refused)


def earlier_try(state: GuidedBenchmark) -> str | None:
    """What was recorded of this test so far does not stand beside its being broken off."""
    return state.own[-1] if state.tries else None


def asks_of(item: Item, side: SideOrBoth) -> bool:
    """Whether it would ask something of a leg that hurts. Of a pain that names no leg only what loads."""
    return item.test in LOADING if "both" in (item.side, side) else item.side == side


def was_sharp(person: Person, state: GuidedBenchmark, context: Context) -> Turn:
    """The tests end here; the questions of a sharp pain go on, with the side as it is known."""
    ended, effects = settle(person, state.occurrence)
    asking = SharpQuestions(state.occurrence, today_of(person, context), "words")
    side = item_of(state).side
    turn = sharp.press(ended, asking, "side", side, context) if side != "both" else Turn(ended, asking)
    return replace(turn, effects=(*effects, *turn.effects))


def limped(person: Person, state: GuidedBenchmark, side: SideOrBoth, context: Context) -> Turn:
    """The tests end here (G6), and C2 rests what loads."""
    broken_off = measured(state, context, side=side, replaces=earlier_try(state))
    entries = (broken_off, CheckIn(at=context.at, side=side, limp=True))
    known, records = record(person, entries, context)
    return stopped(known, replace(state, own=(*state.own, *ids(records))), side, context, records)
