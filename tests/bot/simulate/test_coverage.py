"""What a season met of the programme is read from offers, journals and decisions."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.simulate.ankles import ankles_of
from bot.simulate.begun import begun
from bot.simulate.coverage import covered
from bot.simulate.people import crowd
from bot.simulate.phone import Button, Shown
from bot.simulate.record import Record, SeasonRecord
from bot.simulate.report import coverage_lines
from coach.journal import Benchmark, Decided, Session, Step, WorkSet
from coach.person import Person
from coach.profile import Side

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
STRENGTH = "Strength today. Slow and clean beats many."
ROUNDS = "Today in rounds: one set of each, then round again for as long as the form holds."
PRIMER = ("begin", "did", "moved")


def offer(text, *verbs):
    return Shown(1, text, tuple(Button(verb, f"v1:1:{verb}:", verb, "") for verb in verbs), MONDAY, rang=True)


def minutes(count):
    return Button(f"{count} min", "v1:1:begin", "begin", str(count))


@pytest.mark.parametrize(
    ("shown", "pressed", "session"),
    [
        (offer(f"{STRENGTH} A set ends when the form goes."), minutes(12), ("strength", 12)),
        (offer(f"{STRENGTH} A set ends when the form goes.\n{ROUNDS}"), minutes(16), ("circuit", 16)),
        (offer("After the run. A short wind-down."), minutes(6), ("post-run", 6)),
        (offer("After a long run. Loosen calf and sole first, then a little range."), minutes(12), ("post-long", 12)),
        (offer("Primer before your run · 2 minutes", *PRIMER), Button("", "", "did", ""), ("pre-run", 2)),
        (offer("Knee to wall, left?"), Button("", "", "begin", ""), None),
        (offer(STRENGTH), Button("", "", "skip", ""), None),
    ],
)
def test_an_offer_says_what_is_begun(shown, pressed, session):
    assert begun(shown, pressed) == session


def test_what_was_met_and_what_never_is_counted():
    someone, _ = crowd(1, 1, 2026)
    step = Step(Side.LEFT, "calf", "double-raise-2", "stand-raise-1")
    journal = (
        Session(at=MONDAY, plan="strength", sets=(WorkSet(exercise="heel-raise"),), id="e1"),
        Benchmark(at=MONDAY, test="gait-check", id="e2"),
        Decided(at=MONDAY + timedelta(days=14), decision="hold", changes=(step,), because=("e1",), id="e3"),
    )
    record = Record(someone, Person(1), ankles_of(someone, MONDAY), journal, begun={("strength", 12)})

    found = covered(SeasonRecord([record]))

    assert (found["exercises"].met, found["tests"].met, found["lengths"].met) == (1, 1, 1)
    assert found["stages"].never == ["P3", "P4", "P5", "maintain"]
    assert "stand-raise-1" not in found["rungs"].never
    assert "  tests: 1 of 7, never " in "\n".join(coverage_lines(found))
