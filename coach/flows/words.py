"""Free text. Red flags are read first, in every conversation, recorded at once and acted on at once.

Without consent nothing is recorded, but the advice is given all the same.
"""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.daily import Today
from coach.cards.emergency import Emergency
from coach.cards.plan import PlanChanged
from coach.cards.post_run import SharpPage, SharpQuestions
from coach.cards.reading import ReadBack
from coach.cards.records import RunAdded, TakenIn
from coach.cards.recovery import Advice
from coach.cards.tell import Telling
from coach.cards.upkeep import WordsHeard
from coach.desk import Card, opened
from coach.effects import Effect
from coach.flows import intents, planned_runs, timed, unread
from coach.flows.asking import Asking
from coach.flows.buttons import button
from coach.flows.commands import NAMES, command
from coach.flows.front import Opened, Opening, front, open_card, taken_here
from coach.flows.hinted import hinted
from coach.flows.read_back import begun
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.typed import answered
from coach.flows.understood import understood
from coach.flows.whose import wants_side
from coach.hearing import joined
from coach.journal import CheckIn
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import Screen, text
from coach.understand import Reading

BESIDE_FLAGS = ("stop", "pause", "messages", "skip", "later")
"""Wishes that are heard beside a red flag; what else is wanted can wait."""
TOLD = Asking | PlanChanged | RunAdded | TakenIn
"""Cards that tell what was written down, each with its own way to take it back."""


def called_for_help(person: Person, reading: Reading, context: Context) -> Opening | None:
    """Without a sign that the rules know: the number to call, whatever else lies open."""
    urgent = next((name for name in intents.URGENT if name in reading.intents), None)
    return (*open_card(person, Emergency(urgent), context), ()) if urgent else None


def heard(person: Person, words: str, reading: Reading, context: Context) -> Opening:
    """Words without a red flag."""
    if link := planned_runs.link_in(words):
        return planned_runs.linked(person, link, context)
    name = words.strip().strip("/.!").lower()
    if name == "stop" and intents.guided(person):
        return (*open_card(person, WordsHeard(choices=intents.ENDINGS), context), ())
    if name in NAMES:
        return command(person, name, "", context)
    if opening := answered(person, words, reading, context):
        return opening
    if is_unclear(words, reading) and (opening := unread.opening(person, words, context)):
        return opening
    if person.joined_at is None:
        return (*open_card(person, intents.for_newcomer(person, reading), context), ())
    return replied(person, words, reading, context)


def is_unclear(words: str, reading: Reading) -> bool:
    """Nothing else is told, wished for or asked with these words; a day that is named is no wish by itself."""
    wished = set(intents.meant(reading)) - {"later", "today"} or reading.exercises or reading.asks
    return not (wished or begun(words, reading) or hinted(reading))


def replied(person: Person, words: str, reading: Reading, context: Context) -> Opening:
    """What is measured is shown back, what the words begin is asked with buttons; other words get two that help.

    A wish beside words about the body keeps a card of its own, above the one about the body.
    """
    if "undo" in reading.intents and (told := newest_told(person)):
        after, shrunk = taken_here(person, told)
        return (*open_card(after, told.state, context), shrunk)
    body = begun(words, reading) or hinted(reading)
    if isinstance(body, ReadBack) and body.asked and intents.is_firm(reading) and not is_put_off(reading):
        body = None
    wish = intents.wanted(person, reading, words, context) if body is None or is_put_off(reading) else None
    wish = named(person, wish, words, context) if isinstance(wish, WordsHeard) else wish
    if body is None and (turn := timed.said_with(person, wish, words, context)):
        return (*open_card(turn.person, turn.state, context), turn.effects)
    if body is None and (opening := unread.wished(person, wish, words, context)):
        return opening
    return (*below_wish(person, wish, body or wish or WordsHeard(), context), ())


def below_wish(person: Person, wish: CardState | None, state: CardState, context: Context) -> Opened:
    """The card with that of a wish above it, where there is one."""
    if wish is None or wish is state:
        return open_card(person, state, context)
    known, shown = open_card(person, wish, context)
    desk, number = opened(known.desk, state, context.now)
    return replace(known, desk=desk), (*shown, number)


def firm_wish(person: Person, words: str, reading: Reading, context: Context) -> CardState | None:
    """What is wanted beside a red flag: to be left alone, or that something is put off."""
    names = tuple(name for name in intents.meant(reading) if name in BESIDE_FLAGS)
    heard_alone = replace(reading, intents=names, exercises=())
    wish = intents.wanted(person, heard_alone, words, context) if names else None
    return None if isinstance(wish, Today) else wish


def newest_told(person: Person) -> Card | None:
    """The card that offers to take back what was told last."""
    return next((card for card in reversed(person.desk.cards) if isinstance(card.state, TOLD)), None)


def named(person: Person, wish: WordsHeard, words: str, context: Context) -> CardState:
    """Of two things the one that the words name is meant; else they are kept until it is chosen."""
    thing = timed.heard_in(person, words, context).thing
    fitting = tuple(choice for choice in wish.choices if thing and timed.kind_of(choice) == thing)
    if len(fitting) == 1:
        return intents.card_for(person, fitting[0], words, context)
    return replace(wish, when=words) if wish.choices else wish


def is_put_off(reading: Reading) -> bool:
    """What the plan holds is not to be as it is."""
    return any(name in ("skip", "later", "pause") for name in intents.meant(reading))


def flagged(person: Person, words: str, reading: Reading, context: Context) -> Opening:
    said = joined(CheckIn(at=context.at, moment="any", text=words), reading)
    known, records = record(person, (said,), context)
    decided, told, decisions = judged(known, context)
    if person.settings.consented_at is None:
        return (*open_card(person, Advice(replace(told, questions=()), heard=understood(reading)), context), ())
    effects: tuple[Effect, ...] = (*records, *decisions)
    wish = firm_wish(decided, words, reading, context)
    if reading.sharp and not reading.flags:
        day = today_of(person, context)
        page: SharpPage = "pain" if reading.side else "side"
        asking = SharpQuestions(f"run:{day}", day, "words", page, reading.side, entries=ids(records))
        return (*below_wish(decided, wish, asking, context), effects)
    doubtful = reading.doubtful[0] if reading.doubtful else None
    advice = Advice(told, ids(records), reading.side, doubtful, heard=understood(reading), told_at=context.now)
    return (*below_wish(decided, wish, replace(advice, asks_side=wants_side(reading)), context), effects)


def not_words(person: Person, context: Context) -> Opening:
    return (*open_card(person, WordsHeard(unread=True), context), ())


def press(person: Person, state: WordsHeard, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "wish":
            return intents.press(person, state, arg, context)
        case "tell":
            return Turn(person, Telling())
        case "today":
            return Turn(person, front(person))
        case _:
            return Turn(person, state)


def label(choice: str) -> str:
    """What is to be put off is named by its kind."""
    name, _, thing = choice.partition(":")
    kind = thing.partition("|")[0]
    return f"{name}-{'run' if kind == 'run' else 'session'}" if kind else name


def face(state: WordsHeard, person: Person, _context: Context) -> Screen:
    if state.choices:
        wishes = tuple(button(f"wish-{label(choice)}", "wish", choice) for choice in state.choices)
        return Screen((text("words.no-answer" if state.asked else "words.which"),), (wishes,))
    heard_line = text("words.unread" if state.unread else "words.heard")
    if person.joined_at is None:
        return Screen((heard_line,), ((button("set-up", "today", style="primary"),),))
    return Screen((heard_line,), ((button("something-up", "tell"), button("show-today", "today")),))
