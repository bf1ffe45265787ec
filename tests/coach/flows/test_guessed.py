"""Times that our grammar does not read: looked up elsewhere, asked back, never acted on by themselves."""

from datetime import UTC, datetime, time, timedelta

import pytest

from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.plan import PlanChanged
from coach.cards.times import DidYouMean, NotRead
from coach.cards.upkeep import MoveOrSkip, PauseMenu, WordsHeard
from coach.errands import ReadTime
from coach.findings import TimeRead
from tests.coach.flows.driver import Talk, joined

TUESDAY = datetime(2026, 5, 5, 7, 0, tzinfo=UTC)
"""A run day, nine o'clock in Berlin."""
FRIDAY_EVENING = datetime(2026, 5, 8, 16, 30, tzinfo=UTC)


def newest(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def asked(talk: Talk) -> ReadTime:
    task = talk.errands[-1].task
    assert isinstance(task, ReadTime)
    return task


def moving() -> Talk:
    """Somebody who was asked where the run shall go, and answers in a way that is nobody's grammar."""
    talk = joined(TUESDAY)
    talk.types("move my run")
    talk.types("on friday around sunset, 18 hundred 30")
    return talk


def test_words_about_a_time_are_looked_up_with_the_runners_language_and_clock():
    talk = moving()
    state = newest(talk)

    assert isinstance(state, NotRead)
    assert state.why == "looking"
    assert (asked(talk).language, asked(talk).zone, asked(talk).now) == ("en", "Europe/Berlin", TUESDAY)


def test_what_may_be_meant_is_asked_and_moves_nothing_before_the_yes():
    talk = moving()
    before = talk.journal
    talk.happens(TimeRead(asked(talk).card, FRIDAY_EVENING, clock=True))
    assert talk.words(talk.screen) == "Did you mean Friday, 8 May 2026, 18:30?"
    assert talk.journal == before

    talk.presses("Yes")
    assert isinstance(newest(talk), PlanChanged)
    assert talk.journal[-1].to == FRIDAY_EVENING.isoformat()


def test_another_time_leads_back_to_the_question():
    talk = moving()
    talk.happens(TimeRead(asked(talk).card, FRIDAY_EVENING, clock=True))
    talk.presses("Another time")
    assert isinstance(newest(talk), MoveOrSkip)


@pytest.mark.parametrize(
    "finding",
    [
        TimeRead(0),
        TimeRead(0, TUESDAY - timedelta(hours=1), clock=True),
        TimeRead(0, TUESDAY + timedelta(days=40), clock=True),
        TimeRead(0, TUESDAY + timedelta(days=300)),
    ],
    ids=["nothing", "past", "far", "far day"],
)
def test_what_does_not_fit_is_no_guess_but_an_example(finding: TimeRead):
    talk = moving()
    talk.happens(TimeRead(asked(talk).card, finding.at, finding.clock))
    state = newest(talk)

    assert isinstance(state, NotRead)
    assert (state.why, isinstance(state.asked, MoveOrSkip)) == ("time", True)
    assert "tomorrow 18:00" in talk.words(talk.screen)


def test_whoever_answers_meanwhile_is_not_asked_any_more():
    talk = moving()
    task = asked(talk)
    talk.presses("Tomorrow")
    after = newest(talk)
    talk.happens(TimeRead(task.card, FRIDAY_EVENING, clock=True))
    assert newest(talk) == after

    talk = moving()
    task = asked(talk)
    talk.types("thursday 7pm")
    talk.happens(TimeRead(task.card, FRIDAY_EVENING, clock=True))
    assert isinstance(newest(talk), PlanChanged)


@pytest.mark.parametrize("words", ["7", "banana", "not on friday at sunset", "18", "friday " * 30])
def test_words_without_a_time_are_not_looked_up(words: str):
    talk = joined(TUESDAY)
    talk.types("move my run")
    talk.types(words)
    assert not any(isinstance(errand.task, ReadTime) for errand in talk.errands)


def test_a_wish_beside_a_time_that_was_not_read_looks_it_up():
    talk = joined(TUESDAY)
    talk.types("move my run to friday at sunset, 18 hundred 30")
    talk.happens(TimeRead(asked(talk).card, FRIDAY_EVENING, clock=True))
    assert isinstance(newest(talk), DidYouMean)


def test_a_pause_and_a_race_take_a_day():
    talk = joined(TUESDAY)
    talk.types("/pause")
    talk.types("till midnight on the 20 or so of may 99")
    talk.happens(TimeRead(asked(talk).card, datetime(2026, 5, 20, 0, 0, tzinfo=UTC)))
    assert talk.words(talk.screen) == "Did you mean Wednesday, 20 May 2026?"
    talk.presses("Yes")
    state = newest(talk)
    assert isinstance(state, PauseMenu)
    assert (state.page, str(state.until)) == ("reason", "2026-05-20")

    talk.types("/settings")
    talk.presses("Goal, races", "Set a goal", "10 km")
    talk.types("a year from tomorrow")
    talk.happens(TimeRead(asked(talk).card, datetime(2027, 5, 6, 8, 0, tzinfo=UTC)))
    state = newest(talk)
    assert isinstance(state, GoalMenu)
    assert (state.page, str(state.day)) == ("sure", "2027-05-06")


def test_an_hour_in_the_settings_and_in_set_up():
    talk = joined(TUESDAY)
    talk.types("/settings")
    talk.presses("Messages", "Training hour")
    talk.types("at 7")
    assert "morning or in the evening" in talk.words(talk.screen)
    talk.types("at dawn, 6 hundred 15")
    talk.happens(TimeRead(asked(talk).card, datetime(2026, 5, 6, 4, 15, tzinfo=UTC), clock=True))
    talk.presses("Yes")
    assert talk.person.settings.session_time == time(6, 15)

    talk = Talk(now=TUESDAY)
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    talk.presses("Tu Th Sa")
    talk.types("sunrise 6 hundred 15")
    zone = asked(talk).zone
    assert zone == talk.person.runner.time_zone
    talk.happens(TimeRead(asked(talk).card, datetime(2026, 5, 6, 6, 15, tzinfo=UTC), clock=True))
    talk.presses("Yes")
    state = newest(talk)
    assert isinstance(state, Onboarding)
    assert (state.page, state.when) == ("clock", "early")


def test_a_time_that_was_read_and_cannot_be_is_told_so():
    talk = joined(TUESDAY)
    talk.types("/pause")
    talk.types("6 months")
    assert "doesn’t work here" in talk.words(talk.screen)
    assert not talk.errands


def test_words_elsewhere_are_not_looked_up():
    talk = joined(TUESDAY)
    talk.types("sunset on friday")
    assert isinstance(newest(talk), WordsHeard)
