"""A small season through the real street holds every invariant, and the same seed lives it again."""

import json

import pytest

from bot.cli import main
from bot.simulate.command import season

RUNNERS, WEEKS, SEED = 3, 2, 4


@pytest.fixture(scope="module")
def report():
    return season(RUNNERS, WEEKS, SEED, lambda _: None, in_club=True)


def test_every_invariant_holds(report):
    assert [f"{one.runner} {one.at} {one.rule}: {one.what}" for one in report.violations] == []


def test_runners_train_run_and_are_asked_about_it(report):
    for runner in report.runners:
        assert runner.runs >= WEEKS
        assert runner.sessions.get("strength", 0) >= 1
    assert report.reminders["came"] > 10 * WEEKS


def test_messages_are_two_on_a_run_day_and_one_otherwise(report):
    plain = report.plain()["messages"]

    assert (plain["median_on_run_days"], plain["median_on_other_days"]) == (2, 1)
    assert plain["most_on_a_day"] <= 3


def test_the_club_hears_from_the_bot(report):
    assert report.club["sendMessage"] > WEEKS
    assert report.club["editMessageText"] > WEEKS


def test_the_report_reads_as_lines_and_as_json(report):
    assert json.loads(json.dumps(report.plain()))["seed"] == SEED
    assert any("All invariants held." in line for line in report.lines())


def test_nobody_meets_a_card_without_an_answer_of_its_own(report):
    assert report.unknown_cards == []


def test_the_same_runners_live_with_the_plans_without_a_coach(report):
    assert set(report.plans) == {"coach", "calendar", "ten-percent"}
    assert all(plan.runs > 0 for plan in report.plans.values())


@pytest.mark.parametrize("options", [["--runners", "0"], ["--weeks", "0"]])
def test_a_season_needs_runners_and_weeks(options, capsys):
    assert main(["simulate", *options]) == 2
    assert "at least 1" in capsys.readouterr().err
