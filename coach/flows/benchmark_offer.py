"""The tests are offered: begun on a calm day, put on another one otherwise, and why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice

from coach.battery import items_for
from coach.cards import CardState
from coach.cards.benchmark import BenchmarkOffer, GuidedBenchmark
from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.desk import Card, put
from coach.flows.about_you import first_page
from coach.flows.buttons import button, choice
from coach.flows.front import taken_here
from coach.flows.lines import stacked
from coach.flows.rearranging import move, said_of
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.week_face import plan_for
from coach.flows.when import said
from coach.forecast import outlook_for, unrest_for
from coach.person import Context, Person
from coach.record import judged
from coach.retests import free_days
from coach.rules.benchmarks import retest_day
from coach.screen import Button, Screen, Text, text
from coach.week import laid_once

CHOICES = 3


def press(person: Person, state: BenchmarkOffer, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "begin" if unrest_for(person, context) is None:
            return begin(person, state, context)
        case "days" | "offer":
            return Turn(person, replace(state, page=verb))
        case "on":
            return moved(person, state, arg, context)
        case "not-now":
            return Turn(person, Closed(text("benchmark.nothing")))
        case _:
            return Turn(person, state)


def begin(person: Person, state: BenchmarkOffer, context: Context) -> Turn:
    """The rules have the word first, as before a session; what they change is told. A test that runs goes on."""
    if (card := running_card(person)) is not None:
        here, shrunk = taken_here(person, card)
        return Turn(here, card.state, shrunk)
    known, told, records = judged(person, context)
    if told.changes:
        return Turn(known, MorningDecision(state.occurrence, (), told), records)
    library = context.library
    slot = slot_of(known, context)
    desk = known.desk
    for name in (state.occurrence, *((slot,) if slot else ())):
        desk = put(desk, name, context.now)
    items = items_for(known.runner, known.standing, library.exercises, library.book)
    started = GuidedBenchmark(state.occurrence, context.now, items, slot, page=first_page(known))
    return Turn(replace(known, desk=desk), started, records)


def running_card(person: Person) -> Card | None:
    return next((card for card in reversed(person.desk.cards) if isinstance(card.state, GuidedBenchmark)), None)


def todays_test(person: Person, context: Context) -> CardState:
    """The one that is running, the one that is planned for today, or one out of turn."""
    if (card := running_card(person)) is not None:
        return card.state
    today = today_of(person, context)
    planned = plan_for(person, today, context).session
    return BenchmarkOffer(planned.occurrence if planned and planned.plan == "test" else f"test:{today}")


def slot_of(person: Person, context: Context) -> str:
    """What of today's plan the tests stand for; empty where they come on top of it."""
    today = today_of(person, context)
    if outlook_for(person, context).test_on != today:
        return ""
    plan = laid_once(person, today, context)
    return plan.session.occurrence if plan.session else plan.rest_occurrence


def moved(person: Person, state: BenchmarkOffer, to: str, context: Context) -> Turn:
    """On the new day it calls as any session does; what it was to replace today is offered in /today only."""
    slot = slot_of(person, context)
    after, effects = move(person, state.occurrence, to, context)
    if slot:
        after = replace(after, desk=put(after.desk, slot, context.now))
    return Turn(after, Closed(text("moved.to", when=said_of(after, state.occurrence, context))), effects)


def face(state: BenchmarkOffer, person: Person, context: Context) -> Screen:
    restless = unrest_for(person, context)
    if restless is not None:
        reason = text(f"calm.{restless.reason}")
        return days_face((text("benchmark.not-today", reason=reason),), "not-now", person, context)
    if state.page == "days":
        return days_face((), "offer", person, context)
    items = items_for(person.runner, person.standing, context.library.exercises, context.library.book)
    tests = [
        text("benchmark.item", name=text(f"benchmark.name-{test}")) for test in dict.fromkeys(one.test for one in items)
    ]
    rows = ((button("benchmark-begin", "begin", style="primary"), button("benchmark-another-day", "days")),)
    return Screen((opening(person, context), *stacked(tests)), rows)


def opening(person: Person, context: Context) -> Text:
    due, today = retest_day(person.standing, context.library.book), today_of(person, context).toordinal()
    if not due:
        return text("benchmark.offer-first")
    if due <= today:
        return text("benchmark.offer-again")
    ago = today - (due - context.library.book.benchmarks.retest_days)
    return text("benchmark.offer-early", count=ago) if ago else text("benchmark.offer-same-day")


def days_face(lead: tuple[Text, ...], otherwise: str, person: Person, context: Context) -> Screen:
    days = tuple(islice(moments(person, context), CHOICES))
    question = text("benchmark.days" if days else "benchmark.days-none")
    rows = tuple((day_button(person, day, context),) for day in days)
    label = "benchmark-not-now" if otherwise == "not-now" else "back"
    return Screen((*lead, question), (*rows, (button(label, otherwise),)))


def moments(person: Person, context: Context) -> Iterator[datetime]:
    return free_days(person, today_of(person, context), unrest_for(person, context), context.library)


def day_button(person: Person, at: datetime, context: Context) -> Button:
    return choice(said(person, at, context), "on", at.isoformat())
