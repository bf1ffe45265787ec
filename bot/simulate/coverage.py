"""Which exercises, sessions and rungs the season came across: what is never reached would never be seen."""

from typing import Any

from bot.simulate.invariants.loads import decisions
from bot.simulate.record import SeasonRecord
from coach.journal import Benchmark, Session
from content.library import load_library

DURING_RUN = "met in a run, not in a session"


def covered(season: SeasonRecord) -> dict[str, Any]:
    library = load_library()
    sessions = [entry for record in season.records for entry in record.journal if isinstance(entry, Session)]
    exercises: dict[str, set[str]] = {}
    for session in sessions:
        for one in session.sets:
            exercises.setdefault(one.exercise, set()).add(session.plan or "")
    rungs = {
        step.to
        for record in season.records
        for decided in decisions(record)
        for step in decided.changes or ()
        if decided.decision == "progress"
    }
    first = {ladder.rungs[0].id for ladder in library.book.ladders}
    known = {rung.id for ladder in library.book.ladders for rung in ladder.rungs}
    tests = {entry.test for record in season.records for entry in record.journal if isinstance(entry, Benchmark)}
    return {
        "exercises": {name: sorted(plans) for name, plans in sorted(exercises.items())},
        "exercises_never_met": sorted(set(library.exercises) - set(exercises)),
        "sessions": sorted({session.plan or "" for session in sessions}),
        "sessions_never_met": sorted(set(library.shapes) - {session.plan for session in sessions}),
        "rungs_never_met": sorted(known - rungs - first),
        "tests": sorted(tests),
    }
