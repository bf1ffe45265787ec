"""Set-up: one card, nothing typed. Every answer stays on the card until the plan is agreed; only then it counts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from coach.cards.onboarding import Onboarding, Page
from coach.desk import Paused
from coach.flows import joining
from coach.flows.buttons import toggled
from coach.flows.kits import KITS
from coach.flows.run_week import PRESETS
from coach.flows.speaking import speaking
from coach.flows.turn import Turn
from coach.localtime import day_of
from coach.person import Context, Person
from coach.profile import Condition, Weekday

REFERRED_FOR = timedelta(weeks=2)

NOW_FLAGS = ("weight", "swelling", "numb", "surgery", "told")
"""True right now: with any of them no plan is made before a professional has looked."""

EVER: Mapping[str, Condition] = {
    "diabetes": "diabetes",
    "immunity": "immunosuppression",
    "pregnant": "pregnancy",
    "bone": "bone-stress-history",
}
CHEST = "chest"

FOLLOWS: Mapping[Page, Page] = {
    "consent": "now", "now": "ever", "ever": "past", "past": "days", "days": "when", "when": "clock",
    "place": "kit", "kit": "start", "start": "plan",
}  # fmt: skip


def press(person: Person, state: Onboarding, verb: str, arg: str, context: Context) -> Turn:
    match state.page, verb:
        case _, "agree":
            agreed = replace(person, settings=replace(person.settings, consented_at=context.at))
            return Turn(agreed, replace(state, page="now"))
        case (("now" | "ever" | "referred" | "waiting" | "asked-again"), _):
            return safety(person, state, verb, arg, context)
        case "language", "language":
            return Turn(speaking(person, arg), replace(state, page="hello"))
        case "plan", "looks-right":
            return joining.join(person, state, context)
        case "first-win", _:
            return joining.first_win(person, state, verb, context)
        case _:
            return Turn(person, answered(state, verb, arg))


def answered(state: Onboarding, verb: str, arg: str) -> Onboarding:
    """The questions that only fill the card."""
    match verb:
        case "page":
            return replace(state, page=arg)  # type: ignore[arg-type]
        case "past" | "when" | "ability":
            return following(replace(state, **{verb: arg}))  # type: ignore[arg-type]
        case "preset":
            return following(replace(state, days=PRESETS[arg]))
        case "tick" | "untick":
            return replace(state, days=toggled(state.days, Weekday(arg), verb))
        case "next":
            return following(state)
        case "clocks":
            return replace(state, page="clock-all")
        case "clock":
            return replace(state, clock=int(arg), page="place")
        case "place":
            return following(replace(state, time_zone=arg))
        case "kit":
            return following(replace(state, equipment=KITS[arg]))
        case _:
            return state


def following(state: Onboarding) -> Onboarding:
    """The next question; whoever came back from the plan to change something returns to it."""
    return replace(state, page="plan" if state.ability else FOLLOWS[state.page])


def safety(person: Person, state: Onboarding, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "tick" | "untick":
            return Turn(person, marked(state, arg, verb))
        case "next":
            return Turn(person, screened(state))
        case "seen":
            seen = "chest" if state.chest else "now"
            awake = replace(person, desk=replace(person.desk, paused=None))
            return Turn(awake, screened(replace(state, cleared=(*state.cleared, seen))))
        case "remind":
            until = day_of(context.now, ZoneInfo(person.runner.time_zone)) + REFERRED_FOR
            waiting = replace(person.desk, paused=Paused(context.now, until, "referred"))
            return Turn(replace(person, desk=waiting), replace(state, page="waiting"))
        case _:
            return Turn(person, answered(state, verb, arg))


def marked(state: Onboarding, arg: str, verb: str) -> Onboarding:
    if arg in NOW_FLAGS:
        return replace(state, now_flags=toggled(state.now_flags, arg, verb), cleared=())
    if arg == CHEST:
        return replace(state, chest=verb == "tick")
    return replace(state, conditions=toggled(state.conditions, EVER[arg], verb))


def screened(state: Onboarding) -> Onboarding:
    """No plan before everything that was said has been looked at."""
    if state.now_flags and "now" not in state.cleared:
        return replace(state, page="referred")
    if state.chest and "chest" not in state.cleared:
        return replace(state, page="referred")
    asked_ever = state.page == "ever" or state.chest
    return replace(state, page="past" if asked_ever else "ever")
