"""The bench at a tiny scale: what it prints and notes. How fast anything was is never looked at."""

import json

import pytest

from bot.bench.figures import Goal
from bot.bench.suite import measure


def test_a_tiny_run_prints_each_figure_with_its_goal_and_notes_it_as_json(tmp_path, capsys):
    report = tmp_path / "figures.jsonl"

    assert measure("P2,P6", "sqlite", 0.01, report) == 0

    rows = [json.loads(line) for line in report.read_text().splitlines()]
    ours = [row for row in rows if row["who"].startswith("talus")]
    assert [(row["id"], row["goal"]) for row in ours] == [
        ("P2", "≥ 950"),
        ("P2", "≤ 0.4"),
        ("P6", "≤ 1"),
        ("P6", "≤ 2"),
    ]
    assert all(row["value"] > 0 and row["verdict"] in ("met", "missed") for row in ours)
    printed = capsys.readouterr().out
    assert all(row["what"] in printed and row["who"] in printed for row in rows)


def test_a_measurement_that_does_not_exist_is_named(capsys):
    with pytest.raises(ValueError, match="P99"):
        measure("P1,P99", "sqlite", 1.0)

    assert capsys.readouterr().out == ""


def test_a_goal_is_a_limit_from_above_or_from_below():
    assert Goal(1.0).judge(1.0) == "met"
    assert Goal(1.0).judge(1.1) == "missed"
    assert Goal(950, at_least=True).judge(949) == "missed"
