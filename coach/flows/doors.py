"""Pages that words open, by the name of what is wanted. Each stands behind a button as well."""

from coach.cards import CardState
from coach.cards.about import AboutMenu
from coach.cards.calendars import CalendarMenu
from coach.cards.club import Clubs
from coach.cards.daily import Primer, Today
from coach.cards.goal import GoalMenu
from coach.cards.how_to import Exercises
from coach.cards.plan import ChangePlan, Way
from coach.cards.progress import Progress
from coach.cards.sharing import Sharing
from coach.cards.tell import Telling
from coach.cards.travel import Travel
from coach.cards.upkeep import PauseMenu, Privacy, SettingsMenu
from coach.flows.exercise_face import one_of_each
from coach.flows.placed import place_named
from coach.flows.primer import SHORT_MINUTES
from coach.flows.runs import today_of
from coach.flows.tell import onwards
from coach.flows.timed import heard_in
from coach.flows.week_face import plan_for
from coach.flows.workout import workout
from coach.occurrences import primer_of
from coach.person import Context, Person

DOORS: dict[str, CardState] = {
    "about": AboutMenu(),
    "calendars": CalendarMenu(),
    "change": ChangePlan(),
    "clubs": Clubs(),
    "erase": Privacy("erase"),
    "exercises": Exercises(),
    "goal": GoalMenu(),
    "history": Progress("calendar"),
    "hour": SettingsMenu("when"),
    "kit": SettingsMenu("kit"),
    "language": SettingsMenu("language"),
    "left-out": SettingsMenu("left-out"),
    "messages": SettingsMenu("messages"),
    "pictures": SettingsMenu("pictures"),
    "privacy": Privacy(),
    "progress": Progress(),
    "settings": SettingsMenu(),
    "sharing": Sharing(),
    "shoes": SettingsMenu("footwear"),
    "tell": Telling(),
    "way": Way(),
}


def opened(person: Person, name: str, words: str, context: Context) -> CardState | None:
    """`words` may name the days or the place that the page asks for; nothing is changed by them alone."""
    match name:
        case "days":
            usual = tuple(run.day for run in person.runner.week)
            return SettingsMenu("days", days=heard_in(person, words, context).weekdays or usual)
        case "clock":
            return place_named(person, words, context) or Travel()
        case "ill":
            return onwards(person, Telling(topic="ill"), context).state
        case "warm-up":
            return warm_up(person, context)
        case "back":
            return PauseMenu("paused") if person.desk.paused else Today(greeting=True)
        case _:
            return DOORS.get(name)


def warm_up(person: Person, context: Context) -> Primer:
    """That of today's run; for a run that the plan does not know a short one begins at once."""
    today = today_of(person, context)
    open_ones = [run for run in plan_for(person, today, context).runs if run.occurrence not in person.desk.done]
    if open_ones:
        return Primer(primer_of(open_ones[0].occurrence))
    return Primer(f"primer:{today}:now", 0, True, one_of_each(workout(person, "pre-run", SHORT_MINUTES, context)))
