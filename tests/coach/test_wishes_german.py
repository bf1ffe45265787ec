"""What German runners want done, in their own words."""

from zoneinfo import ZoneInfo

import pytest

from coach.screen import text
from coach.understand import read_in
from content.texts import texts_in
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


GERMAN = texts_in("de")
UTC = ZoneInfo("UTC")


@pytest.mark.parametrize("exercise", sorted(WORDS["de"].exercises))
def test_an_exercise_by_its_german_name(exercise: str):
    name = GERMAN.label(text(f"exercise.{exercise}.name"), UTC)
    assert read_in(f"wie geht {name}?", "de", WORDS).exercises == (exercise,)


@pytest.mark.parametrize(
    ("words", "exercise"),
    [
        ("Waden dehnen", "light-calf-stretch"),
        ("Blackroll für die Wade", "calf-rolling"),
        ("einbeiniger Zehenstand", "heel-raise-single"),
        ("Knie an die Wand", "knee-to-wall"),
        ("auf einem Bein balancieren", "balance-firm"),
        ("Trippelschritte", "cadence-drill"),
        ("Bergsprints", "hill-strides"),
        ("Zehen hochziehen mit dem Theraband", "band-dorsiflexion"),
        ("Fusssohle mit dem Igelball rollen", "plantar-ball"),
    ],
)
def test_an_exercise_as_runners_call_it(words: str, exercise: str):
    assert read_in(words, "de", WORDS).exercises == (exercise,)


def test_every_exercise_has_a_german_name():
    assert WORDS["de"].exercises.keys() == WORDS["en"].exercises.keys()
