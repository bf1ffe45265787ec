"""Ordinary days: before and after a run, in the morning, what was decided, and today's card."""

from bot.simulate.answers.care import cared
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown
from bot.simulate.reading import label, said

AWARE, SORE = 1.0, 3.0
"""Pain from which a runner says so."""
ONE_SIDED = 1.5
HEAVY, FRESH = 1.4, 0.8
"""Times what legs usually are after a run."""


@card("felt", "didnt")
def after_run(mind: Mind, shown: Shown) -> Answer:
    if "days" not in shown.verbs and shown.find("back"):
        return shown.find("back")
    felt = mind.ran.get(mind.asked_day(shown))
    if felt is None:
        return shown.find("didnt")
    if felt.sharp is not None:
        return shown.find("sharp")
    return shown.find("felt", described(mind, felt.pains))


def described(mind: Mind, pains: tuple[float, float]) -> str:
    worst = max(pains)
    if worst < AWARE:
        return "good"
    level = "sore" if worst >= SORE else "aware"
    both = min(pains) >= AWARE and worst - min(pains) < ONE_SIDED
    return f"both-{level}" if both else f"{mind.ankles.sides[pains.index(worst)]}-{level}"


@card("day")
def which_run(_: Mind, shown: Shown) -> Answer:
    return shown.find("day")


@card("legs")
def legs(mind: Mind, shown: Shown) -> Answer:
    tired = mind.tiredness
    return shown.find("legs", "heavy" if tired > HEAVY else "fresh" if tired < FRESH else "normal")


@card("page", "undo")
@card("page", "undo", "why")
def receipt(mind: Mind, shown: Shown) -> Answer:
    """Training first, then how far it was, details by who likes to give them, and some care."""
    if (train := shown.find("session")) and wants(mind, "strength"):
        return mind.trains_at if mind.trains_at and mind.trains_at > mind.now else train
    if far := shown.find("page", "far"):
        return far
    detail = shown.find("page", "detail") if mind.willing(mind.manner.primes, "detail") else None
    if detail and mind.first(f"detail {shown.number}"):
        return detail
    return cared(mind, shown)


def wants(mind: Mind, plan: str) -> bool:
    """To train today: not ill, not done yet, and in the mood."""
    share = mind.manner.trains if plan == "strength" else mind.manner.mobilises
    rests = mind.is_told_to_rest and plan == "strength" and mind.willing(mind.manner.obeys, "rest")
    away = mind.is_ill or mind.ankles.stay_home or rests
    return not away and mind.day not in mind.trained and mind.willing(share, plan)


@card("stiff", "longer")
def first_steps(mind: Mind, shown: Shown) -> Answer:
    pains = mind.ankles.mornings(mind.day)
    stiff = tuple(mind.ankles.stiffness(place) for place in (0, 1))
    worse = mind.ankles.sides[0 if stiff[0] >= stiff[1] else 1]
    if max(stiff) >= 3 and shown.args("other-side") == [other(worse)]:
        return shown.find("other-side")
    if max(pains) >= SORE or max(stiff) >= 25:
        return shown.find("longer")
    return shown.find("stiff", "quarter" if max(stiff) >= 10 else "minutes" if max(stiff) >= 3 else "none")


def other(side: str) -> str:
    return "left" if side == "right" else "right"


@card("minutes")
def how_long(mind: Mind, shown: Shown) -> Answer:
    stiff = max(mind.ankles.stiffness(place) for place in (0, 1))
    return min(shown.every("minutes"), key=lambda one: abs(float(one.arg) - stiff))


@card("normal")
def usual(mind: Mind, shown: Shown) -> Answer:
    stiff = [mind.ankles.stiffness(place) for place in (0, 1)]
    worse = 0 if stiff[0] >= stiff[1] else 1
    if min(stiff) < 3 and (only := shown.find("only", mind.ankles.sides[worse])):
        return only
    return shown.find("normal", "worse" if max(stiff) > mind.usual_stiffness + 8 else "usual")


@card("ok")
@card("ok", "page")
@card("ok", "keep", "page")
@card("ok", "keep")
def decided(mind: Mind, shown: Shown) -> Answer:
    """Vetoed by who always does; the day's session from here when its hour has come."""
    if (keep := shown.find("keep") or shown.find("page", "one-set")) and mind.once(mind.manner.vetoes, "veto"):
        return keep
    if (well := shown.find("well")) and not mind.is_ill:
        return well
    if run := shown.find("run"):
        return run
    return begin(mind, shown) or cared(mind, shown) or shown.find("ok")


def begin(mind: Mind, shown: Shown) -> Answer:
    train = shown.find("session") or shown.find("rest")
    if train is None or not wants(mind, "strength" if train.label == label("do-strength") else "mobility"):
        return None
    return mind.trains_at if mind.trains_at and mind.trains_at > mind.now else train


@card("keep", "page")
def one_set_first(_: Mind, shown: Shown) -> Answer:
    return shown.find("keep")


@card("view", "open")
def today(mind: Mind, shown: Shown) -> Answer:
    """What there is to tell, then whatever lies open; then what the runner came for."""
    if mind.to_tell and (tell := shown.find("open", "tell")):
        return tell
    resume: Button | None = shown.find("resume")
    train = shown.find("open", "session")
    if resume or train is None or mind.trains_at is None or mind.trains_at > mind.now:
        return resume
    return train if wants(mind, "strength" if said(shown.text) else "mobility") else None


@card("begin", "did")
def primer(mind: Mind, shown: Shown) -> Answer:
    """A primer is done step by step, done from memory, or left; yesterday's is left."""
    if mind.is_over(shown):
        return None
    if mind.is_ill or mind.is_told_to_rest:
        return shown.find("no-run")
    if not mind.willing(mind.manner.primes, "primer"):
        return None
    if mind.willing(0.3, "shorter") and (short := shown.find("short")):
        return short
    return shown.find("begin" if mind.willing(0.6, "step by step") else "did")


@card("next")
@card("next", "no-run")
def primer_step(mind: Mind, shown: Shown) -> Answer:
    return None if mind.is_over(shown) else shown.find("next")
