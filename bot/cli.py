"""`talus …`: JSON on standard output where a program would read it, errors as one line, exit code 2 for bad input."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

BAD_INPUT = 2
PLAYGROUND_PORT = 8080


def main(argv: Sequence[str] | None = None) -> int:
    options = parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except (ValueError, OSError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(prog="talus", description="The coach for runners' ankles.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        part = commands.add_parser(name, help=words, description=words)
        part.set_defaults(command=command)
        return part

    add("run", run, "start the bot; without TALUS_TELEGRAM_TOKEN the playground")
    play = add("demo", demo, "start the playground: a Telegram on your own machine")
    play.add_argument("--port", type=int, default=PLAYGROUND_PORT)
    play.add_argument("--data", type=Path, default=Path("data/demo"))
    judge = add("decide", decide, "print what the coach would decide for a journal file, and why")
    judge.add_argument("file")
    judge.add_argument("--at", help="RFC 3339 time; default: that of the last event")
    told = add("understand", understand, "read JSON lines of phrases on standard input, write one reading for each")
    told.add_argument("--language", default="en", help="of the writer, where no line tells it and the words do not")
    told.add_argument(
        "--learned", action="store_true", help="instead: write the phrases that runners put right and let us keep"
    )
    out = add("export", export, "write a runner's journal to standard output")
    out.add_argument("telegram_id", type=int)
    into = add("import", import_journal, "read a runner's journal file into the database")
    into.add_argument("telegram_id", type=int)
    into.add_argument("file", type=Path)
    save = add("backup", back_up, "make a checked copy of the SQLite database")
    save.add_argument("folder", type=Path)
    add("doctor", doctor, "check settings, key, database and Telegram, and say what is wrong")
    add("migrate", migrate, "bring the database to this version's shape")
    live = add("simulate", simulate, "live a season of made-up runners through the real bot and check what must hold")
    live.add_argument("--runners", type=int, default=7)
    live.add_argument("--weeks", type=int, default=8)
    live.add_argument("--seed", type=int, default=1)
    live.add_argument("--club", action="store_true", help="the runners belong to a club, and answer it as well")
    live.add_argument("--clubs", type=int, help="instead: the hour in which so many clubs, and one of 500, run at once")
    live.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    live.add_argument("--plot", type=Path, help="draw the season into this file (PNG, SVG or PDF)")
    draw = add("clips", clips, "draw every exercise: a clip and a still of each side")
    draw.add_argument("--out", type=Path, default=Path("data/clips"))
    draw.add_argument("--only", help="comma-separated exercises")
    measure = add("bench", bench, "measure the goals of the product beside its peers")
    measure.add_argument("--only", help="comma-separated ids, as P1,P3")
    measure.add_argument("--databases", default="sqlite,postgresql")
    measure.add_argument("--scale", type=float, default=1.0, help="smaller than 1 for a quick look")
    measure.add_argument("--json", type=Path, help="append the figures to this file, one JSON line each")
    return whole


def run(_: argparse.Namespace) -> int:
    gc.disable()  # until all is loaded: hardly anything of it is thrown away, and looking for that takes long
    from bot.operations import run_bot

    return run_bot(PLAYGROUND_PORT)


def demo(options: argparse.Namespace) -> int:
    from bot.operations import run_demo

    return run_demo(options.port, options.data)


def decide(options: argparse.Namespace) -> int:
    from bot import decide as command

    return command.run([options.file, *(["--at", options.at] if options.at else [])])


def understand(options: argparse.Namespace) -> int:
    if options.learned:
        from bot.learned import write_phrases

        return asyncio.run(write_phrases())
    from bot import understand as command

    return command.run(options.language)


def export(options: argparse.Namespace) -> int:
    from bot.operations import export_journal

    return asyncio.run(export_journal(options.telegram_id))


def import_journal(options: argparse.Namespace) -> int:
    from bot.operations import import_journal

    return asyncio.run(import_journal(options.telegram_id, options.file))


def back_up(options: argparse.Namespace) -> int:
    from bot.operations import make_backup

    return asyncio.run(make_backup(options.folder))


def doctor(_: argparse.Namespace) -> int:
    from bot.doctor import examine

    return asyncio.run(examine())


def migrate(_: argparse.Namespace) -> int:
    from bot.operations import migrate_database

    return migrate_database()


def bench(options: argparse.Namespace) -> int:
    from bot.bench.suite import measure

    return measure(options.only, options.databases, options.scale, options.json)


def clips(options: argparse.Namespace) -> int:
    from bot.pictures.gallery import draw_all

    return draw_all(options.out, options.only.split(",") if options.only else None)


def simulate(options: argparse.Namespace) -> int:
    from bot.simulate.command import club_hour, run

    if options.clubs is not None:
        return club_hour(options.clubs, options.seed)
    season = (options.runners, options.weeks, options.seed)
    return run(*season, in_club=options.club, as_json=options.json, plot=options.plot)
