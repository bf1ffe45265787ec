"""What free text says joins the values beside it, in a journal file as in the chat.

Words lift what was entered and never lower it; a zero in words only fills what was left open.
"""

from dataclasses import replace
from typing import cast

from coach.followups import FOLLOW_UPS, alarms
from coach.journal import CheckIn
from coach.terms import Flag, Site
from coach.understand import Reading

FIELDS = frozenset({"limp", "painkiller", "confident"})
"""Answers that a check-in has a field of its own for."""
DENIALS: dict[str, tuple[str, bool]] = {
    "night-or-rest-pain": ("night-pain", False),
    "numb-or-cold": ("still-numb", False),
    "hop-refusal": ("hop-hurts", False),
    "bone-point-tender": ("bone-spot", False),
    "cannot-bear-weight": ("four-steps", True),
}
"""The follow-up question that a denied flag answers."""


def worries(question: str, *, yes: bool) -> bool:
    return yes if question in ("limp", "painkiller") else alarms(question, yes)


def is_alarming(reading: Reading) -> bool:
    """There is something in it that a rule may act on."""
    return bool(reading.flags) or reading.sharp or any(worries(name, yes=yes) for name, yes in reading.answers)


def joined(entry: CheckIn, reading: Reading) -> CheckIn:
    flags = cast("tuple[Flag, ...]", tuple(dict.fromkeys((*entry.flags, *reading.flags))))
    said, amounts = dict(reading.answers), dict(reading.amounts)
    return replace(
        entry,
        flags=flags,
        sites=entry.sites or cast("tuple[Site, ...]", reading.sites),
        side=entry.side or reading.side,
        sharp=entry.sharp or reading.sharp or entry.sharp,
        limp=either(entry.limp, said.get("limp")),
        painkiller=either(entry.painkiller, said.get("painkiller")),
        confident=False if said.get("confident") is False else either(entry.confident, said.get("confident")),
        pain=lifted(entry.pain, amounts.get("pain")),
        soreness=lifted(entry.soreness, amounts.get("soreness")),
        stiffness=lifted(entry.stiffness, amounts.get("stiffness")),
        stiffness_minutes=lifted(entry.stiffness_minutes, amounts.get("stiffness-minutes")),
        fatigue=lifted(entry.fatigue, amounts.get("fatigue")),
        sleep=lowered(entry.sleep, amounts.get("sleep")),
        answers=(*entry.answers, *answers(entry, reading, flags)),
    )


def either(entered: bool | None, said: bool | None) -> bool | None:
    return True if entered or said else said if entered is None else entered


def lifted(entered: float | None, said: float | None) -> float | None:
    return said if entered is None else entered if said is None else max(entered, said)


def lowered(entered: float | None, said: float | None) -> float | None:
    """Of sleep ten is best."""
    return said if entered is None else entered if said is None else min(entered, said)


def answers(entry: CheckIn, reading: Reading, flags: tuple[Flag, ...]) -> tuple[tuple[str, bool], ...]:
    """What worries is added to what was answered; what reassures only where nothing else speaks."""
    asked = {question for question, _ in entry.answers}
    denials = tuple(DENIALS[flag] for flag in reading.denied if flag in DENIALS)
    told = dict((*denials, *reading.answers))
    return tuple(
        (question, yes)
        for question, yes in told.items()
        if question not in FIELDS
        and ((question, yes) not in entry.answers if worries(question, yes=yes) else question not in asked)
        and (worries(question, yes=yes) or flag_about(question) not in flags)
    )


def flag_about(question: str) -> Flag | None:
    known = FOLLOW_UPS.get(question)
    return known.flag if known else None
