"""How the settings look. The page of messages lists what will be sent next, with its time."""

from datetime import time
from typing import get_args

from coach.agenda import upcoming
from coach.calls import Call
from coach.cards.upkeep import SettingsMenu
from coach.desk import Reminder
from coach.flows.another_exercise import left_out
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.flows.clock import clock_rows, place_rows
from coach.flows.footwear_face import footwear_lines, footwear_rows
from coach.flows.kits import PIECES
from coach.flows.lines import stacked
from coach.flows.run_week import day_rows, hour_rows, said
from coach.flows.speaking import language_rows
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.profile import Pictures
from coach.screen import Button, Screen, Text, text

NEXT_SENDS = 5
EVENINGS = tuple(time(hour, minute) for hour in (20, 21, 22, 23) for minute in (0, 30))
MORNINGS = tuple(time(hour, minute) for hour in (5, 6, 7, 8) for minute in (0, 30))
SESSION_HOURS = tuple(time(hour) for hour in (7, 8, 12, 13, 16, 17, 18, 19, 20, 21))
CAPS = (1, 2, 3)
PICTURES = get_args(Pictures)
MUTABLE = (Reminder.POST_RUN, Reminder.MORNING, Reminder.PRIMER, Reminder.SESSION, Reminder.REST_DAY)
"""Recovery checks are not among them: they lead out of a stop."""

HOME_ROWS: tuple[Row, ...] = (
    (button("messages", "page", "messages"), button("run-days", "page", "days")),
    (button("run-hour", "page", "when"), button("kit", "page", "kit")),
    (button("clock", "page", "clock"), button("races", "goal")),
    (button("footwear", "page", "footwear"), button("about", "about")),
    (button("clubs-settings", "club"), button("who-sees", "sharing")),
    (button("my-moment", "cue"), button("language", "page", "language")),
    (button("pictures", "page", "pictures"), button("calendars", "calendars")),
    (button("back", "home"),),
)
BACK = (button("back", "page", "home"),)
TO_KIT = (button("back", "page", "kit"),)
TO_MESSAGES = (button("back", "page", "messages"),)


def face(state: SettingsMenu, person: Person, context: Context) -> Screen:
    match state.page:
        case "home":
            return home(person)
        case "messages":
            return messages(person, context)
        case "days":
            return Screen((text("onboarding.days"),), (*day_rows(state.days), BACK))
        case "when":
            return Screen((text("onboarding.when"),), (*hour_rows(), BACK))
        case "clock" | "clock-all" | "place" | "language":
            return where(state, person, context)
        case "kit":
            return kit(person, context)
        case "left-out":
            return left_out_face(person, context)
        case "pictures" | "footwear":
            return worn_and_shown(state, person, context)
        case page:
            return Screen((text(f"settings.{page}"),), (*choices(page), TO_MESSAGES))


def where(state: SettingsMenu, person: Person, context: Context) -> Screen:
    language = person.settings.language
    match state.page:
        case "language":
            return Screen((text("onboarding.language"),), (*language_rows(context.library, language), BACK))
        case "place":
            rows = place_rows(context.library, state.clock, language, context.now)
            return Screen((text("onboarding.place"),), (*rows, (button("back", "page", "clock"),)))
        case page:
            rows = clock_rows(context.library, language, context.now, page == "clock-all")
            return Screen((text("onboarding.clock"),), (*rows, BACK))


def home(person: Person) -> Screen:
    runner = person.runner
    days = said(tuple(run.day for run in runner.week))
    hour = next((run.time for run in runner.week), person.settings.session_time)
    place = text("settings.zone", zone=city_of(runner.time_zone))
    return Screen((text("settings.home"), *stacked([text("settings.runs", days=days, hour=hour), place])), HOME_ROWS)


def kit(person: Person, context: Context) -> Screen:
    pieces = rows_of([ticked(f"piece-{each}", each in person.runner.equipment, each) for each in PIECES], 2)
    return Screen((text("settings.kit"),), (*pieces, *left_out_row(person, context), BACK))


def worn_and_shown(state: SettingsMenu, person: Person, context: Context) -> Screen:
    if state.page == "footwear":
        return Screen(footwear_lines(person, context), (*footwear_rows(person), BACK))
    return Screen((text("settings.pictures"),), (picture_row(person), BACK))


def picture_row(person: Person) -> Row:
    """The one that holds is ticked."""
    return tuple(picture_button(person, how) for how in PICTURES)


def picture_button(person: Person, how: str) -> Button:
    ticked_or_not = "button.ticked" if how == person.settings.pictures else "button.unticked"
    return choice(text(ticked_or_not, what=text(f"pictures.{how}")), "pictures", how)


def left_out_row(person: Person, context: Context) -> tuple[Row, ...]:
    count = len(left_out(person, context))
    return ((button("left-out", "page", "left-out", count=count),),) if count else ()


def left_out_face(person: Person, context: Context) -> Screen:
    """Exercises that the runner never wants, each with its way back."""
    names = [(each, text(f"exercise.{each}.name")) for each in left_out(person, context)]
    back = [button("bring", "bring", each, name=name) for each, name in names]
    return Screen((text("settings.left-out" if names else "settings.left-out-none"),), (*rows_of(back, 1), TO_KIT))


def city_of(zone: str) -> Text:
    return text(f"city.{zone}")


def messages(person: Person, context: Context) -> Screen:
    calls = upcoming(person, context.now, context.library, outlook_for(person, context), NEXT_SENDS)
    lines = stacked([call_line(call) for call in calls]) or (text("settings.none-planned"),)
    quiet = person.settings.quiet
    kinds = rows_of([mute_button(person, kind) for kind in MUTABLE], 2)
    rows = (
        (
            button("quiet-from", "page", "quiet-start", at=quiet.start),
            button("quiet-to", "page", "quiet-end", at=quiet.end),
        ),
        (button("cap", "page", "cap", count=person.settings.daily_cap), button("session-hour", "page", "session-time")),
        *kinds,
        (button("sample", "sample"), *BACK),
    )
    return Screen((text("settings.messages"), *lines), rows)


def call_line(call: Call) -> Text:
    return text("settings.next", at=call.at, what=text(f"reminder.{call.reminder}"))


def mute_button(person: Person, kind: Reminder) -> Button:
    muted = kind in person.settings.muted
    label = text("button.unticked" if muted else "button.ticked", what=text(f"reminder.{kind}"))
    return choice(label, "ring", f"{'untick' if muted else 'tick'}:{kind}")


def choices(page: str) -> tuple[Row, ...]:
    match page:
        case "quiet-start":
            return times("quiet-start", EVENINGS)
        case "quiet-end":
            return times("quiet-end", MORNINGS)
        case "session-time":
            return times("hour", SESSION_HOURS)
        case _:
            return (tuple(button("number", "cap", str(cap), number=cap) for cap in CAPS),)


def times(verb: str, hours: tuple[time, ...]) -> tuple[Row, ...]:
    return rows_of([choice(text("clock.reads", time=at), verb, f"{at:%H:%M}") for at in hours], 4)
