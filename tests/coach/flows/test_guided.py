"""A session that is followed: what each card shows above its words, the rest before a set, and the beat."""

from dataclasses import replace

import pytest

from bot.screens import fits_beneath_a_picture
from coach.cards.session import GuidedSession
from coach.exercise import Tempo
from coach.flows.exercise_face import how_lines
from coach.flows.guided_faces import guided_face
from coach.flows.pacing import sound_of
from coach.flows.showing import shown
from coach.flows.stepping import rest_left
from coach.made import Clip, Hold, Pace, Still
from coach.profile import SIDES, Side
from coach.session_shape import PlannedSet
from content.library import load_library
from content.texts import texts_in
from tests.coach.flows.driver import MONDAY, Talk
from tests.coach.flows.test_session import begun, guided

EXERCISES = load_library().exercises
LEFT, RIGHT = SIDES


def a_set(exercise: str, side: Side | None, number: int = 1, **dose: object) -> PlannedSet:
    fields: dict[str, object] = {"reps": 10, "sets": 2, "rest": 45, **dose}
    return PlannedSet(exercise=exercise, side=side, set_number=number, **fields)  # type: ignore[arg-type]


def session(*planned: PlannedSet, step: int = 0) -> GuidedSession:
    return GuidedSession("strength:2026-05-05", "strength", 12, MONDAY, planned, step)


def pictured(talk: Talk) -> list[object]:
    """What the card shows, from tap to tap, up to the last set."""
    seen = []
    while talk.can_press("Ready ▸") or talk.can_press("Too easy"):
        seen.append(talk.screen.picture)
        talk.presses("Ready ▸" if talk.can_press("Ready ▸") else "Done ·")
    return seen


def test_every_card_of_a_session_shows_its_exercise_on_the_side_that_does_it() -> None:
    talk = begun()
    planned = guided(talk).planned

    seen = pictured(talk)

    clips = {(one.exercise, one.side) for one in seen if isinstance(one, Clip)}
    assert clips == {(one.exercise, one.side if EXERCISES[one.exercise].sided else None) for one in planned}
    assert talk.screen.picture is None


@pytest.mark.parametrize(
    ("planned", "clip"),
    [
        (a_set("heel-raise", None, tempo=Tempo(2, 1, 2), variant="sitting"), ("2-1-2", None, "sitting")),
        (a_set("balance-firm", LEFT, reps=None, seconds=24), (None, 24, None)),
        (a_set("plantar-ball", LEFT, reps=None, seconds=60), (None, None, None)),
    ],
    ids=["the tempo and the way of today", "the hold of today", "a movement has no ring"],
)
def test_an_exercise_is_shown_as_it_is_done_today(planned: PlannedSet, clip: tuple[object, ...]) -> None:
    talk = begun()

    picture = shown(planned, talk.person, talk.context)

    assert isinstance(picture, Clip)
    assert (picture.tempo, picture.seconds, picture.variant) == clip


def test_what_is_done_with_one_foot_is_shown_on_that_side() -> None:
    talk = begun()

    sides = [
        picture.side
        for planned in (a_set("hops", LEFT), a_set("hops", LEFT, variant="one foot"), a_set("knee-to-wall", RIGHT))
        if (picture := shown(planned, talk.person, talk.context))
    ]

    assert sides == [None, LEFT, RIGHT]


def test_what_the_next_tap_may_show_is_made_while_this_card_is_read() -> None:
    talk = begun()
    now, following = talk.screen.picture, talk.screen.soon

    talk.presses("Done ·")

    assert talk.screen.picture != now
    assert talk.screen.picture in following


def test_pages_beside_a_set_keep_its_picture_so_that_each_tap_stays_one_edit() -> None:
    talk = begun()
    shown = talk.screen.picture

    for label, back in (("How?", "◀ Back"), ("Fewer ▾", "◀ Back"), ("Hurts ▾", "◀ Back")):
        talk.presses(label)
        assert talk.screen.picture == shown
        talk.presses(back)


@pytest.mark.parametrize(("how", "shown"), [("Still", Still), ("None", type(None)), ("Moving", Clip)])
def test_the_runner_chooses_how_exercises_are_shown(how: str, shown: type) -> None:
    talk = begun()

    talk.commands("settings")
    talk.presses("Pictures")
    talk.presses(how if talk.can_press(how) else f"✓ {how}")
    talk.commands("today")
    talk.presses("Go on · session")

    assert isinstance(talk.screen.picture, shown)


def test_the_words_of_every_exercise_fit_beneath_its_picture() -> None:
    texts, zone = texts_in("en"), MONDAY.tzinfo
    for exercise in EXERCISES.values():
        lines = how_lines(exercise.id)
        words = "\n\n".join(texts.render(line, zone) for line in lines)  # type: ignore[arg-type]
        assert fits_beneath_a_picture(words), exercise.id


def test_a_side_rests_only_for_what_the_other_one_has_not_rested_it() -> None:
    slow = {"tempo": Tempo(2, 1, 2), "rest": 60}
    sets = [a_set("heel-raise-single", side, number, reps=4, **slow) for number in (1, 2) for side in SIDES]

    assert [rest_left(session(*sets, step=step), EXERCISES) for step in range(4)] == [0, 0, 40, 40]


def test_a_rest_that_is_over_in_no_time_is_not_told() -> None:
    long = {"reps": 12, "tempo": Tempo(2, 1, 2)}
    sets = [a_set("heel-raise-single", side, number, **long) for number in (1, 2) for side in SIDES]

    assert rest_left(session(*sets, step=2), EXERCISES) == 0


def test_the_card_of_a_rest_says_how_long_and_what_comes_then() -> None:
    state = replace(session(a_set("heel-raise", None, 1), a_set("heel-raise", None, 2), step=1), page="rest")
    talk = begun()

    words = talk.words(guided_face(state, talk.person, talk.context))

    assert words.startswith("Rest, about 45 seconds.")
    assert "set 2 of 2" in words


@pytest.mark.parametrize(
    ("planned", "sound"),
    [
        ((a_set("heel-raise", None, tempo=Tempo(3, 1, 3)),), Pace(10, 3, 1, 3)),
        ((a_set("calf-rolling", LEFT, reps=None, seconds=30),), Hold(30)),
        (tuple(a_set("calf-rolling", side, reps=None, seconds=30) for side in SIDES), Hold(30, switch=True)),
        ((a_set("ankle-circles", LEFT),), None),
        ((a_set("suitcase-carry", LEFT, reps=None, metres=30),), None),
    ],
)
def test_the_beat_is_that_of_the_tempo_or_of_the_hold(planned: tuple[PlannedSet, ...], sound: object) -> None:
    assert sound_of(session(*planned)) == sound


def test_the_beat_is_sent_beside_the_card_and_changes_nothing_on_it() -> None:
    talk = begun()
    while not talk.can_press("Audio beat"):
        talk.presses("Done ·")
    before = guided(talk)

    talk.presses("Audio beat")

    assert guided(talk) == before
    assert [one.what for one in talk.sent] == [sound_of(before)]
    assert talk.sent[0].instead


def test_at_the_end_every_set_of_each_side_is_told() -> None:
    talk = begun()
    talk.presses("Done ·", "Fewer ▾", "5", "Finish here")

    assert "Ankle circles: left 10, right 5" in talk.words(talk.screen)
