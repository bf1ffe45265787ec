"""What was told, as the journal has it, and as one line for the runner."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal

from coach.cards.tell import Telling, TellPage
from coach.flows.tell_steps import ALL_SIGNS, Sign
from coach.followups import FOLLOW_UPS
from coach.journal import CheckIn, Entry, Illness, Injury, Recovered
from coach.person import Context, Person
from coach.screen import Text, text
from coach.terms import Flag, Moment, SideOrBoth, Site

STRAIN: Mapping[str, tuple[int | None, int | None]] = {
    "tired": (7, None),
    "worn-out": (9, None),
    "slept-badly": (None, 3),
    "no-sleep": (None, 1),
}
"""Fatigue and sleep 0-10 behind each button: a day that counts for E3, and one that E2 speaks of."""

DAYS_AGO = (0, 1, 2, 3, 5, 10)
"""When an ankle was twisted. The last stands for a week or more: it is not acute any more."""

SITES: tuple[Site, ...] = (
    "achilles", "calf", "heel", "arch", "ankle-outer", "ankle-inner", "ankle-front", "shin", "foot", "forefoot",
    "knee", "hip",
)  # fmt: skip
BONES: tuple[Site, ...] = ("shin", "foot", "forefoot", "toes", "heel", "ankle-outer", "ankle-inner")

Pattern = Literal["focal", "diffuse"]
PATTERNS: Mapping[str, tuple[Pattern, tuple[Site, ...]]] = {
    "all-over": ("diffuse", ()),
    "spot-muscle": ("focal", ("calf",)),
    "spot-other": ("focal", ()),
}
"""How soreness is spread: F8 wants to know whether it is the muscle."""


def side_of(state: Telling) -> SideOrBoth | None:
    return dict(state.answers).get("side")  # type: ignore[return-value]


def entries_of(state: Telling, person: Person, context: Context) -> tuple[Entry, ...]:
    """Recorded when the last step is answered: a topic that was only looked at tells nothing."""
    said, at = dict(state.answers), context.at
    match state.topic:
        case "strain":
            fatigue, sleep = STRAIN[said["strain"]]
            return (CheckIn(at=at, fatigue=fatigue, sleep=sleep),)
        case "painkiller":
            return (CheckIn(at=at, painkiller=True),)
        case "ill":
            kind = said["ill"]
            return (Illness(at=at, fever=kind == "fever", below_neck=kind in ("fever", "below")),)
        case "well":
            return (Recovered(at=at),)
        case "twist":
            twisted = Injury(at=at - timedelta(days=int(said["twisted"])), side=side_of(state))
            return (twisted, CheckIn(at=at, side=side_of(state), pain=int(said["score"])))
        case "soreness":
            pattern, sites = PATTERNS[said["pattern"]]
            score = int(said["score"])
            return (CheckIn(at=at, side=side_of(state), soreness=score, pattern=pattern, sites=sites),)
        case "pain":
            return (hurting(state, person, context),)
        case topic:
            return (sign(state, ALL_SIGNS[topic], context),)


def hurting(state: Telling, person: Person, context: Context) -> CheckIn:
    said: dict[str, Any] = dict(state.answers)
    like, sites = said["like"], () if said["site"] == "elsewhere" else (said["site"],)
    return CheckIn(
        at=context.at,
        moment=moment_of(said.get("when", "now"), person),
        side=side_of(state),
        sites=sites,
        pain=int(said["score"]),
        pattern={"spot": "focal", "spread": "diffuse"}.get(like),  # type: ignore[arg-type]
        sharp=True if like == "sharp" else None,
    )


def moment_of(when: str, person: Person) -> Moment:
    if when == "load":
        ran = person.standing.runs and person.standing.runs[-1][0] == person.standing.load_day
        return "after-run" if ran else "after-session"
    return "next-morning" if when == "morning" else "any"


def sign(state: Telling, told: Sign, context: Context) -> CheckIn:
    """With the answer that its rule waits for, so that nothing is stopped that a word can clear up."""
    said, topic = dict(state.answers), state.topic
    flags: tuple[Flag, ...] = (told.flag,) if told.flag else ()
    sites: tuple[Site, ...] = (said["bone"],) if told.bony else ()  # type: ignore[assignment]
    answers = answered(told.ask, said["ask"]) if told.ask else ()
    return CheckIn(
        at=context.at,
        side=side_of(state),
        flags=flags,
        sites=sites,
        pattern="focal" if told.bony else None,
        limp=True if topic == "limp" else None,
        answers=answers or ((("fainted", True),) if topic == "fainted" else ()),
    )


def answered(question: str, said: str) -> tuple[tuple[str, bool], ...]:
    """Not sure is the worrying answer; where the rule counts it so by itself nothing is said."""
    known = FOLLOW_UPS[question]
    if said == "unsure":
        return () if known.unsure == "stands" else ((question, known.alarm),)
    return ((question, said == "yes"),)


def heard(state: Telling) -> Text:
    what, side = thing(state), side_of(state)
    if side is None or state.topic == "pain":
        return text("heard.line", what=what)
    return text(f"noted.{side}", what=what)


def hurt(said: dict[TellPage, str]) -> Text:
    """Where it hurts, with its side."""
    side, site, score = said["side"], said["site"], int(said["score"])
    if site == "elsewhere":
        return text(f"hurts-somewhere.{side}", score=score)
    return text(f"hurts.{side}", where=text(f"about.{site}-{'both' if side == 'both' else 'one'}"), score=score)


def thing(state: Telling) -> Text:
    said = dict(state.answers)
    match state.topic:
        case "strain" | "ill":
            return text(f"heard.{state.topic}-{said[state.topic]}")
        case "pain":
            return hurt(said)
        case "soreness":
            return text("heard.soreness", score=int(said["score"]))
        case "twist" | "painkiller" | "well" | "limp" | "fainted":
            return text(f"heard.{state.topic}")
        case flag:
            return text(f"flag.{flag}")
