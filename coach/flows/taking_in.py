"""A whole record as a file: what it holds is shown first, it is taken into an empty record only, and can go again."""

from collections.abc import Sequence
from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.onboarding import Onboarding
from coach.cards.records import JournalFound, TakenIn
from coach.cards.times import behind
from coach.desk import turned
from coach.effects import Effect, Errand, Show
from coach.errands import BringIn, TakeOut
from coach.findings import BroughtIn, JournalRead, TakenOut
from coach.flows.buttons import button
from coach.flows.front import below
from coach.flows.turn import Turn
from coach.journal import AnyEntry, Note, ProfileChange
from coach.person import Context, Person
from coach.record import loaded
from coach.screen import Screen, text

NAME = "import"


def found(person: Person, finding: JournalRead, context: Context) -> Turn:
    if not is_empty(person, context):
        return Turn(person, Closed(text("file.not-empty")))
    if finding.seen.last > context.now:
        return Turn(person, Closed(text("file.dates")))
    return Turn(person, JournalFound(finding.card, finding.file, finding.seen))


def is_empty(person: Person, context: Context) -> bool:
    """Nothing but set-up has been told so far."""
    return not person.entries or is_set_up(loaded(context))


def is_set_up(entries: Sequence[AnyEntry]) -> bool:
    """Who the runner is, and what set-up noted beside it in the same moment."""
    return all(isinstance(one, ProfileChange) or (isinstance(one, Note) and one.at == entries[0].at) for one in entries)


def press(person: Person, state: JournalFound, verb: str, _arg: str, _context: Context) -> Turn:
    match verb:
        case "take-in" if not state.asked:
            errand = Errand(NAME, BringIn(state.card, state.file))
            return Turn(person, replace(state, asked=True), (errand,))
        case "leave" if not state.asked:
            return Turn(person, Closed(text("file.left")))
        case _:
            return Turn(person, state)


def press_taken(person: Person, state: TakenIn, verb: str, _arg: str, _context: Context) -> Turn:
    if verb != "undo" or state.undoing:
        return Turn(person, state)
    errand = Errand(NAME, TakeOut(state.card, state.entries, state.before, state.joined_at))
    return Turn(person, replace(state, undoing=True), (errand,))


def done(person: Person, finding: BroughtIn | TakenOut) -> Turn:
    """Set-up that lay open is over: the record says who the runner is."""
    if isinstance(finding, TakenOut):
        return Turn(person, Closed(text("file.taken-out")))
    effects: list[Effect] = []
    desk = person.desk
    for card in desk.cards:
        if isinstance(behind(card.state), Onboarding):
            line: CardState = below(card.state)
            desk = turned(desk, card.number, line, answered=False)
            effects.append(Show(card.number, Screen((text("card.below"),), gone=True)))
    state = TakenIn(finding.card, finding.entries, finding.before, finding.joined_at)
    return Turn(replace(person, desk=desk), state, tuple(effects))


def face(state: JournalFound, _person: Person, _context: Context) -> Screen:
    seen = state.seen
    what = text(
        "file.journal",
        count=seen.entries,
        runs=text("file.journal-runs", count=seen.runs),
        sessions=text("file.journal-sessions", count=seen.sessions),
        first=seen.first.date(),
        last=seen.last.date(),
    )
    if state.asked:
        return Screen((what, text("file.taking-in")))
    rows = ((button("take-in", "take-in", style="primary"), button("no-thanks-file", "leave")),)
    return Screen((what, text("file.take-in")), rows)


def taken_face(state: TakenIn, _person: Person, _context: Context) -> Screen:
    line = text("file.taken-in", count=state.entries)
    if state.undoing:
        return Screen((line, text("file.taking-out")))
    return Screen((line,), ((button("undo", "undo"),),))
