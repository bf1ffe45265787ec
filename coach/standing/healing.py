"""A sprain from its first day: how it hurt then and hurts now, whether it limps and is trusted again."""

import datetime as dt
from dataclasses import replace
from functools import reduce

from coach.journal import CheckIn
from coach.standing.matters import Sprain
from coach.standing.values import Felt, SideStanding
from coach.standing.windows import worst


def sprained(side: SideStanding, name: str, at: dt.datetime, day: int) -> Sprain:
    """The worst pain of that day is its first, told before the twist or after; a calm morning is none."""
    told = [side.latest.pain] if side.latest and side.latest.day == day else []
    load = [side.load.during, side.load.after] if side.load and side.load.day == day else []
    first = reduce(worst, (*told, *load), None) or None
    return Sprain(name, at, day, first, first)


def healing(sprain: Sprain, entry: CheckIn, felt: Felt) -> Sprain:
    answers = dict(entry.answers)
    confident = entry.confident if entry.confident is not None else answers.get("confident")
    walks = answers.get("walks-normally")
    limping = entry.limp if walks is None else not walks
    is_first = sprain.first_pain is None or felt.day == sprain.day
    return replace(
        sprain,
        first_pain=worst(sprain.first_pain, felt.pain) if is_first else sprain.first_pain,
        latest_pain=sprain.latest_pain if felt.pain is None else felt.pain,
        limping=sprain.limping if limping is None else limping,
        confident=sprain.confident if confident is None else confident,
    )
