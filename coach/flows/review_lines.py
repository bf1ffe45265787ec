"""What a week is told as: a few short lines, what was kept first."""

from coach.cards.review import AskedChange, Catching, Insight, StiffMorning, WeekReview
from coach.flows.lines import stacked
from coach.flows.review import coming
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.profile import SIDES
from coach.review.ahead import Ahead, ahead
from coach.screen import Text, text
from coach.terms import Strand
from coach.week_form import form_of

TOLD_MORNINGS = 2
"""Stiff mornings that are named, the latest of them."""


def week_lines(state: WeekReview, person: Person, context: Context) -> tuple[Text, ...]:
    heading = text("review.heading", week=state.week)
    returned = (text("review.returned"),) if state.returned else ()
    return (
        *stacked([heading, kept_line(state), *returned]),
        *stacked([*mornings_line(state), *catching_line(state.catching), *insight_line(state.insight)]),
        *stacked([*ahead_line(state, person, context), *form_line(state, person, context), *smaller_lines(state)]),
        *change_line(state),
    )


def kept_line(state: WeekReview) -> Text:
    """Never a zero: a week without a session is told in words."""
    if state.away:
        return text("review.away")
    parts = week_parts(state)
    if not state.planned:
        return text("review.unplanned", what=parts) if parts else text("review.nothing-planned")
    if not state.kept:
        return text("review.kept-none-but", what=parts) if parts else text("review.kept-none")
    return text("review.kept", kept=state.kept, planned=state.planned, what=parts)


def week_parts(state: WeekReview) -> tuple[Text, ...]:
    sessions = (text("review.sessions", count=state.done),) if state.done else ()
    primers = (text("review.primers", count=state.primers),) if state.primers else ()
    rests = (text("review.rests", count=state.rests),) if state.rests else ()
    return (*sessions, *primers, *rests)


def mornings_line(state: WeekReview) -> tuple[Text, ...]:
    stiff = len(state.stiff)
    if not stiff:
        return (text("review.mornings-calm", count=state.calm),) if state.calm else ()
    latest = tuple(stiff_line(one) for one in state.stiff[-TOLD_MORNINGS:])
    which = text("review.latest", which=latest) if stiff > TOLD_MORNINGS else text("review.which", which=latest)
    if not state.calm:
        return (text("review.mornings-stiff", count=stiff, which=which),)
    return (text("review.mornings", calm=state.calm, stiff=stiff, which=which),)


def stiff_line(morning: StiffMorning) -> Text:
    side = text(f"review.side-{morning.side}")
    if morning.after is None:
        return text("review.stiff-on", side=side, day=morning.day)
    return text("review.stiff-after", side=side, day=morning.day - ONE_DAY, what=text(f"before.{morning.after}"))


def catching_line(catching: Catching | None) -> tuple[Text, ...]:
    if catching is None:
        return ()
    side = text(f"told.side-{catching.side}")
    if catching.what == "raises":
        return (text("review.catching-raises", side=side, now=catching.now, before=catching.before),)
    if not catching.now:
        return (text("review.level", side=side),)
    return (text("review.catching-steps", side=side, count=int(catching.now), before=int(catching.before)),)


def insight_line(insight: Insight | None) -> tuple[Text, ...]:
    if insight is None:
        return ()
    key = f"insight.{insight.about}-{insight.what}"
    if insight.since is not None:
        return (text(key, calm=insight.count, of=insight.of, since=insight.since),)
    return (text(key, stiff=insight.count, of=insight.of),)


def ahead_line(state: WeekReview, person: Person, context: Context) -> tuple[Text, ...]:
    """Whoever has just said that it is worse is not told of the next step."""
    return () if state.felt == "worse" else ahead_lines(ahead(person, context))


def ahead_lines(steps: Ahead) -> tuple[Text, ...]:
    """What goes up, side by side, and what stays."""
    ups = {side: named(strands) for side, strands in zip(SIDES, (steps.left, steps.right), strict=True) if strands}
    match list(ups.items()):
        case [] if steps.waits:
            return (text("review.ahead-gate", what=text(steps.waits)),)
        case []:
            return (text("review.ahead-none"),)
        case [(side, what)]:
            other = next(one for one in SIDES if one is not side)
            up, stays = text(f"side.{side}"), text(f"side.{other}")
            return (text("review.ahead-one", side=up, what=what, other=stays),)
        case [(_, left), (_, right)] if left == right:
            return (text("review.ahead-both", what=left),)
        case [(_, left), (_, right)]:
            return (text("review.ahead-each", left=left, right=right),)
        case _:
            return ()


def named(strands: tuple[Strand, ...]) -> tuple[Text, ...]:
    return tuple(text(f"strand.{strand}") for strand in strands)


def form_line(state: WeekReview, person: Person, context: Context) -> tuple[Text, ...]:
    shapes = context.library.shapes
    match form_of(person.standing.eased, coming(state)):
        case "lighter":
            return (text("review.lighter"),)
        case "busy":
            return (text("review.busy", strength=shapes["strength"].short, mobility=shapes["mobility"].short),)
        case _:
            return ()


def smaller_lines(state: WeekReview) -> tuple[Text, ...]:
    habit = (text("review.habit"),) if state.habit else ()
    return (text("review.smaller"), *habit) if state.smaller else ()


def change_line(state: WeekReview) -> tuple[Text, ...]:
    if state.change is None:
        return ()
    if state.felt is not None:
        return (text(f"review.felt-{state.felt}"),)
    return (text("review.change", day=state.change.day, what=changed(state.change)),)


def changed(change: AskedChange) -> tuple[Text, ...]:
    """One part for each side; one for both where they moved alike."""
    way = "up" if change.verdict == "progress" else "down"
    moved = {side: tuple(step.strand for step in change.steps if step.side is side) for side in SIDES}
    left, right = moved.values()
    rows = {"both": left} if left == right else {side.value: strands for side, strands in moved.items() if strands}
    return tuple(
        text(f"review.moved-{way}", side=text(f"review.side-{side}"), what=tuple(text(f"strand.{s}") for s in strands))
        for side, strands in rows.items()
    )
