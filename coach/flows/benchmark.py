"""The tests on one card: what each press does. Presses carry the item and the try, so a double tap counts once."""

from dataclasses import replace
from datetime import timedelta

from coach.cards.benchmark import GuidedBenchmark
from coach.flows import about_you, pacing
from coach.flows.benchmark_counting import around
from coach.flows.benchmark_outcome import finish, most_of, stopped
from coach.flows.benchmark_steps import back, item_of, left_behind, onwards, skipped
from coach.flows.benchmark_taking import clean, hurt, limped, looked, told, was_sharp
from coach.flows.turn import Turn
from coach.forecast import outlook_for
from coach.made import LEAD_IN_SECONDS, Hold, Pace, Sound
from coach.person import Context, Person


def press(person: Person, state: GuidedBenchmark, verb: str, arg: str, context: Context) -> Turn:
    """What came up elsewhere meanwhile, and pauses all loading, ends the tests."""
    said = arg.partition(":")[2]
    if outlook_for(person, context).latched:
        return stopped(person, state, None, context)
    match verb:
        case "born" | "sex":
            return about_you.answered(person, state, verb, said, context)
        case "skip":
            return skipped(person, state, context)
        case "back":
            return back(person, state, context)
        case "enough":
            return onwards(person, state, context)
        case "finish":
            return finish(person, left_behind(state), context)
        case _:
            return telling(person, state, verb, said, context)


def telling(person: Person, state: GuidedBenchmark, verb: str, said: str, context: Context) -> Turn:
    """What goes into the journal."""
    match verb:
        case "value":
            return told(person, state, float(said), context)
        case "clean":
            return clean(person, state, said == "yes", context)
        case "looks":
            return looked(person, state, said, context)
        case "pain":
            return hurt(person, state, int(said), context)
        case "sharp":
            return was_sharp(person, state, context)
        case "limped":
            return limped(person, state, said, context)  # type: ignore[arg-type]
        case "start":
            return started(person, state, context)
        case _:
            return Turn(person, turned(state, verb, said, context))


def started(person: Person, state: GuidedBenchmark, context: Context) -> Turn:
    """What has a beat begins with its lead-in."""
    sound = sound_of(state, context)
    begins = context.at + timedelta(seconds=LEAD_IN_SECONDS if sound else 0)
    going = replace(state, page="going", since=begins)
    return Turn(person, going, (pacing.sent(sound),) if sound else ())


def sound_of(state: GuidedBenchmark, context: Context) -> Sound | None:
    """Heel raises at the protocol's rate, a stand as long as it may last."""
    test, numbers = item_of(state).test, context.library.book.benchmarks
    half = round(numbers.beat_seconds / 2)
    match test:
        case "heel-raise" | "double-heel-raise":
            return Pace(most_of(test, context), half, 0, half)
        case "balance-open" | "balance-closed":
            return Hold(numbers.stand_most)
        case _:
            return None


def turned(state: GuidedBenchmark, verb: str, said: str, context: Context) -> GuidedBenchmark:
    """Pages of one item, with nothing told so far."""
    match verb:
        case "ended":
            return around(state, context)
        case "ready":
            return replace(state, page="how", since=None)
        case "halves" | "numbers":
            low, _, high = said.partition("-")
            return replace(state, page=verb, numbers=(int(low), int(high)))
        case "ranges" | "limp" | "contact":
            return replace(state, page=verb)
        case "hurts" | "pinch":
            return replace(state, page="pain", pinch=verb == "pinch")
        case _:
            return state
