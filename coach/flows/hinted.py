"""Words about the body without an alarm: the pages of something to tell ask the rest, with what was said filled in."""

from coach.cards.tell import Telling, TellPage
from coach.flows.buttons import Row, button
from coach.flows.tell_entries import SITES
from coach.screen import Text, text
from coach.understand import Reading

KICKED = frozenset({"calf", "achilles", "heel"})
"""Where a sudden pain may be more than a pain (A2)."""
MUSCLES = frozenset({"", "calf", "soleus", "shin", "arch", "hip", "hamstring", "quad", "back"})
TWISTED = frozenset({"", "ankle", "ankle-outer", "ankle-inner", "ankle-front", "foot"})
NOTHING = ("pain", 0.0)


def hinted(reading: Reading) -> Telling | None:
    """None where nothing of the body is spoken of, or only that it does not hurt."""
    well = bool(reading.scales) and not any(value for _, value in reading.scales)
    if not (reading.sites or reading.side) or NOTHING in reading.amounts or well:
        return None
    answers: list[tuple[TellPage, str]] = []
    if reading.side in ("left", "right"):
        answers.append(("side", reading.side))
    if len(reading.sites) == 1 and reading.sites[0] in SITES:
        answers.append(("site", reading.sites[0]))
    if (score := dict(reading.amounts).get("pain")) is not None and score == int(score):
        answers.append(("score", str(int(score))))
    return Telling("about", answers=tuple(answers), words=reading.sites[:1], both=reading.side == "both")


def about_line(state: Telling) -> Text:
    said = dict(state.answers)
    place = state.words[0] if state.words else "side"
    whose = "both" if state.both else said.get("side", "either")
    return text(f"hint.{whose}", where=text(f"about.{place}-{'both' if state.both else 'one'}"))


def about_rows(state: Telling) -> tuple[Row, ...]:
    place = state.words[0] if state.words else ""
    topics = [button("about-pain", "topic", "pain")]
    if place in MUSCLES:
        topics.append(button("about-soreness", "topic", "soreness"))
    if place in TWISTED:
        topics.append(button("about-twist", "topic", "twist"))
    if place in KICKED:
        topics.append(button("about-pop-or-snap", "topic", "pop-or-snap", "danger"))
    return (*((topic,) for topic in topics), (button("about-else", "page", "home"),))
