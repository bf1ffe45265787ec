"""What hurts: sharp pain, the questions that follow, and the checks that lead out of a rest or a stop."""

from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown

CALM, TRUSTS = 4.0, 3.0
"""Irritation under which a runner walks normally, and trusts the ankle."""
YES = ("four-steps",)
"""Follow-up questions whose harmless answer is yes; of all others it is no."""


def yes_or_no(shown: Shown, verb: str, *, yes: bool) -> Button | None:
    return shown.find(verb, "yes" if yes else "no")


@card("side")
def which_side(mind: Mind, shown: Shown) -> Answer:
    felt = [tissue.irritation for tissue in mind.ankles.tissues]
    worse = felt.index(max(felt))
    both = min(felt) >= 1 and max(felt) - min(felt) < 1
    return shown.find("side", "both" if both else mind.ankles.sides[worse])


@card("pain")
@card("raises")
def how_much(mind: Mind, shown: Shown) -> Answer:
    return min(shown.every("pain") or shown.every("raises"), key=lambda one: abs(float(one.arg) - mind.ankles.worst))


@card("limp")
def limps(mind: Mind, shown: Shown) -> Answer:
    return yes_or_no(shown, "limp", yes=mind.ankles.limps)


@card("walk")
def walks(mind: Mind, shown: Shown) -> Answer:
    return yes_or_no(shown, "walk", yes=not mind.ankles.limps)


@card("twist")
def twisted(mind: Mind, shown: Shown) -> Answer:
    felt = mind.ran.get(mind.day)
    return yes_or_no(shown, "twist", yes=felt is not None and felt.twisted is not None)


@card("steps")
def four_steps(_: Mind, shown: Shown) -> Answer:
    return yes_or_no(shown, "steps", yes=True)


@card("bone")
def bone_spot(_: Mind, shown: Shown) -> Answer:
    return yes_or_no(shown, "bone", yes=False)


@card("swelling")
def swollen(mind: Mind, shown: Shown) -> Answer:
    felt = mind.ran.get(mind.day)
    return yes_or_no(shown, "swelling", yes=felt is not None and felt.twisted is not None)


@card("trust")
def trusts(mind: Mind, shown: Shown) -> Answer:
    return yes_or_no(shown, "trust", yes=mind.ankles.worst < TRUSTS)


@card("yes", "no")
@card("yes", "no", "ok")
@card("yes", "no", "seen")
def asked(mind: Mind, shown: Shown) -> Answer:
    """A follow-up question of the rules; its id is what the button carries."""
    question = shown.args("no")[0]
    match question:
        case "eased":
            return shown.find("yes" if mind.ankles.worst < CALM / 2 else "no")
        case "confident":
            return shown.find("yes" if mind.ankles.worst < TRUSTS else "no")
        case _:
            return shown.find("yes" if question in YES else "no")


@card("meant", "not-meant")
def doubted(_: Mind, shown: Shown) -> Answer:
    return shown.find("not-meant")


@card("seen")
def stopped(mind: Mind, shown: Shown) -> Answer:
    """Advice that stands until somebody has looked."""
    return shown.find("seen") if mind.was_seen else None


@card("page", "not-yet", "worse")
def check(mind: Mind, shown: Shown) -> Answer:
    """Seen by a professional, or ready for the function check."""
    ready = mind.was_seen if shown.find("page", "sure") else mind.ankles.worst < CALM
    return shown.find("page") if ready else shown.find("not-yet")


@card("cleared", "not-yet")
def cleared(_: Mind, shown: Shown) -> Answer:
    return shown.find("cleared")
