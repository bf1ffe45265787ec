"""How an exercise is done, outside a session: from words, or from the lists of all there are."""

from coach.cards.how_to import Exercises, HowTo
from coach.flows.buttons import button, rows_of
from coach.flows.exercise_face import how_lines
from coach.flows.front import front
from coach.flows.showing import as_wanted
from coach.flows.turn import Turn
from coach.made import Clip
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text
from coach.session_plan import variant_name
from coach.shelves import rung_now, shelves

TODAY = button("show-today", "today")


def as_now(asked: str, person: Person, context: Context, *, near: bool = False, shelf: str = "") -> HowTo:
    """As the runner does it now; what is no step of theirs as it is first done."""
    here = rung_now(asked, person, context.library.book, near=near)
    if here is None:
        return HowTo(asked, shelf=shelf)
    is_held = context.library.exercises[here.exercise].dose.seconds is not None
    return HowTo(here.exercise, here.variant, here.tempo, here.seconds if is_held else None, shelf)


def press(person: Person, state: HowTo | Exercises, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "today":
            return Turn(person, front(person))
        case "shelf":
            return Turn(person, Exercises(arg))
        case "how" if isinstance(state, Exercises):
            return Turn(person, as_now(arg, person, context, shelf=state.shelf))
        case _:
            return Turn(person, state)


def face(state: HowTo, person: Person, _context: Context) -> Screen:
    picture = as_wanted(Clip(state.exercise, None, state.tempo, state.seconds, state.variant), person)
    name, more = how_lines(state.exercise)
    now = (text("how.now", what=variant_name(state.variant)),) if state.variant else ()
    back = button("back" if state.shelf else "exercises", "shelf", state.shelf)
    return Screen((name, *now, more), ((back, TODAY),), picture)


def list_face(state: Exercises, _person: Person, context: Context) -> Screen:
    on = shelves(context.library)
    if state.shelf not in on:
        names = [button(f"strand-{name}", "shelf", name) for name in on]
        return Screen((text("how.shelves"),), (*rows_of(names, 2), (TODAY,)))
    listed = [Button(name_of(one), "how", one) for one in on[state.shelf]]
    heading = text("how.shelf", what=text(f"button.strand-{state.shelf}"))
    return Screen((heading,), (*rows_of(listed, 2), (button("back", "shelf"), TODAY)))


def name_of(exercise: str) -> Text:
    return text(f"exercise.{exercise}.name")
