"""Tier C: sharp pain, limp, red pain, a sprain and the way back from it."""

from coach.rules.view import Hit, View, hours_since, rule, sharp_reports


@rule("C1")
def c1(view: View) -> Hit | None:
    """Sharp at any score."""
    found = tuple(dict.fromkeys(name for _, name in sharp_reports(view)))
    return Hit("regress", found, back="rung") if found else None


@rule("C2")
def c2(view: View) -> Hit | None:
    """A limp rests until a function check is passed; that day then steps back."""
    limp = view.own.limp
    if limp is None:
        return None
    if not limp.cleared_day:
        return Hit("rest", (limp.id,))
    is_today = limp.cleared_day == view.today
    return Hit("regress", (limp.cleared_by,), way="passed", back="rung") if is_today else None


@rule("C3")
def c3(view: View) -> Hit | None:
    load = view.own.load
    if load is None or load.during is None or load.during < view.red:
        return None
    return Hit("regress", (load.during_id,), (("pain", load.during), ("red", view.red)), back="rung")


@rule("C4")
def c4(view: View) -> Hit | None:
    load = view.own.load
    if load is None or load.climbed < view.book.pain.climb:
        return None
    return Hit("hold", (load.id,), (("points", load.climbed),))


@rule("C5")
def c5(view: View) -> Hit | None:
    """At least 48 h, and until a function check is passed."""
    sprain = view.own.sprain
    if sprain is None or sprain.returned:
        return None
    hours = hours_since(view, sprain.at)
    if hours >= view.book.sprain.rest_hours and sprain.checked:
        return None
    return Hit("rest", (sprain.id,), (("hours", int(view.book.sprain.rest_hours)),))


@rule("C6")
def c6(view: View) -> Hit | None:
    """Back to the start of P1 once walking, calm and confident. Swelling alone does not stand in the way."""
    sprain = view.own.sprain
    if sprain is None or sprain.returned or not sprain.checked or c5(view):
        return None
    load = view.own.load
    during = load.during if load and load.day > sprain.day else None
    pain = max(sprain.latest_pain or 0, during or 0)
    because, numbers = (sprain.id, sprain.checked), (("limit", view.book.sprain.settled), ("pain", pain))
    if sprain.limping:
        return Hit("hold", because, numbers, way="limping")
    if pain > view.book.sprain.settled:
        return Hit("hold", because, numbers, way="pain")
    if sprain.confident is False:
        return Hit("hold", because, numbers, way="trust")
    return Hit("regress", because, numbers, back="start")
