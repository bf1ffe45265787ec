"""What the rules take off today's session: fewer sets, no landings, gentle range only, or an exercise left out.

Worked out from the standing and from the decisions that were recorded lately, so that it outlasts its day.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from coach.decision import VERDICTS, Decision
from coach.ladder import rung_at
from coach.profile import SIDES, Runner, Side
from coach.rulebook import STRANDS, RuleBook
from coach.rules.deciding import view_of
from coach.rules.outside import hops_held
from coach.rules.view import HOUR
from coach.standing import Standing, local_day, of
from coach.standing.matters import Relieved
from coach.standing.practice import Hurt
from coach.terms import SideOrBoth, Site, Verdict

FROM_REST = VERDICTS.index("rest")
GROUND_WORK = frozenset({"B3"})
"""The stop that leaves the first stage's work open, as long as it does not hurt."""
LESS = ("D3", "D4", "E3")


@dataclass(frozen=True, slots=True)
class Cause:
    """What speaks for a relief: a rule, or `heavy-day`. `day` is the local day it began; K4: the days away."""

    rule: str
    day: int
    sides: tuple[Side, ...] = SIDES


@dataclass(frozen=True, slots=True)
class Relief:
    """What is taken off. Nothing by default."""

    less: frozenset[Side] = frozenset()  # a part of the sets is left out
    fewer_sets: int = 0  # K4: of each exercise
    grounded: frozenset[Side] = frozenset()  # no landings or hops on this foot
    light_calf: bool = False  # heavy rungs wait for another day
    waiting: frozenset[tuple[Side, str]] = frozenset()  # K2: heavy rungs as new as what is new on the runs
    gentle: frozenset[Side] = frozenset()  # the easiest range only
    ground_work: bool = False  # what is gentle may be the first stage's work
    resting: frozenset[Side] = frozenset()  # nothing of its own
    alone: Side | None = None  # this side has its strength while the other is stopped
    dropped: frozenset[str] = frozenset()  # exercises that hurt
    sore: frozenset[tuple[Side, Site]] = frozenset()  # places that hurt, for exercises they should not do
    balance: bool = False  # C6: the block after a sprain
    because: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    runner: Runner
    standing: Standing
    now: dt.datetime
    today: int
    book: RuleBook
    decision: Decision

    def days_since(self, relief: Relieved) -> int:
        return self.today - relief.day


def relief(runner: Runner, standing: Standing, now: dt.datetime, book: RuleBook, decision: Decision) -> Relief:
    scene = Scene(runner, standing, now, local_day(now, runner), book, decision)
    lasting = tuple(lasting_reliefs(scene))
    grounds = dict(grounding(scene, lasting))
    stopped = frozenset(side for side in SIDES if VERDICTS.index(verdict_of(decision, side)) >= FROM_REST)
    gap, blocks = gap_hold(scene), balance_blocks(scene)
    hurt = tuple(sore_exercises(scene))
    news, waiting = news_day(scene), frozenset(new_rungs(scene))
    return Relief(
        less=frozenset(each.side for each in lasting if each.rule in LESS),
        fewer_sets=book.relief.sets if gap else 0,
        grounded=stopped | frozenset(side for sides, _ in grounds.values() for side in sides),
        light_calf="heavy-day" in grounds,
        waiting=waiting if news else frozenset(),
        gentle=stopped,
        ground_work=bool(stopped) and GROUND_WORK.issuperset(decision.rules),
        resting=frozenset(side for side in SIDES if is_fresh_sprain(scene, side)),
        dropped=frozenset(each.exercise for each in hurt),
        sore=frozenset(sore_places(scene)),
        balance=bool(blocks),
        because=(
            *causes(lasting),
            *(Cause("C6", day, (side,)) for side, day in blocks.items()),
            *((Cause("K4", gap),) if gap else ()),
            *((Cause("K2", news),) if news and waiting else ()),
            *(Cause(rule, day) for rule, (_, day) in grounds.items() if rule not in ("D3", "back")),
        ),
    )


def causes(lasting: tuple[Relieved, ...]) -> Iterator[Cause]:
    """One for each rule, with the sides that it is about."""
    for rule in dict.fromkeys(each.rule for each in lasting if each.rule != "back"):
        same = [each for each in lasting if each.rule == rule]
        sides = {each.side for each in same}
        yield Cause(rule, max(each.day for each in same), tuple(side for side in SIDES if side in sides))


def verdict_of(decision: Decision, side: Side) -> Verdict:
    return decision.left if side is Side.LEFT else decision.right


def lasting_reliefs(scene: Scene) -> Iterator[Relieved]:
    """The recorded steps back whose time is not over."""
    numbers = scene.book.relief
    days = {
        "D3": numbers.volume_days,
        "D4": numbers.soreness_days,
        "E3": numbers.volume_days,
        "back": numbers.back_days,
    }
    for each in scene.standing.reliefs:
        over = each.rule == "D4" and not is_sore(scene, each.side)
        if scene.days_since(each) < days.get(each.rule, 0) and not over:
            yield each


def is_sore(scene: Scene, side: Side) -> bool:
    sore = of(scene.standing, side).sore
    return sore is not None and sore.value >= scene.book.soreness.hold


def grounding(scene: Scene, lasting: tuple[Relieved, ...]) -> Iterator[tuple[str, tuple[tuple[Side, ...], int]]]:
    """What keeps which feet from landing, and since when."""
    numbers = scene.book.relief
    red = tuple(each for each in scene.standing.reliefs if each.rule == "D3")
    if found := tuple(each for each in red if scene.days_since(each) < numbers.spring_days):
        yield "D3", (tuple(each.side for each in found), max(each.day for each in found))
    steps = {each.side for each in lasting if each.rule == "back"}
    steps |= {side for side in SIDES if verdict_of(scene.decision, side) == "regress"}
    if steps:
        yield "back", (tuple(side for side in SIDES if side in steps), scene.today)
    spike, run = scene.standing.spike, scene.book.long_run
    if spike and scene.today - spike.day < run.hold_days and spike.distance > run.double * spike.longest:
        yield "K1", (SIDES, spike.day)
    if hops_held(view_of(scene.runner, scene.standing, scene.now, scene.today, scene.book, Side.LEFT)):
        yield "K3", (SIDES, scene.today)
    heavy = scene.standing.practice.heavy_at
    if heavy is not None and scene.now - heavy < numbers.hop_hours * HOUR:
        yield "heavy-day", (SIDES, local_day(heavy, scene.runner))


def news_day(scene: Scene) -> int:
    """K2: the day of the latest new shoes, surface or hills while they are new; 0 where nothing is."""
    first = scene.today - scene.book.change_days
    return max((day for what, day, _ in scene.standing.changed if what != "cadence" and day > first), default=0)


def new_rungs(scene: Scene) -> Iterator[tuple[Side, str]]:
    """K2, one new stress at a time: weights, hops and landings that a side came to within the same days."""
    first = scene.today - scene.book.change_days
    for side in SIDES:
        for strand, (name, since) in zip(STRANDS, of(scene.standing, side).levels, strict=True):
            if since > first and rung_at(scene.book, strand, name).heavy:
                yield side, name


def balance_blocks(scene: Scene) -> dict[Side, int]:
    """C6: sides that came back from a sprain some weeks ago at most, with the day of it."""
    sprains = {side: of(scene.standing, side).sprain for side in SIDES}
    last = scene.today - scene.book.sprain.after_days
    return {side: sprain.day for side, sprain in sprains.items() if sprain and sprain.returned and sprain.day > last}


def gap_hold(scene: Scene) -> int:
    """K4: the days of a break after which the level stays and a set goes; 0 where there was none."""
    standing, numbers = scene.standing, scene.book.gap
    if not standing.load_day:
        return 0
    days = max(scene.today - standing.load_day, standing.gap[0] if standing.gap else 0)
    return days if numbers.free < days <= numbers.hold else 0


def sore_exercises(scene: Scene) -> Iterator[Hurt]:
    """Exercises that hurt lately; a mild pain counts once the side was amber after it."""
    for hurt in scene.standing.practice.hurt:
        amber = any(of(scene.standing, side).amber_day >= hurt.day for side in sides_of(hurt.side))
        if (hurt.bad or amber) and scene.today - hurt.day < scene.book.relief.dropped_days:
            yield hurt


def sore_places(scene: Scene) -> Iterator[tuple[Side, Site]]:
    """A back has no sides: whichever foot works, it bears."""
    for side in SIDES:
        for ache in of(scene.standing, side).aches:
            if scene.today - ache.day < scene.book.relief.dropped_days:
                yield from ((each, ache.site) for each in (SIDES if ache.site == "back" else (side,)))


def sides_of(named: SideOrBoth) -> tuple[Side, ...]:
    return SIDES if named == "both" else (Side(named),)


def is_fresh_sprain(scene: Scene, side: Side) -> bool:
    """C5: in the first days not even circles."""
    sprain = of(scene.standing, side).sprain
    return sprain is not None and scene.now - sprain.at < scene.book.sprain.rest_hours * HOUR
