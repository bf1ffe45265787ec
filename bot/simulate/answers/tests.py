"""The tests: which one lies open is read from the card, the answer is what the ankle can do."""

from functools import cache

from bot.simulate.answers.session import side_in
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown
from bot.simulate.skills import result_of
from coach.terms import Test
from content.catalogue import english
from content.texts import plain

TESTS: tuple[Test, ...] = (
    "double-heel-raise", "knee-to-wall", "balance-open", "balance-closed", "heel-raise", "double-hops", "gait-check",
)  # fmt: skip
HURTS = 2.5
"""Irritation from which a test hurts."""
CLEAN = 0.85
"""Share of tests that are done cleanly to the end."""


@cache
def names() -> tuple[tuple[str, Test], ...]:
    return tuple((plain(str(english()[f"benchmark.name-{test}"])), test) for test in TESTS)


def test_in(text: str) -> Test | None:
    return next((test for name, test in names() if name in text), None)


def said(button: Button) -> str:
    """What the button says, without the place that it belongs to."""
    return button.arg.partition(":")[2]


def saying(shown: Shown, verb: str, wanted: str) -> Button | None:
    return next((one for one in shown.every(verb) if said(one) == wanted), None)


def result(mind: Mind, shown: Shown) -> float:
    test, side = test_in(shown.text), side_in(shown.text)
    place = mind.ankles.sides.index(side) if side else 0
    return result_of(mind.ankles, test, place, mind.day) if test else 0.0


def hurts(mind: Mind, shown: Shown) -> Button | None:
    """Once a foot and test; mild pain lets it go on."""
    worst = mind.ankles.worst >= HURTS and test_in(shown.text) in ("heel-raise", "double-heel-raise", "double-hops")
    return shown.find("hurts") if worst and mind.first(f"hurts {shown.text[:40]} {mind.day}") else None


@card("begin", "days")
def offer(mind: Mind, shown: Shown) -> Answer:
    if mind.is_ill or not mind.willing(mind.manner.trains, "test"):
        return shown.find("days") if mind.first(f"test {shown.number}") else None
    if mind.trains_at is not None and mind.trains_at > mind.now:
        return mind.trains_at
    return shown.find("begin")


@card("on")
def another_day(_: Mind, shown: Shown) -> Answer:
    return shown.find("on")


@card("born")
def born(mind: Mind, shown: Shown) -> Answer:
    return saying(shown, "born", str(mind.someone.body.born // 10 * 10)) or saying(shown, "born", "skip")


@card("sex")
def sex(mind: Mind, shown: Shown) -> Answer:
    return saying(shown, "sex", mind.someone.body.sex)


@card("start", "hurts")
def start(mind: Mind, shown: Shown) -> Answer:
    return hurts(mind, shown) or shown.find("start")


@card("ended")
def ended(_: Mind, shown: Shown) -> Answer:
    return shown.find("ended")


@card("enough")
def enough(_: Mind, shown: Shown) -> Answer:
    return shown.find("enough")


@card("ready")
def ready(_: Mind, shown: Shown) -> Answer:
    return shown.find("ready")


@card("halves", "pinch")
def reach(mind: Mind, shown: Shown) -> Answer:
    return within(shown, "halves", result(mind, shown))


@card("value")
@card("value", "numbers", "hurts")
@card("value", "ranges", "hurts")
def value(mind: Mind, shown: Shown) -> Answer:
    """The button nearest to it; another page where none is near."""
    if found := hurts(mind, shown):
        return found
    wanted, values = result(mind, shown), [one for one in shown.every("value") if said(one)]
    nearest = min(values, key=lambda one: abs(float(said(one)) - wanted))
    is_far = abs(float(said(nearest)) - wanted) > 1 and mind.first(f"far {shown.number} {shown.text[:40]}")
    return (shown.find("ranges") if is_far else None) or nearest


@card("numbers", "hurts")
def numbers(mind: Mind, shown: Shown) -> Answer:
    return within(shown, "numbers", result(mind, shown))


def within(shown: Shown, verb: str, wanted: float) -> Button:
    """The span that holds it, else the nearest."""

    def distance(one: Button) -> float:
        low, _, high = said(one).partition("-")
        return max(float(low) - wanted, wanted - float(high or low) - 0.99, 0.0)

    return min(shown.every(verb), key=distance)


@card("pain", "sharp", "limp")
def how_much(mind: Mind, shown: Shown) -> Answer:
    return min(shown.every("pain"), key=lambda one: abs(float(said(one)) - mind.ankles.worst))


@card("limped")
def limped(mind: Mind, shown: Shown) -> Answer:
    irritations = [tissue.irritation for tissue in mind.ankles.tissues]
    return saying(shown, "limped", mind.ankles.sides[irritations.index(max(irritations))])


@card("clean")
def clean(mind: Mind, shown: Shown) -> Answer:
    return saying(shown, "clean", "yes" if mind.once(CLEAN, "clean") else "no")


@card("contact", "limp")
def walk(mind: Mind, shown: Shown) -> Answer:
    return shown.find("limp") if mind.ankles.limps else shown.find("contact")


@card("looks")
def looks(_: Mind, shown: Shown) -> Answer:
    return saying(shown, "looks", "both")
