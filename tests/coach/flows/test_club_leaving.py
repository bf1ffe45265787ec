"""Out of a club by a slip, and back in with one tap."""

from dataclasses import replace

import pytest

from coach.cards.closing import Closed
from coach.cards.club import ClubLeft, ClubMember
from coach.effects import Tell
from coach.news import Joins, LetGo, TurnedAway, Welcomed
from coach.person import Membership
from tests.coach.flows.driver import MONDAY, Talk, joined

CLUB = 7


def left(*, counted: bool = True) -> Talk:
    talk = joined()
    talk.person = replace(talk.person, clubs=(Membership(CLUB, "Harriers", MONDAY, counted),))
    talk.happens(LetGo(CLUB, "left"))
    return talk


def last(talk: Talk) -> object:
    return talk.person.desk.cards[-1].state


@pytest.mark.parametrize("counted", [True, False])
def test_one_tap_asks_the_club_and_its_welcome_is_shown_on_the_same_card(counted: bool):
    talk = left(counted=counted)
    cards = talk.person.desk.last_card

    talk.presses("Put me back")
    assert talk.told == [Tell(CLUB, Joins(talk.person.id))]
    talk.happens(Welcomed(CLUB, "Harriers"))

    assert last(talk) == ClubMember(CLUB)
    assert talk.person.desk.last_card == cards
    assert [one.counted for one in talk.person.clubs] == [counted]


@pytest.mark.parametrize("why", ["gone", "not-there"])
def test_where_the_club_or_the_place_in_its_chat_is_gone_the_card_says_so(why: str):
    talk = left()
    talk.presses("Put me back")
    talk.happens(TurnedAway(CLUB, why))

    assert isinstance(last(talk), Closed)


def test_where_telegram_could_not_be_asked_the_button_stays():
    talk = left()
    talk.presses("Put me back")
    talk.happens(TurnedAway(CLUB, "unknown"))

    assert any(isinstance(card.state, ClubLeft) for card in talk.person.desk.cards)


@pytest.mark.parametrize("why", ["removed", "erased"])
def test_whoever_is_out_of_the_chat_is_offered_no_way_back(why: str):
    talk = joined()
    talk.person = replace(talk.person, clubs=(Membership(CLUB, "Harriers", MONDAY),))
    talk.happens(LetGo(CLUB, why))

    assert isinstance(last(talk), Closed)
