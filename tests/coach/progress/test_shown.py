"""What may be shown around: gains only, by the types."""

import dataclasses
from collections.abc import Iterator
from typing import get_args, get_type_hints

import pytest

from bot.charts import gains as card
from coach.journal import Benchmark, CheckIn, Decided, Injury
from coach.progress.gains import gains_of
from coach.progress.shown import Gain, Gains, Reached
from tests.coach.journals import at, ordinal
from tests.coach.review.weeks import ann, daybook, done
from tests.coach.runners import LIBRARY

FELT = {"pain", "soreness", "stiffness", "fatigue", "grade", "verdict", "rule", "flags", "sites", "text", "reason"}


def raises(day, value, side="left"):
    return Benchmark(at=at(day), test="heel-raise", side=side, value=value)


def gains(*entries) -> Gains:
    return gains_of(ann(), daybook(entries), ordinal(29), LIBRARY)


def parts(kind: type) -> Iterator[tuple[str, object]]:
    """Every field that a value of this type can have, however deep."""
    for name, hint in get_type_hints(kind).items():
        yield name, hint
        for inner in {hint, *get_args(hint)}:
            if dataclasses.is_dataclass(inner):
                yield from parts(inner)


def test_the_card_to_share_has_no_field_for_anything_felt():
    assert {name for name, _ in parts(Gains)} == {
        "gains", "reached", "kept", "name", "kind", "test", "side", "before", "now", "stage",
    }  # fmt: skip
    assert FELT.isdisjoint(name for name, _ in parts(Gains))


def test_the_drawing_takes_gains_and_nothing_else():
    assert get_type_hints(card.draw)["gains"] is Gains


def test_less_than_before_is_no_gain_and_the_first_stage_no_stage_reached():
    with pytest.raises(ValueError, match="no gain"):
        Gain("heel-raise", "left", 20, 20)
    with pytest.raises(ValueError, match="begins there"):
        Reached("both", "P1")


def test_a_test_is_shown_only_where_it_is_better_by_more_than_measuring():
    assert gains(raises(0, 14), raises(28, 18)).gains == ()
    assert gains(raises(0, 14), raises(28, 21)).gains == (Gain("heel-raise", "left", 14, 21),)
    assert gains(raises(0, 21), raises(28, 14)).gains == ()


def test_symptoms_and_stops_change_nothing_but_the_weeks():
    told = (
        CheckIn(at=at(3), moment="next-morning", side="left", pain=7, sharp=True),
        Injury(at=at(4), side="left"),
        Decided(at=at(5), decision="stop-soon", rules=("B1",)),
    )
    tested = (raises(0, 14), raises(28, 21), *(done(day) for day in (1, 3, 5)))

    assert gains(*tested, *told).gains == gains(*tested).gains
    assert gains(*tested, *told).kept >= gains(*tested).kept
