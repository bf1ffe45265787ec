"""What a limp and a sprain leave of the sessions, and for how long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.journal import CheckIn, Injury
from coach.relief import relief
from coach.rules import decide
from coach.standing import Standing, refold
from coach.standing.matters import Sprain
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    at,
    calm,
    numbered,
    ordinal,
    told,
)
from tests.coach.reliefs import LEFT, eased


def test_a_limp_leaves_that_side_only_the_gentlest():
    found = eased([*calm(), told(TODAY, side="left", limp=True)])

    assert (found.gentle, found.grounded, found.ground_work) == (LEFT, LEFT, False)


@pytest.mark.parametrize(("hours", "resting"), [(47, LEFT), (48, frozenset())])
def test_a_fresh_sprain_does_nothing_of_its_own(hours, resting):
    sprain = Injury(at=at(TODAY, "10:00"), side="left")
    standing = refold(numbered([*calm(), sprain]), ANYA, BOOK, P3)
    now = sprain.at + timedelta(hours=hours)

    found = relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))

    assert (found.gentle, found.resting) == (LEFT, resting)


def test_a_sprain_that_does_not_get_better_leaves_ground_work():
    entries = [
        *calm(last=TODAY - 6),
        Injury(at=at(TODAY - 6, "18:00"), side="left"),
        CheckIn(at=at(TODAY - 5), side="left", pain=5),
        CheckIn(at=at(TODAY), side="left", pain=5),
    ]

    found = eased(entries)

    assert (found.gentle, found.ground_work, found.resting) == (LEFT, True, frozenset())


def test_another_stop_closes_the_ground_work():
    found = eased([*calm(), told(TODAY, side="left", flags=("bone-point-tender",))])

    assert found.gentle == LEFT
    assert not found.ground_work


@pytest.mark.parametrize(("days", "block"), [(55, True), (56, False)])
def test_after_a_sprain_balance_comes_in_every_session_for_eight_weeks(days, block):
    sprained = replace(P3.left, sprain=Sprain("s", at(TODAY), ordinal(TODAY), returned=True))

    found = eased(calm(TODAY, TODAY + days), TODAY + days, start=Standing(sprained, P3.right))

    assert found.balance is block
