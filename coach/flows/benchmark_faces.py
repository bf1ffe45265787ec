"""How the tests look, one measurement at a time."""

from dataclasses import replace
from datetime import timedelta

from coach.cards.benchmark import GuidedBenchmark
from coach.flows.about_you import SKIP, decades
from coach.flows.benchmark_counting import ranges, steps, wholes
from coach.flows.benchmark_films import coming, film
from coach.flows.benchmark_outcome import most_of
from coach.flows.benchmark_steps import item_of
from coach.flows.benchmark_taking import STANDS, WRONG
from coach.flows.buttons import Row, rows_of
from coach.flows.lines import stacked
from coach.flows.runs import zone_of
from coach.person import Context, Person
from coach.screen import Button, Screen, Style, Text, text


def face(state: GuidedBenchmark, person: Person, context: Context) -> Screen:
    if state.page in ("born", "sex"):
        return about_face(state, person, context)
    shown = page_of(state, person, context)
    return replace(shown, picture=film(state, person, context), soon=coming(state, person, context))


def page_of(state: GuidedBenchmark, person: Person, context: Context) -> Screen:
    match state.page:
        case "how":
            return Screen((*heading(state), how(state, context)), (*how_rows(state, context), *leaving(state)))
        case "going":
            return Screen((*heading(state), going(state)), ((tap(state, "ended", style="primary"),),))
        case "numbers" | "ranges" | "halves":
            return Screen((*heading(state), counting(state)), (*number_rows(state, context), telling_row(state)))
        case "again":
            return again_face(state)
        case "rest":
            return rest_face(state, person, context)
        case page:
            return Screen((*heading(state), text(f"benchmark.ask-{page}")), question_rows(state))


def again_face(state: GuidedBenchmark) -> Screen:
    once_more = labelled(state, "start", "", text("button.benchmark-once-more"))
    words = text("benchmark.again", seconds=max(state.tries))
    return Screen((*heading(state), words), ((once_more, tap(state, "enough", style="primary")), (back(state),)))


def tap(state: GuidedBenchmark, verb: str, said: str = "", style: Style | None = None) -> Button:
    return labelled(state, verb, said, text(f"button.benchmark-{verb}"), style)


def labelled(state: GuidedBenchmark, verb: str, said: str, label: Text, style: Style | None = None) -> Button:
    """With the item and the try in every argument: a second tap on the same button finds another one."""
    return Button(label, verb, f"{state.place}.{len(state.own)}.{len(state.tries)}:{said}", style)


def back(state: GuidedBenchmark) -> Button:
    return tap(state, "back", state.page)


def heading(state: GuidedBenchmark) -> tuple[Text, ...]:
    """Which of how many, and which foot."""
    item = item_of(state)
    tests = list(dict.fromkeys(one.test for one in state.items))
    number = tests.index(item.test) + 1
    name = text("benchmark.heading", number=number, count=len(tests), name=text(f"benchmark.name-{item.test}"))
    return stacked([name] if item.side == "both" else [name, text(f"set.side-{item.side}")])


def how(state: GuidedBenchmark, context: Context) -> Text:
    """Of the second foot only that it does the same."""
    if state.passed and state.items[state.passed[-1].place].test == item_of(state).test:
        return text("benchmark.same", side=text(f"side.{item_of(state).side}"))
    test, numbers = item_of(state).test, context.library.book.benchmarks
    match test:
        case "balance-open" | "balance-closed":
            return text(f"benchmark.stand-{test}", seconds=numbers.stand_most, tries=numbers.stand_tries)
        case "double-heel-raise" | "double-hops":
            return text(f"benchmark.times-{test}", count=most_of(test, context))
        case _:
            return text(f"benchmark.how-{test}")


def how_rows(state: GuidedBenchmark, context: Context) -> tuple[Row, ...]:
    test, most = item_of(state).test, most_of(item_of(state).test, context)
    hurts = tap(state, "hurts")
    match test:
        case "knee-to-wall":
            return (
                *rows_of([whole(state, *span, context) for span in spans(context)], 4),
                (tap(state, "pinch"), hurts),
            )
        case "double-hops":
            done = labelled(state, "value", str(most), text("button.benchmark-all", count=most), "success")
            return ((done, labelled(state, "numbers", f"0-{most - 1}", text("button.benchmark-fewer"))), (hurts,))
        case "gait-check":
            return ((tap(state, "contact", style="primary"),), (tap(state, "limp"),))
        case _:
            return ((tap(state, "start", style="primary"),), (hurts,))


def spans(context: Context) -> list[tuple[int, int]]:
    return list(wholes(context.library.book.benchmarks))


def whole(state: GuidedBenchmark, low: int, high: int, context: Context) -> Button:
    numbers = context.library.book.benchmarks
    span = f"{low}-{high}"
    if low == high:
        return labelled(state, "halves", span, text("word.number", number=low))
    if low < numbers.reach_from:
        return labelled(state, "halves", span, text("benchmark.under", number=numbers.reach_from))
    return labelled(state, "halves", span, text("benchmark.at-least", number=low))


def leaving(state: GuidedBenchmark) -> tuple[Row, ...]:
    if not state.passed:
        return ((tap(state, "skip"),),)
    return ((tap(state, "skip"), back(state), tap(state, "finish")),)


def going(state: GuidedBenchmark) -> Text:
    return text("benchmark.go-stand" if item_of(state).test in STANDS else "benchmark.go-raises")


def counting(state: GuidedBenchmark) -> Text:
    match item_of(state).test:
        case "knee-to-wall":
            return text("benchmark.count-cm")
        case "balance-open" | "balance-closed":
            return text("benchmark.count-seconds")
        case _:
            return text("benchmark.count-times")


def number_rows(state: GuidedBenchmark, context: Context) -> tuple[Row, ...]:
    most, (low, high) = most_of(item_of(state).test, context), state.numbers
    match state.page:
        case "halves":
            values = steps(low, high, context.library.book.benchmarks)
            return rows_of([number(state, value) for value in values], 5)
        case "ranges":
            return rows_of([span(state, *each) for each in ranges(most)], 3)
        case _:
            buttons = [number(state, value, capped=value == most) for value in range(low, high + 1)]
            return (*rows_of(buttons, 5), (tap(state, "ranges"),))


def number(state: GuidedBenchmark, value: float, *, capped: bool = False) -> Button:
    key = "benchmark.at-least" if capped and item_of(state).test != "double-hops" else "word.number"
    return labelled(state, "value", f"{value:g}", text(key, number=value))


def span(state: GuidedBenchmark, low: int, high: int) -> Button:
    return labelled(state, "numbers", f"{low}-{high}", text("benchmark.span", low=low, high=high))


def telling_row(state: GuidedBenchmark) -> Row:
    hurts = () if state.page == "halves" else (tap(state, "hurts"),)
    return (*hurts, back(state))


def rest_face(state: GuidedBenchmark, person: Person, context: Context) -> Screen:
    seconds = context.library.book.benchmarks.rest_seconds
    over = context.now if state.since is None else state.since
    clock = f"{over.astimezone(zone_of(person)) + timedelta(seconds=seconds):%H:%M}"
    words = text("benchmark.rest", count=round(seconds / 60), clock=clock)
    return Screen((*heading(state), words), ((tap(state, "ready", style="primary"),), *leaving(state)))


def question_rows(state: GuidedBenchmark) -> tuple[Row, ...]:
    match state.page:
        case "pain":
            scores = [labelled(state, "pain", str(score), text("word.number", number=score)) for score in range(11)]
            return (*rows_of(scores, 6), (tap(state, "sharp", style="danger"), tap(state, "limp")), (back(state),))
        case "limp":
            sides = tuple(labelled(state, "limped", side, text(f"button.{side}")) for side in ("left", "right", "both"))
            return (sides, (back(state),))
        case "lost":
            return ((labelled(state, "value", "0", text("button.benchmark-not-one")),), (back(state),))
        case "clean":
            return (
                (tap(state, "clean", "yes"), labelled(state, "clean", "no", text("button.benchmark-not-clean"))),
                (back(state),),
            )
        case _:
            looks = [labelled(state, "looks", which, text(f"button.gait-{which}")) for which in WRONG]
            return (*rows_of(looks, 2), (tap(state, "limp"), back(state)))


def about_face(state: GuidedBenchmark, person: Person, context: Context) -> Screen:
    skip = (labelled(state, state.page, SKIP, text("button.skip")),)
    if state.page == "sex":
        both = tuple(labelled(state, "sex", sex, text(f"button.values-{sex}")) for sex in ("female", "male"))
        return Screen((text("benchmark.sex"),), (both, skip))
    born = [
        labelled(state, "born", str(decade), text("benchmark.decade", decade=str(decade)))
        for decade in decades(person, context)
    ]
    return Screen((text("benchmark.born"),), (*rows_of(born, 4), skip))
