"""What the free texts of a journal say joins the values beside them: words lift what was entered, never lower it."""

import dataclasses

from coach.journal import AnyEntry, CheckIn
from coach.terms import Flag, Site
from coach.understand import Reading, Vocabulary, read

DENIALS = {
    "night-or-rest-pain": ("night-pain", False),
    "numb-or-cold": ("still-numb", False),
    "hop-refusal": ("hop-hurts", False),
    "bone-point-tender": ("bone-spot", False),
    "cannot-bear-weight": ("four-steps", True),
}
"""What was denied in words answers the follow-up question."""


def heard(entries: tuple[AnyEntry, ...], vocabulary: Vocabulary) -> tuple[AnyEntry, ...]:
    return tuple(
        joined(entry, read(entry.text, vocabulary)) if isinstance(entry, CheckIn) and entry.text else entry
        for entry in entries
    )


def joined(entry: CheckIn, reading: Reading) -> CheckIn:
    flags: tuple[Flag, ...] = tuple(dict.fromkeys((*entry.flags, *reading.flags)))  # type: ignore[arg-type]
    sites: tuple[Site, ...] = entry.sites or reading.sites  # type: ignore[assignment]
    asked = {question for question, _ in entry.answers}
    denied = tuple(DENIALS[flag] for flag in reading.denied if flag in DENIALS and flag not in flags)
    return dataclasses.replace(
        entry,
        flags=flags,
        sites=sites,
        side=entry.side or reading.side,
        sharp=entry.sharp or reading.sharp or entry.sharp,
        answers=(*entry.answers, *(pair for pair in denied if pair[0] not in asked)),
    )
