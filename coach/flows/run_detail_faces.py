"""How the pages behind `Add detail` look. What is known already stands on its button."""

from collections.abc import Iterator

from coach.cards.post_run import Receipt
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.flows.run_footwear import tag_of
from coach.flows.run_lines import distance_said, duration_said, effort_said, name_said, surface_said
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text
from coach.standing.footwear import in_use
from coach.standing.loads import is_dulled
from coach.terms import Site, Surface

DISTANCES = (3.0, 5.0, 8.0, 10.0, 12.0, 15.0, 18.0, 21.1, 25.0, 30.0, 35.0, 42.2)
OWN_DISTANCES = 4
MINUTES = (20, 30, 40, 50, 60, 75, 90, 120)
EFFORTS = (1, 3, 5, 7, 9, 10)
"""Points of the scale 0-10 that have words of their own."""

SURFACES: tuple[Surface, ...] = ("road", "trail", "track", "grass", "sand", "treadmill", "hills")
SPOTS: tuple[Site, ...] = (
    "ankle-front", "ankle-outer", "ankle-inner", "achilles", "heel", "arch", "forefoot", "foot", "calf", "shin",
)  # fmt: skip
MOMENTS = ("start", "middle", "end", "after")
BACK: Row = (button("back", "page", "detail"),)
NEW_OR_KNOWN: Row = (button("is-new", "new"), button("is-known", "known"))


def face(state: Receipt, person: Person, context: Context) -> Screen:
    match state.page:
        case "detail":
            return Screen((text("run.detail-detail"),), menu(state, person, context))
        case "far":
            return Screen((text("run.detail-distance"),), (*distance_rows(person), (button("not-now", "page"),)))
        case "where":
            spots = [ticked(f"site-{site}", site in state.details.sites, site) for site in SPOTS]
            return Screen((text("run.detail-where"),), (*rows_of(spots, 2), (button("next", "next", style="primary"),)))
        case "surface-new":
            surface = text(f"button.surface-{state.asked}")
            return Screen((text("run.detail-surface-new", surface=surface),), (NEW_OR_KNOWN, BACK))
        case "shoes-new":
            return Screen((text("run.detail-shoes-new", name=state.asked),), (NEW_OR_KNOWN, BACK))
        case _:
            return Screen((text(f"run.detail-{state.page}"),), (*rows(state, person), BACK))


def menu(state: Receipt, person: Person, context: Context) -> tuple[Row, ...]:
    dulled = is_dulled(person.standing, context.now, context.library.book)
    return (*rows_of(list(items(state, person, dulled=dulled)), 2), (button("finished", "page", style="primary"),))


def items(state: Receipt, person: Person, *, dulled: bool) -> Iterator[Button]:
    """Whoever felt nothing is not asked where."""
    known = state.details
    yield item("distance", None if known.km is None else distance_said(known.km))
    yield item("minutes", None if known.minutes is None else duration_said(known.minutes))
    yield item("effort", None if known.effort is None else effort_said(known.effort))
    yield item("surface", surface_said(known.surface) if known.surface else None)
    shoes = name_said(known.shoes) if known.shoes else None
    yield item("shoes", shoes, to="shoes" if in_use(person.standing.shoes) else "shoes-name")
    yield choice(mark(text("button.race"), known.race), "race", "no" if known.race else "yes")
    if state.felt != "good":
        yield item("where", text("button.detail-where") if known.sites else None)
        yield item("when", text("button.detail-when") if known.moment else None)
    yield choice(mark(text("button.took-painkiller"), dulled), "painkiller", "yes")
    yield item("cut-short", text("button.detail-cut-short") if known.cut_short else None)


def item(name: str, known: Text | None, to: str = "") -> Button:
    """What leads to a page, with what is known already."""
    return choice(mark(known or text(f"button.detail-{name}"), bool(known)), "page", to or name)


def mark(label: Text, known: bool) -> Text:
    return text("button.ticked" if known else "button.unticked", what=label)


def rows(state: Receipt, person: Person) -> tuple[Row, ...]:
    match state.page:
        case "distance":
            return distance_rows(person)
        case "minutes":
            return rows_of([choice(duration_said(each), "minutes", str(each)) for each in MINUTES], 4)
        case "effort":
            return rows_of([button(f"effort-{each}", "effort", str(each)) for each in EFFORTS], 2)
        case "surface":
            return rows_of([button(f"surface-{surface}", "surface", surface) for surface in SURFACES], 3)
        case "shoes":
            pairs = [
                choice(name_said(pair.name), "shoes", tag_of(pair)) for pair in reversed(in_use(person.standing.shoes))
            ]
            return (*rows_of(pairs, 2), (button("other-pair", "page", "shoes-name"),))
        case "shoes-name":
            return ()
        case "cut-short":
            return ((button("pain-ended-it", "cut-short", "yes"), button("no", "cut-short", "no")),)
        case "pattern":
            return ((button("one-spot", "pattern", "focal"), button("spread-out", "pattern", "diffuse")),)
        case _:
            return rows_of([button(f"moment-{each}", "moment", each) for each in MOMENTS], 4)


def distance_rows(person: Person) -> tuple[Row, ...]:
    """The runner's own latest distances among the usual ones."""
    own = list(dict.fromkeys(km for _, km, _ in reversed(person.standing.runs) if km))[:OWN_DISTANCES]
    return rows_of([choice(distance_said(km), "km", str(km)) for km in sorted({*own, *DISTANCES})], 4)
