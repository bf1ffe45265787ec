"""What can be told with buttons, and the few steps that each takes. Together they reach every input of the rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from coach.cards.tell import Telling, TellPage
from coach.flows.runs import today_of, zone_of
from coach.localtime import moment
from coach.person import Context, Person
from coach.terms import Flag

FREQUENT = ("soreness", "strain", "pain", "twist", "ill", "painkiller")
"""The first page, the most frequent first."""

LOAD_REMEMBERED = timedelta(hours=48)
"""So long after a run or session a pain may be told of it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a doctor would ask about. `ask` is the follow-up question that its rule waits for."""

    flag: Flag | None = None
    of_person: bool = False
    ask: str = ""
    bony: bool = False


SIGNS: Mapping[str, Sign] = {
    "limp": Sign(),
    "swelling": Sign("swelling"),
    "numb-or-cold": Sign("numb-or-cold"),
    "bone-point-tender": Sign("bone-point-tender", ask="worse-through-run", bony=True),
    "night-or-rest-pain": Sign("night-or-rest-pain"),
    "giving-way": Sign("giving-way"),
    "cannot-heel-raise": Sign("cannot-heel-raise", ask="raise-lost-suddenly"),
    "hop-refusal": Sign("hop-refusal"),
    "fluoroquinolone": Sign("fluoroquinolone", of_person=True, ask="tendon-pain"),
}
URGENT: Mapping[str, Sign] = {
    "pop-or-snap": Sign("pop-or-snap"),
    "cannot-bear-weight": Sign("cannot-bear-weight", ask="injured"),
    "deformity": Sign("deformity"),
    "calf-hot-swollen": Sign("calf-hot-swollen"),
    "infection-signs": Sign("infection-signs"),
    "foot-drop": Sign("foot-drop"),
    "out-of-proportion": Sign("out-of-proportion", ask="two-signs"),
    "both-sides-saddle": Sign("both-sides-saddle", of_person=True),
    "chest-or-breath": Sign("chest-or-breath", of_person=True),
    "fainted": Sign(of_person=True),
}
ALL_SIGNS: Mapping[str, Sign] = {**SIGNS, **URGENT}

STEPS: Mapping[str, tuple[TellPage, ...]] = {
    "soreness": ("side", "score", "pattern"),
    "strain": ("strain",),
    "pain": ("side", "site", "score", "like", "when"),
    "twist": ("side", "twisted", "score"),
    "ill": ("ill",),
}


def steps_of(topic: str) -> tuple[TellPage, ...]:
    sign = ALL_SIGNS.get(topic)
    if sign is None:
        return STEPS.get(topic, ())
    side: tuple[TellPage, ...] = () if sign.of_person else ("side",)
    bone: tuple[TellPage, ...] = ("bone",) if sign.bony else ()
    ask: tuple[TellPage, ...] = ("ask",) if sign.ask else ()
    return (*side, *bone, *ask)


def next_page(person: Person, state: Telling, context: Context) -> TellPage | None:
    """The first step without an answer; a pain that can only be of now is not asked when it was."""
    answered = {page for page, _ in state.answers}
    ahead = (page for page in steps_of(state.topic) if page not in answered)
    found = next((page for page in ahead if page != "when" or len(moments(person, context)) > 1), None)
    return "sides" if found == "side" and state.both and "sides" not in answered else found


def moments(person: Person, context: Context) -> tuple[str, ...]:
    """When a pain may have been: with the last load, this morning, or just so."""
    ended = person.standing.ended_at
    after_load = ended is not None and context.now - ended <= LOAD_REMEMBERED
    noon = moment(today_of(person, context), context.library.policy.morning_until, zone_of(person))
    return (*(("load",) if after_load else ()), *(("morning",) if context.now < noon else ()), "now")


def page_before(topic: str) -> TellPage:
    """The list on which the topic stands."""
    return "urgent" if topic in URGENT else "signs" if topic in SIGNS else "home"
