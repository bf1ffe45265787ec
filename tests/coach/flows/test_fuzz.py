"""Whatever is pressed, typed or awaited: the street never raises, always answers, and every text can be said."""

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as some
from pydantic import TypeAdapter

from coach.events import Broke, Pressed, Reachable, Unread
from coach.person import Person
from coach.profile import Runner
from coach.standing import refold
from tests.coach.flows.driver import Talk, joined

COMMANDS = ("start", "today", "ran", "plan", "test", "why", "pause", "settings", "privacy", "help", "stop", "nonsense")
WORDS = ("hello", "stop", "my calf is swollen and hot", "sharp stab in the left heel", "no pop", "💥" * 40, "")
VERBS = (
    "felt",
    "next",
    "done",
    "keep",
    "erase",
    "ok",
    "seen",
    "resume",
    "number",
    "clock",
    "until",
    "fewer",
    "lighter",
    "smaller",
    "felt-since",
    "take-back",
    "",
)
ARGS = ("", "0", "-1", "99", "good", "left-sore", "now", "tue", "x" * 40, "2026-05-09", "18:00")
KINDS = ("tap",) * 14 + ("old tap",) * 3 + ("command", "command", "words", "forged", "wait", "wait", "odd")
ACTS = 120
PERSON = TypeAdapter(Person)

hasty = settings(max_examples=25, deadline=None, derandomize=True)


def lives(talk: Talk, chance: Random) -> str:
    """One act of a life; what it was."""
    kind = chance.choice(KINDS)
    match kind:
        case "tap":
            talk.taps_any(chance, newest=2)
        case "old tap":
            talk.taps_any(chance, newest=40)
        case "forged":
            talk.happens(Pressed(chance.randint(-1, 30), chance.choice(VERBS), chance.choice(ARGS)))
        case "command":
            talk.commands(chance.choice(COMMANDS))
        case "words":
            talk.types(chance.choice(WORDS))
        case "wait":
            talk.waits(until=talk.now + timedelta(hours=chance.randint(1, 40)))
        case _:
            talk.happens(chance.choice((Unread("voice"), Reachable(False), Reachable(True), Broke())))
    return kind


@hasty
@given(some.integers(0, 10**9))
def test_any_life_after_set_up_is_answered(seed: int) -> None:
    talk, chance = joined(), Random(seed)

    for _ in range(ACTS):
        shown = len(talk.lines)
        act = lives(talk, chance)
        assert act in ("wait", "odd") or len(talk.lines) > shown + (act != "forged"), f"a {act} was not answered"
    assert PERSON.validate_json(PERSON.dump_json(talk.person)) == talk.person
    assert refold(talk.journal, Runner(), talk.context.library.book) == talk.person.standing


@hasty
@given(some.integers(0, 10**9))
def test_any_life_during_set_up_is_answered(seed: int) -> None:
    talk, chance = Talk(), Random(seed)
    talk.commands("start")

    for _ in range(ACTS // 2):
        shown = len(talk.lines)
        act = lives(talk, chance)
        assert act in ("wait", "odd") or len(talk.lines) > shown + (act != "forged"), f"a {act} was not answered"


@hasty
@given(some.integers(0, 10**9))
def test_a_veto_never_raises_load_above_what_it_was_before_the_decision(seed: int) -> None:
    talk, chance = joined(), Random(seed)
    before: dict[str, list[int]] = {}

    for _ in range(ACTS):
        heights, count = talk.heights, len(talk.journal)
        lives(talk, chance)
        for entry in talk.journal[count:]:
            if entry.kind == "decision":
                before[entry.id or ""] = heights
            if entry.kind == "override":
                pairs = zip(talk.heights, before[entry.of], heights, strict=True)
                assert all(after <= max(then, just_now) for after, then, just_now in pairs)
