"""How later, skip and move look."""

from coach.cards.upkeep import MoveOrSkip
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.moving import ILL_DAYS, free_day, usual_hour
from coach.flows.when import TONIGHT, hours_left, today_at
from coach.person import Context, Person
from coach.screen import Button, Screen, text

BACK = (button("back", "back"),)
TO_SKIP = (button("back", "page", "skip"),)


def face(state: MoveOrSkip, person: Person, context: Context) -> Screen:
    return Screen((text(f"move.{state.page}"),), rows(state, person, context))


def rows(state: MoveOrSkip, person: Person, context: Context) -> tuple[Row, ...]:
    match state.page:
        case "later":
            return later_rows(person, context)
        case "pick":
            return (*hours(person, context), (button("back", "page", "later"),))
        case "run-moved":
            tail = (button("tomorrow", "tomorrow"), button("called-off", "called-off"))
            return (*hours(person, context), tail, BACK)
        case "swap":
            at = usual_hour(person, "run")
            return ((button("swap-in", "swap-in", at=at), button("no-swap", "no-swap")), BACK)
        case "another-day":
            return another_day_rows(person, state, context)
        case "skip":
            return skip_rows(state)
        case "sore":
            return (*sore_rows(), TO_SKIP)
        case "ill":
            return (*((button(f"ill-{each}", "illness", each),) for each in ("fever", "below", "cold")), TO_SKIP)
        case "ill-until":
            lengths = tuple(button(f"for-{days}-days", "ill-for", str(days)) for days in ILL_DAYS)
            return (lengths, (button("only-today", "only-today"),))


def another_day_rows(person: Person, state: MoveOrSkip, context: Context) -> tuple[Row, ...]:
    day = free_day(person, state, context)
    to = ((choice(text("change.day", day=day), "another-day", str(day)),),) if day else ()
    return (*to, (button("skip-it", "no-time"),), TO_SKIP)


def later_rows(person: Person, context: Context) -> tuple[Row, ...]:
    tonight = (button("tonight", "later", "tonight"),) if today_at(person, TONIGHT, context) > context.now else ()
    soon = (button("15-min", "later", "15-min"), button("1-hour", "later", "1-hour"), *tonight)
    return (soon, (button("tomorrow", "tomorrow"), button("pick-time", "page", "pick")), BACK)


def hours(person: Person, context: Context) -> tuple[Row, ...]:
    return rows_of([hour_button(f"{hour:%H:%M}") for hour in hours_left(person, context)], 5)


def hour_button(clock: str) -> Button:
    return choice(text("when.today", clock=clock), "at", clock)


def skip_rows(state: MoveOrSkip) -> tuple[Row, ...]:
    bored = () if state.plan == "run" else (button("bored", "bored"),)
    reasons = [button(reason, reason) for reason in ("no-time", "sore", "ill", "travel")]
    return (*rows_of([*reasons, *bored, button("rest", "rest")], 2), BACK)


def sore_rows() -> tuple[Row, ...]:
    sides = ("left", "right", "both")
    return (
        tuple(button(f"{side}-aware", "felt", f"{side}-aware") for side in sides),
        tuple(button(f"{side}-sore", "felt", f"{side}-sore") for side in sides),
        (button("sharp", "sharp", style="danger"),),
    )
