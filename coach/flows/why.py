"""The last decisions, looked up, never reconstructed: inputs, rule, version, and what would change them."""

from dataclasses import replace

from coach.cards.daily import Explained, Today, WhyShown
from coach.decision import Reason
from coach.flows.buttons import Row, button
from coach.flows.told import explained
from coach.flows.turn import Turn
from coach.journal import Decided, Override, Void
from coach.opinions import Feedback, Opinion
from coach.person import Context, Person
from coach.record import loaded
from coach.screen import Screen, text

SHOWN = 5


def look_up(context: Context) -> WhyShown:
    journal = loaded(context)
    gone = {entry.replaces for entry in journal if isinstance(entry, Void)}
    vetoed = {entry.of for entry in journal if isinstance(entry, Override)}
    decisions = [entry for entry in journal if isinstance(entry, Decided) and entry.id not in gone]
    felt = {entry.of: entry.felt for entry in journal if isinstance(entry, Feedback)}
    shown = reversed(decisions[-SHOWN:])
    return WhyShown(tuple(explanation(entry, entry.id in vetoed, felt.get(entry.id or "")) for entry in shown))


def explanation(entry: Decided, vetoed: bool, felt: Opinion | None) -> Explained:
    reasons = tuple(Reason(rule, None, numbers) for rule, numbers in entry.reasons)
    return Explained(entry.at, entry.decision, reasons, entry.changes or (), vetoed, felt)


def press(person: Person, state: WhyShown, verb: str, arg: str, _context: Context) -> Turn:
    match verb:
        case "number":
            return Turn(person, replace(state, number=int(arg)))
        case "home":
            return Turn(person, Today())
        case _:
            return Turn(person, state)


def face(state: WhyShown, _person: Person, context: Context) -> Screen:
    back = (button("back", "home"),)
    if not state.decisions:
        return Screen((text("why.nothing"),), (back,))
    shown = state.decisions[state.number]
    heading = text("why.heading", at=shown.at, decision=text(f"verdict.{shown.verdict}"))
    vetoed = (text("why.vetoed"),) if shown.vetoed else ()
    felt = (text(f"why.felt-{shown.felt}"),) if shown.felt else ()
    lines = explained(shown.verdict, shown.reasons, shown.changes, context)
    return Screen((heading, *lines, *vetoed, *felt), (*browsing(state, len(state.decisions)), back))


def browsing(state: WhyShown, count: int) -> tuple[Row, ...]:
    older = (button("older", "number", str(state.number + 1)),) if state.number + 1 < count else ()
    newer = (button("newer", "number", str(state.number - 1)),) if state.number else ()
    return ((*older, *newer),) if older or newer else ()
