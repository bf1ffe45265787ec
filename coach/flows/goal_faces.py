"""How the goal and the race calendar look."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from coach.cards.goal import GoalMenu
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.lines import stacked
from coach.flows.runs import today_of
from coach.person import Context, Person
from coach.profile import Distance
from coach.screen import Button, Screen, Text, text
from coach.standing.volume import weekly_km

DISTANCES: tuple[Distance, ...] = ("5k", "10k", "half", "marathon", "ultra", "trail")
MONTHS = 12
BACK: Row = (button("back", "home"),)


def face(state: GoalMenu, person: Person, context: Context) -> Screen:
    today = today_of(person, context)
    match state.page:
        case "home":
            return Screen(home_lines(person, today, context), tuple(home_rows(person, today)))
        case "distance":
            none = () if state.another else ((button("distance-none", "distance", "none"),),)
            distances = [button(f"distance-{each}", "distance", each) for each in DISTANCES]
            return Screen((text("goal.distance"),), (*rows_of(distances, 2), *none, BACK))
        case "month":
            undated = () if state.another else ((button("no-date", "no-date"),),)
            return Screen((text("goal.month"),), (*rows_of(months(today), 3), *undated, BACK))
        case "day":
            month = state.month or today
            rows = rows_of(days(month, today), 7)
            return Screen((text("goal.day", month=month),), (*rows, (button("back", "months"),)))
        case "sure":
            day = state.day or today
            sure = (button("yes", "day", str(day), "primary"), button("no", "months"))
            return Screen((text("goal.sure", day=day),), (sure,))


def home_lines(person: Person, today: date, context: Context) -> tuple[Text, ...]:
    races = stacked([text("goal.race", what=distance(each), day=day) for day, each, _ in races_ahead(person, today)])
    return (text("goal.heading"), goal_line(person, today), *races, *base_lines(person, today, context))


def goal_line(person: Person, today: date) -> Text:
    goal = person.runner.goal
    if goal is None or goal.distance == "none":
        return text("goal.none")
    if goal.date is None:
        return text("goal.undated", what=distance(goal.distance))
    return text("goal.dated" if goal.date >= today else "goal.past", what=distance(goal.distance), day=goal.date)


def distance(each: Distance) -> Text:
    return text(f"distance.{each}")


def races_ahead(person: Person, today: date) -> list[tuple[date, Distance, str]]:
    """The races of the calendar that are still to come, with the entries that named them."""
    rows = [(date.fromordinal(day), each, name) for day, each, name in person.standing.races]
    return sorted(row for row in rows if row[0] >= today)


def base_lines(person: Person, today: date, context: Context) -> tuple[Text, ...]:
    """For a marathon that is still to come on few kilometres a week (F166)."""
    goal, least = person.runner.goal, context.library.book.races.marathon_base
    aims = goal is not None and goal.distance == "marathon" and (goal.date is None or goal.date >= today)
    if not aims and all(each != "marathon" for _, each, _ in races_ahead(person, today)):
        return ()
    km = weekly_km(person.standing, today.toordinal())
    if km is None:
        return (text("goal.base-unknown", least=least),)
    return (text("goal.base", least=least, km=round(km)),) if km < least else ()


def home_rows(person: Person, today: date) -> Iterator[Row]:
    goal = person.runner.goal
    has_goal = goal is not None and goal.distance != "none"
    yield (button("change-goal" if has_goal else "set-goal", "goal"), button("add-race", "race"))
    for day, each, name in races_ahead(person, today):
        yield (button("remove-race", "remove", name, what=distance(each), day=day),)
    yield (button("back", "settings"),)


def months(today: date) -> list[Button]:
    """This month and the next ones, each by its first day."""
    firsts = (date(today.year + (today.month + n - 1) // 12, (today.month + n - 1) % 12 + 1, 1) for n in range(MONTHS))
    return [choice(text("goal.month-name", month=first), "month", str(first)) for first in firsts]


def days(month: date, today: date) -> list[Button]:
    every = (month.replace(day=number) for number in range(1, monthrange(month.year, month.month)[1] + 1))
    return [button("number", "day", str(day), number=day.day) for day in every if day >= today]
