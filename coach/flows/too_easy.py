"""What the tap on "Too easy" is told. It changes whose turn is next and never what is allowed."""

from coach.cards.session import SessionPlan
from coach.decision import PLAIN
from coach.forecast import decision_for
from coach.person import Context, Person
from coach.profile import SIDES
from coach.rulebook import STRANDS
from coach.rules.deciding import view_at
from coach.rules.progress import days_left
from coach.rules.view import View
from coach.rules.wanting import wanting
from coach.screen import Text, text
from coach.session_plan import named
from coach.session_shape import PlannedSet


def noted(person: Person, plan: SessionPlan, planned: PlannedSet, context: Context) -> Text | None:
    """Only strength steps up, by the exercises of its own rungs."""
    if plan != "strength" or planned.strand is None or planned.instead_of is not None:
        return None
    place, what = STRANDS.index(planned.strand), named(planned.exercise)
    book = context.library.book
    sides = (planned.side,) if planned.side else SIDES
    views = [view_at(person.runner, person.standing, context.now, book, side) for side in sides]
    found = [(wanting(view, place), view) for view in views]
    missing, view = max(found, key=lambda one: (bool(one[0]), days_left(one[1], place)))
    if missing == "ready.top":
        return text("easy.top", what=what)
    if is_held(person, context):
        return text("easy.waits", what=what, missing=text("easy.held"))
    return (
        text("easy.waits", what=what, missing=missing_of(missing, view, place))
        if missing
        else text("easy.due", what=what)
    )


def is_held(person: Person, context: Context) -> bool:
    """By more than that it is not time yet."""
    decision = decision_for(person, context)
    return decision.decision != "progress" and not PLAIN.issuperset(decision.rules)


def missing_of(key: str, view: View, place: int) -> Text:
    return text("easy.days", count=days_left(view, place)) if key == "ready.days" else text(key)
