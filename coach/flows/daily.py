"""What today holds, and the way into everything else: pages of one card."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.aside import Aside
from coach.cards.benchmark import GuidedBenchmark
from coach.cards.daily import AskMorning, AskMorningMore, AskNormal, Primer, RestDay, Today
from coach.cards.post_run import AskLegs, AskRun, SharpQuestions
from coach.cards.recovery import RecoveryCheck
from coach.cards.session import GuidedSession
from coach.cards.tell import Telling
from coach.desk import Card, card_of
from coach.flows import plan_page, review
from coach.flows.commands import state_for
from coach.flows.front import taken_here
from coach.flows.runs import today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for
from coach.localtime import day_of
from coach.occurrences import primer_of
from coach.offers import offer_of
from coach.person import Context, Person
from coach.review.timing import latest_review

OfToday = AskMorning | AskMorningMore | AskNormal | RecoveryCheck
"""These belong to their day."""

RESUMABLE = AskRun | AskLegs | SharpQuestions | GuidedSession | GuidedBenchmark | OfToday
"""What may lie open higher up in the chat and is worth going on with."""


def press_today(person: Person, state: Today, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "view":
            return Turn(person, replace(state, view=arg, note=None))  # type: ignore[arg-type]
        case "resume":
            return resume(person, state, int(arg))
        case "open" if arg == "review":
            return week(person, state, context)
        case "open":
            return Turn(person, opened(person, arg, context))
        case _:
            return plan_page.press(person, state, verb, context)


def week(person: Person, state: Today, context: Context) -> Turn:
    day = latest_review(person, today_of(person, context), context.library.policy)
    return review.opened(person, day, context) if day else Turn(person, state)


def opened(person: Person, what: str, context: Context) -> CardState:
    plan = plan_for(person, today_of(person, context), context)
    match what:
        case "primer" if plan.runs:
            return Primer(primer_of(plan.runs[0].occurrence))
        case "session" if plan.session:
            return offer_of(plan.session.occurrence)
        case "rest":
            return RestDay(plan.rest_occurrence)
        case "cue":
            return Aside("cue")
        case "tell":
            return Telling()
        case "recovery":
            return RecoveryCheck(f"recovery:{today_of(person, context)}")
        case _:
            return state_for(person, what, context)


def resume(person: Person, state: Today, number: int) -> Turn:
    """What lay open goes on here; its old message says so."""
    card = card_of(person.desk, number)
    if card is None:
        return Turn(person, state)
    after, shrunk = taken_here(person, card)
    return Turn(after, card.state, shrunk)


def open_cards(person: Person, context: Context) -> list[Card]:
    """The newest of each kind; a check that leads out of a stop has its own button."""
    today, zone = today_of(person, context), zone_of(person)
    waiting = {
        card.state.kind: card
        for card in person.desk.cards
        if isinstance(card.state, RESUMABLE)
        and (not isinstance(card.state, OfToday) or day_of(card.opened_at, zone) == today)
    }
    return list(waiting.values())
