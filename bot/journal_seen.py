"""Who sees what of the runner, as a journal file says it. An import lets nobody see anything."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.journal_entries import JournalError, value_of
from bot.journal_plain import plain_fields
from coach.person import Person
from coach.sharing.values import Scope

Seer = TypeVar("Seer", "ClubSees", "CoachSees")


@dataclass(frozen=True, slots=True)
class ClubSees:
    """A club has the runner as a member. Not `counted`: it counts nothing of what the runner does."""

    title: str
    since: dt.datetime
    counted: bool = True


@dataclass(frozen=True, slots=True)
class CoachSees:
    """A coach or physio whom the runner lets see `scope`. `by` is the name that `coach` events have for them.

    `alerts`: they are told when the runner is sent to a professional; `looked`: the local day of their last look.
    """

    by: str
    name: str
    scope: Scope
    since: dt.datetime
    alerts: bool = False
    looked: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    clubs: tuple[ClubSees, ...] = ()
    coaches: tuple[CoachSees, ...] = ()


def seen_of(person: Person) -> Seen:
    return Seen(
        tuple(ClubSees(one.title, one.since, one.counted) for one in person.clubs),
        tuple(
            CoachSees(str(one.coach), one.name, one.scope, one.since, one.alerts, one.looked) for one in person.grants
        ),
    )


def read_seen(whole: dict[str, Any]) -> Seen:
    return Seen(
        tuple(seers(ClubSees, whole.get("clubs", []), "clubs")),
        tuple(seers(CoachSees, whole.get("coaches", []), "coaches")),
    )


def seers(kind: type[Seer], raw: object, path: str) -> Iterable[Seer]:
    if not isinstance(raw, list):
        raise JournalError(f"{path}: expected a list")
    for place, part in enumerate(raw):
        one: Seer = value_of(kind, part, f"{path}[{place}]")
        if one.since.tzinfo is None:
            raise JournalError(f"{path}[{place}].since: expected a time with an offset")
        yield one


def plain_seen(seen: Seen) -> dict[str, Any]:
    parts = {"clubs": seen.clubs, "coaches": seen.coaches}
    return {name: [plain_fields(one) for one in ones] for name, ones in parts.items() if ones}
