"""Words that answer the card that lies open: as its button reads, or as runners say what the button means.

The card moves below the words, where the answer is seen.
"""

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import AskMorning, AskNormal
from coach.cards.post_run import AskLegs, AskRun
from coach.cards.session import GuidedSession
from coach.deck import press, view
from coach.desk import Card
from coach.flows import intents
from coach.flows.front import Opening, open_card, taken_here
from coach.flows.morning import STIFF
from coach.flows.post_run import FATIGUE
from coach.flows.runs import today_of, zone_of
from coach.flows.stepping import current
from coach.person import Context, Person
from coach.reminding import is_passed
from coach.screen import Screen
from coach.understand import Reading

Choice = tuple[str, str]
"""The verb and the argument of a button."""
LONGEST_LABEL = 64
"""Characters, as the longest label of a button has them."""
HEAVY = 6
"""Fatigue out of ten, from which on legs are heavy."""


def answered(person: Person, words: str, reading: Reading, context: Context) -> Opening | None:
    """None where no card lies open, or the words are no answer to it."""
    card = open_one(person, context)
    if card is None:
        return None
    screen = view(card.state, person, context)
    choice = labelled(words, screen, context) or meant(card.state, reading)
    if choice is None or not offers(screen, choice):
        return None
    turn = press(person, card.state, *choice, context)
    left, moved = taken_here(turn.person, card)
    return (*open_card(left, turn.state, context), (*moved, *turn.effects))


def open_one(person: Person, context: Context) -> Card | None:
    """The newest that waits for something and has not had its day."""
    zone, today = zone_of(person), today_of(person, context)
    waiting = (card for card in reversed(person.desk.cards) if not isinstance(card.state, Closed))
    return next((card for card in waiting if not is_passed(card, zone, today)), None)


def offers(screen: Screen, choice: Choice) -> bool:
    """A double tap, a second device, a button of an older face or forged data: none is on the card as it stands."""
    return any((one.verb, one.arg) == choice for row in screen.rows for one in row)


def labelled(words: str, screen: Screen, context: Context) -> Choice | None:
    if len(words) > LONGEST_LABEL or not (typed := plain(words)):
        return None
    buttons = (one for row in screen.rows for one in row)
    return next(((one.verb, one.arg) for one in buttons if plain(context.said(one.label)) == typed), None)


def plain(words: str) -> str:
    """Letters and digits alone: nobody types the dots, ticks and arrows of a label."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in words.casefold()).split())


def meant(state: CardState, reading: Reading) -> Choice | None:
    """Words that name a side or a place tell more than a button would keep."""
    if reading.side or reading.sites:
        return None
    match state:
        case AskMorning():
            return of_morning(reading)
        case AskNormal():
            return of_usual(reading)
        case AskRun(page="felt"):
            return of_run(reading)
        case AskLegs():
            return of_legs(reading)
        case GuidedSession():
            return of_session(state, reading)
        case _:
            return None


def wish(reading: Reading) -> str:
    """What is wanted, where it is one thing."""
    names = intents.meant(reading)
    return names[0] if len(names) == 1 else ""


def is_fine(reading: Reading) -> bool:
    return wish(reading) == "fine" or (bool(reading.scales) and not any(value for _, value in reading.scales))


def of_morning(reading: Reading) -> Choice | None:
    minutes = dict(reading.amounts).get("stiffness-minutes")
    if minutes is None:
        if is_fine(reading) or wish(reading) == "refused":
            return "stiff", "none"
        return ("longer", "") if wish(reading) == "agreed" else None
    fitting = (name for name in ("minutes", "quarter") if minutes <= STIFF[name][1])
    name = next(fitting, None)
    return ("stiff", name) if name else ("longer", "")


def of_usual(reading: Reading) -> Choice | None:
    if reading.trend == "worse":
        return "normal", "worse"
    return ("normal", "usual") if reading.trend == "same" or wish(reading) in ("fine", "agreed") else None


def of_run(reading: Reading) -> Choice | None:
    """A run with its numbers is shown back instead."""
    done = reading.activity
    if done is not None and (done.kilometres or done.minutes):
        return None
    if (done is not None and done.kind == "rest") or wish(reading) == "skip":
        return "didnt", ""
    if wish(reading) == "later":
        return "later", ""
    return ("felt", "good") if is_fine(reading) else None


def of_legs(reading: Reading) -> Choice | None:
    tired = dict(reading.scales).get("fatigue")
    if tired is None:
        return ("legs", "normal") if wish(reading) == "fine" else None
    guessed = "fatigue" in reading.guessed
    if tired >= HEAVY or guessed:
        return "legs", "heavy"
    return "legs", "fresh" if tired <= FATIGUE["fresh"] else "normal"


def of_session(state: GuidedSession, reading: Reading) -> Choice | None:
    step = str(state.step)
    match state.page, wish(reading):
        case "set", "done" | "fine" | "agreed":
            return "done", step
        case "set", "way":
            return "easy", step
        case "set", "too-hard":
            return "fewer-menu", step
        case "set", "pain":
            return "hurts-menu", step
        case "set", "skip" | "left-out":
            return "swap", f"{step}:{current(state).exercise}"
        case "set", "help" | "why":
            return "how", step
        case (("rest" | "round" | "how"), "done" | "fine" | "agreed" | "session"):
            return "set", step
        case _:
            return None
