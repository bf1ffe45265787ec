"""The club's pulse: where the admins want it, in the room that runs and digest leave, and tidied up."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.club.effects import EndPoll, PostPoll, TakeAway
from coach.club.events import Homeless, PollEnded
from coach.club.values import ClubPoll
from coach.events import Dropped
from coach.profile import Weekday
from tests.coach.club.clubs import NUMBERS, ClubLife, a_club, at

MONDAY_EIGHT = at(11, 7)


def polls(life: ClubLife) -> list[PostPoll]:
    return [effect for effect in life.effects if isinstance(effect, PostPoll)]


def a_life(members: int = 6, **settings) -> ClubLife:
    usual = {"poll": True, "cap": 4}
    return ClubLife(a_club(members, **{**usual, **settings}))


def test_it_comes_with_the_digest_and_asks_something_else_every_week():
    life = a_life().until(at(26, 9))

    asked = [poll.question.key for poll in polls(life)]
    assert len(asked) == 3
    assert len(set(asked)) == 3
    assert [poll.occurrence for poll in polls(life)] == ["poll:2026-05-11", "poll:2026-05-18", "poll:2026-05-25"]


@pytest.mark.parametrize("settings", [{"poll": False}, {"digest": None}, {"paused": True}, {"cap": 3}])
def test_there_is_none_where_nobody_wants_it_or_the_week_has_no_room(settings):
    assert polls(a_life(**settings).until(at(20, 9))) == []


def test_runs_and_the_digest_keep_their_room():
    life = a_life(days=(Weekday.TUE, Weekday.WED, Weekday.THU)).until(at(18, 6))

    week = [post.occurrence[:3] for post in life.posted if post.not_before > at(11, 0)]
    assert sorted(week) == ["dig", "run", "run", "run"]
    assert polls(life) == []


def test_nobody_is_asked_in_an_empty_club():
    assert polls(a_life(members=0).until(at(12, 9))) == []


def test_it_is_closed_while_its_message_can_still_be_deleted():
    life = a_life().until(at(13, 9))

    (poll,) = polls(life)
    assert life.effects.count(EndPoll(poll.card)) == 1
    assert life.club.poll is None
    assert NUMBERS.poll_open < timedelta(hours=48)


def test_a_pause_does_not_leave_it_open():
    life = a_life().until(at(11, 9))
    life.club = replace(life.club, settings=replace(life.club.settings, paused=True))
    life.until(at(13, 9))

    assert any(isinstance(effect, EndPoll) for effect in life.effects)


@pytest.mark.parametrize(("voters", "goes"), [(4, True), (5, False)])
def test_what_few_answered_is_taken_away(voters: int, goes: bool):
    life = a_life()

    effects = life.hears(PollEnded(9, voters))

    assert effects == ([TakeAway(9)] if goes else [])


@pytest.mark.parametrize("event", [Dropped("poll:2026-05-11", 9), Homeless(9, 5, "poll:2026-05-11")])
def test_one_that_never_came_into_the_chat_is_forgotten(event):
    life = a_life()
    life.club = replace(life.club, poll=ClubPoll(9, MONDAY_EIGHT))

    life.hears(event)

    assert life.club.poll is None
