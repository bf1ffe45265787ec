"""About the runner: conditions, and a professional's word that loading with pain is fine. Every change is journalled.

What the rules make of it is said at once. What keeps a runner from training is lifted by a professional's word only.
"""

from dataclasses import replace

from coach.cards.about import AboutMenu
from coach.cards.recovery import Advice
from coach.cards.upkeep import SettingsMenu
from coach.decision import STOPS
from coach.flows import about_you
from coach.flows.buttons import toggled
from coach.flows.turn import Turn
from coach.journal import Cleared, Entry, ProfileChange
from coach.judgement import judgement
from coach.person import Context, Person
from coach.profile import ClinicianMode, Condition, Runner
from coach.record import ids, judged, record
from coach.screen import text

CONDITIONS: tuple[Condition, ...] = (
    "diabetes", "neuropathy", "immunosuppression", "pregnancy", "bone-stress-history",
    "ankle-surgery-under-6-months", "told-not-to-exercise",
)  # fmt: skip
BARRING: frozenset[Condition] = frozenset({"ankle-surgery-under-6-months", "told-not-to-exercise"})
"""With these nothing is loaded until a professional agrees (B11)."""


def press(person: Person, state: AboutMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "settings":
            return Turn(person, SettingsMenu())
        case "page":
            return Turn(person, AboutMenu(arg))  # type: ignore[arg-type]
        case "untick" if arg in BARRING:
            return Turn(person, AboutMenu("lift", lifted=arg))
        case "tick" | "untick":
            conditions: tuple[Condition, ...] = toggled(person.runner.conditions, arg, verb)  # type: ignore[arg-type]
            return changed(person, AboutMenu("health"), replace(person.runner, conditions=conditions), context)
        case "cleared":
            return lifted(person, state, context)
        case "born" | "sex":
            runner = about_you.with_answer(person, verb, arg, context)
            return changed(person, AboutMenu(), runner, context)
        case _:
            return clinician(person, state, verb, arg, context)


def clinician(person: Person, state: AboutMenu, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "side":
            return Turn(person, AboutMenu("clinician-sure", side=arg))  # type: ignore[arg-type]
        case "allowed" if state.side:
            mode = ClinicianMode(state.side)
            return changed(person, AboutMenu("clinician"), replace(person.runner, clinician_mode=mode), context)
        case "end":
            return changed(person, AboutMenu("clinician"), replace(person.runner, clinician_mode=None), context)
        case _:
            return Turn(person, state)


def lifted(person: Person, state: AboutMenu, context: Context) -> Turn:
    conditions = tuple(each for each in person.runner.conditions if each != state.lifted)
    cleared = Cleared(at=context.at, by="professional", flag="B11")
    return changed(person, AboutMenu("health"), replace(person.runner, conditions=conditions), context, cleared)


def changed(person: Person, state: AboutMenu, runner: Runner, context: Context, *more: Entry) -> Turn:
    was = judgement(person, context).decision
    known, records = record(person, (ProfileChange(at=context.at, runner=runner), *more), context)
    after, told, decisions = judged(known, context)
    if told.verdict in STOPS and was not in STOPS:
        return Turn(after, Advice(told, ids(records)), (*records, *decisions))
    return Turn(after, state, (*records, *decisions), text("settings.saved"))
