"""Later, skip, pause, the way back, and what would help."""

from datetime import time, timedelta

from bot.simulate.answers.ordinary import described
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Shown

TONIGHT = time(20)
SOON = {"15-min": timedelta(minutes=15), "1-hour": timedelta(hours=1)}


@card("later", "pick")
@card("later", "tomorrow", "page")
def later(mind: Mind, shown: Shown) -> Answer:
    """In an hour, tonight, or at an hour of choice."""
    mind.draws["later"] += 1
    wish = mind.chance.of("later", mind.draws["later"]).choice(("15-min", "1-hour", "tonight", "page"))
    mind.shifted.append(mind.now + SOON[wish] if wish in SOON else mind.at(TONIGHT))
    return shown.find("later", wish) or shown.find("page") or shown.find("later")


@card("at")
def at_hour(mind: Mind, shown: Shown) -> Answer:
    """The first that is left today."""
    hour = shown.find("at")
    if hour is not None:
        mind.shifted.append(mind.at(time.fromisoformat(hour.arg)))
    return hour


@card("no-time", "sore", "ill")
def why_not(mind: Mind, shown: Shown) -> Answer:
    """The true reason, as far as there is one."""
    if mind.is_ill:
        return shown.find("ill")
    if mind.spells.on(mind.day, "travel") and mind.first(f"travel {mind.day}"):
        return shown.find("travel")
    if mind.ankles.stay_home:
        return shown.find("sore")
    mind.draws["why not"] += 1
    wish = mind.chance.of("why not", mind.draws["why not"]).choice(("no-time", "no-time", "rest", "bored"))
    return shown.find(wish) or shown.find("no-time")


@card("another-day", "no-time")
def another_day(mind: Mind, shown: Shown) -> Answer:
    return shown.find("another-day" if mind.once(0.6, "another day") else "no-time")


@card("illness")
def illness(mind: Mind, shown: Shown) -> Answer:
    spell = mind.spells.on(mind.day, "ill")
    return shown.find("illness", spell.what if spell else "cold") or shown.find("illness")


@card("ill-for")
def ill_for(mind: Mind, shown: Shown) -> Answer:
    spell = mind.spells.on(mind.day, "ill")
    days = (spell.last - mind.day).days if spell else 1
    lengths = sorted(shown.every("ill-for"), key=lambda one: int(one.arg))
    return next((one for one in lengths if int(one.arg) >= days), lengths[-1])


@card("felt", "sharp")
def where_sore(mind: Mind, shown: Shown) -> Answer:
    """Sore, as a reason to skip."""
    said = described(mind, mind.ankles.felt(1.0))
    return shown.find("felt", said) or shown.find("felt")


@card("swap-in", "no-swap")
def swap(mind: Mind, shown: Shown) -> Answer:
    swaps = mind.willing(mind.manner.mobilises, "swap") and not mind.is_ill
    return shown.find("swap-in" if swaps else "no-swap")


@card("gentle")
def back_again(mind: Mind, shown: Shown) -> Answer:
    before = shown.find("as-before") if mind.once(mind.manner.vetoes, "as before") else None
    return before or shown.find("gentle")


@card("as-it-is", "fewer")
def what_helps(mind: Mind, shown: Shown) -> Answer:
    """After a silence: mostly it was nothing."""
    if mind.is_ill:
        return shown.find("pause-menu")
    return shown.find("as-it-is")


@card("for", "page")
def how_long_away(mind: Mind, shown: Shown) -> Answer:
    days = days_left(mind)
    if days > 14:
        return shown.find("page", "month")
    return shown.find("for", "3-days" if days <= 3 else "1-week" if days <= 7 else "2-weeks")


def days_left(mind: Mind) -> int:
    """Of what keeps the runner away."""
    spell = mind.spells.on(mind.day, "away") or mind.spells.on(mind.day, "ill")
    return (spell.last - mind.day).days + 1 if spell else 3


@card("until")
def until(mind: Mind, shown: Shown) -> Answer:
    back = str(mind.day + timedelta(days=days_left(mind)))
    return shown.find("until", back) or shown.every("until")[-1]


@card("reason")
def reason(mind: Mind, shown: Shown) -> Answer:
    return shown.find("reason", "ill" if mind.is_ill else "holiday")


@card("back", "home")
def paused(mind: Mind, shown: Shown) -> Answer:
    """A pause that stands: ended early by who is well again."""
    here = not mind.is_ill and mind.spells.on(mind.day, "away") is None
    return shown.find("back") if here and mind.first(f"back {shown.number}") else None


@card("plan", "put-back")
def rearranged(_: Mind, __: Shown) -> Answer:
    """What was just changed in the plan stands."""
    return None
