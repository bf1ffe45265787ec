"""What goes up next week: as the rules would have it if all stayed calm, side by side, and never where they hold."""

from dataclasses import replace

from coach.person import Context
from coach.review.ahead import Ahead, ahead
from coach.standing import Standing, refold
from tests.coach.journals import ANYA, BOOK, P3, after, at, calm, morning, numbered, placed, run, strength
from tests.coach.review.weeks import ann
from tests.coach.runners import LIBRARY

NOW = at(20, "08:00")


def looked(*more: object, start: Standing = P3) -> Ahead:
    entries = numbered([*calm(), *more])  # type: ignore[list-item]
    person = ann(runner=ANYA, standing=refold(entries, ANYA, BOOK, start))
    return ahead(person, Context(NOW, NOW, LIBRARY))


def test_both_sides_take_the_steps_that_have_waited_longest():
    assert looked() == Ahead(("mobility", "calf", "cuff"), ("mobility", "calf", "cuff"))


def test_a_side_that_the_rules_hold_stays():
    sore = (strength(19), after(19, side="left", pain=4), after(19, side="right"))

    assert looked(*sore) == Ahead((), ("mobility", "calf", "cuff"))


def test_a_stiff_morning_holds_its_side():
    stiff = morning(20, "07:30", side="right", stiffness_minutes=30)

    assert looked(stiff) == Ahead(("mobility", "calf", "cuff"), ())


def test_after_a_spike_nothing_goes_up():
    assert looked(run(12, km=8), run(19, km=16)) == Ahead()


def test_a_side_at_the_end_of_its_stage_says_what_the_next_one_waits_for():
    tops = {ladder.strand: [rung.id for rung in ladder.rungs if rung.stage == "P3"][-1] for ladder in BOOK.ladders}
    top = placed("P3", **tops)

    told = looked(start=Standing(top, replace(top)))

    assert (told.left, told.right) == ((), ())
    assert told.waits
    assert told.waits.startswith("gate.")
