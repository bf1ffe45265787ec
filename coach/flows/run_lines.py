"""What was logged of a run, in one line."""

from collections.abc import Iterator
from functools import reduce

from coach.cards.post_run import Details, Receipt
from coach.screen import Text, text


def logged(state: Receipt) -> Text:
    felt, legs = text(f"felt.{state.felt}"), text(f"legs.{state.legs}")
    more = list(said(state.details))
    if not more:
        return text("run.logged", felt=felt, legs=legs)
    return text("run.logged-more", felt=felt, legs=legs, more=reduce(dotted, more))


def dotted(first: Text, then: Text) -> Text:
    return text("word.dots", first=first, then=then)


def said(details: Details) -> Iterator[Text]:
    if details.race:
        yield text("said.race")
    if details.km is not None:
        yield distance_said(details.km)
    if details.minutes is not None:
        yield duration_said(details.minutes)
    if details.effort is not None:
        yield effort_said(details.effort)
    if details.surface:
        yield surface_said(details.surface)
    if details.shoes:
        yield name_said(details.shoes)
    if details.cut_short:
        yield text("said.cut-short")
    if details.sites:
        yield text("said.sites", sites=tuple(text(f"site.{site}") for site in details.sites))


def amounts(minutes: float | None, km: float | None, climb: int | None) -> Text:
    """What a file or words say of a run: distance, time, climb."""
    known = [distance_said(km)] if km is not None else []
    known += [duration_said(round(minutes))] if minutes is not None else []
    return reduce(dotted, [*known, *([text("said.climb", climb=climb)] if climb else [])])


def distance_said(km: float) -> Text:
    return text("said.km", km=km)


def duration_said(minutes: float) -> Text:
    return text("said.minutes", minutes=minutes)


def effort_said(effort: int) -> Text:
    return text(f"said.effort-{effort}")


def name_said(name: str) -> Text:
    return text("word.name", name=name)


def surface_said(surface: str) -> Text:
    return text(f"said.surface-{surface}")
