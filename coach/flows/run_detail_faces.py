"""How the pages behind `Add detail` look. What is known already stands on its button."""

from coach.cards.post_run import Details, Receipt
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.flows.run_lines import distance_said, duration_said, effort_said, surface_said
from coach.person import Person
from coach.screen import Button, Screen, Text, text
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


def face(state: Receipt, person: Person) -> Screen:
    heading = text(f"run.detail-{state.page}")
    match state.page:
        case "detail":
            return Screen((heading,), menu(state))
        case "far":
            return Screen((text("run.detail-distance"),), (*distance_rows(person), (button("not-now", "page"),)))
        case "where":
            spots = [ticked(f"site-{site}", site in state.details.sites, site) for site in SPOTS]
            return Screen((heading,), (*rows_of(spots, 2), (button("next", "next", style="primary"),)))
        case _:
            return Screen((heading,), (*rows(state, person), BACK))


def menu(state: Receipt) -> tuple[Row, ...]:
    known = state.details
    felt = () if state.felt == "good" else ((item("where", bool(known.sites)), item("when", bool(known.moment))),)
    race = choice(mark(text("button.race"), known.race), "race", "no" if known.race else "yes")
    rest = (race, item("cut-short", known.cut_short))
    return (*rows_of(amounts(known), 2), *felt, rest, (button("finished", "page", style="primary"),))


def amounts(known: Details) -> list[Button]:
    return [
        item("distance") if known.km is None else page(mark(distance_said(known.km), True), "distance"),
        item("minutes") if known.minutes is None else page(mark(duration_said(known.minutes), True), "minutes"),
        item("effort") if known.effort is None else page(mark(effort_said(known.effort), True), "effort"),
        item("surface") if known.surface is None else page(mark(surface_said(known.surface), True), "surface"),
    ]


def item(name: str, known: bool = False) -> Button:
    return page(mark(text(f"button.detail-{name}"), known), name)


def page(label: Text, name: str) -> Button:
    return choice(label, "page", name)


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
