"""Where it is most, and how it is spread: one tap, because muscle, tendon and bone are judged differently (F8)."""

from dataclasses import replace

from coach.flows.buttons import Row, button, rows_of
from coach.journal import CheckIn, Entry
from coach.person import Context, Person
from coach.profile import Side
from coach.record import loaded
from coach.rules.places import PLACES, placed
from coach.rules.questions import place_matters
from coach.rules.what_if import Situation
from coach.standing import of
from coach.terms import SideOrBoth


def place_rows(verb: str, prefix: str = "") -> tuple[Row, ...]:
    """The first and the last on rows of their own."""
    muscle, *spots, unsure = (button(f"place-{place}", verb, f"{prefix}{place}") for place in (*PLACES, "unsure"))
    return ((muscle,), *rows_of(spots, 2), (unsure,))


def placed_in(entries: tuple[str, ...], place: str, context: Context) -> tuple[Entry, ...]:
    """The place stands in the latest of these check-ins that told of a pain."""
    journal = loaded(context)
    gone = {entry.replaces for entry in journal if entry.replaces}
    told = (entry for entry in reversed(journal) if isinstance(entry, CheckIn) and entry.id in entries and entry.pain)
    meant = next((entry for entry in told if entry.id not in gone), None)
    detail = placed(place, "after-run", 0)
    return (replace(meant, id=None, replaces=meant.id, **detail),) if meant and detail else ()


def matters_this_morning(person: Person, side: SideOrBoth, context: Context) -> bool:
    """What hurts this morning is judged by where it is."""
    felt = of(person.standing, Side.RIGHT if side == "right" else Side.LEFT).morning
    situation = Situation(person.runner, person.standing, context.now, context.library.book)
    return felt is not None and bool(felt.pain) and place_matters(situation, side, "next-morning", felt.pain or 0)
