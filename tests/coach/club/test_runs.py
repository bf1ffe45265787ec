"""A club run's card: when it comes, what it counts, how it ends."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from coach.club.cards import Ended, HowWasIt, RunAhead, RunOver, WarmUp
from coach.club.effects import Post
from coach.club.values import ClubReminder
from coach.effects import Answer, Tell
from coach.events import Dropped, Due
from coach.news import Answered, Comes, Leaves, Outdated, WarmedUp, Withdraws
from tests.coach.club.clubs import NUMBERS, TUESDAY_RUN, ClubLife, a_club, at


def test_a_run_has_one_card_on_the_morning_of_its_day_that_is_not_sent_once_it_has_begun():
    life = ClubLife(a_club()).until(at(6, 12))

    (card,) = life.posted
    assert (card.not_before, card.occurrence, card.expires_at) == (at(5, 7), TUESDAY_RUN, at(5, 17, 30))


def test_an_early_run_has_its_card_on_the_evening_before():
    life = ClubLife(a_club(at=time(6, 30))).until(at(6, 12))

    assert [card.not_before for card in life.posted] == [at(4, 18)]


@pytest.mark.parametrize("settings", [{"paused": True}, {"zone": ""}, {"cap": 0}])
def test_nothing_is_posted_while_the_club_is_paused_has_no_clock_or_no_post_left(settings):
    assert ClubLife(a_club(digest=None, **settings)).until(at(10, 12)).posted == []


def test_the_weeks_posts_are_capped():
    life = ClubLife(a_club(digest=None, cap=1)).until(at(17, 12))

    assert [card.occurrence for card in life.posted] == ["run:2026-05-05", "run:2026-05-12"]


def test_an_admin_who_ticks_todays_weekday_after_the_cards_hour_starts_no_post():
    life = ClubLife(a_club(digest=None, days=()), now=at(5, 12))
    life.club = replace(life.club, settings=a_club(digest=None).settings)

    assert [card.occurrence for card in life.until(at(8, 12)).posted] == ["run:2026-05-07"]


def test_an_outage_over_the_cards_hour_delays_it():
    life = ClubLife(a_club())
    life.now = at(5, 15)
    life.hears(Due(ClubReminder.RUN, TUESDAY_RUN))

    assert [card.occurrence for card in life.posted] == [TUESDAY_RUN]


def test_who_comes_is_counted_once_and_shown_from_five_on():
    life = ClubLife(a_club()).until(at(5, 9))
    coming = [Comes(person, TUESDAY_RUN, yes=True) for person in (1, 2, 3, 4, 4)]
    before = len(life.effects)
    life.hears(*coming)
    assert life.effects[before:] == []

    life.hears(Comes(5, TUESDAY_RUN, yes=True))
    assert life.keys == ["club.run-ahead", "club.coming"]

    life.hears(Comes(5, TUESDAY_RUN, yes=False))
    assert life.keys == ["club.run-ahead"]


def test_strangers_and_runs_without_a_card_are_not_counted():
    life = ClubLife(a_club()).until(at(5, 9))

    life.hears(Comes(99, TUESDAY_RUN, yes=True), Comes(1, "run:2026-06-09", yes=True))

    assert [week.came for week in life.club.weeks] == [()]


def test_however_many_press_the_card_is_edited_every_few_seconds():
    life = ClubLife(a_club(members=60)).until(at(5, 9))
    posts = [one for n in range(1, 61) for one in life.hears(Comes(n, TUESDAY_RUN, yes=True)) if isinstance(one, Post)]

    assert {post.not_before for post in posts} == {at(5, 9)} | {at(5, 9) + NUMBERS.edit_every}


def test_whoever_leaves_is_gone_from_the_open_cards():
    life = ClubLife(a_club()).until(at(5, 9))
    life.hears(*(Comes(person, TUESDAY_RUN, yes=True) for person in range(1, 6)))

    life.hears(Leaves(3))

    assert life.keys == ["club.run-ahead"]


def test_afterwards_the_same_card_asks_and_counts_the_answers_of_that_day():
    life = ClubLife(a_club(digest=None)).until(at(5, 19))
    assert isinstance(life.club.cards[0].state, HowWasIt)

    life.hears(*(Answered(person, at(4, 12).date()) for person in range(1, 7)))
    assert life.keys == ["club.after"]

    life.hears(*(Answered(person, at(5, 12).date()) for person in range(1, 6)))
    assert life.keys == ["club.after", "club.answered"]
    assert len(life.posted) == 1


def test_two_days_later_the_run_is_over_and_an_old_button_shows_that():
    life = ClubLife(a_club(digest=None)).until(at(8, 12))
    assert life.club.cards[0].state == RunOver(TUESDAY_RUN, at(5, 17, 30))

    (post,) = life.hears(Outdated(1))
    assert [line.key for line in post.screen.body] == ["club.run", "club.run-over"]
    assert post.screen.rows == ()


def test_a_run_that_is_over_says_how_many_came_and_answered_for_as_long_as_somebody_can_be_taken_out_of_it():
    life = ClubLife(a_club(digest=None)).until(at(5, 12))
    life.hears(*(Comes(person, TUESDAY_RUN, yes=True) for person in range(1, 7)))
    life.until(at(6, 9)).hears(*(Answered(person, at(5, 12).date()) for person in range(1, 6)))
    life.until(at(8, 12))

    (post,) = life.hears(Outdated(1))
    assert [(line.key, dict(line.args).get("count")) for line in post.screen.body[1:]] == [
        ("club.came", 6),
        ("club.answered", 5),
    ]
    life.hears(Leaves(1))
    assert life.keys == ["club.run", "club.came"]

    life.until(at(20, 12))
    assert life.club.cards[0].state == Ended("club.run-over")


def test_the_warm_up_goes_a_step_at_a_time_and_ends_in_an_easy_start():
    life = ClubLife(a_club()).until(at(5, 17, 20))
    life.leads("lead")
    planned = life.club.cards[0].state.planned
    for step in range(len(planned)):
        life.leads("next", str(step))
        life.leads("next", str(step))
    assert life.keys == ["set.heading", "club.easy-start-how"]

    life.leads("back", str(len(planned)))
    assert life.club.cards[0].state.step == len(planned) - 1

    life.leads("end")
    assert life.club.cards[0].state == RunAhead(TUESDAY_RUN, at(5, 17, 30), warmed=True)
    assert life.keys == ["club.run", "club.enjoy"]


def test_a_warm_up_led_to_its_end_is_the_primer_of_everybody_who_comes():
    life = ClubLife(a_club()).until(at(5, 17, 20))
    life.hears(Comes(2, TUESDAY_RUN, yes=True), Comes(3, TUESDAY_RUN, yes=True))
    life.leads("lead")

    tells = [effect for effect in life.leads("end") if isinstance(effect, Tell)]

    assert tells == [Tell(2, WarmedUp(7, TUESDAY_RUN)), Tell(3, WarmedUp(7, TUESDAY_RUN))]


def test_a_warm_up_is_the_programmes_primer_without_kit():
    life = ClubLife(a_club()).until(at(5, 17, 20))
    life.leads("lead")

    assert [each.exercise for each in life.club.cards[0].state.planned] == [
        "ankle-circles",
        "knee-to-wall",
        "heel-raise",
    ]


@pytest.mark.parametrize(
    ("role", "says"), [("member", "club.turned-away-not-leader"), ("unknown", "club.turned-away-unknown")]
)
def test_whoever_may_not_lead_is_told_so_and_the_card_stays(role, says):
    life = ClubLife(a_club()).until(at(5, 17, 20))
    before = life.club

    effects = life.leads("lead", role=role)

    assert [effect.text.key for effect in effects if isinstance(effect, Answer)] == [says]
    assert life.club == before


def test_nobody_warms_up_in_the_morning():
    life = ClubLife(a_club()).until(at(5, 9))

    (answer,) = life.leads("lead")

    assert answer.text.key == "club.lead-later"


def test_a_warm_up_that_was_never_ended_still_becomes_the_question_afterwards():
    life = ClubLife(a_club()).until(at(5, 17, 20))
    life.leads("lead")
    assert isinstance(life.club.cards[0].state, WarmUp)

    life.until(at(5, 17, 30) + NUMBERS.after_start + timedelta(minutes=1))

    assert isinstance(life.club.cards[0].state, HowWasIt)
    (answer, _) = life.leads("next", "0")
    assert answer.text.key == "club.run-over"


def test_a_card_that_never_came_into_the_chat_is_not_asked_about_later():
    life = ClubLife(a_club(digest=None)).until(at(5, 9))
    life.hears(Dropped(TUESDAY_RUN, 1))
    before = len(life.effects)

    life.until(at(6, 12))

    assert life.effects[before:] == []


def test_whoever_steps_out_of_the_counts_stays_a_member():
    life = ClubLife(a_club()).until(at(5, 9))
    life.hears(*(Comes(person, TUESDAY_RUN, yes=True) for person in range(1, 6)))

    life.hears(Withdraws(3))

    assert life.keys == ["club.run-ahead"]
    assert len(life.club.members) == 6
