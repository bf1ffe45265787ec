"""A session: taken up, put off or skipped, then set by set as the ankles feel."""

import re
from functools import cache

from bot.simulate.answers.ordinary import wants
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.model import load_model
from bot.simulate.phone import Button, Shown
from bot.simulate.reading import said
from content.catalogue import english
from content.texts import plain

MILD, TOO_MUCH = 2.5, 4.0
"""Pain in a set from which a runner says that it hurts, and from which fewer are done."""
SPARE = 0.1
"""Share of days with time for the longest."""
TIRED = 0.008
"""Share of sets that end before their count."""
AMOUNT = re.compile(r"(\d+) (repetition|second|minute|metre)")
UNITS = {"repetition": ("reps", 1), "second": ("seconds", 1), "minute": ("seconds", 60), "metre": ("metres", 1)}


@card("begin", "later", "skip")
@card("begin", "skip")
def offer(mind: Mind, shown: Shown) -> Answer:
    plan = "strength" if said(shown.text) == "session.offer-strength" else "mobility"
    if not wants(mind, plan):
        return put_off(mind, shown)
    if mind.trains_at is not None and mind.trains_at > mind.now:
        return mind.trains_at
    mind.is_training = True
    return long_enough(mind, shown)


def long_enough(mind: Mind, shown: Shown) -> Button:
    """Mostly the suggested minutes; fewer by who does not train in full, now and then the most there are."""
    mind.began_at = mind.now
    suggested, *others = shown.every("begin")
    if not mind.willing(mind.manner.trains, "in full"):
        shorter = [one for one in others if int(one.arg) < int(suggested.arg)]
        return mind.chance.of("shorter", mind.day).choice(shorter or [suggested])
    spare = mind.willing(SPARE, "time to spare", suggested.arg)
    return max(suggested, *others, key=lambda one: int(one.arg)) if spare else suggested


@card("begin", "leave")
def care_offer(mind: Mind, shown: Shown) -> Answer:
    if mind.is_ill or mind.is_over(shown):
        return shown.find("leave")
    mind.is_training = False
    return long_enough(mind, shown)


def put_off(mind: Mind, shown: Shown) -> Answer:
    if mind.day in mind.trained and not mind.is_ill:
        return None
    if not mind.first(f"put off {shown.number}"):
        return None
    mind.draws["put off"] += 1
    wish = "skip" if mind.is_ill else mind.chance.of("put off", mind.draws["put off"]).choice(("skip", "later", ""))
    return shown.find(wish)


@card("done", "hurts-menu")
def one_set(mind: Mind, shown: Shown) -> Answer:
    """Done, done in part, or it hurts."""
    exercise, side = exercise_in(shown.text), side_in(shown.text)
    if exercise is not None and mind.first(f"set {shown.number} {shown.face}"):
        do_set(mind, exercise, side, amounts_in(shown.find("done")))
    if mind.exercise_is_sharp or max(mind.exercise_pain) >= MILD:
        return shown.find("hurts-menu")
    return shown.find("fewer-menu" if mind.is_tired else "done")


def do_set(mind: Mind, exercise: str, side: str | None, amounts: dict[str, float]) -> None:
    """Luck knows the set by its exercise, its foot and its number, and every set loads when the session begins: neither
    minds which foot comes first.
    """
    if mind.is_training:
        mind.trained.add(mind.day)
    place = "both" if side is None else mind.ankles.sides.index(side)
    mind.draws[f"{mind.day} {exercise} {place}"] += 1
    what = (mind.day, exercise, place, mind.draws[f"{mind.day} {exercise} {place}"])
    mind.exercise_pain = mind.ankles.exercise(exercise, amounts, side, mind.day, mind.began_at or mind.now)
    mind.exercise_is_sharp = mind.ankles.sharpness(mind.exercise_pain, *what) is not None
    mind.is_tired = mind.chance.happens(TIRED, "tired", *what)


@cache
def names() -> tuple[tuple[str, str], ...]:
    """(name, exercise id), the longest first: one name may be part of another."""
    ids = [name for listed in load_model().exercises.values() for name in listed]
    named = ((plain(str(english()[f"exercise.{one}.name"])), one) for one in ids)
    return tuple(sorted(named, key=lambda row: -len(row[0])))


def exercise_in(text: str) -> str | None:
    return next((one for name, one in names() if name in text.split("\n\n", maxsplit=1)[0]), None)


def side_in(text: str) -> str | None:
    return next((side for side in ("left", "right") if str(english()[f"set.side-{side}"]) in text), None)


def amounts_in(done: Button | None) -> dict[str, float]:
    found = AMOUNT.search(done.label) if done else None
    if found is None:
        return {}
    name, times = UNITS[found[2]]
    return {name: float(found[1]) * times}


@card("fewer", "set")
def fewer(_: Mind, shown: Shown) -> Answer:
    return shown.find("fewer")


@card("mild", "sharp")
def hurts(mind: Mind, shown: Shown) -> Answer:
    return shown.find("sharp" if mind.exercise_is_sharp else "mild")


@card("set")
def how(_: Mind, shown: Shown) -> Answer:
    return shown.find("set")


@card("set", "form-went")
def next_round(mind: Mind, shown: Shown) -> Answer:
    """The form goes where a set was cut short, or where more was done than the ankle bears."""
    went = mind.is_tired or max(tissue.ratio for tissue in mind.ankles.tissues) > 1
    return shown.find("form-went" if went else "set")


@card("effort")
def effort(mind: Mind, shown: Shown) -> Answer:
    ratio = max(tissue.ratio for tissue in mind.ankles.tissues)
    return shown.find("effort", "tough" if ratio > 0.95 else "right" if ratio > 0.6 else "easy")


@card("ankles")
def ankles_now(mind: Mind, shown: Shown) -> Answer:
    worst = mind.ankles.worst
    return shown.find("ankles", "sore" if worst >= TOO_MUCH else "aware" if worst >= 1 else "fine")


@card("undo")
@card("undo", "why")
def receipt(_: Mind, __: Shown) -> Answer:
    return None
