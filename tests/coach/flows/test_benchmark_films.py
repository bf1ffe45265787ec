"""A test shows how it is done, on the foot that it is about and at the test's own pace."""

from coach.battery import Item
from coach.flows.benchmark_films import of_item
from coach.made import Clip
from coach.terms import SideOrBoth, Test
from tests.coach.flows.driver import joined


def shown(test: Test, side: SideOrBoth) -> object:
    talk = joined()
    return of_item(Item(test, side), talk.person, talk.context)


def test_each_test_has_the_film_of_what_is_done_in_it():
    assert shown("knee-to-wall", "left") == Clip("knee-to-wall", "left")
    assert shown("heel-raise", "right") == Clip("heel-raise-single", "right", "1-0-1")
    assert shown("balance-open", "left") == Clip("balance-firm", "left", None, 45)
    assert shown("double-hops", "both") == Clip("hops", None)


def test_how_somebody_walks_is_not_shown():
    assert shown("gait-check", "both") is None
