"""The free texts of a journal file are read, and what they say stands in its entries."""

from collections.abc import Iterator
from dataclasses import replace

from coach.hearing import is_alarming, joined
from coach.journal import AnyEntry, CheckIn, Note
from coach.understand import Reading, Vocabulary, read

VALUES = ("pain", "soreness", "stiffness", "stiffness_minutes")


def heard(entries: tuple[AnyEntry, ...], vocabulary: Vocabulary) -> tuple[AnyEntry, ...]:
    withdrawn = {entry.replaces for entry in entries}
    return tuple(said for entry in entries for said in told(entry, vocabulary, whole=entry.id in withdrawn))


def told(entry: AnyEntry, vocabulary: Vocabulary, *, whole: bool) -> Iterator[AnyEntry]:
    """A note that says something alarming is a check-in. `whole`: it stays one entry, which another one names."""
    match entry:
        case CheckIn(text=str(text)):
            reading = read(text, vocabulary)
            yield from (joined(entry, reading),) if whole else parts(entry, reading)
        case Note(text=text) if is_alarming(reading := read(text, vocabulary)):
            yield joined(CheckIn(at=entry.at, id=entry.id, replaces=entry.replaces, text=text), reading)
        case _:
            yield entry


def parts(entry: CheckIn, reading: Reading) -> Iterator[CheckIn]:
    """Values of both sides stay those of both where the words name one side: what they say of it comes after."""
    sided = entry.side is None and entry.moment != "any" and reading.side in ("left", "right")
    if not sided or all(getattr(entry, name) is None for name in VALUES):
        yield joined(entry, reading)
    elif is_alarming(reading) or reading.amounts or reading.answers or reading.denied:
        yield replace(entry, text=None)
        yield replace(joined(entry, reading), id=f"{entry.id}-words")
    else:
        yield entry
