"""Keeping what a runner put right, so that others like it are read better. Asked once; /privacy takes it back."""

from dataclasses import replace

from coach.cards.reading import ReadBack
from coach.journal import CheckIn
from coach.person import Person
from coach.phrase import KEPT, LONGEST, Phrase
from coach.terms import Flag


def may_ask(person: Person) -> bool:
    return person.settings.keeps_phrases is None


def with_phrase(person: Person, state: ReadBack, *, agreed: bool | None = None, sharp: bool = False) -> Person:
    """`agreed` is the answer to the question, where it was just given."""
    if agreed is not None:
        person = replace(person, settings=replace(person.settings, keeps_phrases=agreed))
    told = Phrase(state.words, person.settings.language, state.side, state.sites, state.scales, sharp)
    return kept(person, told) if state.corrected else person


def without_flags(person: Person, said: CheckIn, flags: tuple[Flag, ...]) -> Person:
    """A flag that was read and not meant."""
    scales = {"soreness": said.pain if said.soreness is None else said.soreness, "stiffness": said.stiffness}
    told = Phrase(
        said.text or "",
        person.settings.language,
        said.side,
        said.sites,
        tuple((scale, value) for scale, value in scales.items() if value is not None),
        bool(said.sharp),
        flags,
    )
    return kept(person, told)


def kept(person: Person, told: Phrase) -> Person:
    if not person.settings.keeps_phrases or not 0 < len(told.text) <= LONGEST:
        return person
    return replace(person, phrases=(*person.phrases, told)[-KEPT:])


def forgotten(person: Person, *, keeps: bool) -> Person:
    """What was kept goes as soon as the runner does not want it kept any more."""
    settings = replace(person.settings, keeps_phrases=keeps)
    return replace(person, settings=settings, phrases=person.phrases if keeps else ())
