"""How the pages of something to tell look."""

from coach.cards.tell import Telling, TellPage
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.hinted import about_line, about_rows
from coach.flows.tell_entries import BONES, DAYS_AGO, PATTERNS, SITES, STRAIN
from coach.flows.tell_steps import ALL_SIGNS, FREQUENT, SIGNS, URGENT, moments
from coach.flows.veto import is_ill
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text

ILL = ("fever", "below", "cold")
SIDES = ("left", "right", "both")
SAME = ("same", "one")
LIKE = ("spread", "spot", "sharp")
SAID = ("yes", "no", "unsure")


def face(state: Telling, person: Person, context: Context) -> Screen:
    match state.page:
        case "home":
            return home(person)
        case "signs":
            urgent = (button("urgent-signs", "page", "urgent", "danger"),)
            back = (button("back", "page", "home"),)
            return Screen((text("tell.signs"),), (*topic_rows(tuple(SIGNS)), urgent, back))
        case "about":
            return Screen((about_line(state),), about_rows(state))
        case "urgent":
            back = (button("back", "page", "signs"),)
            return Screen((text("tell.urgent"),), (*topic_rows(tuple(URGENT), 1), back))
        case page:
            back = (button("back", "back"),)
            return Screen((question(state),), (*step_rows(state, page, person, context), *not_an_ankle(state), back))


def home(person: Person) -> Screen:
    topics = tuple("well" if topic == "ill" and is_ill(person) else topic for topic in FREQUENT)
    signs = (button("other-signs", "page", "signs"),)
    return Screen((text("tell.home"),), (*topic_rows(topics), signs, (button("back", "today"),)))


def topic_rows(topics: tuple[str, ...], width: int = 2) -> tuple[Row, ...]:
    return rows_of([button(f"tell-{topic}", "topic", topic) for topic in topics], width)


def not_an_ankle(state: Telling) -> tuple[Row, ...]:
    """Where words were read as being about an ankle."""
    asked = state.page == ("sides" if state.both else "side") and state.topic == "pain" and state.words == ("ankle",)
    return ((button("not-an-ankle", "elsewhere"),),) if asked else ()


def question(state: Telling) -> Text:
    if state.page == "ask":
        return text(f"ask.{ALL_SIGNS[state.topic].ask}")
    if state.page == "score":
        return text(f"tell.score-{state.topic}")
    return text(f"tell.{state.page}")


def step_rows(state: Telling, page: TellPage, person: Person, context: Context) -> tuple[Row, ...]:
    match page:
        case "side":
            return (tuple(step(page, side, side) for side in SIDES[: 2 if state.both else 3]),)
        case "score":
            return rows_of([score_button(score) for score in range(11)], 6)
        case "site":
            sites = [step(page, site, f"site-{site}") for site in SITES]
            return (*rows_of(sites, 2), (step(page, "elsewhere", "elsewhere"),))
        case "bone":
            return rows_of([step(page, site, f"site-{site}") for site in BONES], 2)
        case "twisted":
            return rows_of([step(page, str(days), f"twisted-{days}") for days in DAYS_AGO], 3)
        case "when":
            return tuple((step(page, when, f"when-{when}"),) for when in moments(person, context))
        case "ask":
            yes, no, unsure = (step(page, said, "not-sure" if said == "unsure" else said) for said in SAID)
            return ((yes, no), (unsure,))
        case _:
            return tuple((step(page, one, f"{page}-{one}"),) for one in CHOICES[page])


CHOICES: dict[str, tuple[str, ...]] = {
    "strain": tuple(STRAIN),
    "ill": ILL,
    "pattern": tuple(PATTERNS),
    "like": LIKE,
    "sides": SAME,
}


def step(page: TellPage, answer: str, label: str) -> Button:
    """The step stands in the argument: a second tap on the same spot finds another step."""
    return button(label, "step", f"{page}:{answer}")


def score_button(score: int) -> Button:
    return choice(text("word.number", number=score), "step", f"score:{score}")
