"""What is kept of the past reaches as far back as the rules look: beyond it a number of the book acts on nothing."""

from coach.standing.checkins import KEPT_MORNINGS, KEPT_SORENESS, KEPT_STRAIN
from tests.coach.journals import BOOK


def test_enough_mornings_are_kept_for_the_trend_and_the_gates():
    assert max(2 * BOOK.trend.days, BOOK.gates.calm_days) <= KEPT_MORNINGS


def test_enough_soreness_is_kept_for_the_usual_and_what_came_after():
    assert BOOK.strain.own_days + BOOK.strain.soreness_days <= KEPT_SORENESS


def test_enough_fatigue_and_sleep_are_kept_for_a_run_of_bad_days():
    assert BOOK.strain.window <= KEPT_STRAIN


def test_a_report_is_remembered_for_as_long_as_the_ankle_may_not_give_way_again():
    assert BOOK.sprain.giving_way_days <= BOOK.referral.memory_days
