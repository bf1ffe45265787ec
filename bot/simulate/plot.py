"""The season as pictures: loads, sore mornings, stages, and the plans beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.simulate.report import Report
from coach.rulebook import STAGES

if TYPE_CHECKING:
    from matplotlib.axes import Axes


HEADROOM = 1.3
"""Room above the highest load for the names."""


def draw(report: Report, path: Path) -> None:
    """Needs matplotlib, which comes with the development extra."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - only who draws needs it
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(12, 9), layout="constrained")
    FigureCanvasAgg(figure)
    (loads, stages), (rules, plans) = figure.subplots(2, 2)
    draw_loads(report, loads)
    draw_stages(report, stages)
    draw_rules(report, rules)
    draw_plans(report, plans)
    figure.suptitle(f"{len(report.runners)} runners, {report.weeks} weeks, seed {report.seed}. A model, no evidence.")
    figure.savefig(path)


def draw_loads(report: Report, axes: "Axes") -> None:
    for kind in dict.fromkeys(one.kind for one in report.runners):
        ones = [one.loads for one in report.runners if one.kind == kind]
        axes.plot(range(1, report.weeks + 1), [sum(week) / len(ones) for week in zip(*ones, strict=True)], label=kind)
    axes.set(title="Load a week", xlabel="week", ylabel="units (half an hour of easy running)")
    axes.set_ylim(0, HEADROOM * axes.get_ylim()[1])
    axes.legend(fontsize="small", ncols=3, loc="upper center")


def draw_stages(report: Report, axes: "Axes") -> None:
    """How many sides have reached each stage by which day."""
    for stage in STAGES[1:]:
        days = sorted(side[stage] for one in report.runners for side in one.reached.values() if stage in side)
        if days:
            axes.step([0, *days, report.weeks * 7], [*range(len(days) + 1), len(days)], where="post", label=stage)
    axes.set(title="Sides that have reached a stage", xlabel="day", ylabel="sides", ylim=(0, 2.1 * len(report.runners)))
    if axes.get_legend_handles_labels()[0]:
        axes.legend(fontsize="small")


def draw_rules(report: Report, axes: "Axes") -> None:
    names = list(report.rules)
    left = [0] * len(names)
    for verdict in ("progress", "hold", "regress", "rest", "stop-soon", "stop-urgent"):
        counts = [report.rules[name].get(verdict, 0) for name in names]
        if any(counts):
            axes.barh(names, counts, left=left, label=verdict)
            left = [before + count for before, count in zip(left, counts, strict=True)]
    axes.set(title="Recorded decisions by rule", xlabel="decisions")
    axes.invert_yaxis()
    axes.legend(fontsize="small")


def draw_plans(report: Report, axes: "Axes") -> None:
    names = list(report.plans)
    places = range(len(names))
    axes.bar(
        [place - 0.2 for place in places],
        [report.plans[name].overload_days for name in names],
        0.4,
        label="overload days",
    )
    axes.bar(
        [place + 0.2 for place in places],
        [report.plans[name].sore_mornings for name in names],
        0.4,
        label="sore mornings",
    )
    axes.set_xticks(list(places), names)
    axes.set(title="The same runners with other plans", ylabel="days, all runners")
    axes.legend(fontsize="small")
