"""Entries and profiles of a journal file become coach values. Each complaint names its place and what was expected."""

import dataclasses
import datetime as dt
from functools import cache
from typing import Any, get_args
from zoneinfo import ZoneInfo

import orjson
from pydantic import TypeAdapter, ValidationError

from coach.journal import AnyEntry, Decided, ProfileChange, Session, Step, WorkSet
from coach.profile import ClinicianMode, Goal, RunDay, Runner
from coach.scheduled import Schedule, ScheduledRun

KINDS: dict[str, type] = {kind.__dataclass_fields__["kind"].default: kind for kind in get_args(AnyEntry)}
NESTED: dict[type, dict[str, type]] = {
    Runner: {"goal": Goal, "clinician_mode": ClinicianMode, "week": RunDay},
    Session: {"sets": WorkSet},
    Decided: {"changes": Step},
    Schedule: {"runs": ScheduledRun},
}
SCALES = frozenset({"pain", "soreness", "stiffness", "fatigue", "sleep", "effort"})
AMOUNTS = frozenset({"minutes", "km", "stiffness_minutes", "reps", "seconds", "metres", "load", "value"})
FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_BYTES = 32 * 1024  # of one entry
LONGEST_WORD, LONGEST_TEXT = 100, 4096
MOST_AMOUNT = 1_000_000


class JournalError(ValueError):
    """A journal file is not in the format: one line with file, path inside and what was expected."""


def read_map(raw: object, path: str, allowed: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise JournalError(f"{path or 'top'}: expected a map")
    for key in raw:
        if key not in allowed:
            raise JournalError(f"{inside(path, key)}: expected one of {', '.join(allowed)}")
    return raw


def inside(path: str, part: object) -> str:
    if isinstance(part, int):
        return f"{path}[{part}]"
    return f"{path}.{part}" if path else str(part)


@cache
def adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def fields_of(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def value_of(kind: type, raw: object, path: str) -> Any:  # noqa: ANN401 the value is of the kind that was asked for
    """A value of the kind. Numbers are numbers and words are words: nothing is converted."""
    checked(kind, raw, path)
    try:
        written = orjson.dumps(raw)
        if len(written) > MOST_BYTES:
            raise JournalError(f"{path}: expected an entry of at most {MOST_BYTES} bytes")
        return adapter(kind).validate_json(written, strict=True)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        where = path
        for part in problem["loc"]:
            where = inside(where, part)
        raise JournalError(f"{where}: {expected(problem['msg'])}") from None
    except TypeError:
        raise JournalError(f"{path}: expected plain values") from None


def expected(message: str) -> str:
    for before, after in (("Input should be ", "expected "), ("Missing required argument", "expected a value")):
        message = message.replace(before, after)
    return message if message.startswith("expected") else f"expected a value ({message})"


def checked(kind: type, raw: object, path: str) -> None:
    """Unknown fields and values outside their scale, here and in what is nested."""
    given = read_map(raw, path, fields_of(kind))
    for key, value in given.items():
        where = inside(path, key)
        short_enough(value, LONGEST_TEXT if key == "text" else LONGEST_WORD, where)
        if key in NESTED.get(kind, {}) and value is not None:
            for place, part in enumerate(value) if isinstance(value, list) else ((None, value),):
                checked(NESTED[kind][key], part, where if place is None else inside(where, place))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            in_range(key, value, where)


def short_enough(value: object, most: int, where: str) -> None:
    """What a file calls by name stays in the runner's snapshot, which every tap reads."""
    words = value if isinstance(value, list) else (value,)
    if any(isinstance(word, str) and len(word) > most for word in words):
        raise JournalError(f"{where}: expected fewer letters")


def in_range(key: str, value: float, where: str) -> None:
    if key in SCALES and not 0 <= value <= 10:
        raise JournalError(f"{where}: expected a number from 0 to 10")
    if key == "share" and not 0 <= value <= 1:
        raise JournalError(f"{where}: expected a number from 0 to 1")
    if key in AMOUNTS and not 0 <= value <= MOST_AMOUNT:
        raise JournalError(f"{where}: expected a number that is not negative, and one that can be")
    if key == "born" and not FIRST_YEAR <= value <= LAST_YEAR:
        raise JournalError(f"{where}: expected a year")


def profile_of(raw: object, path: str, before: Runner) -> Runner:
    """The runner with these fields laid over what was known."""
    given = read_map(raw, path, fields_of(Runner))
    named = value_of(Runner, given, path)
    try:
        ZoneInfo(named.time_zone)
    except (KeyError, ValueError, OSError):
        raise JournalError(f"{path}.time_zone: expected a time zone as Europe/Berlin") from None
    return dataclasses.replace(before, **{key: getattr(named, key) for key in given})


def entry_of(raw: object, path: str, place: int, runner: Runner) -> AnyEntry:
    if not isinstance(raw, dict):
        raise JournalError(f"{path}: expected a map")
    kind = KINDS.get(raw.get("kind", ""))
    if kind is None:
        raise JournalError(f"{path}.kind: expected one of {', '.join(KINDS)}")
    if raw.get("at") is None:
        raise JournalError(f"{path}.at: expected a time with an offset")
    raw = {"id": f"#{place}", **{key: value for key, value in raw.items() if key != "id" or value is not None}}
    if kind is ProfileChange:
        return profile_entry(raw, path, runner)
    entry: AnyEntry = value_of(kind, shaped(raw, path), path)
    return with_offset(entry, raw["at"], path)


def with_offset(entry: AnyEntry, raw: object, path: str) -> AnyEntry:
    if not isinstance(raw, str) or entry.at.tzinfo is None:
        raise JournalError(f"{path}.at: expected a time with an offset")
    return dataclasses.replace(entry, at=entry.at.astimezone(dt.UTC))


def profile_entry(raw: dict[str, Any], path: str, runner: Runner) -> AnyEntry:
    """The fields stand in the event itself."""
    own: dict[str, Any] = {key: raw[key] for key in ("at", "id", "replaces", "kind") if key in raw}
    changed = {key: value for key, value in raw.items() if key not in own}
    bare = value_of(ProfileChange, own | {"runner": {}}, path)
    return with_offset(dataclasses.replace(bare, runner=profile_of(changed, path, runner)), raw["at"], path)


def shaped(raw: dict[str, Any], path: str) -> dict[str, Any]:
    """The few fields whose form in the file is not the form of the value."""
    raw = dict(raw)
    if isinstance(raw.get("answers"), dict):
        raw["answers"] = [
            [question, yes_or_no(said, f"{path}.answers.{question}")] for question, said in raw["answers"].items()
        ]
    return shaped_decision(raw) if raw.get("kind") == "decision" else raw


def shaped_decision(raw: dict[str, Any]) -> dict[str, Any]:
    if isinstance(raw.get("sides"), dict):
        raw["sides"] = list(raw["sides"].items())
    if isinstance(raw.get("changes"), list):
        raw["changes"] = [renamed(step) for step in raw["changes"]]
    if isinstance(raw.get("reasons"), list):
        reasons = [reason for reason in raw["reasons"] if isinstance(reason, dict)]
        raw["reasons"] = [[reason.get("rule"), list((reason.get("numbers") or {}).items())] for reason in reasons]
    return raw


def renamed(step: object) -> object:
    if not isinstance(step, dict):
        return step
    return {"from_" if key == "from" else key: value for key, value in step.items()}


def yes_or_no(said: object, path: str) -> bool:
    if isinstance(said, bool):
        return said
    if said in ("yes", "no"):
        return said == "yes"
    raise JournalError(f"{path}: expected yes or no")
