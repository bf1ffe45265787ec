"""Through set-up as the runner is."""

from bot.simulate.answers.table import Answer, card, fallback
from bot.simulate.mind import Mind
from bot.simulate.phone import Shown
from coach.profile import Weekday
from content.places import load_places

ABLE = ((18, "easily"), (12, "just-about"), (0, "not-sure"))


@card("page")
def page(mind: Mind, shown: Shown) -> Answer:
    """A page to read: the way on, else the way back."""
    return fallback(mind, shown)


@card("agree")
def agree(_: Mind, shown: Shown) -> Answer:
    return shown.find("agree")


@card("tick", "next")
def screened(_: Mind, shown: Shown) -> Answer:
    """None of these."""
    return shown.find("next")


@card("past")
def past(mind: Mind, shown: Shown) -> Answer:
    return shown.find("past", mind.someone.body.weak or "no")


@card("preset", "next")
@card("preset", "tick", "next")
def days(mind: Mind, shown: Shown) -> Answer:
    for day in Weekday:
        if day in mind.someone.days and (missing := shown.find("tick", day)):
            return missing
        if day not in mind.someone.days and (surplus := shown.find("untick", day)):
            return surplus
    return shown.find("next")


@card("when")
def when(mind: Mind, shown: Shown) -> Answer:
    return shown.find("when", mind.someone.hour)


@card("clock")
def clock(mind: Mind, shown: Shown) -> Answer:
    """What the clock on the wall reads, when the question came."""
    offset = mind.now.astimezone(mind.zone).utcoffset()
    minutes = round((offset.total_seconds() if offset else 0) / 60) % (24 * 60)
    return shown.find("clock", str(minutes)) or shown.find("clocks")


@card("place")
def place(mind: Mind, shown: Shown) -> Answer:
    known = {place.zone for place in load_places()}
    return shown.find("place", mind.zone.key if mind.zone.key in known else None)


@card("kit")
def kit(mind: Mind, shown: Shown) -> Answer:
    return shown.find("kit", mind.someone.kit)


@card("ability")
def ability(mind: Mind, shown: Shown) -> Answer:
    wanted = next(name for raises, name in ABLE if mind.someone.body.raises >= raises)
    return shown.find("ability", wanted)


@card("looks-right")
def looks_right(_: Mind, shown: Shown) -> Answer:
    return shown.find("looks-right")


@card("taste", "plan")
def first_win(mind: Mind, shown: Shown) -> Answer:
    return shown.find("taste" if mind.once(mind.manner.primes, "taste") else "plan")
