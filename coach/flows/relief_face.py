"""What is taken off a session, in a sentence each: why it is shorter, gentler, or without something."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from coach.cards.daily import RestDay, SessionOffer
from coach.flows.offered import sets_of
from coach.flows.workout import LOADING, eased_for, levels_of
from coach.forecast import relief_for
from coach.person import Context, Person
from coach.profile import SIDES, WEEKDAYS, Weekday
from coach.relief import Relief
from coach.screen import Text, text
from coach.session_plan import named
from coach.session_rungs import rung_doses
from coach.session_shape import PlannedSet
from coach.standing import of
from coach.terms import Plan

FORM = ("D3", "D4")
"""Soreness that lingered sends the runner to check the form, too."""


def relief_lines(person: Person, plan: Plan, context: Context) -> tuple[Text, ...]:
    eased = eased_for(person, plan, context)
    if plan in LOADING:
        one_leg = (text(f"relief.alone-{eased.alone}"),) if eased.alone else ()
        return (*one_leg, *taken_off(person, eased, context), *left_out(eased), *check_form(eased))
    return (*spared(eased), *left_out(eased))


def taken_off(person: Person, eased: Relief, context: Context) -> Iterator[Text]:
    numbers = context.library.book
    for cause in eased.because:
        who = text(f"relief.{cause.sides[0] if len(cause.sides) == 1 else 'both'}")
        until = date.fromordinal(cause.day + numbers.relief.volume_days)
        match cause.rule:
            case "D3":
                yield text("relief.D3", day=weekday(cause.day), who=who, until=until)
            case "E3":
                yield text("relief.E3", who=who, until=until)
            case "D4":
                yield text("relief.D4", who=who)
            case "K4":
                yield text("relief.K4", count=cause.day)
            case "K2":
                yield text("relief.K2", until=date.fromordinal(cause.day + numbers.change_days))
            case "C6":
                yield text("relief.C6", who=who, until=date.fromordinal(cause.day + numbers.sprain.after_days))
            case rule:
                yield from landing_line(rule, person, eased, context)


def landing_line(rule: str, person: Person, eased: Relief, context: Context) -> Iterator[Text]:
    """Only where somebody would land otherwise."""
    match rule:
        case "K1" if springs_wait(person, eased, context):
            yield text("relief.K1")
        case "K3" if springs_wait(person, eased, context):
            yield text("relief.K3")
        case "heavy-day" if springs_wait(person, eased, context):
            yield text("relief.heavy-day")


def springs_wait(person: Person, eased: Relief, context: Context) -> bool:
    """Landing, hops or weights would be in the session but for the relief."""
    library = context.library
    levels = {side: levels_of(person, side) for side in SIDES}
    usual = rung_doses(library.book.ladders, library.exercises, levels)
    held = Relief(grounded=eased.grounded, light_calf=eased.light_calf)
    return usual != rung_doses(library.book.ladders, library.exercises, levels, held)


def left_out(eased: Relief) -> tuple[Text, ...]:
    names = tuple(named(exercise) for exercise in sorted(eased.dropped))
    return (text("relief.hurt", what=names),) if names else ()


def sore_lines(
    state: SessionOffer | RestDay, person: Person, minutes: int, planned: Sequence[PlannedSet], context: Context
) -> tuple[Text, ...]:
    """What would be in this session if no place were sore."""
    sore = {site for _, site in relief_for(person, context).sore}
    if not sore:
        return ()
    chosen = {each.exercise for each in planned}
    usual = dict.fromkeys(each.exercise for each in sets_of(unaching(person), state, minutes, context))
    exercises = context.library.exercises
    names = tuple(named(each) for each in usual if each not in chosen and not sore.isdisjoint(exercises[each].not_sore))
    return (text("relief.sore", what=names),) if names else ()


def unaching(person: Person) -> Person:
    left, right = (replace(of(person.standing, side), aches=()) for side in SIDES)
    return replace(person, standing=replace(person.standing, left=left, right=right))


def check_form(eased: Relief) -> tuple[Text, ...]:
    return (text("relief.form"),) if any(cause.rule in FORM for cause in eased.because) else ()


def spared(eased: Relief) -> tuple[Text, ...]:
    if eased.ground_work:
        return (text("relief.ground"),)
    if len(eased.resting) == 1:
        (side,) = eased.resting
        return (text("relief.resting", side=text(f"side.{side}")),)
    return ()


def weekday(day: int) -> Weekday:
    return WEEKDAYS[date.fromordinal(day).weekday()]
