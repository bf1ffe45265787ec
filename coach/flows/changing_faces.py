"""How changing the plan looks: what there is, what can be done with it, and why a day is not a good one."""

from datetime import date, time

from coach.board import Board, Outcome, names_of
from coach.cards.plan import ChangePlan, PlanChanged
from coach.clashes import Clash
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.lines import stacked
from coach.flows.rearranging import board_of, now_at, thing
from coach.flows.runs import today_of
from coach.flows.when import HOURS, day_text, hours_left
from coach.localtime import ONE_DAY
from coach.moved import SHORT
from coach.occurrences import first_day, run_day
from coach.person import Context, Person
from coach.screen import Button, Screen, Text, text

WEEK = 7
TO_PLAN = (button("back", "plan"),)
TO_PICK = (button("back", "page", "pick"),)
TO_THING = (button("back", "page", "thing"),)
TO_DAYS = (button("back", "page", "days"),)


def face(state: ChangePlan, person: Person, context: Context) -> Screen:
    board = board_of(person, context)
    match state.page:
        case "thing":
            return thing_face(state, board, context)
        case "days":
            return days_face(state, board, context)
        case "hour":
            return Screen((text("change.hour"),), (*hours(state, board, context), TO_THING))
        case "clash" if state.day:
            return clash_face(state, state.day, board, context)
        case _:
            return pick_face(board)


def pick_face(board: Board) -> Screen:
    """The days ahead, and what was skipped in them. The tests have a card of their own for it."""
    names = [(day, name) for day in board.ahead()[:WEEK] for name in names_of(board.plan(day)) if not is_test(name)]
    skipped = [
        (first_day(moved.occurrence), moved.occurrence)
        for moved in board.person.standing.moved
        if not (moved.day or is_test(moved.occurrence)) and first_day(moved.occurrence) >= board.today
    ]
    items = sorted((*((day, name) for day, name in names if name not in board.person.desk.done), *skipped))
    rows = rows_of([choice(item(day, name), "pick", name) for day, name in items], 2)
    return Screen((text("change.pick" if items else "change.nothing"),), (*rows, TO_PLAN))


def is_test(name: str) -> bool:
    return name.startswith("test:")


def item(day: date, name: str) -> Text:
    return text("change.item", day=day_text(day), what=thing(name))


def thing_face(state: ChangePlan, board: Board, context: Context) -> Screen:
    name, person = state.occurrence, board.person
    day = board.day_of(name)
    changed = any(moved.occurrence == name for moved in person.standing.moved)
    back = ((button("put-back", "put-back"),),) if changed else ()
    if day is None:
        return Screen((text("change.gone", what=thing(name), day=day_text(run_day(person, name))),), (*back, TO_PICK))
    when = now_at(person, name, day, context)
    moves = (button("another-day", "page", "days"), button("another-hour", "page", "hour"))
    return Screen((text("change.thing", what=thing(name), when=when),), (moves, less(state, person), *back, TO_PICK))


def less(state: ChangePlan, person: Person) -> Row:
    if state.occurrence.startswith("run:"):
        return (button("leave-out", "skip"),)
    if state.occurrence in person.standing.shortened:
        return (button("usual-length", "shorten", "usual"), button("leave-out", "skip"))
    return (button("make-short", "shorten", SHORT), button("leave-out", "skip"))


def days_face(state: ChangePlan, board: Board, context: Context) -> Screen:
    found = board.choices(state.occurrence, context.at)
    buttons = [day_button(day, outcome) for day, outcome in found.items()]
    return Screen((text("change.days"),), (*rows_of(buttons, 3), TO_THING))


def day_button(day: date, found: Outcome) -> Button:
    """The same weekday a week on is named with its date."""
    label = text("change.fits" if found.fits else "change.day", day=day)
    return choice(label, "to", str(day))


def hours(state: ChangePlan, board: Board, context: Context) -> tuple[Row, ...]:
    today = board.day_of(state.occurrence) == today_of(board.person, context)
    found = hours_left(board.person, context) if today else HOURS
    return rows_of([hour_button(hour) for hour in found], 5)


def hour_button(hour: time) -> Button:
    return choice(text("clock.reads", time=hour), "at", f"{hour:%H:%M}")


def clash_face(state: ChangePlan, day: date, board: Board, context: Context) -> Screen:
    found = board.moving(state.occurrence, day, context.at)
    best = board.nearest(state.occurrence, day, context.at)
    better = ((button("better-day", "to", str(best), "primary", day=day_text(best)),),) if best else ()
    insist = ((button("all-the-same", "insist", str(day), day=day_text(day)),),) if found.may_be else ()
    return Screen(stacked(why_not(found, board)), (*better, *insist, TO_DAYS))


def why_not(found: Outcome, board: Board) -> list[Text]:
    barred = [text(f"change.barred-{found.barred}", day=day_text(found.barred_on))] if found.barred_on else []
    clashing = [clash_line(clash) for clash in found.clashes]
    shifted = [text("change.shifts", what=thing(name), day=day_text(to)) for name, to in found.shifted]
    lost = [text("change.loses", what=thing(name), day=day_text(run_day(board.person, name))) for name in found.lost]
    return [*(barred or clashing), *shifted, *lost]


def clash_line(clash: Clash) -> Text:
    return text(f"change.clash-{clash.kind}", day=day_text(clash.day), next=day_text(clash.day + ONE_DAY))


def changed_face(state: PlanChanged, person: Person, context: Context) -> Screen:
    if state.until < today_of(person, context):
        return Screen(stacked(state.lines))
    along = ((button("move-along", "beside"),),) if state.beside else ()
    return Screen(stacked(state.lines), (*along, (button("put-back", "put-back"), button("plan", "plan"))))
