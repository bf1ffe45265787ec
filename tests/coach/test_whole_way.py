"""Every row of the programme is reached: rung by rung by the rules, exercise by exercise in the sessions."""

import datetime as dt
from dataclasses import replace

import pytest

from coach.cards.daily import RestDay, SessionOffer
from coach.deck import view
from coach.flows.primer import MINUTES, SHORT_MINUTES
from coach.ladder import rung_at
from coach.profile import Goal, Side
from coach.rulebook import STAGES
from coach.standing import Standing
from tests.coach.journals import BOOK, placed
from tests.coach.whole_way import LIBRARY, MONDAY, WholeWay

WEEKS = 60
RACES = ("5k", "10k", "half", "marathon", "trail", "ultra")
PACE = {"P2": (1, 3), "P3": (4, 8), "P4": (7, 12), "P5": (12, 18)}
"""Weeks after which a stage may open where nothing ever goes wrong; hops after about twelve (F91)."""


@pytest.fixture(scope="module")
def way():
    lived = WholeWay()
    lived.live(WEEKS)
    return lived


@pytest.fixture(scope="module")
def races():
    """So many weeks before each distance."""
    lived = {distance: WholeWay() for distance in RACES}
    for distance, one in lived.items():
        race = Goal(distance, MONDAY.date() + dt.timedelta(weeks=6))
        one.person = replace(one.person, runner=replace(one.person.runner, goal=race))
        one.live(6)
    return lived


def met(way, races):
    return [one for each in (way, *races.values()) for _, one in each.sets]


def test_every_rung_of_every_ladder_is_reached_on_both_sides(way):
    first = {ladder.rungs[0].id for ladder in BOOK.ladders}
    every = {rung.id for ladder in BOOK.ladders for rung in ladder.rungs}

    for side in Side:
        assert every - first - {step.to for _, step in way.steps if step.side is side} == set()


def test_every_rung_is_trained_as_the_ladder_says(way, races):
    trained = {(one.exercise, one.variant, one.load) for one in met(way, races)}

    for ladder in BOOK.ladders:
        assert [rung.id for rung in ladder.rungs if (rung.exercise, rung.variant, rung.load) not in trained] == []
        assert {(name, rung.variant, rung.load) for rung in ladder.rungs for name in rung.also} <= trained


def test_every_exercise_is_met(way, races):
    assert set(LIBRARY.exercises) - {one.exercise for one in met(way, races)} == set()


def test_each_race_shapes_the_sessions_before_it(way, races):
    usual = [one for day, one in way.sets if day < 6 * 7]

    assert all([one for _, one in each.sets] != usual for each in races.values())


def test_stages_open_at_a_pace_that_a_tendon_can_follow(way):
    opened = {}
    for day, step in way.steps:
        opened.setdefault(rung_at(BOOK, step.strand, step.to).stage, day / 7)

    assert list(opened) == list(STAGES)
    for stage, (earliest, latest) in PACE.items():
        assert earliest <= opened[stage] <= latest


def test_rounds_and_landings_come_in_their_time(way):
    rounds = min(day for day, one in way.sets if one.round > 1)
    landings = min(day for day, one in way.sets if LIBRARY.exercises[one.exercise].impact)

    assert 7 * PACE["P4"][0] <= rounds < landings


OFFERS = {
    "strength": SessionOffer("strength:2026-05-04", "strength"),
    "mobility": SessionOffer("mobility:2026-05-04", "mobility"),
    "balance": SessionOffer("balance:2026-05-04", "balance"),
    "rest-day": RestDay("rest:2026-05-04"),
    "post-run": SessionOffer("post-run:2026-05-04", "post-run"),
    "post-long": SessionOffer("post-run:2026-05-04", "post-run", long=True),
    "reset": SessionOffer("reset:2026-05-04", "reset"),
}
SAME_CARD = {"circuit": "strength", "ground": "rest-day"}
"""What the day makes of a plan keeps the buttons of its card."""


def minutes_on(shape):
    found = set()
    for stage in STAGES:
        someone = WholeWay()
        person = replace(someone.person, standing=Standing(placed(stage), placed(stage)))
        card = view(OFFERS[shape], person, someone.context)
        found |= {int(button.arg) for row in card.rows for button in row if button.verb == "begin"}
    return found


@pytest.mark.parametrize("shape", [*OFFERS, *SAME_CARD])
def test_every_length_of_a_session_is_on_a_button(shape):
    assert {length.minutes for length in LIBRARY.shapes[shape].lengths} <= minutes_on(SAME_CARD.get(shape, shape))


def test_a_primer_comes_in_both_its_lengths():
    assert {length.minutes for length in LIBRARY.shapes["pre-run"].lengths} == {MINUTES, SHORT_MINUTES}
