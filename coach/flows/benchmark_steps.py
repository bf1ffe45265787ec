"""From one measurement to the next, past one that is skipped, and back to one that is taken again."""

from dataclasses import replace

from coach.battery import LOADING, Item, may_hop
from coach.cards.benchmark import GuidedBenchmark, Page, Passed
from coach.effects import Effect
from coach.flows.amending import withdrawn
from coach.flows.benchmark_outcome import finish
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.profile import SIDES
from coach.record import record
from coach.rules.deciding import view_at
from coach.screen import Text

WITHIN = ("going", "numbers", "ranges", "halves", "lost", "pain", "limp", "contact")
"""Pages of an item on which nothing of it is recorded yet, or nothing new."""


def item_of(state: GuidedBenchmark) -> Item:
    return state.items[state.place]


def onwards(
    person: Person,
    state: GuidedBenchmark,
    context: Context,
    effects: tuple[Effect, ...] = (),
    answer: Text | None = None,
) -> Turn:
    """What is next today; after the last one what it all says."""
    behind = left_behind(state)
    ahead = (place for place in range(state.place + 1, len(state.items)) if place not in state.left_out)
    place = next((place for place in ahead if is_on(person, state.items[place], context)), None)
    if place is None:
        return finish(person, behind, context, effects)
    return Turn(person, fresh(behind, place, context), effects, answer)


def left_behind(state: GuidedBenchmark) -> GuidedBenchmark:
    """With what it recorded."""
    return replace(state, passed=(*state.passed, Passed(state.place, state.own)), own=())


def is_on(person: Person, item: Item, context: Context) -> bool:
    """Hops are tried only where the values of today bring them near."""
    if item.test != "double-hops":
        return True
    return may_hop(view_at(person.runner, person.standing, context.now, context.library.book, SIDES[0]))


def fresh(state: GuidedBenchmark, place: int, context: Context) -> GuidedBenchmark:
    """A rest comes first where what was just done has tired the legs for what follows."""
    tired = bool(state.passed[-1].entries) and {item_of(state).test, state.items[place].test} <= LOADING
    cleared = blank(replace(state, place=place))
    return replace(cleared, page="rest", since=context.at) if tired else cleared


def blank(state: GuidedBenchmark) -> GuidedBenchmark:
    """The item from its beginning."""
    return replace(state, page="how", own=(), tries=(), since=None, numbers=(0, 0), pain=0, pinch=False)


def skipped(person: Person, state: GuidedBenchmark, context: Context) -> Turn:
    """The rest of this test is left out today: on the other side, too, if that is still to come."""
    test = item_of(state).test
    same = (place for place in range(state.place + 1, len(state.items)) if state.items[place].test == test)
    return onwards(person, replace(state, left_out=(*state.left_out, *same)), context)


def back(person: Person, state: GuidedBenchmark, context: Context) -> Turn:
    """One page; where the item has recorded something, that is withdrawn; from its beginning to the item before."""
    if state.page in WITHIN and (state.tries or not state.own):
        page: Page = "again" if state.tries else "how"
        return Turn(person, replace(state, page=page, numbers=(0, 0)))
    if state.own:
        return taken_back(person, blank(state), state.own, context)
    if not state.passed:
        return Turn(person, state)
    last = state.passed[-1]
    left_out = tuple(place for place in state.left_out if place < last.place)
    before = replace(state, place=last.place, passed=state.passed[:-1], left_out=left_out)
    return taken_back(person, blank(before), last.entries, context)


def taken_back(person: Person, state: GuidedBenchmark, entries: tuple[str, ...], context: Context) -> Turn:
    faults = () if item_of(state).test == "gait-check" else state.faults
    after, records = record(person, withdrawn(entries, context), context) if entries else (person, ())
    return Turn(after, replace(state, faults=faults), records)
