"""The week in counts: what it shows, where it stands, what becomes of the last one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.club.cards import Digest
from coach.club.effects import Pin, Post
from coach.news import Answered, KeptPlan, Leaves
from coach.profile import Weekday
from tests.coach.club.clubs import ClubLife, a_club, at

TUESDAY = date(2026, 5, 5)


def a_busy_week(people: int = 6, **settings) -> ClubLife:
    life = ClubLife(a_club(**settings)).until(at(5, 20))
    for person in range(1, people + 1):
        life.hears(Answered(person, TUESDAY), *(KeptPlan(person, TUESDAY + timedelta(days=n)) for n in range(3)))
    return life


def digests(life: ClubLife) -> list[Post]:
    return [post for post in life.posted if post.occurrence and post.occurrence.startswith("digest:")]


def said(life: ClubLife) -> dict[str, dict[str, object]]:
    return {line.key: dict(line.args) for line in digests(life)[-1].screen.body}


def test_on_monday_the_week_before_is_told_in_counts():
    life = a_busy_week().until(at(11, 9))

    assert digests(life)[-1].not_before == at(11, 7)
    assert said(life)["club.digest-kept"] == {"count": 18, "goal": 18, "share": 1.0}
    assert said(life)["club.digest-answered"] == {"count": 6}


def test_fewer_than_five_are_not_counted_aloud():
    life = a_busy_week(people=4).until(at(11, 9))

    assert list(said(life)) == ["club.digest", "club.digest-few", "club.theme"]


def test_the_goal_of_the_admins_goes_before_the_usual_one():
    assert said(a_busy_week(goal=40).until(at(11, 9)))["club.digest-kept"]["goal"] == 40


def test_the_new_digest_takes_the_pin_of_the_old_one():
    life = a_busy_week().until(at(18, 9))

    pins = [effect for effect in life.effects if isinstance(effect, Pin)]
    first, second = (post.card for post in digests(life)[-2:])
    assert pins[-2:] == [Pin(first, off=True), Pin(second)]
    assert life.club.pinned == second


def test_where_the_runs_need_all_posts_the_pinned_digest_is_rewritten():
    life = a_busy_week().until(at(11, 9))
    life.club = a_club_with(life, cap=2)
    life.until(at(18, 9))

    pinned = next(card for card in life.club.cards if card.number == life.club.pinned)
    assert pinned.state.monday == date(2026, 5, 11)
    assert len(digests(life)) == 1


def a_club_with(life: ClubLife, **settings):
    return replace(life.club, settings=replace(life.club.settings, **settings))


def test_whoever_leaves_is_taken_out_of_the_digest_that_stands_there():
    life = a_busy_week(people=5).until(at(11, 9))

    life.hears(Leaves(2))

    assert life.keys == ["club.digest", "club.digest-few", "club.theme"]


@pytest.mark.parametrize("settings", [{"digest": None}, {"paused": True}])
def test_no_digest_where_the_admins_want_none(settings):
    assert digests(a_busy_week(**settings).until(at(20, 9))) == []


def test_the_theme_is_that_of_the_month():
    life = ClubLife(a_club(digest=Weekday.MON)).until(at(4, 20)).until(at(11, 9))

    assert isinstance(life.club.cards[-1].state, Digest)
    assert life.club.cards[-1].state.theme == "foot"
