"""How the runner likes the week: which strength days, how long, on how many days at most."""

from dataclasses import replace

from coach.cards.daily import Today
from coach.cards.plan import WeekWishes
from coach.flows.buttons import Row, button, ticked, toggled
from coach.flows.run_week import named
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.profile import WEEKDAYS, Weekday
from coach.screen import Button, Screen, Text, text

LENGTHS = (6, 12)
MOST_DAYS = (3, 4, 5, 6, 7)


def press(person: Person, state: WeekWishes, verb: str, arg: str, context: Context) -> Turn:
    settings = person.settings
    match verb:
        case "plan":
            return Turn(person, Today("why-week"))
        case "tick" | "untick":
            chosen = toggled(settings.strength_days, Weekday(arg), verb)
            if verb == "tick" and (why := why_not(settings.strength_days, Weekday(arg), context)):
                return Turn(person, state, answer=text(why))
            return Turn(replace(person, settings=replace(settings, strength_days=chosen)), state)
        case "coach":
            return Turn(replace(person, settings=replace(settings, strength_days=())), state)
        case "length":
            return Turn(replace(person, settings=replace(settings, strength_minutes=int(arg))), state)
        case "most":
            return Turn(replace(person, settings=replace(settings, most_days=int(arg))), state)
        case _:
            return Turn(person, state)


def why_not(chosen: tuple[Weekday, ...], day: Weekday, context: Context) -> str:
    """Why this day cannot join the others; empty where it can."""
    place = WEEKDAYS.index(day)
    if any((place - WEEKDAYS.index(other)) % len(WEEKDAYS) in (1, len(WEEKDAYS) - 1) for other in chosen):
        return "wishes.neighbours"
    return "wishes.enough" if len(chosen) >= context.library.book.week.most_strength_days else ""


def face(_state: WeekWishes, person: Person, _context: Context) -> Screen:
    settings = person.settings
    days = tuple(ticked(f"day-{day}", day in settings.strength_days, day) for day in WEEKDAYS)
    coach = ((button("coach-chooses", "coach"),),) if settings.strength_days else ()
    lengths = tuple(number(minutes, "length", minutes == settings.strength_minutes) for minutes in LENGTHS)
    most = tuple(number(count, "most", count == settings.most_days) for count in MOST_DAYS)
    rows: tuple[Row, ...] = (days[:4], days[4:], *coach, lengths, most, (button("back", "plan"),))
    return Screen((text("wishes.heading"), strength_line(person), text("wishes.lengths"), text("wishes.most")), rows)


def strength_line(person: Person) -> Text:
    chosen = person.settings.strength_days
    return text("wishes.strength", days=named(chosen)) if chosen else text("wishes.strength-coach")


def number(value: int, verb: str, chosen: bool) -> Button:
    """What is chosen keeps its mark; pressing it again changes nothing."""
    label = text("wishes.length", count=value) if verb == "length" else text("wishes.most-days", count=value)
    return Button(text("button.ticked" if chosen else "button.unticked", what=label), verb, str(value))
