"""What a run brought beside how it felt: told on its receipt, also where another rule has the first word."""

from coach.cards.post_run import Receipt
from coach.decision import STOPS
from coach.flows.aftercare import was_long
from coach.flows.run_lines import surface_said
from coach.flows.runs import today_of
from coach.flows.told import reason_line
from coach.person import Context, Person
from coach.profile import SIDES
from coach.screen import Text, text
from coach.standing import of
from coach.standing.footwear import same_in_a_row

LONG_RUN = "next.hold.K1"
NEW_THING = "next.hold.K2"


def news(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    told = (*spike(state, person, context), *new_things(state, person, context), *variety(state, person, context))
    return (*told, *after_long(state, person, context))


def after_long(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    """F110: sleep and food do the work, baths and stockings are for comfort."""
    if state.day != today_of(person, context) or state.told.verdict in STOPS:
        return ()
    return (text("run.after-long"),) if was_long(person, state.day, context) else ()


def spike(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    """K1, where it is this run that was far longer than any of the month before."""
    found = person.standing.spike
    reason = next((reason for reason in state.told.reasons if reason.rule == "K1"), None)
    if found is None or reason is None or found.id not in state.entries:
        return ()
    if state.told.next.startswith(LONG_RUN):
        return (reason_line(reason),)
    double = found.distance > context.library.book.long_run.double * found.longest
    return (reason_line(reason), text("next.hold.K1-double" if double else LONG_RUN))


def new_things(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    """K2, where something was new on this run: the second new thing at once is warned of."""
    fresh = fresh_things(person, context)
    if not any(name in state.entries for _, name in fresh):
        return ()
    if len(fresh) > 1:
        return (text("run.two-new", what=tuple(text(f"new.{what}") for what, _ in fresh)),)
    return () if state.told.next == NEW_THING or state.told.verdict in STOPS else (text(NEW_THING),)


def fresh_things(person: Person, context: Context) -> list[tuple[str, str]]:
    """What is new to the legs these days, and the entry that says so. A change of cadence is none."""
    first = today_of(person, context).toordinal() - context.library.book.change_days
    return [(what, name) for what, day, name in person.standing.changed if what != "cadence" and day > first]


def variety(state: Receipt, person: Person, context: Context) -> tuple[Text, ...]:
    """Every so many runs in a row on one surface, while all is calm."""
    count = same_in_a_row(person.standing) if state.details.surface else 0
    if not count or count % context.library.book.variety.same_runs or not is_calm(state, person, context):
        return ()
    return (text("run.vary", count=count, surface=surface_said(person.standing.grounds[-1][1])),)


def is_calm(state: Receipt, person: Person, context: Context) -> bool:
    since = today_of(person, context).toordinal() - context.library.book.variety.calm_days
    calm = all(of(person.standing, side).amber_day <= since for side in SIDES)
    return calm and state.told.verdict in ("progress", "hold") and not fresh_things(person, context)
