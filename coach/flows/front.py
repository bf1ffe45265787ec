"""Opening cards. A new one goes to the end of the chat; menus that it leaves behind shrink to one line."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.about import AboutMenu
from coach.cards.calendars import CalendarMenu
from coach.cards.closing import Closed
from coach.cards.daily import Today, WhyShown
from coach.cards.goal import GoalMenu
from coach.cards.how_to import Exercises, HowTo
from coach.cards.onboarding import Onboarding
from coach.cards.plan import ChangePlan, Way, WeekWishes
from coach.cards.progress import Progress
from coach.cards.reading import ReadBack
from coach.cards.tell import Telling
from coach.cards.times import behind
from coach.cards.travel import Travel
from coach.cards.upkeep import PauseMenu, Privacy, SettingsMenu, StopMenu, WordsHeard
from coach.desk import KEPT_CARDS, Card, Desk, card_of, opened, turned
from coach.effects import Effect, Show
from coach.person import Context, Person
from coach.screen import Screen, text

MENUS = (
    AboutMenu | CalendarMenu | ChangePlan | GoalMenu | Onboarding | PauseMenu | Privacy | Progress | SettingsMenu
    | StopMenu | Today | Travel | Way | WeekWishes | WhyShown | WordsHeard | Telling | Exercises
    | HowTo
)  # fmt: skip
Opened = tuple[Person, tuple[int, ...]]
"""The person, and the numbers of the cards that look different now."""
Opening = tuple[Person, tuple[int, ...], tuple[Effect, ...]]
"""The same, with what else is to be done."""


def front(person: Person) -> CardState:
    """What to show when nothing else is asked for. Set-up goes on where it was left."""
    if person.joined_at is not None:
        return Today()
    states = (behind(card.state) for card in reversed(person.desk.cards))
    return next((state for state in states if isinstance(state, Onboarding)), Onboarding())


def open_card(person: Person, state: CardState, context: Context) -> Opened:
    person, shrunk = left_behind(person, state)
    desk, number = opened(person.desk, state, context.now)
    return replace(person, desk=desk), (*shrunk, number)


def left_behind(person: Person, state: CardState, but: int = 0) -> Opened:
    """What such a card leaves behind goes from the chat; `but` is the card itself."""
    desk = person.desk
    shrunk = [card for card in desk.cards if card.number != but and is_left_behind(card, state)]
    for card in shrunk:
        desk = turned(desk, card.number, below(card.state), answered=False)
    return replace(person, desk=desk), tuple(card.number for card in shrunk)


def below(state: CardState) -> Closed:
    return Closed(text("card.below"), getattr(state, "occurrence", None) or "", gone=True)


def heard_on(desk: Desk, number: int) -> Card | None:
    """The card that a press on this one answers: a press under way while its question moved below answers it there."""
    card = card_of(desk, number)
    if card is None or not isinstance(card.state, Closed) or not card.state.goes_on:
        return card
    newer = (one for one in reversed(desk.cards) if one.number > number)
    return next((one for one in newer if asks_about(one, card.state.goes_on)), card)


def asks_about(card: Card, occurrence: str) -> bool:
    return getattr(card.state, "occurrence", None) == occurrence


def taken_here(person: Person, card: Card) -> tuple[Person, tuple[Effect, ...]]:
    """What lay open on this card goes on elsewhere; its old message goes."""
    line = text("card.below")
    desk = turned(person.desk, card.number, Closed(line, gone=True), answered=True)
    return replace(person, desk=desk), (Show(card.number, Screen((line,), gone=True)),)


def is_left_behind(card: Card, state: CardState) -> bool:
    """Menus, and an older card of the very same question. Set-up keeps its place while something else is said, and so
    does what was heard and is not confirmed: it would be lost.
    """
    old, new = behind(card.state), behind(state)
    same = getattr(old, "occurrence", None)
    again = same is not None and same == getattr(new, "occurrence", None)
    set_up_waits = isinstance(old, Onboarding) and not isinstance(new, Onboarding)
    heard_anew = isinstance(old, ReadBack) and isinstance(new, ReadBack)
    menu_left = isinstance(old, MENUS) and not set_up_waits
    return menu_left or heard_anew or (again and type(old) is type(new))


def readopted(person: Person, number: int, context: Context) -> Opened:
    """The message of a card that left the desk serves as today's."""
    state = front(person)
    cards = sorted((*person.desk.cards, Card(number, state, context.now)), key=lambda card: card.number)
    kept = [card for card in cards if card.number == number or card in person.desk.cards[-(KEPT_CARDS - 1) :]]
    return replace(person, desk=replace(person.desk, cards=tuple(kept))), (number,)
