"""The admin puts club runs to another hour while a card is out: the card and those who come go along."""

from datetime import datetime

import pytest

from coach.club.cards import RunAhead
from coach.club.effects import ClubEffect
from coach.club.events import Vouched
from coach.effects import Tell
from coach.news import Comes, RunMoved, SetsUp
from tests.coach.club.clubs import TUESDAY_RUN, ClubLife, a_club, at


def tuesday_noon() -> ClubLife:
    life = ClubLife(a_club(digest=None)).until(at(5, 12))
    life.hears(Comes(2, TUESDAY_RUN, yes=True), Comes(3, TUESDAY_RUN, yes=True))
    return life


def sets(life: ClubLife, verb: str, arg: str) -> list[ClubEffect]:
    return life.hears(Vouched("administrator", SetsUp(1, verb, arg)))


def start_of(life: ClubLife) -> datetime:
    state = life.club.cards[0].state
    assert isinstance(state, RunAhead)
    return state.start


def moved(effects: list[ClubEffect]) -> list[Tell]:
    return [effect for effect in effects if isinstance(effect, Tell) and isinstance(effect.news, RunMoved)]


def test_the_card_follows_and_those_who_come_are_told():
    life = tuesday_noon()

    effects = sets(life, "at", "19:00")

    assert start_of(life) == at(5, 18)
    assert moved(effects) == [Tell(person, RunMoved(7, TUESDAY_RUN, at(5, 18))) for person in (2, 3)]
    life.until(at(5, 18, 30))
    assert life.club.cards[0].state == RunAhead(TUESDAY_RUN, at(5, 18))


@pytest.mark.parametrize(("verb", "arg"), [("at", "18:30"), ("cap", "4"), ("at", "09:00")])
def test_nobody_is_told_where_the_hour_stays_or_has_passed_already(verb: str, arg: str):
    life = tuesday_noon()

    effects = sets(life, verb, arg)

    assert start_of(life) == at(5, 17, 30)
    assert moved(effects) == []


def test_a_warm_up_that_is_being_led_goes_on():
    life = tuesday_noon().until(at(5, 17, 20))
    life.leads("lead")

    assert moved(sets(life, "at", "19:00")) == []
