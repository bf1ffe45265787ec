"""The film on a test's card: the exercise that the test is, at the test's own pace."""

from coach.battery import DONE_AS, LOADING, Item
from coach.cards.benchmark import GuidedBenchmark
from coach.exercise import Tempo
from coach.flows.benchmark_steps import item_of
from coach.flows.benchmark_taking import STANDS
from coach.flows.showing import as_wanted
from coach.made import Clip, Picture
from coach.person import Context, Person
from coach.profile import Side


def film(state: GuidedBenchmark, person: Person, context: Context) -> Picture | None:
    return of_item(item_of(state), person, context)


def coming(state: GuidedBenchmark, person: Person, context: Context) -> tuple[Picture, ...]:
    """What the taps to come may show."""
    ahead = (of_item(item, person, context) for item in state.items[state.place + 1 :])
    now = film(state, person, context)
    return tuple(dict.fromkeys(one for one in ahead if one is not None and one != now))


def of_item(item: Item, person: Person, context: Context) -> Picture | None:
    """How somebody walks is looked at, not shown."""
    exercise, numbers = DONE_AS.get(item.test), context.library.book.benchmarks
    if exercise is None:
        return None
    half = round(numbers.beat_seconds / 2)
    tempo = Tempo(half, 0, half).written if item.test in LOADING and item.test != "double-hops" else None
    seconds = numbers.stand_most if item.test in STANDS else None
    side = Side(item.side) if item.side != "both" else None
    return as_wanted(Clip(exercise, side, tempo, seconds), person)
