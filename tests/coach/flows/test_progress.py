"""The way so far, read aloud: every page says in words what its picture shows."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from coach.cards.progress import Progress
from coach.deck import view
from coach.flows.progress import press
from coach.made import PhysioPage
from coach.progress.shown import Gains
from coach.progress.values import Benchmarks, Calendar, Trend
from coach.standing import refold
from content.library import load_library
from content.texts import plain
from tests.coach.flows.benchmarks import begun, finished, knee_to_wall
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.sundays import at_review
from tests.seasons import RUNNER, last_day, season

MAX_CAPTION = 1024


def after(days: int) -> Talk:
    """A runner with a season behind them looks at it."""
    talk = joined(datetime(2026, 3, 2, 7, 0, tzinfo=UTC))
    talk.journal = (*talk.journal, *season(days))
    standing = refold(talk.journal, RUNNER, load_library().book)
    talk.person = replace(talk.person, standing=standing, entries=len(talk.journal))
    talk.now = datetime.combine(last_day(days), time(21), UTC)
    talk.commands("progress")
    return talk


def said(talk: Talk) -> str:
    return talk.words(talk.screen)


def test_the_trend_of_the_month_comes_first_with_its_words():
    talk = after(80)

    assert isinstance(talk.screen.picture, Trend)
    assert "calm on" in said(talk)
    assert "Right: " in said(talk)
    assert "too much pain after the load" in said(talk)


def test_each_page_leads_to_every_other():
    talk = after(80)
    for label, kind in (("All", Trend), ("Week", Trend), ("Calendar", Calendar), ("Tests", Benchmarks)):
        talk.presses(label)
        assert isinstance(talk.screen.picture, kind)
    talk.presses("Mornings", "Month", "Share")

    assert isinstance(talk.screen.picture, Gains)


def test_the_calendar_has_a_week_and_a_month_of_its_own():
    talk = after(80)
    talk.presses("Calendar", "Week")
    week = talk.screen.picture
    talk.presses("Month")

    assert [len(shown.days) for shown in (week, talk.screen.picture)] == [7, 42]


def test_beneath_a_picture_the_words_unfold_and_without_one_they_stand_open():
    talk = after(80)
    beneath = keys(talk)
    talk.person = replace(talk.person, settings=replace(talk.person.settings, pictures="none"))
    talk.commands("progress")

    assert ("word.folded" in beneath, "word.folded" in keys(talk)) == (True, False)


def keys(talk: Talk) -> list[str]:
    return [paragraph.key for paragraph in talk.screen.body]


def test_one_side_alone_is_a_tap_and_both_are_two_more():
    talk = after(80)
    talk.presses("Left only")
    assert "Right:" not in said(talk)
    talk.presses("Right only")
    assert "Left:" not in said(talk)
    talk.presses("Both sides")

    assert "Left:" in said(talk)


def test_with_too_little_to_draw_it_says_what_is_missing():
    talk = joined()
    talk.commands("progress")

    assert talk.screen.picture is None
    assert "After 3 more mornings it begins" in said(talk)
    talk.presses("Tests")
    assert "No test so far" in said(talk)
    talk.presses("Share")
    assert "no gain to show yet" in said(talk)


def test_the_words_to_share_tell_nothing_that_was_felt():
    talk = after(80)
    talk.presses("Share")
    words = said(talk)

    assert all(felt not in words.lower() for felt in ("pain", "stiff", "sore", "step back", "calm"))
    assert isinstance(talk.screen.picture, Gains)
    assert talk.screen.picture.name == ""


def test_the_name_is_on_the_card_while_it_is_ticked_and_gone_with_the_page():
    talk = after(80)
    context = replace(talk.context, name="Ada", journal=talk.journal)
    ticked = press(talk.person, Progress("share"), "tick", "", context).state

    assert view(ticked, talk.person, context).picture.name == "Ada"
    assert press(talk.person, ticked, "untick", "", context).state == Progress("share")
    assert press(talk.person, ticked, "page", "trend", context).state == Progress()


@pytest.mark.parametrize("days", [80, 400])
def test_the_words_fit_beneath_the_picture(days):
    talk = after(days)
    for label in ("All", "Calendar", "Tests", "Share"):
        talk.presses(label)
        assert len(plain(said(talk))) < MAX_CAPTION * 0.85


def test_few_mornings_are_no_trend():
    assert all(way not in said(after(5)) for way in ("getting easier", "more of late", "holding steady"))


def test_a_result_of_tests_has_its_chart_and_the_way_back():
    talk = begun()
    knee_to_wall(talk)
    finished(talk)
    result = said(talk)

    talk.presses("See chart")
    assert isinstance(talk.screen.picture, Benchmarks)
    talk.presses("◀ Back", "Share picture")
    assert "no gain to show yet" in said(talk)
    talk.presses("◀ Back")
    assert said(talk) == result


def test_the_weekly_review_has_its_chart_and_the_way_back():
    talk = at_review(1)
    reviewed = said(talk)

    talk.presses("Chart")
    assert isinstance(talk.screen.picture, Trend)
    talk.presses("◀ Back")
    assert said(talk) == reviewed


def test_a_page_for_a_physio_is_made_for_the_runner_and_only_when_asked_for():
    talk = after(80)
    talk.presses("For a physio")
    assert talk.sent == []
    talk.presses("Make the page")

    assert [one.what for one in talk.sent] == [PhysioPage(talk.now, talk.person.entries)]
    assert isinstance(talk.screen.picture, Trend)


def test_whoever_wants_no_pictures_has_the_words():
    talk = after(80)
    words = said(talk)
    talk.person = replace(talk.person, settings=replace(talk.person.settings, pictures="none"))
    talk.commands("progress")

    assert talk.screen.picture is None
    assert said(talk).split() == words.split()
    assert talk.can_press("Left only")
