"""Wishes in words. Each opens a card that asks; where more than one thing may be meant, two buttons stand.

A wish never does anything by itself, and words about the body come before it. When something is to happen is asked with
buttons: the hour that the words may name is read where those buttons are.
"""

from dataclasses import replace
from typing import Literal

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import Primer, RestDay, SessionOffer, Today
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import AskRun
from coach.cards.session import GuidedSession
from coach.cards.tell import Telling
from coach.cards.upkeep import MoveOrSkip, Privacy, WordsHeard
from coach.flows import doors, how_to, session, timed
from coach.flows.commands import state_for
from coach.flows.front import front, taken_here
from coach.flows.runs import today_of
from coach.flows.tell import onwards
from coach.flows.turn import Turn
from coach.flows.week_face import todays_rest, todays_session
from coach.flows.which_run import planned_runs
from coach.person import Context, Person
from coach.screen import text
from coach.understand import Reading

SOFT = ("thanks", "fine", "agreed", "refused", "today", "help")
"""Said beside anything, and then meant in passing."""
URGENT: tuple[Literal["despair", "emergency"], ...] = ("despair", "emergency")
"""Before any other wish."""
INSTEAD = {
    "done": ("session", "exercises"),
    "exercises": ("session",),
    "goal": ("ran", "skip"),
    "history": ("plan", "done", "session", "ran"),
    "ill": ("skip", "tell"),
    "language": ("settings",),
    "later": ("skip", "session", "warm-up"),
    "messages": ("stop", "later"),
    "clock": ("plan", "session"),
    "pain": ("today",),
    "plan": ("session", "ran"),
    "progress": ("test", "history"),
    "sharing": ("privacy",),
    "ran": ("done", "session"),
    "skip": ("session",),
    "too-hard": ("skip",),
    "warm-up": ("ran",),
    "why": ("history", "session", "skip", "later"),
}
"""What is put off is not left out; what was run is not merely done."""
LIGHTER = ("pain", "plan")
"""Where something is too hard: it hurts, or the week is too full."""
MOST = 2
ENDINGS = ("finish", "stop")
"""What may be stopped in the middle of a session."""
COMMANDS = frozenset({"stop", "pause", "plan", "test", "why", "help", "ran"})


def wanted(person: Person, reading: Reading, words: str, context: Context) -> CardState | None:
    """The card for what is wanted, or for the question; None where neither is there."""
    if reading.exercises and not reading.intents and (reading.activity is None or reading.asks):
        return how_to.as_now(reading.exercises[0], person, context, near=True)
    names = meant(reading) or (("later",) if timed.is_time(person, words, context) else ())
    found = (choice for name in names for choice in choices_for(name, person, context))
    choices = tuple(dict.fromkeys(at_hand(choice, person, words, context) for choice in found))
    if len(choices) == 1:
        return card_for(person, choices[0], words, context)
    if choices:
        return WordsHeard(choices=choices[:MOST])
    return WordsHeard(choices=("why", "plan"), asked=True) if reading.asks else None


def meant(reading: Reading) -> tuple[str, ...]:
    names = reading.intents if is_firm(reading) else told(reading) or reading.intents or felt(reading)
    overruled = {other for name in names for other in INSTEAD.get(name, ())}
    firm = tuple(name for name in names if name not in SOFT and name not in overruled)
    return firm or names[:1]


def for_newcomer(person: Person, reading: Reading) -> CardState:
    """Before set-up is through only what needs no record; a nod goes on with it."""
    begun = front(person)
    match meant(reading)[:1]:
        case ("language",) if isinstance(begun, Onboarding) and begun.page == "hello":
            return replace(begun, page="language")
        case ("privacy" | "erase" | "sharing",):
            return Privacy()
        case ("help" | "why",):
            return Today("help")
        case ("agreed" | "fine" | "today" | "session",):
            return begun
        case _:
            return WordsHeard()


def at_hand(choice: str, person: Person, words: str, context: Context) -> str:
    """A run that is named while today holds none is one of the days ahead."""
    if not choice.startswith(("skip:", "later:")) or timed.kind_of(choice) == "run":
        return choice
    if timed.heard_in(person, words, context).thing != "run" or waiting(person, context):
        return choice
    return "change" if choice.startswith("later:") else "today"


def is_firm(reading: Reading) -> bool:
    """Something is wanted, and not only in passing."""
    return any(name not in SOFT for name in reading.intents)


def felt(reading: Reading) -> tuple[str, ...]:
    """How it goes, without a place: worse is asked about."""
    if reading.trend == "worse":
        return ("pain",)
    return ("fine",) if reading.trend or (reading.scales and not any(value for _, value in reading.scales)) else ()


def told(reading: Reading) -> tuple[str, ...]:
    """A report of something done, or not done, leads to where that is noted."""
    match reading.activity.kind if reading.activity else None:
        case "run":
            return ("ran",)
        case "session":
            return ("done",)
        case "rest":
            return ("skip",)
        case _:
            return ()


def choices_for(name: str, person: Person, context: Context) -> tuple[str, ...]:
    match name:
        case "stop" if guided(person):
            return ENDINGS
        case "too-hard":
            return LIGHTER
        case "done":
            return done_things(person, context) or ("ran", "today")
        case "skip" | "later":
            return tuple(f"{name}:{thing}" for thing in open_things(person, context)) or ("today",)
        case _:
            return (name,)


def guided(person: Person) -> bool:
    return bool(person.desk.cards) and isinstance(person.desk.cards[-1].state, GuidedSession)


def done_things(person: Person, context: Context) -> tuple[str, ...]:
    return tuple("ran" if thing.startswith("run") else "session" for thing in open_things(person, context))


def open_things(person: Person, context: Context) -> tuple[str, ...]:
    """What the newest card is about, else what is still planned for today; a run is `run:…`."""
    newest = person.desk.cards[-1].state if person.desk.cards else None
    match newest:
        case SessionOffer(occurrence, plan) if plan in ("strength", "mobility", "balance", "rest-day"):
            return (f"{plan}|{occurrence}",)
        case RestDay(occurrence):
            return (f"rest-day|{occurrence}",)
        case AskRun(occurrence):
            return (f"run|{occurrence}",)
        case Primer() if runs := waiting(person, context):
            return runs[:1]
        case _:
            return (*waiting(person, context), *todays(person, context))


def waiting(person: Person, context: Context) -> tuple[str, ...]:
    runs = planned_runs(person, today_of(person, context), context)
    return tuple(f"run|{run.occurrence}" for run in runs if run.occurrence not in person.desk.done)


def todays(person: Person, context: Context) -> tuple[str, ...]:
    offer = todays_session(person, context) or todays_rest(person, context)
    if not isinstance(offer, SessionOffer | RestDay):
        return ()
    return (f"{session.moved_as(offer)}|{offer.occurrence}",)


def card_for(person: Person, choice: str, words: str, context: Context) -> CardState:
    """`words` may name what the card would ask for."""
    name, _, thing = choice.partition(":")
    match name:
        case "skip" | "later":
            return put_off(name, thing)
        case "pain":
            return onwards(person, Telling(topic="pain"), context).state
        case "thanks":
            return Closed(text("words.thanks"))
        case "fine" | "agreed" | "refused":
            return Closed(text("words.fine"))
        case "session":
            return todays_session(person, context) or todays_rest(person, context) or front(person)
        case name if name in COMMANDS:
            return state_for(person, name, context)
        case _:
            return doors.opened(person, name, words, context) or Today()


def put_off(name: str, thing: str) -> MoveOrSkip:
    """A planned run moves by itself; of anything else the question waits."""
    plan, _, occurrence = thing.partition("|")
    if name == "skip":
        return MoveOrSkip(occurrence, plan, "skip")  # type: ignore[arg-type]
    return MoveOrSkip(occurrence, plan, "run-moved" if plan == "run" else "later")  # type: ignore[arg-type]


def press(person: Person, state: WordsHeard, choice: str, context: Context) -> Turn:
    if choice not in state.choices:
        return Turn(person, state)
    if choice != "finish":
        chosen = card_for(person, choice, state.when, context)
        return timed.said_with(person, chosen, state.when, context) or Turn(person, chosen)
    open_session = next((card for card in reversed(person.desk.cards) if isinstance(card.state, GuidedSession)), None)
    if open_session is None:
        return Turn(person, front(person))
    after, shrunk = taken_here(person, open_session)
    return Turn(after, replace(open_session.state, page="effort"), shrunk)  # type: ignore[arg-type]
