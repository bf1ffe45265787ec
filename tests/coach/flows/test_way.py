"""The whole way: where each side is, what the next stage still wants, asking for it; and how the week is liked."""

from dataclasses import replace

import pytest

from coach.journal import Decided, Request
from coach.ladder import first_rung
from coach.profile import Weekday
from coach.rulebook import STAGES, STRANDS
from coach.standing import SideStanding
from coach.week import plan_week
from tests.coach.flows.driver import Talk, joined
from tests.coach.runners import CLEAR, LIBRARY


def at(stage: str) -> SideStanding:
    book = LIBRARY.book
    return SideStanding(stage, 1, tuple((first_rung(book, strand, stage).id, 1) for strand in STRANDS))


def on_the_way(left: str = "P1", right: str = "P1") -> Talk:
    talk = joined()
    if (left, right) != ("P1", "P1"):
        talk.person = replace(talk.person, standing=replace(talk.person.standing, left=at(left), right=at(right)))
    talk.commands("plan")
    talk.presses("The whole way")
    return talk


def test_each_side_is_told_where_it_is_and_what_lies_behind_and_ahead() -> None:
    said = on_the_way("P3", "P2").words(on_the_way("P3", "P2").screen)

    assert "✓ Stage 1" in said
    assert "Stage 2 · Steady strength – your right side is here" in said
    assert "Stage 3 · One leg at a time – your left side is here" in said
    assert "\nStage 4" in said


def test_the_next_stage_says_what_it_still_wants_of_each_side() -> None:
    said = on_the_way("P3", "P2").words(on_the_way("P3", "P2").screen)

    assert "Left, for the next stage: single-leg heel raises (not measured so far)" in said
    assert "Right, for the next stage: double heel raises" in said


@pytest.mark.parametrize("stage", STAGES)
def test_every_strand_of_every_stage_can_be_looked_at(stage: str) -> None:
    talk = on_the_way(stage, stage)

    for label in ("Mobility range", "Calf strength", "Side stability", "Foot muscles", "Steady balance", "Spring"):
        talk.presses(label)
        assert "Both sides: " in talk.words(talk.screen)
        talk.presses("◀ Back")


def test_a_ladder_shows_the_rung_of_each_side_and_the_next() -> None:
    talk = on_the_way("P3", "P2")

    talk.presses("Calf strength")

    said = talk.words(talk.screen)
    assert "Left: Single-leg heel raise, 2 × 6 repetitions" in said
    assert "Right: Heel raise, 2 × 12 repetitions" in said
    assert "Next: Single-leg heel raise, 2 × 7 repetitions" in said


def test_asking_to_move_on_is_answered_recorded_and_holds_nothing_back() -> None:
    talk = on_the_way()

    talk.presses("I want to move on")

    assert "Still wanted:" in talk.words(talk.screen)
    asked = [entry for entry in talk.journal if isinstance(entry, Request)]
    assert [entry.to for entry in asked] == ["P2"]
    assert isinstance(talk.journal[-1], Decided)
    assert talk.person.standing.request is None


def test_who_is_in_the_last_stage_can_ask_to_keep_it() -> None:
    talk = on_the_way("P5", "P5")

    talk.presses("I'd like to keep it from here")

    assert [entry.to for entry in talk.journal if isinstance(entry, Request)] == ["maintain"]


def test_whoever_keeps_it_has_nothing_to_ask_for() -> None:
    talk = on_the_way("maintain", "maintain")

    assert not talk.can_press("I want to move on")
    assert not talk.can_press("I'd like to keep it from here")


def wishing() -> Talk:
    talk = joined()
    talk.commands("plan")
    talk.presses("Why these days?", "My strength days")
    return talk


def test_the_runner_chooses_strength_days_and_the_week_follows() -> None:
    talk = wishing()

    talk.presses("We", "Su", "◀ Back", "◀ Back")

    assert talk.person.settings.strength_days == (Weekday.WED, Weekday.SUN)
    assert "Wed: strength" in talk.words(talk.screen)
    assert "Sun: strength" in talk.words(talk.screen)


def test_neighbours_and_a_fourth_day_are_refused_with_a_word() -> None:
    talk = wishing()

    talk.presses("Mo", "Tu", "Su", "We", "Fr")

    assert talk.person.settings.strength_days == (Weekday.MON, Weekday.WED, Weekday.FRI)
    assert talk.answers == ["The ankles want a day between two strength days."] * 2
    talk.presses("Choose them for me")
    assert talk.person.settings.strength_days == ()


def test_fewer_days_put_strength_on_run_days() -> None:
    talk = wishing()

    talk.presses("3 days")

    week = plan_week(talk.person, talk.local().date(), LIBRARY, CLEAR)
    assert sum(bool(day.runs or day.session) for day in week.days) == 3


def test_short_strength_sessions_are_offered_first() -> None:
    talk = wishing()

    talk.presses("6 min")
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Strength")

    assert talk.said(talk.buttons(max(talk.screens))[0].label) == "6 min"
