"""What German runners want done, in their own words."""

import pytest

from coach.understand import read_in
from content.words import load_vocabularies

WORDS = load_vocabularies()


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("stopp bitte", "stop"),
        ("schreib mir nicht mehr", "stop"),
        ("Pause bis Montag", "pause"),
        ("bin im Urlaub", "pause"),
        ("es tut weh", "pain"),
        ("hab alles gemacht", "done"),
        ("heute nicht", "skip"),
        ("schaffe es nicht", "skip"),
        ("lieber morgen", "later"),
        ("verschieb den Lauf auf Donnerstag", "later"),
        ("in 20 Minuten", "later"),
        ("zeig mir den Plan", "plan"),
        ("und jetzt?", "today"),
        ("warum keine Kraft heute?", "why"),
        ("Hilfe", "help"),
        ("danke!", "thanks"),
        ("bin gerade gelaufen", "ran"),
    ],
)
def test_a_wish(words: str, wish: str):
    assert read_in(words, "de", WORDS).intents == (wish,)


@pytest.mark.parametrize("words", ["Wade tut nicht mehr weh", "kann nicht auftreten"])
def test_words_about_the_body_are_no_wish(words: str):
    assert read_in(words, "de", WORDS).intents == ()


def test_an_exercise_by_its_german_name():
    assert read_in("wie geht Wadenheben?", "de", WORDS).exercises == ("heel-raise",)
