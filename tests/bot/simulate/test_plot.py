"""A season can be drawn."""

from bot.simulate.figures import PlanFigures, RunnerFigures
from bot.simulate.plot import draw
from bot.simulate.report import Report

RUNNER = RunnerFigures(
    name="diligent-1",
    kind="diligent",
    stages={"left": "P2", "right": "P1"},
    reached={"left": {"P2": 9}, "right": {}},
    sessions={"strength": 4},
    missed=0,
    runs=6,
    loads=[3.0, 4.0],
    overload_days=2,
    sore_mornings=1,
    verdicts={"hold": 1},
    rings_on_run_days=2,
    rings_on_other_days=1,
    most_rings=2,
)
PLAN = PlanFigures(2, 1, 4, 6, {"P1": 1})


def test_a_season_is_drawn_into_a_file(tmp_path):
    rules = {"D7": {"hold": 3}, "G1": {"progress": 1}}
    plans = {"coach": PLAN, "calendar": PLAN}
    report = Report(1, 2, 1.0, 10, [RUNNER], rules, {"came": 3}, plans, {}, [], [])

    draw(report, tmp_path / "season.png")

    assert (tmp_path / "season.png").read_bytes().startswith(b"\x89PNG")
