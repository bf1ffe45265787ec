"""Coach values become plain maps in the journal's file format. What is not known is left out."""

import dataclasses
import datetime as dt
from enum import StrEnum
from typing import Any

from coach.journal import AnyEntry, CheckIn, Decided, ProfileChange, Step
from coach.profile import Runner, Side
from coach.rulebook import STRANDS
from coach.standing import SideStanding, Standing


def plain_runner(runner: Runner) -> dict[str, Any]:
    return plain_fields(runner)


def plain_entry(entry: AnyEntry) -> dict[str, Any]:
    match entry:
        case CheckIn(answers=answers):
            return {**plain_fields(entry), **({"answers": dict(answers)} if answers else {})}
        case ProfileChange(runner=runner):
            shown = plain_fields(entry)
            shown.pop("runner", None)
            return {**shown, **all_fields(runner)}
        case Decided():
            return plain_decision(entry)
        case _:
            return plain_fields(entry)


def plain_decision(entry: Decided) -> dict[str, Any]:
    shown = plain_fields(entry)
    if entry.sides:
        shown["sides"] = {side.value: verdict for side, verdict in entry.sides}
    if entry.reasons:
        shown["reasons"] = [{"rule": rule, "numbers": dict(numbers)} for rule, numbers in entry.reasons]
    return shown


def plain_standing(standing: Standing) -> dict[str, Any]:
    return {
        side.value: plain_side(value)
        for side, value in ((Side.LEFT, standing.left), (Side.RIGHT, standing.right))
        if value.since
    }


def plain_side(side: SideStanding) -> dict[str, Any]:
    levels = {strand: rung for strand, (rung, _) in zip(STRANDS, side.levels, strict=True)}
    return {"stage": side.stage, "since": dt.date.fromordinal(side.since).isoformat(), "levels": levels}


def plain(value: Any) -> Any:  # noqa: ANN401 anything that a journal value holds
    match value:
        case StrEnum():
            return value.value
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case tuple():
            return [plain(part) for part in value]
        case Step(side=side, strand=strand, from_=start, to=to):
            return {"side": side.value, "strand": strand, "from": start, "to": to}
        case _:
            return plain_fields(value) if dataclasses.is_dataclass(value) else value


def plain_fields(value: Any) -> dict[str, Any]:  # noqa: ANN401 any dataclass
    """Values at their default are not written; only the kind always is."""
    held = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
    return {field.name: plain(one) for field, one in held if field.name == "kind" or one != field.default}


def all_fields(runner: Runner) -> dict[str, Any]:
    """Every field: an emptied one is a change too."""
    return {field.name: plain(getattr(runner, field.name)) for field in dataclasses.fields(runner)}
