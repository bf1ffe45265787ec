"""G1, G3: how far back the sessions lie that a step up looks at."""

from dataclasses import replace

import pytest

from coach.journal import AnyEntry, Session
from tests.coach.journals import after, at, calm, decision, strength


def session_moved(day: int) -> list[AnyEntry]:
    """Calm weeks, the last session but one on another day than the fourteenth."""
    kept = [entry for entry in calm() if entry.at not in {at(14, "18:30"), at(14, "19:10")}]
    return sorted([*kept, strength(day), after(day)], key=lambda entry: entry.at)


def changed_on(day: int, **values: object) -> list[AnyEntry]:
    moment = at(day, "18:30")
    return [replace(entry, **values) if entry.at == moment else entry for entry in calm()]


@pytest.mark.parametrize(("day", "verdict"), [(14, "progress"), (13, "hold")])
def test_two_strength_days_lie_within_a_week(day, verdict):
    assert decision(session_moved(day)).decision == verdict


@pytest.mark.parametrize(("day", "verdict"), [(10, "progress"), (14, "hold"), (17, "hold")])
def test_the_last_two_sessions_are_sound(day, verdict):
    assert decision(changed_on(day, painkiller=True)).decision == verdict


@pytest.mark.parametrize(("day", "rules"), [(3, ("G1", "G3")), (7, ("G1",))])
def test_two_weeks_are_easy_in_each_session(day, rules):
    easy = [replace(entry, effort=4) if isinstance(entry, Session) else entry for entry in calm()]
    entries = [replace(entry, effort=5) if entry.at == at(day, "18:30") else entry for entry in easy]

    assert decision(entries).rules == rules
