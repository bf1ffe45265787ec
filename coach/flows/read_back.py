"""What was read in free text is shown back and counts only once it is confirmed; each part can be put right with a tap.

Red flags never come here: they act at once.
"""

from dataclasses import replace
from typing import cast

from coach.cards import CardState
from coach.cards.daily import MorningDecision
from coach.cards.reading import ReadBack, RunRead, Scale
from coach.cards.recovery import Advice
from coach.cards.tell import Telling
from coach.cards.upkeep import WordsHeard
from coach.decision import STOPS
from coach.effects import Effect
from coach.flows.learning import may_ask, with_phrase
from coach.flows.read_back_entries import entries_of, nothing_asked, run_of
from coach.flows.read_back_lines import understood_as
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.terms import Site
from coach.understand import Reading

SCALES: tuple[Scale, ...] = ("soreness", "stiffness", "fatigue")


def begun(words: str, reading: Reading) -> ReadBack | None:
    """None where nothing is told that can be written down without asking how much."""
    done = reading.activity
    ran = done is not None and done.kind == "run" and done.is_today and (done.kilometres or done.minutes)
    measured = [scale for scale, _ in reading.scales if scale not in reading.guessed]
    if not (ran or measured):
        return asked_how_much(words, reading)
    effort = int(done.effort) if done and done.effort is not None else None
    run = RunRead(done.kilometres, done.minutes, effort) if done and ran else None
    told = cast("tuple[tuple[Scale, float], ...]", reading.scales)
    asked: Scale = told[0][0] if told else "soreness"
    return ReadBack(words, reading.side, cast("tuple[Site, ...]", reading.sites), told, run, scale=asked)


def asked_how_much(words: str, reading: Reading) -> ReadBack | None:
    """Tired or stiff, and nothing more: the number is asked at once. What hurts is asked where it hurts."""
    felt = cast("tuple[Scale, ...]", reading.guessed)
    if not felt or "soreness" in felt or reading.sites or reading.side:
        return None
    told = cast("tuple[tuple[Scale, float], ...]", reading.scales)
    return ReadBack(words, scales=told, page="number", scale=felt[0], asked=True)


def press(person: Person, state: ReadBack, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "yes":
            return confirmed(person, state, context)
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "side" if state.page == "whose":
            return confirmed(person, replace(state, side=arg), context)  # type: ignore[arg-type]
        case "sharp":
            return sharply(person, state, context)
        case "signs":
            return Turn(person, Telling("signs"))
        case "nothing":
            return Turn(person, WordsHeard())
        case "keep":
            return onwards(with_phrase(person, state, agreed=arg == "yes"), state, (), context)
        case _:
            return Turn(person, put_right(state, verb, arg))


def put_right(state: ReadBack, verb: str, arg: str) -> ReadBack:
    corrected = replace(state, page="told", corrected=not state.asked, asked=False)
    match verb:
        case "side":
            return replace(corrected, side=arg)  # type: ignore[arg-type]
        case "site":
            return replace(corrected, sites=(arg,))  # type: ignore[arg-type]
        case "number":
            return replace(corrected, scales=measured_as(state, arg))
        case "scale":
            return replace(state, scale=arg)  # type: ignore[arg-type]
        case _:
            return state


def measured_as(state: ReadBack, number: str) -> tuple[tuple[Scale, float], ...]:
    """With the number on the scale that is asked about; empty: nothing was said of it."""
    others = {scale: value for scale, value in state.scales if scale != state.scale}
    values = others if not number else {**others, state.scale: float(number)}
    return tuple((scale, values[scale]) for scale in SCALES if scale in values)


def wants_side(state: ReadBack) -> bool:
    return state.side is None and any(value and scale != "fatigue" for scale, value in state.scales)


def sharply(person: Person, state: ReadBack, context: Context) -> Turn:
    """Sharp pain is judged at once, like an alarm in words."""
    known, records = record(person, entries_of(person, state, context, sharp=True), context)
    after, told, decisions = judged(known, context)
    advice = Advice(told, ids(records), state.side, heard=understood_as(state), told_at=context.now)
    kept = with_phrase(after, replace(state, corrected=True), sharp=True)
    return Turn(kept, replace(advice, asks_side=state.side is None), (*records, *decisions))


def confirmed(person: Person, state: ReadBack, context: Context) -> Turn:
    if wants_side(state):
        return Turn(person, replace(state, page="whose"))
    if state.run and not state.scales:
        return run_of(with_phrase(person, state), state, context)
    written_down = entries_of(person, state, context)
    ready, effects = nothing_asked(person, state, context)
    known, records = record(ready, written_down, context)
    after, told, decisions = judged(known, context)
    written = replace(state, entries=ids(records), told=told)
    changes: tuple[Effect, ...] = (*records, *effects, *decisions)
    if state.corrected and may_ask(after) and told.verdict not in STOPS:
        return Turn(after, replace(written, page="keep"), changes)
    return onwards(with_phrase(after, state), written, changes, context)


def onwards(person: Person, state: ReadBack, effects: tuple[Effect, ...], context: Context) -> Turn:
    if state.told is None:
        return Turn(person, state, effects)
    outcome: CardState
    if state.told.verdict in STOPS:
        outcome = Advice(state.told, state.entries, state.side, heard=understood_as(state), told_at=context.now)
    else:
        day = f"tell:{today_of(person, context)}"
        outcome = MorningDecision(day, state.entries, state.told, heard=understood_as(state), told_at=context.now)
    return Turn(person, outcome, effects)
