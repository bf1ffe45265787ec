"""The pictures: one compared with the approved one, and all of them drawn from whatever there is."""

import io
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from bot.charts import benchmarks, calendar, frame, gains, trend
from bot.charts.measure import fitted, width, wrapped
from bot.charts.raster import png
from bot.charts.say import Say
from bot.charts.scale import rounded
from coach.person import Origin
from coach.profile import SIDES, Side
from coach.progress.axis import axis_for
from coach.progress.measures import benchmarks_of
from coach.progress.shown import Gain, Gains, Reached
from coach.progress.trend import trend_of
from coach.progress.values import BenchmarkLine, Benchmarks, Calendar, Day, SideLine, Trend
from coach.review.daybook import daybook_of
from coach.standing import Standing
from content.rulebook import load_rulebook
from content.texts import texts_in
from tests.progress_pictures import path_of, pictures
from tests.seasons import RUNNER, START, last_day, season

BOOK = load_rulebook()
ENGLISH = Say(texts_in("en"))
TOLERANCE = 1.0
"""Mean difference of a channel, of 255: fonts are hinted a little differently from build to build."""


def told(days: int, reach: str = "month", shown: tuple[Side, ...] = SIDES, seed: int = 1) -> Trend:
    entries = season(days, seed)
    axis = axis_for(reach, START.toordinal(), last_day(max(days, 1)).toordinal())
    return trend_of(daybook_of(entries, RUNNER, BOOK), axis, Origin(RUNNER, Standing()), BOOK, shown)


def test_the_trend_looks_like_the_approved_picture():
    """`python -m tests.progress_pictures` draws the approved ones anew."""
    drawn = png(pictures()["trend"])
    now, then = (Image.open(io.BytesIO(content)).convert("RGB") for content in (drawn, path_of("trend").read_bytes()))

    assert now.size == then.size
    assert max(ImageStat.Stat(ImageChops.difference(now, then)).mean) < TOLERANCE


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("shown", [SIDES, (Side.RIGHT,)])
@pytest.mark.parametrize(("days", "reach"), [(0, "month"), (1, "week"), (5, "all"), (80, "all"), (400, "all")])
def test_a_trend_is_drawn_of_any_length_within_the_card(days, reach, shown, language):
    svg = trend.draw(told(days, reach, shown), Say(texts_in(language)))

    assert "nan" not in svg
    assert svg.count("<text") > 5


def test_a_single_test_and_years_of_tests_are_drawn():
    one = Benchmarks((BenchmarkLine("knee-to-wall", (SideLine(Side.LEFT, ((START, 9.0),)),), 2),))
    years = benchmarks_of(daybook_of(season(400), RUNNER, BOOK), BOOK, SIDES)

    assert "L 9" in benchmarks.draw(one, ENGLISH)
    assert len(years.tests) == 4
    assert "within measuring error" in benchmarks.draw(years, ENGLISH)


def test_a_calendar_is_drawn_of_empty_days_and_of_crowded_ones():
    crowded = Day(START, ("run", "test", "strength"), ("mobility",), grade="strong", side="left")
    week = (crowded, *(Day(START + timedelta(days=number), rest=number == 1) for number in range(1, 7)))

    assert ">rest<" in calendar.draw(Calendar(week, START), ENGLISH)
    assert "much" in calendar.draw(Calendar(week, START), ENGLISH)


def test_the_card_to_share_says_no_name_unless_it_was_given():
    card = Gains((Gain("heel-raise", "left", 14, 21),), (Reached("left", "P2"),), 3)

    assert "14 → 21" in gains.draw(card, ENGLISH)
    assert "Ada" not in gains.draw(card, ENGLISH)
    assert "Ada" in gains.draw(Gains(card.gains, card.reached, 3, "Ada"), ENGLISH)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=4))
def test_labels_at_line_ends_never_touch(wanted):
    placed = sorted(frame.spread(wanted, 0, 100))

    assert all(above + frame.LABEL_GAP - 1e-6 <= below for above, below in pairwise(placed))


@given(st.floats(0, 5000), st.integers(2, 5))
def test_ticks_hold_the_highest_value_and_stay_few(top, most):
    ticks = rounded(0, top, most)

    assert ticks[0] == 0
    assert ticks[-1] >= top - 1e-6
    assert len(ticks) <= most + 2


@given(st.text("aW ßé中…-", max_size=60), st.floats(20, 300))
def test_words_are_cut_to_the_room_there_is(said, room):
    assert width(fitted(said, 12, room), 12) <= room
    assert all(width(line, 12) <= room for line in wrapped(said, 12, room, 2))


def test_a_long_word_is_cut_with_a_sign():
    assert fitted("Sprunggelenksbeweglichkeit", 12, 60).endswith("…")
