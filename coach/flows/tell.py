"""Something to tell: a topic, a few steps, and then the decision with its why and a way to take it back."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.daily import MorningDecision
from coach.cards.recovery import Advice
from coach.cards.tell import Telling, TellPage
from coach.decision import STOPS
from coach.flows.front import front
from coach.flows.runs import today_of
from coach.flows.tell_entries import entries_of, heard, side_of
from coach.flows.tell_steps import next_page, page_before
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.record import ids, judged, record

PAGES = ("home", "signs", "urgent")
"""Lists of topics."""


def press(person: Person, state: Telling, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "today":
            return Turn(person, front(person))
        case "page" if arg in PAGES:
            return Turn(person, Telling(arg))  # type: ignore[arg-type]
        case "topic":
            begun = replace(state, topic=arg) if state.page == "about" else Telling(topic=arg)
            return onwards(person, begun, context)
        case "elsewhere":
            said = tuple(row for row in state.answers if row[0] != "site")
            return Turn(person, replace(state, page="site", answers=said, words=()))
        case "back":
            return Turn(person, back(state))
        case "step":
            page, _, answer = arg.partition(":")
            told: tuple[TellPage, str] = (page, answer)  # type: ignore[assignment]
            same: tuple[tuple[TellPage, str], ...] = (("side", "both"),) if told == ("sides", "same") else ()
            return onwards(person, replace(state, answers=(*state.answers, told, *same)), context)
        case _:
            return Turn(person, state)


def onwards(person: Person, state: Telling, context: Context) -> Turn:
    """The next step, or, after the last one, what it makes of it."""
    page = next_page(person, state, context)
    if page is not None:
        return Turn(person, replace(state, page=page))
    known, records = record(person, entries_of(state, person, context), context)
    after, told, decisions = judged(known, context)
    effects, entries = (*records, *decisions), ids(records)
    outcome: CardState
    if told.verdict in STOPS:
        outcome = Advice(told, entries, side_of(state), heard=heard(state), told_at=context.now)
    else:
        occurrence = f"tell:{today_of(person, context)}"
        outcome = MorningDecision(occurrence, entries, told, heard=heard(state), told_at=context.now)
    return Turn(after, outcome, effects)


def back(state: Telling) -> Telling:
    if not state.answers:
        return Telling(page_before(state.topic))
    page, _ = state.answers[-1]
    return replace(state, page=page, answers=state.answers[:-1])
