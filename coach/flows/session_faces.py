"""How a session looks: the offer, one set at a time, and the receipt."""

from collections.abc import Sequence

from coach.cards.daily import RestDay, SessionOffer
from coach.cards.session import SessionPlan, SessionReceipt
from coach.flows import nothing_left
from coach.flows.aftercare import AFTERCARE, shape_named
from coach.flows.aside_faces import barrier_plan, session_cue
from coach.flows.buttons import Row, button
from coach.flows.easing import lengths
from coach.flows.exercise_face import (
    item_line,
    one_of_each,
)  # fmt: skip
from coach.flows.lines import stacked
from coach.flows.offered import has_work, kit_needed, plan_of, sets_of
from coach.flows.relief_face import relief_lines, sore_lines
from coach.flows.showing import shown
from coach.flows.told import told_lines, whom_to_call, why_lines
from coach.flows.workout import LOADING, minutes_of, race_ahead, tailoring
from coach.person import Context, Person
from coach.profile import Equipment
from coach.screen import Screen, Text, text
from coach.session_shape import PlannedSet, ShapeName
from coach.standing.loads import is_dulled

LATER_SKIP = (button("later", "later"), button("skip", "skip"))
NOT_NOW = (button("not-now", "leave"),)


def offer_face(state: SessionOffer | RestDay, person: Person, context: Context) -> Screen:
    plan = plan_of(state)
    shape = shape_named(state) if isinstance(state, SessionOffer) else plan
    usual, short = minutes_of(person, shape, context)
    choices = (
        *lengths(person, plan, usual, short, context, state.occurrence),
        *shorter(shape, short, context),
    )
    choices = (*choices, *longer(shape, context)) if choices[0] == usual else choices
    planned = sets_of(person, state, choices[0], context)
    away = NOT_NOW if plan in AFTERCARE else LATER_SKIP
    if not has_work(planned):
        empty = nothing_left.offer_face(state, person, (*kit_row(state, ()), away), context)
        return Screen((*heading(state), *empty.body), empty.rows)
    begin = tuple(
        button("minutes", "begin", str(minutes), "primary" if minutes == choices[0] else None, count=minutes)
        for minutes in choices
    )
    kit = kit_row(state, kit_needed(sets_of(person, state, max(choices), context), person, context))
    lines = offer_lines(state, person, planned, (choices[0], short), context)
    pictures = dict.fromkeys(shown(each, person, context) for each in planned)
    soon = tuple(each for each in pictures if each is not None)
    return Screen((*heading(state), *lines), (begin, *kit, away), soon=soon)


def offer_lines(
    state: SessionOffer | RestDay,
    person: Person,
    planned: tuple[PlannedSet, ...],
    counts: tuple[int, int],
    context: Context,
) -> tuple[Text, ...]:
    """After what for a moment, what the rules or a race change, what comes, and that there is still time.

    `counts` are the minutes of the session that is shown, and of its shortest useful form.
    """
    plan, (minutes, short) = plan_of(state), counts
    cue = () if plan in AFTERCARE else session_cue(person)
    eased = stacked((*relief_lines(person, plan, context), *sore_lines(state, person, minutes, planned, context)))
    race = race_line(person, plan, planned, context)
    rounds = (text("session.in-rounds"),) if any(each.round > 1 for each in planned) else ()
    items = stacked([item_line(each) for each in one_of_each(planned)])
    nudge = (text("session.still-time", count=short), *barrier_plan(person)) if state.nudged else ()
    return (*cue, *eased, *race, *rounds, *items, *nudge)


def race_line(person: Person, plan: SessionPlan, planned: Sequence[PlannedSet], context: Context) -> tuple[Text, ...]:
    """What the race ahead changes, where it changes something today."""
    asked = tailoring(person, plan, context)
    long = asked.long_set is not None and any(each.exercise == asked.long_set.exercise for each in planned)
    return (text(f"session.for-{race_ahead(person, context)}"),) if asked.ahead or long else ()


def kit_row(state: SessionOffer | RestDay, needed: tuple[Equipment, ...]) -> tuple[Row, ...]:
    """What the session cannot do without may be missing today, and what was missing may turn up."""
    row = (
        *(button("lack", "lack", kit, what=text(f"kit.{kit}")) for kit in needed),
        *(button("have", "have", kit, what=text(f"kit.{kit}")) for kit in state.lacking),
    )
    return (row,) if row else ()


def heading(state: SessionOffer | RestDay) -> tuple[Text, ...]:
    match state:
        case SessionOffer(plan="post-run", long=True):
            return (text("session.offer-post-run-long"),)
        case SessionOffer(plan="reset"):
            chosen = (text("session.reset-for", what=tuple(text(f"target.{each}") for each in state.focus)),)
            return (text(f"session.offer-reset-{state.side}"), *(chosen if state.focus else ()))
        case _:
            return (text(f"session.offer-{plan_of(state)}"),)


def shorter(shape: ShapeName, short: int, context: Context) -> tuple[int, ...]:
    """What is left for a day with hardly a minute."""
    least = context.library.shapes[shape].lengths[0].minutes
    return (least,) if least < short else ()


def longer(shape: ShapeName, context: Context) -> tuple[int, ...]:
    """What is never suggested, for a day with time to spare."""
    known = context.library.shapes[shape]
    most = known.lengths[-1].minutes
    return (most,) if all(most > minutes for _, minutes in known.usual) else ()


def receipt_face(state: SessionReceipt, person: Person, context: Context) -> Screen:
    if state.why:
        return Screen(why_lines(state.told, context), ((button("back", "why"),),))
    why = (button("why", "why", "yes"),) if state.told.decision else ()
    heading = text("session.receipt", done=state.done, count=state.planned)
    said = (*told_lines(state.told), *whom_to_call(state.told, person, context))
    return Screen((heading, *said), (*painkiller_row(state, person, context), (button("undo", "undo"), *why)))


def painkiller_row(state: SessionReceipt, person: Person, context: Context) -> tuple[Row, ...]:
    """Where the numbers decide about more load, and nobody has told of one yet."""
    loads = state.occurrence.partition(":")[0] in LOADING
    if not loads or is_dulled(person.standing, context.now, context.library.book):
        return ()
    return ((button("took-painkiller", "painkiller"),),)
