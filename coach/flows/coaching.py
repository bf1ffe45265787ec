"""The coach's side: a list of who needs a word today, one runner's page, a note, and a wish for less.

What is shown came from the runners' own lanes; what they take back is gone from here as well.
"""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.sharing import Board
from coach.desk import Card, turned
from coach.effects import Effect, Tell
from coach.events import Followed
from coach.flows.front import Opening, front, open_card
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.screen import text
from coach.sharing.news import Advises, Alerts, Follows, Granted, Looks, Offers, Shown, StepsBack
from coach.sharing.values import Coached, Report


def looks(person: Person) -> tuple[Effect, ...]:
    return tuple(Tell(one.runner, Looks(person.id)) for one in person.coached)


def opened(person: Person, context: Context) -> Opening:
    """The list fills as the runners' lanes answer."""
    return (*open_card(person, Board(), context), looks(person))


def followed(person: Person, event: Followed, context: Context) -> Opening:
    line = Closed(text("coaching.asked" if event.of != person.id else "coaching.yourself"))
    return (*open_card(person, line, context), (Tell(event.of, Offers(person.id, context.name, event.nonce)),))


def press(person: Person, state: Board, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "home":
            return Turn(person, front(person))
        case "list":
            return Turn(person, Board(reports=state.reports), looks(person))
        case "open":
            runner = int(arg)
            return Turn(person, Board("one", runner, state.reports), (Tell(runner, Looks(person.id, page=True)),))
        case "page":
            return Turn(person, replace(state, page=arg, sent=""))  # type: ignore[arg-type]
        case "invite":
            return Turn(replace(person, coach_name=context.name or person.coach_name), replace(state, page="invite"))
        case "hold" | "ease" if state.runner:
            wish = Advises(person.id, verb)
            return Turn(person, replace(state, sent=verb), (Tell(state.runner, wish),))
        case "step-back" if state.runner:
            after = without(person, state.runner)
            return Turn(after, Board(reports=others(state, state.runner)), (Tell(state.runner, StepsBack(person.id)),))
        case _:
            return Turn(person, state)


def typed(person: Person, state: Board, words: str) -> Turn | None:
    """On the page that asks for a note the next words are it."""
    if state.page != "note" or not state.runner:
        return None
    note = Tell(state.runner, Advises(person.id, "note", words))
    return Turn(person, replace(state, page="one", sent="note"), (note,))


def told(person: Person, news: Follows | Granted | Shown | Alerts, context: Context) -> Opening:
    match news:
        case Follows(runner):
            return person, (), (Tell(runner, Offers(person.id, person.coach_name, 0)),)
        case Granted(runner, _, "nothing"):
            return forgotten(person, runner)
        case Granted(runner, name, scope):
            return granted(person, Coached(runner, name, scope), context)
        case Shown(report):
            return shown(person, report)
        case Alerts(runner, urgent):
            name = name_of(person, runner)
            if not name:
                return person, (), ()
            line = text("coaching.alert-urgent" if urgent else "coaching.alert", name=name)
            return (*open_card(person, Closed(line), context), ())


def granted(person: Person, coached: Coached, context: Context) -> Opening:
    before = next((one for one in person.coached if one.runner == coached.runner), None)
    named = replace(coached, name=coached.name or (before.name if before else ""))
    others_ = tuple(one for one in person.coached if one.runner != coached.runner)
    after = replace(person, coached=(*others_, named))
    if before is not None:
        return after, (), ()
    line = Closed(text("coaching.granted", name=named.name, scope=text(f"coaching.scope-{named.scope}")))
    return (*open_card(after, line, context), ())


def shown(person: Person, report: Report) -> Opening:
    card = board_of(person)
    if card is None or not isinstance(card.state, Board) or not name_of(person, report.runner):
        return person, (), ()
    state = replace(card.state, reports=(*others(card.state, report.runner), report))
    return replace(person, desk=turned(person.desk, card.number, state, answered=False)), (card.number,), ()


def forgotten(person: Person, runner: int) -> Opening:
    """The runner shows nothing any more: what lies on the desk of it goes, too."""
    desk, changed = person.desk, []
    for card in person.desk.cards:
        if isinstance(card.state, Board) and (card.state.runner == runner or has(card.state, runner)):
            rest = others(card.state, runner)
            state = Board(reports=rest) if card.state.runner == runner else replace(card.state, reports=rest)
            desk = turned(desk, card.number, state, answered=False)
            changed.append(card.number)
    return replace(without(person, runner), desk=desk), tuple(changed), ()


def has(state: Board, runner: int) -> bool:
    return any(report.runner == runner for report in state.reports)


def others(state: Board, runner: int) -> tuple[Report, ...]:
    return tuple(report for report in state.reports if report.runner != runner)


def without(person: Person, runner: int) -> Person:
    return replace(person, coached=tuple(one for one in person.coached if one.runner != runner))


def name_of(person: Person, runner: int) -> str:
    return next((one.name for one in person.coached if one.runner == runner), "")


def board_of(person: Person) -> Card | None:
    return next((card for card in reversed(person.desk.cards) if isinstance(card.state, Board)), None)
