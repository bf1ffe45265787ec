"""What a step up of one strand still wants."""

from coach.rules.progress import form_held, has_waited, missing_before, next_rung, unready
from coach.rules.view import View


def wanting(view: View, place: int) -> str:
    """The key of it: `ready.top` where there is no step, empty where nothing is missing."""
    target = next_rung(view, place)
    if target is None:
        return "ready.top"
    if not has_waited(view, place):
        return "ready.days"
    if reason := unready(view):
        return reason
    return next(iter(missing_before(view, (target,))), "") if form_held(view, place) else "ready.form"
