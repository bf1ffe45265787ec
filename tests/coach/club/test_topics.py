"""The topic of the club's posts is closed and opened again."""

from dataclasses import replace

from coach.club.effects import ClubEffect
from coach.club.events import Homeless, Placed, TopicTurned, Vouched
from coach.effects import Tell
from coach.news import ClubTrouble, SetsUp
from tests.coach.club.clubs import ClubLife, a_club

TOPIC, STEWARD = 5, 30


def in_topic() -> ClubLife:
    return ClubLife(replace(a_club(topic=TOPIC), steward=STEWARD))


def troubles(effects: list[ClubEffect]) -> list[str]:
    told = [effect.news for effect in effects if isinstance(effect, Tell) and effect.to == STEWARD]
    return [news.what for news in told if isinstance(news, ClubTrouble)]


def test_posts_leave_a_topic_that_closes_at_once_and_come_back_when_it_opens():
    life = in_topic()

    assert troubles(life.hears(TopicTurned(TOPIC, closed=True))) == ["topic"]
    assert life.club.settings.topic is None
    assert troubles(life.hears(TopicTurned(TOPIC, closed=False))) == ["topic-back"]
    assert life.club.settings.topic == TOPIC


def test_a_failed_post_is_no_second_trouble_and_opening_the_topic_helps_there_too():
    life = in_topic()
    life.hears(TopicTurned(TOPIC, closed=True))

    assert troubles(life.hears(Homeless(1, TOPIC))) == []
    other = in_topic()
    other.hears(Homeless(1, TOPIC))
    other.hears(TopicTurned(TOPIC, closed=False))
    assert other.club.settings.topic == TOPIC


def test_another_topic_is_nobodys_business():
    life = in_topic()

    assert life.hears(TopicTurned(6, closed=True), TopicTurned(6, closed=False)) == []
    assert life.club.settings.topic == TOPIC


def test_an_administrator_goes_on_writing_into_a_closed_topic():
    life = in_topic()
    life.hears(Placed("Harriers", "administrator", STEWARD))

    assert life.hears(TopicTurned(TOPIC, closed=True)) == []
    assert life.club.settings.topic == TOPIC


def test_where_the_admins_moved_the_posts_meanwhile_they_stay():
    life = in_topic()
    life.hears(TopicTurned(TOPIC, closed=True))
    life.hears(Vouched("administrator", SetsUp(1, "topic", "8")))

    assert troubles(life.hears(TopicTurned(TOPIC, closed=False))) == []
    assert life.club.settings.topic == 8
