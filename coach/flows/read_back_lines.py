"""A reading in words: what was understood, and the questions that put it right."""

from collections.abc import Iterator

from coach.cards.reading import ReadBack
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.run_lines import distance_said, duration_said
from coach.flows.tell_entries import SITES
from coach.person import Context, Person
from coach.screen import Screen, Text, text

SIDES = ("left", "right", "both")
SCALES = ("soreness", "stiffness", "fatigue")


def face(state: ReadBack, _person: Person, _context: Context) -> Screen:
    back = (button("back", "page", "told"),)
    match state.page:
        case "told":
            return Screen((text("read.back", what=tuple(parts(state))),), told_rows(state))
        case "side" | "whose":
            return Screen((text("tell.side"),), (side_row(), back))
        case "number":
            scores = [choice(text("word.number", number=score), "number", str(score)) for score in range(11)]
            others = tuple(button(f"read-{scale}", "scale", scale) for scale in SCALES if scale != state.scale)
            nothing = (button(f"read-no-{state.scale}", "number"),)
            return Screen((text(f"read-ask.{state.scale}"),), (*rows_of(scores, 6), nothing, others, back))
        case "site":
            sites = [button(f"site-{site}", "site", site) for site in SITES]
            return Screen((text("tell.site"),), (*rows_of(sites, 2), back))
        case "keep":
            answers = (button("keep-yes", "keep", "yes"), button("keep-no", "keep", "no"))
            return Screen((text("words.keep"), text("words.keep-how")), (answers,))


def side_row() -> Row:
    return tuple(button(side, "side", side) for side in SIDES)


def told_rows(state: ReadBack) -> tuple[Row, ...]:
    """Only what there is can be put right; what is missing can be told."""
    yes = (button("yes", "yes", style="primary"),)
    if not state.scales:
        return (yes, (button("read-nothing", "nothing"),))
    hurts = dict(state.scales).get("soreness", 0) > 0
    side = (button("read-side", "page", "side"),) if state.side else ()
    parts = (*side, button("read-number", "page", "number"), button("read-site", "page", "site"))
    signs = (*((button("read-sharp", "sharp", style="danger"),) if hurts else ()), button("read-signs", "signs"))
    return (yes, parts, signs, (button("read-nothing", "nothing"),))


def understood_as(state: ReadBack) -> Text:
    return text("words.understood", what=tuple(parts(state)))


def parts(state: ReadBack) -> Iterator[Text]:
    if state.run is not None:
        yield text("read.run")
        if state.run.km is not None:
            yield distance_said(state.run.km)
        if state.run.minutes is not None:
            yield duration_said(state.run.minutes)
        if state.run.effort is not None:
            yield text("read.effort", value=state.run.effort)
    if state.scales and (state.side or state.sites):
        yield from where(state)
    for scale, value in state.scales:
        yield text(f"read-much.{scale}", value=value) if value else text(f"read-none.{scale}")


def where(state: ReadBack) -> Iterator[Text]:
    """Each place with its side."""
    number = "both" if state.side == "both" else "one"
    for place in state.sites or ("side",):
        yield text(f"read-where.{state.side or 'either'}", where=text(f"about.{place}-{number}"))
