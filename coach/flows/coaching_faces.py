"""How a coach sees their runners: who needs a word first, each with a reason."""

from collections.abc import Iterator
from datetime import date

from coach.cards.sharing import Board
from coach.decision import PLAIN
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.coaching import name_of
from coach.flows.lines import stacked
from coach.flows.progress_faces import ENOUGH
from coach.flows.runs import today_of
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.progress.record import mornings_told
from coach.progress.values import Trend
from coach.rules import RULES
from coach.screen import Button, Link, Screen, Text, text
from coach.sharing.values import Report

SILENT_DAYS = 6  # without a word from a runner: worth asking after (flow 8)
SHOWN_DAYS = 7
SHOWN_CHANGES = 3
WORDED = RULES.keys() | PLAIN
NEEDS: tuple[str, ...] = ("stop", "less", "held", "silent")
INVITE = button("invite-runners", "invite")
HOME: Row = (button("back", "home"),)
TO_LIST: Row = (button("back", "list"),)
TO_ONE: Row = (button("back", "page", "one"),)


def face(state: Board, person: Person, context: Context) -> Screen:
    report = next((one for one in state.reports if one.runner == state.runner), None)
    name = name_of(person, state.runner)
    match state.page:
        case "list":
            return list_face(state, person, today_of(person, context))
        case "invite":
            send = Button(text("button.send-link"), "", link=Link("runner", person.id))
            return Screen((text("coaching.invite"),), ((send,), TO_LIST))
        case "note":
            return Screen((text("coaching.write", name=name),), (TO_ONE,))
        case "leave":
            rows = ((button("step-back", "step-back", style="danger"),), TO_ONE)
            return Screen((text("coaching.leave", name=name),), rows)
        case "one" if report is None:
            return Screen((text("coaching.waiting", name=name),), (TO_LIST,))
        case "one":
            return one_face(state, report, name, person)


def list_face(state: Board, person: Person, today: date) -> Screen:
    if not person.coached:
        return Screen((text("coaching.nobody"),), ((INVITE,), HOME))
    found = {report.runner: need_of(report, today) for report in state.reports}
    needing = [one for need in NEEDS for one in person.coached if found.get(one.runner) == need]
    lines = [text(f"coaching.need-{found[one.runner]}", name=one.name) for one in needing]
    fine = sum(need == "" for need in found.values())
    silent = len(person.coached) - len(needing) - fine
    rest = [] if needing else [text("coaching.no-need")]
    rest += [text("coaching.fine", count=fine)] if fine else []
    rest += [text("coaching.closed", count=silent)] if silent else []
    order = [*needing, *(one for one in person.coached if one not in needing)]
    names = [choice(text("word.name", name=one.name), "open", str(one.runner)) for one in order]
    rows = (*rows_of(names, 2), (INVITE, button("look-again", "list")), HOME)
    return Screen((text("coaching.today"), *stacked([*lines, *rest])), rows)


def need_of(report: Report, today: date) -> str:
    """Why a word may be good, the gravest first; empty where all is well or too little is shown to tell."""
    match report.verdict:
        case "stop-urgent" | "stop-soon" | "rest":
            return "stop"
        case "regress":
            return "less"
        case "hold" if any(rule[0] in "CDE" for rule in report.rules):
            return "held"
        case _ if report.seen is not None and (today - report.seen).days >= SILENT_DAYS:
            return "silent"
        case _:
            return ""


def one_face(state: Board, report: Report, name: str, person: Person) -> Screen:
    sent = [text(f"coaching.sent-{state.sent}", name=name)] if state.sent else []
    parts = (lately(report), judged(report), changed(report), tested(report))
    body = (text("coaching.one", name=name), *(line for part in parts for line in stacked([*part])), *sent)
    less = (button("coach-hold", "hold"), button("coach-ease", "ease")) if report.scope != "consistency" else ()
    rows = ((button("coach-note", "page", "note"),), less, (button("stop-coaching", "page", "leave"),), TO_LIST)
    return Screen(body, tuple(row for row in rows if row), drawn(report, person))


def drawn(report: Report, coach: Person) -> Trend | None:
    """The mornings as a picture, from as many on as make one."""
    if report.trend is None or coach.settings.pictures == "none":
        return None
    return report.trend if mornings_told(report.trend) >= ENOUGH else None


def lately(report: Report) -> Iterator[Text]:
    if report.seen is not None:
        yield text("coaching.seen", day=report.seen)
    if report.weeks:
        weeks = tuple(text("coaching.week", kept=week.kept, planned=week.planned) for week in report.weeks)
        yield text("coaching.weeks", weeks=weeks)


def judged(report: Report) -> Iterator[Text]:
    if report.verdict is not None:
        yield text(f"coaching.verdict-{report.verdict}", reasons=tuple(reason_of(rule) for rule in report.rules))
    for side in SIDES:
        yield from mornings(report, side)


def changed(report: Report) -> Iterator[Text]:
    for change in report.changes[-SHOWN_CHANGES:]:
        yield text(
            f"coaching.change-{change.verdict}", day=change.day, rules=tuple(reason_of(rule) for rule in change.rules)
        )


def tested(report: Report) -> Iterator[Text]:
    if report.stages is not None:
        left, right = (text(f"stage.{stage}") for stage in report.stages)
        yield text("coaching.stages", left=left, right=right)
    for one in report.tests:
        what = text(f"benchmark.name-{one.test}")
        leg = text(f"side.{one.side or 'both'}")
        yield text("coaching.test", what=what, side=leg, value=one.value, day=one.day)


def mornings(report: Report, side: Side) -> Iterator[Text]:
    days = [day for day in report.days if day.side is side and day.pain is not None][-SHOWN_DAYS:]
    if days:
        yield text(f"coaching.mornings-{side}", values=" · ".join(f"{day.pain:g}" for day in days))


def reason_of(rule: str) -> Text:
    """A few words for a coach, the rule's id for a physio; an imported record may name rules that are not ours."""
    if rule not in WORDED:
        return text("word.name", name=rule)
    return text("coaching.reason", what=text(f"coaching.rule-{rule}"), rule=rule)
