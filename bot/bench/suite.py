"""`talus bench`: every goal that can be measured here, beside peers on the same fake Bot API, in one run."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import orjson

from bot.bench.bench import PEERS_PYTHON, Bench
from bot.bench.drawings import drawings
from bot.bench.figures import HEAD, Figure
from bot.bench.reminders import due, sent
from bot.bench.starts import crowds, first_answers
from bot.bench.stores import stores
from bot.bench.taps import replies, taps
from bot.bench.thinking import decisions

MEASUREMENTS: Mapping[str, Callable[[Bench], Iterator[Figure]]] = {
    "P1": taps,
    "P2": sent,
    "P3": due,
    "P4": replies,
    "P5": crowds,
    "P6": decisions,
    "P7": first_answers,
    "P9": drawings,
}


def measure(only: str | None, databases: str, scale: float, report: Path | None = None) -> int:
    """Print the table as it grows; with `report` also one JSON line a figure into that file."""
    wanted = chosen(only)
    names = databases.replace(",", " ").split()
    with tempfile.TemporaryDirectory() as folder, stores(names, Path(folder)) as found:
        say(f"CPU is that of the bot's own process. Scale {scale:g}; the goals are set for 1.")
        missing = set(names) - {store.name for store in found}
        if missing:
            say(f"left out, not to be had here: {', '.join(sorted(missing))}")
        if not PEERS_PYTHON.exists():
            say("left out: the peers, which `make bench` installs into an environment of their own")
        say(HEAD)
        bench = Bench(Path(folder), found, PEERS_PYTHON.exists(), scale)
        for name in wanted:
            for figure in MEASUREMENTS[name](bench):
                say(figure.line())
                if report:
                    note(report, figure)
    return 0


def chosen(only: str | None) -> list[str]:
    wanted = only.replace(",", " ").split() if only else list(MEASUREMENTS)
    if unknown := [name for name in wanted if name not in MEASUREMENTS]:
        raise ValueError(f"unknown: {', '.join(unknown)}; there are {', '.join(MEASUREMENTS)}")
    return wanted


def note(report: Path, figure: Figure) -> None:
    with report.open("ab") as file:
        file.write(orjson.dumps(figure.plain(), option=orjson.OPT_APPEND_NEWLINE))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
