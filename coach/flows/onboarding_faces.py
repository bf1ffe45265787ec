"""How set-up looks, page by page."""

from collections.abc import Mapping

from coach.cards.onboarding import Onboarding, Page
from coach.flows.buttons import Row, button, rows_of, ticked
from coach.flows.clock import clock_rows, place_rows
from coach.flows.joining import first_win_rows, planned
from coach.flows.kits import KITS
from coach.flows.onboarding import CHEST, EVER, NOW_FLAGS
from coach.flows.run_week import day_rows, hour_rows
from coach.flows.runs import today_of
from coach.flows.speaking import language_rows
from coach.flows.week_face import week_lines
from coach.person import Context, Person
from coach.screen import Screen, Text, text

SEEN_OR_LATER = ((button("cleared", "seen", style="primary"),), (button("remind-fortnight", "remind"),))
PLAIN: Mapping[Page, tuple[Row, ...]] = {
    "stored": ((button("start", "page", "consent", "primary"),), (button("back", "page", "hello"),)),
    "consent": (
        (button("agree", "agree", style="primary"),),
        (button("policy", "page", "policy"), button("no-thanks", "page", "declined")),
    ),
    "policy": ((button("agree", "agree", style="primary"),), (button("back", "page", "consent"),)),
    "declined": ((button("start", "page", "consent"),),),
    "referred": SEEN_OR_LATER,
    "asked-again": SEEN_OR_LATER,
    "waiting": ((button("cleared", "seen", style="primary"),),),
    "past": (
        (button("left", "past", "left"), button("right", "past", "right"), button("both", "past", "both")),
        (button("no", "past", "no"),),
    ),
    "kit": rows_of([button(f"kit-{kit}", "kit", kit) for kit in KITS], 2),
    "start": rows_of([button(f"ability-{each}", "ability", each) for each in ("easily", "just-about", "not-sure")], 1),
}
"""Pages whose buttons never change."""


def face(state: Onboarding, person: Person, context: Context) -> Screen:
    match state.page:
        case "hello":
            return hello(person)
        case "now":
            flags = tuple((ticked(f"now-{flag}", flag in state.now_flags, flag),) for flag in NOW_FLAGS)
            return Screen(body(state), (*flags, onwards("now", bool(state.now_flags))))
        case "ever":
            return ever(state)
        case "days":
            return Screen(body(state), day_rows(state.days))
        case "when":
            return Screen(body(state), hour_rows())
        case "clock" | "clock-all" | "place" | "language":
            return where(state, person, context)
        case "plan":
            return plan(state, person, context)
        case "first-win":
            return Screen(body(state), first_win_rows(person, context))
        case page:
            return Screen(body(state), PLAIN[page])


def body(state: Onboarding) -> tuple[Text, ...]:
    if state.page in ("referred", "asked-again") and state.chest:
        return (text(f"onboarding.{state.page}-chest"),)
    return (text(f"onboarding.{state.page}"),)


def hello(person: Person) -> Screen:
    invited = (text("onboarding.invited"),) if person.invited else ()
    rows = (
        (button("start-minute", "page", "consent", "primary"),),
        (button("stored", "page", "stored"), button("language", "page", "language")),
    )
    return Screen((text("onboarding.hello"), *invited), rows)


def ever(state: Onboarding) -> Screen:
    conditions = tuple((ticked(f"ever-{each}", EVER[each] in state.conditions, each),) for each in EVER)
    chest = (ticked("ever-chest", state.chest, CHEST),)
    return Screen(body(state), (*conditions, chest, onwards("ever", bool(state.conditions) or state.chest)))


def onwards(page: Page, some: bool) -> Row:
    return (button("next" if some else "none-of-these", "next", page, "primary"),)


def where(state: Onboarding, person: Person, context: Context) -> Screen:
    language = person.settings.language
    match state.page:
        case "language":
            return Screen(body(state), (*language_rows(context.library, language), (button("back", "page", "hello"),)))
        case "place":
            rows = place_rows(context.library, state.clock, language, context.now)
            return Screen(body(state), (*rows, (button("back", "page", "clock"),)))
        case page:
            readings = clock_rows(context.library, language, context.now, page == "clock-all")
            back = ((button("back", "page", "clock"),),) if page == "clock-all" else ()
            return Screen((text("onboarding.clock"),), (*readings, *back))


def plan(state: Onboarding, person: Person, context: Context) -> Screen:
    becoming = planned(person, state)
    quiet = becoming.settings.quiet
    rows = (
        (button("looks-right", "looks-right", style="primary"),),
        (button("change-days", "page", "days"), button("change-hours", "page", "when")),
    )
    promise = text("onboarding.promise", start=quiet.start, end=quiet.end)
    lead = text("onboarding.plan" if state.days else "onboarding.plan-varies")
    return Screen((lead, *week_lines(becoming, today_of(becoming, context), context), promise), rows)
