"""What a command opens. Each is also behind a button; none interrupts what is open, it can be resumed from /today."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.club import Clubs
from coach.cards.daily import Today
from coach.cards.how_to import Exercises
from coach.cards.progress import Progress
from coach.cards.upkeep import PauseMenu, Privacy, SettingsMenu, StopMenu
from coach.flows import coaching, privacy
from coach.flows.benchmark_offer import todays_test
from coach.flows.front import Opening, front, open_card
from coach.flows.runs import today_of
from coach.flows.which_run import ask_about
from coach.flows.why import look_up
from coach.person import Context, Person
from coach.screen import text

BEFORE_JOINING = ("privacy", "help")
NAMES = (
    "start", "today", "ran", "plan", "test", "progress", "exercises", "why", "pause", "settings", "privacy",
    "export", "help", "stop",
)  # fmt: skip

UNLISTED = ("coach", "club")
"""Understood, and in no menu."""

TO_CHAT = "chat"
"""Begins a chat in which a card lies open already: Telegram opens no chat with us without a word."""


def is_command(name: str) -> bool:
    return name in NAMES or name in UNLISTED


def command(person: Person, name: str, arg: str, context: Context) -> Opening:
    if name == "start":
        return start(person, arg, context)
    if name == "coach":
        return coaching.opened(person, context)
    if name == "export":
        return (*open_card(person, Closed(text("privacy.exporting")), context), (privacy.export(context),))
    if person.joined_at is None and name not in BEFORE_JOINING:
        return (*open_card(person, front(person), context), ())
    return (*open_card(person, state_for(person, name, context), context), ())


OPENS: dict[str, CardState] = {
    "exercises": Exercises(),
    "plan": Today("plan"),
    "progress": Progress(),
    "settings": SettingsMenu(),
    "club": Clubs(),
    "privacy": Privacy(),
    "stop": StopMenu(),
    "today": Today(),
}


def state_for(person: Person, name: str, context: Context) -> CardState:
    match name:
        case "ran":
            return ask_about(person, today_of(person, context), context)
        case "test":
            return todays_test(person, context)
        case "why":
            return look_up(context)
        case "pause":
            return PauseMenu("paused" if person.desk.paused else "length")
        case _:
            return OPENS.get(name, Today("help"))


def start(person: Person, arg: str, context: Context) -> Opening:
    """A newcomer begins, the others come back: after /stop and after a block messages go out again."""
    if person.joined_at is None:
        return (*open_card(person, front(person), context), ())
    awake = replace(person, desk=replace(person.desk, stopped=False))
    if arg == TO_CHAT and awake.desk.cards:
        return awake, (), ()
    state = state_for(awake, arg, context) if arg in NAMES else Today(greeting=True)
    return (*open_card(awake, state, context), ())
