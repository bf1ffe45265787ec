"""What a confirmed reading writes into the journal."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.cards.daily import AskMorning
from coach.cards.post_run import AskRun, Brought
from coach.cards.reading import ReadBack
from coach.desk import Card
from coach.effects import Effect
from coach.flows.front import taken_here
from coach.flows.runs import settle, today_of, zone_of
from coach.flows.turn import Turn
from coach.flows.which_run import another, ask_about, planned_run
from coach.hearing import joined
from coach.journal import CheckIn, Entry, Run
from coach.localtime import day_begins
from coach.person import Context, Person
from coach.record import ids, record
from coach.terms import Moment
from coach.understand import read_in


def entries_of(person: Person, state: ReadBack, context: Context, *, sharp: bool = False) -> tuple[Entry, ...]:
    """What the words say beside the numbers stands in the check-in too; the numbers are those that were confirmed."""
    run = (run_in(person, state, context),) if state.run else ()
    if not (state.scales or sharp):
        return run
    reading = read_in(state.words, person.settings.language, context.library.vocabularies)
    said = joined(CheckIn(at=context.at, moment=moment_of(person, state), text=state.words), reading)
    values = dict(state.scales)
    soreness = values.get("soreness")
    muscular = reading.muscular and state.sites == reading.sites
    measured = replace(
        said,
        side=state.side,
        sites=state.sites,
        pain=None if muscular else soreness,
        soreness=soreness if muscular else None,
        stiffness=values.get("stiffness"),
        fatigue=values.get("fatigue"),
        sharp=True if sharp else said.sharp,
    )
    return (*run, measured)


def moment_of(person: Person, state: ReadBack) -> Moment:
    """Beside the question of the morning it is the morning's answer."""
    if state.run:
        return "after-run"
    return "next-morning" if morning_of(person) else "any"


def morning_of(person: Person) -> Card | None:
    """The question of the morning that the words stand beside."""
    return next((card for card in person.desk.cards[-2:] if isinstance(card.state, AskMorning)), None)


def run_in(person: Person, state: ReadBack, context: Context) -> Run:
    told = state.run
    minutes, day = (told.minutes if told else None), today_of(person, context)
    begun: datetime = context.at - timedelta(minutes=minutes or 0)
    plan = planned_run(person, occurrence_of(person, context), day, context)
    return Run(
        at=max(begun, day_begins(day, zone_of(person))),
        minutes=minutes,
        km=told.km if told else None,
        effort=told.effort if told else None,
        planned=plan is not None,
        race=True if plan is not None and plan.race else None,
    )


def occurrence_of(person: Person, context: Context) -> str:
    """The run of today that is due and not told, else one that the plan does not know."""
    day = today_of(person, context)
    due = ask_about(person, day, context)
    return (
        due.occurrence if isinstance(due, AskRun) and due.page == "felt" else another(person, day, context).occurrence
    )


def nothing_asked(person: Person, state: ReadBack, context: Context) -> tuple[Person, tuple[Effect, ...]]:
    """The run, or the morning, that was told is not asked about any more."""
    if state.run:
        return settle(person, occurrence_of(person, context))
    card = morning_of(person)
    if card is None or not isinstance(card.state, AskMorning):
        return person, ()
    moved, shown = taken_here(person, card)
    known, effects = settle(moved, card.state.occurrence)
    return known, (*shown, *effects)


def run_of(person: Person, state: ReadBack, context: Context) -> Turn:
    """Only how it felt is missing."""
    occurrence = occurrence_of(person, context)
    known, records = record(person, (run_in(person, state, context),), context)
    told = state.run
    brought = Brought(ids(records)[0], told.minutes if told else None, told.km if told else None)
    return Turn(known, AskRun(occurrence, today_of(person, context), brought=brought), records)
