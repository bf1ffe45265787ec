"""Buttons whose words do not fit side by side on a phone stand one below the other."""

import pytest

from bot.keyboard import FITS, fitting_rows


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["Left", "Right", "Both"], [["Left", "Right", "Both"]]),
        (["Lauf verschoben", "Heute kein Lauf", "Kürzer"], [["Lauf verschoben", "Heute kein Lauf"], ["Kürzer"]]),
        (["Hurts at rest or at night", "It gave way"], [["Hurts at rest or at night"], ["It gave way"]]),
        (["Surgery or fracture in the last 6 months"], [["Surgery or fracture in the last 6 months"]]),
        (["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], [["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]]),
        (["Am Anfang", "In der Mitte", "Am Ende", "Danach"], [["Am Anfang", "In der Mitte"], ["Am Ende", "Danach"]]),
        ([], []),
    ],
)
def test_a_row_takes_as_few_rows_as_its_longest_word_allows(labels, rows):
    assert [list(row) for row in fitting_rows(labels, labels)] == rows


def test_no_row_is_longer_than_telegram_allows():
    assert [len(row) for row in fitting_rows(["1"] * 20, ["1"] * 20)] == [7, 7, 6]


def test_fewer_buttons_have_more_room_each():
    assert list(FITS.values()) == sorted(FITS.values(), reverse=True)
