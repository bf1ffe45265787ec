"""How the pages about the runner look."""

from coach.body_numbers import Pain
from coach.cards.about import AboutMenu
from coach.flows.about import CONDITIONS
from coach.flows.about_you import DECADE, decades
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.flows.lines import stacked
from coach.person import Context, Person
from coach.profile import Runner
from coach.screen import Button, Screen, Text, text

SIDES = ("left", "right", "both")
BACK: Row = (button("back", "page", "home"),)


def face(state: AboutMenu, person: Person, context: Context) -> Screen:
    runner = person.runner
    match state.page:
        case "home":
            pages = [button(page, "page", page) for page in ("health", "clinician", "born", "sex")]
            back = (button("back", "settings"),)
            return Screen((text("about.heading"), *stacked(known(runner))), (*rows_of(pages, 2), back))
        case "born":
            decade = [decade_button(one) for one in decades(person, context)]
            return Screen((text("about.decade"),), (*rows_of(decade, 4), BACK))
        case "sex":
            both = tuple(button(f"values-{sex}", "sex", sex) for sex in ("female", "male"))
            return Screen((text("benchmark.sex"),), (both, BACK))
        case "health":
            rows = tuple((ticked(f"condition-{each}", each in runner.conditions, each),) for each in CONDITIONS)
            return Screen((text("about.health"),), (*rows, BACK))
        case "lift":
            sure = ((button("cleared-yes", "cleared", style="primary"),), (button("not-yet", "page", "health"),))
            return Screen((text("about.lift"),), sure)
        case "clinician":
            return clinician(runner, context.library.book.pain)
        case "clinician-sure":
            sure = ((button("allowed", "allowed", style="primary"),), (button("not-so", "page", "clinician"),))
            return Screen((text("about.clinician-sure", side=text(f"about.on-{state.side or 'both'}")),), sure)


def decade_button(decade: int) -> Button:
    return choice(text("benchmark.decade", decade=str(decade)), "born", str(decade))


def known(runner: Runner) -> list[Text]:
    conditions = tuple(text(f"condition.{each}") for each in runner.conditions)
    health = text("about.conditions", what=conditions) if conditions else text("about.no-conditions")
    return [health, mode_line(runner), *norm_lines(runner)]


def norm_lines(runner: Runner) -> list[Text]:
    """What the norms of the tests go by."""
    born = [text("about.born", decade=str(runner.born // DECADE * DECADE))] if runner.born else []
    return [*born, *([text(f"about.{runner.sex}")] if runner.sex else [])]


def mode_line(runner: Runner) -> Text:
    if runner.clinician_mode is None:
        return text("about.standard")
    return text("about.allowed", side=text(f"about.on-{runner.clinician_mode.side}"))


def clinician(runner: Runner, pain: Pain) -> Screen:
    means = text("about.clinician-means", red=pain.red_clinician, usual=pain.red)
    if runner.clinician_mode is not None:
        return Screen((mode_line(runner), means), ((button("end-mode", "end"),), BACK))
    sides = tuple(button(side, "side", side) for side in SIDES)
    return Screen((text("about.clinician"), means), (sides, BACK))
