"""Words that answer what the newest card asks for. They move the card below themselves, where its answer is seen."""

from coach.cards import CardState
from coach.cards.calendars import CalendarMenu
from coach.cards.daily import RestDay, SessionOffer
from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import Receipt
from coach.cards.sharing import Board
from coach.cards.times import behind
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.flows import coaching, goal, placed, run_detail, run_footwear, service, timed
from coach.flows.front import Opening, open_card
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.understand import Reading


def answered(person: Person, words: str, reading: Reading, context: Context) -> Opening | None:
    """None where nothing is asked, or the words are no answer to it. Words about the body never are."""
    turn = None if reading.sites or reading.side else turn_of(person, words, context)
    return None if turn is None else (*open_card(turn.person, turn.state, context), turn.effects)


def turn_of(person: Person, words: str, context: Context) -> Turn | None:
    newest = behind(person.desk.cards[-1].state) if person.desk.cards else None
    match newest:
        case Receipt() as receipt:
            number = run_detail.typed(person, receipt, words, context)
            return number or run_footwear.typed(person, receipt, words, context)
        case Board() as board:
            return coaching.typed(person, board, words)
        case CalendarMenu(page="key"):
            return service.typed(person, words, context)
        case GoalMenu() as menu:
            return goal.typed(person, menu, words, context)
        case _:
            return when(person, newest, words, context) if newest else None


def when(person: Person, state: CardState, words: str, context: Context) -> Turn | None:
    """Times and places, where the card asks for one."""
    match state:
        case MoveOrSkip() as move:
            return timed.moved(person, move, words, context)
        case SessionOffer() | RestDay() as offer:
            return timed.put_off(person, offer, words, context)
        case PauseMenu() as menu:
            return timed.paused_until(person, menu, words, context)
        case SettingsMenu() as menu:
            return placed.in_settings(person, menu, words, context)
        case Travel(page="clock" | "clock-all" | "place") as travel:
            return placed.travelling(person, travel, words, context)
        case Onboarding() as asking:
            return placed.in_set_up(person, asking, words, context)
        case _:
            return None
