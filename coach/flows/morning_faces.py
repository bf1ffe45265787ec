"""How the morning's questions and its decision look."""

from coach.cards.daily import AskMorning, AskMorningMore, AskNormal, MorningDecision
from coach.day_plan import DayPlan, plan_named
from coach.diary import diary_of
from coach.flows.aftercare import reset
from coach.flows.buttons import Row, button, score_rows
from coach.flows.lines import stacked
from coach.flows.morning import MINUTES
from coach.flows.placing import place_rows
from coach.flows.runs import today_of
from coach.flows.told import PAUSED, told_lines, why_lines
from coach.flows.undoing import undo_button
from coach.flows.veto import is_ill, may_keep, review_after, yesterdays_run
from coach.flows.week_face import named_parts, plan_for, todays_rest, todays_session
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Screen, Text, text
from coach.standing.windows import of_day

SIDES = ("left", "right", "both")


def face(state: AskMorning | AskMorningMore | AskNormal | MorningDecision, person: Person, context: Context) -> Screen:
    match state:
        case AskMorning():
            return ask_face(state)
        case AskMorningMore():
            return more_face(state)
        case AskNormal():
            return normal_face(state)
        case MorningDecision():
            return decision_face(state, person, context)


def ask_face(state: AskMorning) -> Screen:
    sided = state.side != "both"
    question = text("morning.ask-side", side=text(f"side.{state.side}")) if sided else text("morning.ask")
    rows = (
        (button("none", "stiff", "none", "success"), button("stiff-minutes", "stiff", "minutes")),
        (button("stiff-quarter", "stiff", "quarter"), button("stiff-longer", "longer")),
        *(((button("other-side", "other-side", state.side),),) if sided else ()),
    )
    return Screen((question,), rows)


def more_face(state: AskMorningMore) -> Screen:
    return Screen((text(f"morning.more-{state.page}"),), more_rows(state))


def more_rows(state: AskMorningMore) -> tuple[Row, ...]:
    match state.page:
        case "side":
            return (tuple(button(side, "side", side) for side in SIDES),)
        case "pain":
            return score_rows("pain")
        case "minutes":
            return (tuple(button(f"for-{minutes}", "minutes", str(minutes)) for minutes in MINUTES),)
        case "place":
            return place_rows("place")
        case _:
            return ((button("yes", "limp", "yes"), button("no", "limp", "no")),)


def normal_face(state: AskNormal) -> Screen:
    usual = (button("as-usual", "normal", "usual"), button("worse", "normal", "worse"))
    only = () if state.sided else ((button("only-left", "only", "left"), button("only-right", "only", "right")),)
    return Screen((text("morning.normal"),), (usual, *only))


def decision_face(state: MorningDecision, person: Person, context: Context) -> Screen:
    match state.page:
        case "why":
            return Screen(why_lines(state.told, context), ((button("back", "page", "told"),),))
        case "one-set":
            rows = ((button("one-set-first", "keep", style="primary"),), (button("easy-instead", "page", "told"),))
            return Screen((text("morning.one-set"),), rows)
        case _:
            return told_face(state, person, context)


def told_face(state: MorningDecision, person: Person, context: Context) -> Screen:
    plan = plan_for(person, today_of(person, context), context)
    what = tuple(part for name, part in named_parts(person, plan) if name not in person.desk.done)
    today = stacked([*([text("morning.today", what=what)] if what else []), *put_off(state, person, context)])
    kept = (text("morning.as-it-was"),) if state.kept else ()
    heard = (state.heard,) if state.heard else ()
    said = (text("sharp.paused"),) if state.heard and state.told.next == PAUSED else told_lines(state.told)
    start = beginning(state, plan, person, context)
    well = ((button("well-again", "well"),),) if is_ill(person) else ()
    if state.told.verdict in ("hold", "regress") and reset(person, context):
        start = ((*(start[0] if start else ()), button("short-reset", "reset")),)
    ran = None if state.lifted else yesterdays_run(person, context)
    asked = ((button("yesterdays-run", "run"),),) if ran else ()
    return Screen(
        (*heard, *said, *kept, *today),
        (*asked, *well, *start, *bad_night(state, person, context), *decision_rows(state, person, context)),
    )


def put_off(state: MorningDecision, person: Person, context: Context) -> tuple[Text, ...]:
    """Where today's strength went when the day became one for mobility."""
    today = today_of(person, context)
    if state.told.verdict != "hold" or state.kept:
        return ()
    ahead = (today + number * ONE_DAY for number in range(1, context.library.policy.put_off_days + 1))
    plans = (plan_for(person, day, context) for day in ahead)
    found = next((plan.day for plan in plans if plan.session and plan.session.occurrence == f"strength:{today}"), None)
    return (text("morning.put-off", day=WEEKDAYS[found.weekday()]),) if found else ()


def beginning(state: MorningDecision, plan: DayPlan, person: Person, context: Context) -> tuple[Row, ...]:
    """What is left of today can be begun from here; strength comes after the run, unless it was about to begin."""
    session = todays_session(person, context)
    if session and (not plan.runs or state.occurrence == session.occurrence):
        return ((button(f"do-{plan_named(session.occurrence)}", "session"),),)
    return ((button("do-rest", "rest"),),) if todays_rest(person, context) else ()


def decision_rows(state: MorningDecision, person: Person, context: Context) -> tuple[Row, ...]:
    told = state.told
    agree = button("good" if told.verdict == "progress" else "ok", "ok")
    if review_after(person, state, context):
        agree = button("ok-week", "ok", style="primary")
    why = (button("why", "page", "why"),) if told.rules else ()
    more = (*why, *undo_button(state, context))
    nothing_given_up = told.verdict == "hold" and not gives_up_strength(person, context)
    if state.kept or nothing_given_up or not may_keep(told, context.library.policy):
        return ((agree, *more),)
    if told.verdict == "progress":
        return ((agree, button("keep-as-was", "keep")), more)
    label = "keep-strength" if told.verdict == "hold" else "keep-as-was"
    return ((agree, button(label, "page", "one-set")), more)


def gives_up_strength(person: Person, context: Context) -> bool:
    """Strength was to be today, wherever it stands now."""
    diary, today = diary_of(person, context), today_of(person, context)
    return diary.keeps_strength(today) or bool(diary.arrivals("strength:", today)) or diary.slips_to(today)


def bad_night(state: MorningDecision, person: Person, context: Context) -> tuple[Row, ...]:
    """A night or a tiredness that nobody has asked about, where it could still change the day."""
    today = today_of(person, context).toordinal()
    known = of_day(person.standing.sleep, today) is not None
    if (
        known
        or state.kept
        or not state.occurrence.startswith("morning:")
        or state.told.verdict not in ("progress", "hold", "regress")
    ):
        return ()
    return ((button("bad-night", "tell"),),)
