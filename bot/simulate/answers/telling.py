"""Something to tell: what a runner says without being asked, page by page."""

from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown

SITE = "achilles"


@card("topic")
def topic(mind: Mind, shown: Shown) -> Answer:
    """What they came for; without it the way back."""
    found, mind.to_tell = shown.find("topic", mind.to_tell), ""
    return found or shown.find("today")


@card("step")
def step(mind: Mind, shown: Shown) -> Answer:
    """The page stands in the argument of its buttons."""
    page = shown.args("step")[0].partition(":")[0]
    match page:
        case "score":
            return min(shown.every("step"), key=lambda one: abs(float(said(one)) - mind.ankles.worst))
        case "side":
            return shown.find("step", f"side:{mind.ankles.worse_side}")
        case "ill":
            spell = mind.spells.on(mind.day, "ill")
            return shown.find("step", f"ill:{spell.what if spell else 'cold'}")
        case _:
            usual = {"site": SITE, "when": "now", "like": "spread"}
            return shown.find("step", f"{page}:{usual.get(page, 'no')}") or shown.find("step")


def said(one: Button) -> str:
    return one.arg.partition(":")[2]
