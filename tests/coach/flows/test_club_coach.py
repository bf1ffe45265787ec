"""The club's coach in private: nothing is shown by being named, and a change of coach takes nothing along."""

from dataclasses import replace

from coach.cards.club import ClubCoachOffer
from coach.cards.sharing import CoachOffer, CoachWord, Sharing
from coach.effects import Tell
from coach.events import Followed
from coach.news import AskedToCoach, ClubCoached, StepsDown, TakesOn, WouldCoach
from coach.person import CoachOf, Membership
from coach.sharing.news import Granted
from coach.sharing.values import Grant
from tests.coach.flows.driver import MONDAY, Talk, joined

CLUB, ANNA, OTTO = 7, 20, 21
ANNA_COACHES = ClubCoached(CLUB, "Harriers", ANNA, "Anna")
OTTO_COACHES = ClubCoached(CLUB, "Harriers", OTTO, "Otto")
NOBODY_COACHES = ClubCoached(CLUB, "Harriers", 0, "")


def member() -> Talk:
    talk = joined()
    talk.person = replace(talk.person, clubs=(Membership(CLUB, "Harriers", MONDAY),))
    return talk


def states(talk: Talk) -> list[object]:
    return [card.state for card in talk.person.desk.cards]


def test_a_link_is_followed_asked_about_and_agreed_to_in_private():
    talk = joined()
    talk.happens(Followed("club-coach", CLUB, 5, fresh=True))
    assert talk.told == [Tell(CLUB, WouldCoach(talk.person.id, 5))]

    talk.happens(AskedToCoach(CLUB, "Harriers", 5))
    talk.presses("Yes, I coach them")
    assert talk.told[-1] == Tell(CLUB, TakesOn(talk.person.id, 5, talk.context.name))

    talk.happens(ClubCoached(CLUB, "Harriers", talk.person.id, "Anna"))
    assert talk.person.coach_of == (CoachOf(CLUB, "Harriers"),)
    assert not any(isinstance(state, ClubCoachOffer) for state in states(talk))


def test_whoever_says_no_tells_nobody():
    talk = joined()
    talk.happens(AskedToCoach(CLUB, "Harriers", 5))

    talk.presses("No")

    assert talk.told == []


def test_a_member_is_asked_and_shows_nothing_before_they_choose():
    talk = member()
    talk.happens(ANNA_COACHES)

    assert states(talk)[-1] == CoachOffer(ANNA, "Anna", "nothing", "Harriers")
    assert (talk.person.grants, talk.told) == ((), [])

    talk.presses("Sessions only")
    assert [grant.scope for grant in talk.person.grants] == ["consistency"]
    assert talk.told == [Tell(ANNA, Granted(talk.person.id, talk.context.name, "consistency"))]


def test_the_same_news_twice_and_a_coach_one_knows_already_ask_nothing():
    talk = member()
    talk.person = replace(talk.person, grants=(Grant(OTTO, "Otto", "answers", MONDAY),))
    talk.happens(ANNA_COACHES)
    before = len(talk.person.desk.cards)

    talk.happens(ANNA_COACHES)
    talk.happens(OTTO_COACHES)

    assert len(talk.person.desk.cards) == before


def test_a_former_coach_keeps_what_the_runner_lets_them_see_until_the_runner_ends_it():
    talk = member()
    talk.happens(ANNA_COACHES)
    talk.presses("Answers too")

    talk.happens(NOBODY_COACHES)
    assert states(talk)[-1] == CoachWord(ANNA, "Anna", "no-club", "Harriers")
    assert talk.person.grants

    talk.presses("Stop sharing")
    assert talk.person.grants == ()


def test_what_the_coach_sees_can_be_chosen_later_on_the_clubs_page():
    talk = member()
    talk.happens(ANNA_COACHES)
    talk.presses("Nothing")

    talk.commands("club")
    talk.presses("Harriers")
    talk.presses("What Anna sees")
    talk.presses("Everything")
    talk.commands("club")
    talk.presses("Harriers")
    talk.presses("What Anna sees")

    assert states(talk)[-1] == Sharing("one", ANNA)


def test_a_coach_steps_down_on_the_clubs_page():
    talk = joined()
    talk.person = replace(talk.person, coach_of=(CoachOf(CLUB, "Harriers"),))

    talk.commands("club")
    talk.presses("Harriers")
    talk.presses("Stop coaching the club")

    assert talk.person.coach_of == ()
    assert talk.told == [Tell(CLUB, StepsDown(talk.person.id))]


def test_a_coach_who_is_one_no_longer_is_told_once():
    talk = joined()
    talk.person = replace(talk.person, coach_of=(CoachOf(CLUB, "Harriers"),))
    before = len(talk.person.desk.cards)

    talk.happens(NOBODY_COACHES)

    assert talk.person.coach_of == ()
    assert len(talk.person.desk.cards) == before + 1
