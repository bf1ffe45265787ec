"""Looking at the way so far. Nothing is asked and nothing is recorded."""

from dataclasses import replace

from coach.cards.progress import Progress
from coach.effects import Send
from coach.flows.front import front
from coach.flows.turn import Turn
from coach.made import PhysioPage
from coach.person import Context, Person
from coach.progress import record
from coach.screen import Text, text


def press(person: Person, state: Progress, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "home":
            return Turn(person, front(person))
        case "reach":
            return Turn(person, replace(state, reach=arg))  # type: ignore[arg-type]
        case "page":
            answer = forwarding(person, context) if arg == "share" else None
            return Turn(person, replace(state, page=arg, name=""), answer=answer)  # type: ignore[arg-type]
        case "side":
            return Turn(person, replace(state, shown=arg))  # type: ignore[arg-type]
        case "tick":
            return Turn(person, replace(state, name=context.name))
        case "untick":
            return Turn(person, replace(state, name=""))
        case "make":
            made = Send(PhysioPage(context.now, person.entries), text("report.not-made"), text("report.here"))
            return Turn(person, replace(state, page="trend"), (made,), text("report.making"))
        case _:
            return Turn(person, state)


def forwarding(person: Person, context: Context) -> Text | None:
    """How the card to share is passed on, where there is something on it."""
    return None if record.gains(person, "", context).is_empty else text("gains.forward")
