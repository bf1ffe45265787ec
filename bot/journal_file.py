"""The journal's file format: one runner's record as JSON or YAML, in and out without loss.

Nothing is guessed: an unknown field, a time without an offset, a value outside its scale is an error with its place.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import orjson
import yaml

from bot.journal_entries import JournalError, entry_of, profile_of, read_map
from bot.journal_plain import plain_entry, plain_runner, plain_standing
from bot.journal_seen import Seen, plain_seen, read_seen
from bot.journal_words import heard
from coach.journal import AnyEntry, Decided, Override, PlanChange, ProfileChange
from coach.ladder import first_rung, ladder
from coach.opinions import Feedback
from coach.profile import SIDES, Runner
from coach.rulebook import STRANDS, RuleBook
from coach.standing import SideStanding, Standing
from coach.terms import Stage
from coach.week_form import FORMS, WEEK, named_week, week_name
from content.rulebook import load_rulebook
from content.source import ContentError, Loader
from content.words import load_vocabulary

VERSION = 1
NOBODY_SEES = Seen()
TOP = ("journal", "runner", "standing", "events", "clubs", "coaches")


@dataclass(frozen=True, slots=True)
class JournalFile:
    """`runner` and `standing` are as the file begins; entries keep the order of the file. `seen`: who sees what."""

    runner: Runner
    standing: Standing
    entries: tuple[AnyEntry, ...]
    seen: Seen = NOBODY_SEES


class PlainLoader(Loader):
    """YAML whose times stay text: 18:00 is no number in base sixty, and a time stamp keeps its offset."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, found) for tag, found in rules if not tag.endswith((":timestamp", ":int"))]
    for first, rules in Loader.yaml_implicit_resolvers.items()
}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))


def load_journal(file: Path) -> JournalFile:
    """JournalError names file, path inside and what was expected."""
    try:
        raw = orjson.loads(file.read_bytes()) if file.suffix == ".json" else read_yaml(file)
        return whole_journal(raw)
    except OSError as error:
        raise JournalError(f"{file}: expected a readable file ({error.strerror})") from None
    except orjson.JSONDecodeError as error:
        raise JournalError(f"{file}: line {error.lineno}: expected JSON") from None
    except JournalError as error:
        raise JournalError(f"{file}: {error}") from None


def whole_journal(raw: object) -> JournalFile:
    """The journal with what its free texts say, from the values of its file."""
    journal = parse_journal(raw, load_rulebook())
    if not any(getattr(entry, "text", None) for entry in journal.entries):
        return journal
    return replace(journal, entries=heard(journal.entries, load_vocabulary("en")))


def read_yaml(file: Path) -> Any:  # noqa: ANN401 anything may stand in a file
    try:
        return yaml.load(file.read_text(encoding="utf-8"), PlainLoader)  # noqa: S506 a subclass of the safe loader
    except UnicodeDecodeError:
        raise JournalError("top: expected UTF-8") from None
    except ContentError as error:
        raise JournalError(str(error)) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise JournalError(f"line {mark.line + 1}: expected YAML" if mark else "top: expected YAML") from None


def parse_journal(raw: object, book: RuleBook) -> JournalFile:
    whole = read_map(raw, "", TOP)
    if whole.get("journal") != VERSION or isinstance(whole["journal"], bool):
        raise JournalError("journal: expected 1")
    runner = profile_of(whole.get("runner", {}), "runner", Runner())
    entries = entries_of(whole.get("events", []), runner)
    check_names(entries, book)
    return JournalFile(runner, standing_of(whole.get("standing", {}), book), entries, read_seen(whole))


def entries_of(events: object, runner: Runner) -> tuple[AnyEntry, ...]:
    """In the order of the file. A profile event names only what changes: it is laid over the runner of its time."""
    if not isinstance(events, list):
        raise JournalError("events: expected a list")
    entries = [entry_of(raw, f"events[{place}]", place, runner) for place, raw in enumerate(events)]
    profiles = [place for place, entry in enumerate(entries) if isinstance(entry, ProfileChange)]
    for place in sorted(profiles, key=lambda place: entries[place].at):
        entry = entry_of(events[place], f"events[{place}]", place, runner)
        entries[place] = entry
        runner = entry.runner if isinstance(entry, ProfileChange) else runner
    return tuple(entries)


def check_names(entries: tuple[AnyEntry, ...], book: RuleBook) -> None:
    """Ids are unique, and what an entry refers to exists."""
    places: dict[str | None, int] = {}
    for place, entry in enumerate(entries):
        if entry.id in places:
            raise JournalError(f"events[{place}].id: expected an id that no other event has")
        places[entry.id] = place
    for place, entry in enumerate(entries):
        if entry.replaces is not None and entry.replaces not in places:
            raise JournalError(f"events[{place}].replaces: expected the id of an event")
        if isinstance(entry, Override) and entry.of not in places:
            raise JournalError(f"events[{place}].of: expected the id of a decision")
        if isinstance(entry, Feedback) and entry.of not in places:
            raise JournalError(f"events[{place}].of: expected the id of the event that it is about")
        if isinstance(entry, PlanChange) and entry.of and entry.of.startswith(WEEK):
            check_week(entry, f"events[{place}]")
        if isinstance(entry, Decided):
            check_rungs(entry, f"events[{place}].changes", book)


def check_week(entry: PlanChange, path: str) -> None:
    monday = named_week(entry)
    if monday is None or entry.of != week_name(monday):
        raise JournalError(f"{path}.of: expected the Monday of a week to shorten as week:2026-05-04")
    if entry.to not in FORMS:
        raise JournalError(f"{path}.to: expected one of {', '.join(FORMS)}")


def check_rungs(entry: Decided, path: str, book: RuleBook) -> None:
    for number, step in enumerate(entry.changes or ()):
        known = ladder(book, step.strand).positions
        if step.from_ not in known or step.to not in known:
            raise JournalError(f"{path}[{number}]: expected rungs of the {step.strand} ladder")


def standing_of(raw: object, book: RuleBook) -> Standing:
    sides = read_map(raw, "standing", tuple(side.value for side in SIDES))
    left, right = (
        side_of(sides[side.value], f"standing.{side.value}", book) if side.value in sides else SideStanding()
        for side in SIDES
    )
    return Standing(left, right)


def side_of(raw: object, path: str, book: RuleBook) -> SideStanding:
    """The first rungs of the stage, unless others are named."""
    given = read_map(raw, path, ("stage", "since", "levels"))
    stage: Stage = given.get("stage", "")
    if stage not in get_args(Stage):
        raise JournalError(f"{path}.stage: expected one of {', '.join(get_args(Stage))}")
    try:
        since = dt.date.fromisoformat(given["since"]).toordinal() if "since" in given else 0
    except (TypeError, ValueError):
        raise JournalError(f"{path}.since: expected a date as 2026-03-01") from None
    named = read_map(given.get("levels") or {}, f"{path}.levels", STRANDS)
    levels = []
    for strand in STRANDS:
        rung = named.get(strand, first_rung(book, strand, stage).id)
        if rung not in ladder(book, strand).positions:
            raise JournalError(f"{path}.levels.{strand}: expected a rung of this ladder")
        levels.append((rung, since))
    return SideStanding(stage=stage, since=since, levels=tuple(levels))


def dump_journal(
    runner: Runner, entries: Iterable[AnyEntry], standing: Standing | None = None, seen: Seen = NOBODY_SEES
) -> bytes:
    """The file that `load_journal` reads back as the same values. `standing` is that of the beginning."""
    whole: dict[str, Any] = {"journal": VERSION, "runner": plain_runner(runner)}
    if standing is not None and (placed := plain_standing(standing)):
        whole["standing"] = placed
    whole |= plain_seen(seen)
    whole["events"] = [plain_entry(entry) for entry in entries]
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
