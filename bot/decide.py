"""`talus decide FILE [--at TIME]`: what the coach would do with this journal, and why, as JSON."""

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from bot.journal_entries import JournalError
from bot.journal_file import JournalFile, load_journal
from coach.decision import Decision, Reason, sentence
from coach.flows.benchmark_lines import retested
from coach.profile import Runner
from coach.rules import decide, worth_asking
from coach.screen import Text, text
from coach.standing import refold, runner_after
from coach.standing.folding import zone_of
from content.rulebook import load_rulebook
from content.templates import NO_BREAK
from content.texts import texts_in

BAD_INPUT = 2


def run(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="talus decide", description="What the coach would decide, and why.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--at", help="RFC 3339 time; default: that of the last event")
    options = parser.parse_args(argv)
    try:
        journal = load_journal(options.file)
        answer = explained(journal, moment_of(options.at, journal))
    except JournalError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return BAD_INPUT
    sys.stdout.buffer.write(orjson.dumps(answer, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.flush()
    return 0


def moment_of(at: str | None, journal: JournalFile) -> dt.datetime:
    if at is None:
        if not journal.entries:
            raise JournalError("events: expected at least one event, or --at")
        return max(entry.at for entry in journal.entries)
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError:
        raise JournalError("--at: expected a time with an offset") from None
    if moment.tzinfo is None:
        raise JournalError("--at: expected a time with an offset")
    return moment.astimezone(dt.UTC)


def explained(journal: JournalFile, now: dt.datetime) -> dict[str, Any]:
    book = load_rulebook()
    entries = tuple(entry for entry in journal.entries if entry.at <= now)
    standing = refold(entries, journal.runner, book, journal.standing)
    runner = runner_after(entries, journal.runner)
    decision = decide(runner, standing, now, book)
    asks = [question.id for question in worth_asking(runner, standing, now, book)]
    tests = [said(line, runner) for line in retested(standing, book)]
    return shown(decision, runner, book.version) | {"asks": asks, "tests": tests}


def said(words: Text, runner: Runner) -> str:
    """For programs: in plain spaces."""
    return texts_in("en").label(words, zone_of(runner.time_zone)).replace(NO_BREAK, " ")


def shown(decision: Decision, runner: Runner, version: str) -> dict[str, Any]:
    return {
        "decision": decision.decision,
        "sides": {"left": decision.left, "right": decision.right},
        "rules": decision.rules,
        "reasons": [why(reason, runner) for reason in decision.reasons],
        "changes": [
            {"side": step.side, "strand": step.strand, "from": step.from_, "to": step.to} for step in decision.changes
        ],
        "next": said(text(decision.next), runner),
        "because": decision.because,
        "engine": version,
    }


def why(reason: Reason, runner: Runner) -> str:
    words = said(sentence(reason), runner)
    return f"{reason.side.capitalize()}: {words}" if reason.side else words


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
