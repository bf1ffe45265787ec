"""A session on one card: offered, then one set after the other, then how hard it was and how the ankles are."""

from dataclasses import replace
from typing import Literal

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision, RestDay, SessionOffer
from coach.cards.outcome import Told
from coach.cards.post_run import SharpQuestions
from coach.cards.recovery import Advice
from coach.cards.session import GuidedSession, SessionPlan, SessionReceipt
from coach.cards.upkeep import MoveOrSkip
from coach.desk import turned
from coach.effects import Effect, Show
from coach.flows import another_exercise, offered, pacing
from coach.flows.aftercare import AFTERCARE, QUIET
from coach.flows.front import front
from coach.flows.offered import plan_of
from coach.flows.runs import settle, today_of, zone_of
from coach.flows.stepping import current, onwards
from coach.flows.too_easy import noted
from coach.flows.turn import Turn
from coach.flows.workout import LOADING
from coach.forecast import outlook_for
from coach.journal import CheckIn, Session, WorkSet
from coach.localtime import day_of
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import Screen, text
from coach.terms import Felt, SideOrBoth

EFFORT = {"easy": 3, "right": 5, "tough": 8}
ANKLES = {"fine": 0, "aware": 2, "sore": 4}
FEWER = (0.75, 0.5, 0.25)
"""Shares of what was asked, offered where fewer were done."""
MILD_PAIN = 2
SHARP_ENDS = 2
"""The second sharp pain ends the session."""


def press_offer(person: Person, state: SessionOffer | RestDay, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "begin":
            return begin(person, state, int(arg), context)
        case "leave":
            return Turn(person, front(person))
        case "later" | "skip":
            return Turn(person, MoveOrSkip(state.occurrence, moved_as(state), verb))
        case "bring":
            known, records = another_exercise.brought_back(person, arg, context)
            return Turn(known, state, records)
        case "lack" | "have":
            return offered.kit_at_hand(person, state, verb, arg, context)
        case _:
            return Turn(person, state)


def moved_as(state: SessionOffer | RestDay) -> Literal["strength", "mobility", "balance", "rest-day"]:
    plan = plan_of(state)
    return plan if plan in ("strength", "balance", "rest-day") else "mobility"


def begin(person: Person, state: SessionOffer | RestDay, minutes: int, context: Context) -> Turn:
    """After a gap, or with news since the morning, the rules have the word first: what they take back is told before
    anything is begun, a step up on the card of the first set.
    """
    judged_person, told, records = judged(person, context)
    stepped = bool(told.changes) and told.verdict == "progress"
    if told.changes and not stepped:
        return Turn(judged_person, MorningDecision(state.occurrence, (), told), records)
    plan = plan_of(state)
    if not may_load(judged_person, plan, told, context):
        return Turn(judged_person, Advice(told), records)
    planned = offered.sets_of(judged_person, state, minutes, context)
    if not offered.has_work(planned):
        return Turn(judged_person, state, records)
    started = GuidedSession(state.occurrence, plan, minutes, context.now, planned)
    if stepped:
        started = replace(started, told=told, before=offered.sets_of(person, state, minutes, context))
    return Turn(judged_person, started, records)


def may_load(person: Person, plan: SessionPlan, told: Told, context: Context) -> bool:
    """A card that was opened before the news does not lead past it: strength waits, after an urgent stop all does."""
    outlook, today = outlook_for(person, context), today_of(person, context)
    if plan in AFTERCARE:
        return told.verdict not in QUIET
    if plan not in LOADING:
        return told.verdict != "stop-urgent"
    may = not outlook.rests(today) or outlook.alone is not None
    return may and outlook.mobility_on != today


def press(person: Person, state: GuidedSession, verb: str, arg: str, context: Context) -> Turn:
    """Presses about a set carry its step, so that a double tap never counts twice."""
    match verb:
        case "done" | "easy" | "fewer" | "mild" if outlook_for(person, context).urgent:
            return Turn(person, replace(state, page="effort"))
        case "done" | "easy":
            felt: Felt | None = "easy" if verb == "easy" else None
            answer = noted(person, state.plan, current(state), context) if felt else None
            return Turn(person, after_set(state, replace(done_set(state, 1), felt=felt), context), answer=answer)
        case "fewer-menu" | "hurts-menu" | "never-menu" | "how" | "why" | "set":
            return Turn(person, replace(state, page=verb.removesuffix("-menu")))  # type: ignore[arg-type]
        case "beat":
            sound = pacing.sound_of(state)
            return Turn(person, state, (pacing.sent(sound),) if sound else ())
        case "fewer":
            fewer = done_set(state, float(arg.partition(":")[2]))
            return Turn(person, after_set(state, replace(fewer, form="broke"), context))
        case "mild":
            mild = replace(done_set(state, 1), pain=MILD_PAIN, felt="hurts", form="broke")
            return Turn(person, after_set(state, mild, context), answer=text("session.mild"))
        case "sharp":
            return sharp(person, state, context)
        case "finish" | "effort" | "ankles":
            return closing(person, state, verb, arg, context)
        case _:
            return another_exercise.press(person, state, verb, arg, context)


def closing(person: Person, state: GuidedSession, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "finish":
            return Turn(person, replace(state, page="effort"))
        case "effort":
            return Turn(person, replace(state, effort=EFFORT[arg], page="ankles"))
        case _:
            return finish(person, state, ANKLES[arg], context)


def done_set(state: GuidedSession, share: float) -> WorkSet:
    """Pain has its own buttons, so a set that was simply done had none."""
    planned = current(state)
    return WorkSet(
        exercise=planned.exercise,
        side=planned.side.value if planned.side else None,
        reps=part(planned.reps, share),
        seconds=part(planned.seconds, share),
        metres=part(planned.metres, share),
        load=kilos(planned.load),
        pain=0,
    )


def kilos(load: str | None) -> float | None:
    """`5 kg` as a number; the strength of a band has none."""
    amount, _, unit = (load or "").partition(" ")
    return float(amount) if unit == "kg" else None


def part(amount: int | None, share: float) -> int | None:
    return None if amount is None else max(1, round(amount * share))


def after_set(state: GuidedSession, done: WorkSet, context: Context) -> GuidedSession:
    return onwards(replace(state, sets=(*state.sets, done)), context.library.exercises)


def sharp(person: Person, state: GuidedSession, context: Context) -> Turn:
    """The exercise ends for today; a second sharp pain ends the session and asks what it is."""
    felt = replace(done_set(state, 0.5), pain=None, felt="sharp")
    stopped = replace(
        state,
        sets=(*state.sets, felt),
        dropped=(*state.dropped, felt.exercise),
        sharp=state.sharp + 1,
    )
    if stopped.sharp < SHARP_ENDS:
        return Turn(person, onwards(stopped, context.library.exercises), answer=text("session.dropped"))
    known, records = record(person, (session_entry(stopped, context),), context)
    settled, effects = settle(known, state.occurrence)
    day = today_of(person, context)
    return Turn(settled, SharpQuestions(state.occurrence, day, "session", entries=ids(records)), (*records, *effects))


def session_entry(state: GuidedSession, context: Context) -> Session:
    """Half done is half counted: every set that was done is in it, and one that ended early says so itself."""
    share = len(state.sets) / len(state.planned) if state.planned else 0
    return Session(
        at=context.at,
        plan=state.plan,
        share=round(min(share, 1), 2),
        effort=state.effort,
        form=form_of(state),
        sharp=True if state.sharp else None,
        impact=True if lands(state, context) else None,
        pain=max((each.pain for each in state.sets if each.pain is not None), default=0),
        sets=state.sets,
    )


def form_of(state: GuidedSession) -> Literal["held", "broke"] | None:
    if state.broke:
        return "broke"
    return None if state.sharp else "held"


def lands(state: GuidedSession, context: Context) -> bool:
    return any(context.library.exercises[each.exercise].impact for each in state.sets)


def asked_of(state: GuidedSession) -> SideOrBoth:
    """A leg that trained alone speaks for itself only: the other one is asked about elsewhere."""
    sides = {each.side for each in state.planned}
    if state.plan not in LOADING or len(sides) != 1:
        return "both"
    (side,) = sides
    return side.value if side else "both"


def finish(person: Person, state: GuidedSession, ankles: int, context: Context) -> Turn:
    after = CheckIn(at=context.at, moment="after-session", side=asked_of(state), pain=ankles)
    known, records = record(person, (session_entry(state, context), after), context)
    decided, told, decisions = judged(known, context)
    settled, effects = settle(decided, state.occurrence)
    receipt = SessionReceipt(state.occurrence, len(state.sets), len(state.planned), ids(records), told)
    return Turn(settled, receipt, (*records, *decisions, *effects))


def close_stale(person: Person, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """A session that was left open closes the next day as far as it came; what was done is credited."""
    today = today_of(person, context)
    effects: tuple[Effect, ...] = ()
    for card in person.desk.cards:
        state = card.state
        if isinstance(state, GuidedSession) and day_of(state.started_at, zone_of(person)) < today:
            person, closed = credited(person, card.number, state, context)
            effects += closed
    return person, effects


def credited(person: Person, number: int, state: GuidedSession, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    line = text("session.partial", done=len(state.sets), planned=len(state.planned))
    desk = turned(person.desk, number, Closed(line), answered=False)
    closed = replace(person, desk=desk)
    shown = Show(number, Screen((line,)))
    if not state.sets:
        return closed, (shown,)
    known, records = record(closed, (session_entry(state, context),), context)
    settled, effects = settle(known, state.occurrence)
    return settled, (shown, *records, *effects)
