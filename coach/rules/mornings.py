"""Tier D: after a load, the next morning, soreness, and the trend over the weeks."""

from coach.rules.view import Hit, View, answer, rule
from coach.standing.baseline import rise, rises
from coach.standing.values import Felt


@rule("D2")
def d2(view: View) -> Hit | None:
    """Amber during or after, or a morning above the base that is not yet red."""
    load, morning, green = view.own.load, view.own.morning, view.book.pain.green
    felt = ((load.during, load.during_id, "during"), (load.after, load.after_id, "after")) if load else ()
    amber = [row for row in felt if row[0] is not None and green < row[0] < view.red]
    if amber:
        pain, _, way = max(amber, key=lambda row: row[0] or 0)
        return Hit("hold", tuple(name for _, name, _ in amber), (("pain", pain or 0),), way)
    if morning is None or morning.pain is None:
        return None
    above = morning.pain - view.base_pain
    if view.book.morning.green < above < view.book.morning.red:
        return Hit("hold", (morning.id,), (("pain", morning.pain), ("base", view.base_pain)), "morning")
    return None


@rule("D3")
def d3(view: View) -> Hit | None:
    """Red after the load or next morning, or one spot that still hurts at 24 h."""
    load, morning, numbers = view.own.load, view.own.morning, view.book.morning
    if load and load.after is not None and load.after >= view.red:
        return Hit("regress", (load.after_id,), (("pain", load.after), ("red", view.red)), back="rung")
    if morning and morning.pain is not None and morning.pain >= view.base_pain + numbers.red:
        return regress(view, morning, "morning")
    for felt in (morning, view.own.latest):
        if felt and lingers(view, felt):
            return regress(view, felt, "spot")
    return None


def lingers(view: View, felt: Felt) -> bool:
    numbers = view.book.morning
    if not felt.focal or felt.pain is None or felt.hours is None:
        return False
    return felt.pain >= view.base_pain + numbers.focal and felt.hours >= numbers.focal_hours


def regress(view: View, felt: Felt, way: str) -> Hit:
    numbers = (("pain", felt.pain or 0), ("base", view.base_pain), ("hours", round(felt.hours or 0)))
    return Hit("regress", (felt.id,), numbers, way, back="rung")


@rule("D4")
def d4(view: View) -> Hit | None:
    """Diffuse soreness is ordinary for 48 h; later it takes volume back, and at its worst the day off."""
    sore, numbers = view.own.sore, view.book.soreness
    found = (("soreness", sore.value if sore else 0.0), ("hours", round((sore.hours if sore else None) or 0)))
    told = tuple(concern.id for concern in view.concerns if "dark-urine" in concern.yes)
    if told and answer(view, "dark-urine"):
        return Hit("stop-urgent", told, found, "dark")
    if sore is None or sore.value < numbers.hold:
        return None
    if sore.value >= numbers.rest:
        return Hit("rest", (sore.id,), found, "much")
    late = sore.hours is not None and sore.hours > numbers.hours
    if late:
        return Hit("regress", (sore.id,), found, "late")
    return Hit("hold", (sore.id,), found, "" if sore.hours is not None else "alone")


@rule("D5")
def d5(view: View) -> Hit | None:
    """A rising week holds, a second one in a row steps back, even if each session was green."""
    trend, own = view.book.trend, view.own
    if not rises(own, view.today, trend):
        return None
    because = (own.morning.id,) if own.morning else ()
    pain, stiffness = rise(own.pains, view.today, trend), rise(own.stiffs, view.today, trend)
    numbers = (("pain", round(pain or 0, 1)), ("minutes", round(stiffness or 0)))
    if rises(own, view.today - trend.days, trend):
        return Hit("regress", because, numbers, "again", back="rung")
    sore, stiff = (pain or 0) >= trend.pain, (stiffness or 0) >= trend.stiffness
    return Hit("hold", because, numbers, "" if sore and stiff else "pain" if sore else "stiffness")


@rule("D6")
def d6(view: View) -> Hit | None:
    morning = view.own.morning
    if morning is None or morning.stiffness is None:
        return None
    above = morning.stiffness - view.base_stiffness
    numbers = (("minutes", morning.stiffness), ("base", view.base_stiffness))
    if above > view.book.morning.very_stiff:
        return Hit("regress", (morning.id,), numbers, back="rung")
    return Hit("hold", (morning.id,), numbers) if above > view.book.morning.stiff else None


@rule("D7")
def d7(view: View) -> Hit | None:
    """The morning after the latest run or session has no pain value yet."""
    standing = view.standing
    if not standing.load_day or view.own.valued_day > standing.load_day:
        return None
    return Hit("hold", (standing.load_id,))


@rule("D8")
def d8(view: View) -> Hit | None:
    """A score after a painkiller says nothing."""
    own = view.own
    if own.load and own.load.painkiller_id:
        return Hit("hold", (own.load.painkiller_id,))
    for felt in (own.morning, own.latest):
        if felt and felt.painkiller:
            return Hit("hold", (felt.id,))
    return None
