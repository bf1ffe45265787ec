"""How a drill inside a run is offered, and how it is told afterwards."""

from typing import Literal

from coach.flows.buttons import Row, button, rows_of
from coach.flows.drills import QUICK_STEPS, most_steps
from coach.flows.exercise_face import how_lines
from coach.flows.lines import stacked
from coach.person import Context, Person
from coach.screen import Screen, Text, text
from coach.session_shape import PlannedSet

RATES = range(150, 195, 5)
"""Steps a minute to choose from: most runners are among them."""


def drill_lines(drill: PlannedSet, person: Person, context: Context) -> tuple[Text, ...]:
    line = text(f"drill.{drill.exercise}", sets=drill.sets, seconds=drill.seconds or 0)
    own = person.settings.step_rate
    if own is None or drill.exercise != QUICK_STEPS:
        return (line,)
    return stacked([line, text("drill.rate", own=own, most=most_steps(own, context))])


def drill_rows(drill: PlannedSet | None, person: Person) -> tuple[Row, ...]:
    """The rate may be counted anew at any time."""
    if drill is None:
        return ()
    own = person.settings.step_rate
    label = button("step-rate", "page", "rate") if own is None else button("step-rate-now", "page", "rate", rate=own)
    rate = (label,) if drill.exercise == QUICK_STEPS else ()
    return ((button(f"how-{drill.exercise}", "page", "drill"), *rate),)


def drill_page(page: Literal["drill", "rate"], drill: PlannedSet) -> Screen:
    back = (button("back", "page"),)
    if page == "drill":
        return Screen(how_lines(drill.exercise), (back,))
    rates = rows_of([button("number", "rate", str(rate), number=rate) for rate in RATES], 3)
    return Screen((text("drill.ask-rate"),), (*rates, back))
