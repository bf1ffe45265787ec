"""All exercises in lists, each with its film, and how one of them is done as the runner does it now."""

from dataclasses import replace

import pytest

from coach.made import Clip
from coach.shelves import shelves
from tests.coach.flows.driver import Talk, joined
from tests.coach.runners import LIBRARY


def test_every_exercise_stands_on_one_shelf():
    placed = [one for shelf in shelves(LIBRARY).values() for one in shelf]

    assert sorted(placed) == sorted(LIBRARY.exercises)


def test_a_list_leads_to_the_film_and_back():
    talk = joined()
    talk.commands("exercises")
    talk.presses("Calf strength", "Single-leg heel raise")
    film = talk.screen.picture
    talk.presses("◀ Back")

    assert film == Clip("heel-raise-single", None)
    assert talk.can_press("Heel raise")
    talk.presses("◀ Back")
    assert talk.can_press("Steady balance")


@pytest.mark.parametrize("words", ["show me the exercises", "what exercises do you have?", "list all exercises"])
def test_the_lists_open_in_words(words: str):
    talk = joined()
    talk.types(words)

    assert talk.can_press("Calf strength")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "zeig mir die Übungen"),
        ("de", "welche Übungen gibt es?"),
        ("es", "enséñame los ejercicios"),
        ("es", "¿qué ejercicios hay?"),
    ],
)
def test_the_lists_open_in_other_languages(language: str, words: str):
    talk = joined()
    talk.person = replace(talk.person, settings=replace(talk.person.settings, language=language))
    talk.types(words)

    assert [paragraph.key for paragraph in talk.screen.body] == ["how.shelves"]


def test_how_a_heel_raise_is_done_is_shown_as_the_runners_rung_has_it():
    talk = joined()
    talk.types("how do I do heel raises?")

    assert talk.screen.picture == Clip("heel-raise", None, "2-1-2", None, "sitting")
    assert "sitting" in talk.words(talk.screen)


def on_rung(talk: Talk, left: str, right: str) -> None:
    def at(side, rung):
        levels = tuple((rung, 0) if index == 1 else level for index, level in enumerate(side.levels))
        return replace(side, levels=levels)

    standing = talk.person.standing
    talk.person = replace(
        talk.person, standing=replace(standing, left=at(standing.left, left), right=at(standing.right, right))
    )


def test_of_two_ankles_the_one_that_is_less_far_counts_and_a_form_of_it_is_one():
    talk = joined()
    on_rung(talk, "single-raise-4", "single-raise-1")
    talk.types("how do I do heel raises?")

    assert talk.screen.picture == Clip("heel-raise-single", None, "2-1-3")
