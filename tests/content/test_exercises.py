from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
import yaml

from coach.exercise import Dose, Tempo, set_seconds
from coach.profile import Equipment
from coach.screen import text
from content.catalogue import english
from content.exercises import FOLDER, MAX_WORDS, ExerciseFile, check_neighbours, exercise_files, load_exercises
from content.library import load_library
from content.sessions import load_shapes
from content.source import ContentError
from content.texts import texts_in

PROGRAMME = {
    "ankle-circles", "ankle-alphabet", "assisted-dorsiflexion", "knee-to-wall", "toes-to-wall", "calf-rolling",
    "plantar-ball", "towel-scrunches", "marble-pickups", "short-foot", "toe-yoga", "standing-gastroc-curl",
    "light-calf-stretch", "ankle-rolls", "band-dorsiflexion", "band-plantarflexion", "band-inversion",
    "band-eversion", "band-lunge", "toe-taps", "heel-raise", "heel-raise-bent-knee", "heel-raise-single",
    "diagonal-push", "heel-toe-reload", "ramp-walk", "balance-firm", "balance-eyes-closed", "balance-pad",
    "suitcase-carry", "soft-landing", "hops", "cadence-drill", "hill-strides",
}  # fmt: skip
EXERCISES = load_exercises()


def written(**changes: object) -> dict[str, object]:
    known = yaml.safe_load((FOLDER / "knee-to-wall.yaml").read_text(encoding="utf-8"))
    return {key: value for key, value in {**known, **changes}.items() if value is not None}


def test_the_programme_is_complete():
    assert set(EXERCISES) == PROGRAMME | {"heel-raise-seated"}  # for half and marathon (rule book, section 6)


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=list(EXERCISES))
def test_an_exercise_has_neighbours_a_substitute_and_time(exercise):
    check_neighbours(exercise, EXERCISES)

    assert exercise.easier or exercise.harder
    assert exercise.substitutes
    assert 5 <= set_seconds(exercise, exercise.dose) <= 120


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_an_exercise_can_be_told_in_a_caption(name):
    parts = ("name", "what", "steps", "mistakes", "feel", "not-feel", "avoid", "stop", "grows")
    texts = texts_in("en")

    told = "\n\n".join(texts.label(text(f"exercise.{name}.{part}"), ZoneInfo("UTC")) for part in parts)

    assert len(told) <= MAX_WORDS


def test_whatever_is_needed_can_be_chosen_as_kit_and_has_a_name():
    assert all(f"kit.{kit}" in english() for kit in get_args(Equipment))
    assert {kit for exercise in EXERCISES.values() for kit in exercise.needs} == {"band"}


def test_only_what_is_done_at_home_needs_a_place_in_a_session():
    assert {name for name, exercise in EXERCISES.items() if exercise.during_run} == {"cadence-drill", "hill-strides"}


def test_a_ladder_counts_an_exercise_in_the_unit_of_its_own_dose():
    for ladder in load_library().book.ladders:
        for rung in ladder.rungs:
            for name in (rung.exercise, *rung.also):
                own = EXERCISES[name].dose
                assert (rung.reps is None, rung.seconds is None) == (own.reps is None, own.seconds is None), rung.id


def test_every_ladder_climbs_to_harder_or_equal_exercises_only_through_known_ones():
    used = {rung.exercise for ladder in load_library().book.ladders for rung in ladder.rungs}

    assert used <= set(EXERCISES)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"dose": {"sets": 1, "reps": 8, "seconds": 20}}, "one of reps, seconds and metres"),
        ({"dose": {"sets": 1}}, "one of reps, seconds and metres"),
        ({"dose": {"sets": 1, "reps": 8, "tempo": "slow"}}, "String should match pattern"),
        ({"easier": None, "harder": None}, "an easier or a harder neighbour"),
        ({"feel": "x" * 141}, "at most 140 characters"),
        ({"feel": "A <b>bold</b> claim"}, "String should match pattern"),
        ({"colour": "blue"}, "Extra inputs are not permitted"),
        ({"steps": ["One step only"]}, "at least 2 items"),
        ({"stop": None}, "Field required"),
    ],
)
def test_a_wrong_exercise_is_refused(changes, says):
    with pytest.raises(ValueError, match=says):
        ExerciseFile.model_validate(written(**changes))


def test_a_one_sided_neighbour_is_refused():
    known = dict(EXERCISES)
    lonely = ExerciseFile.model_validate(written(easier=["hops"])).value("knee-to-wall")

    with pytest.raises(ContentError, match=r"knee-to-wall\.yaml: easier: hops does not name it as harder"):
        check_neighbours(lonely, known)


def test_a_substitute_that_does_not_exist_is_refused():
    lonely = ExerciseFile.model_validate(written(substitutes=["levitation"])).value("knee-to-wall")

    with pytest.raises(ContentError, match="no other exercise is called levitation"):
        check_neighbours(lonely, EXERCISES)


def test_household_things_stand_in_for_kit():
    files = exercise_files()

    assert EXERCISES["balance-pad"].needs == ()
    assert EXERCISES["balance-pad"].equipment == ("pad",)
    assert "exercise.balance-pad.stand-in" in english()
    assert all(file.stand_in is None for file in files.values() if not file.equipment)


def test_a_set_lasts_as_long_as_its_counts_at_its_tempo():
    raises, stand, carry = (EXERCISES[name] for name in ("heel-raise", "balance-firm", "suitcase-carry"))

    assert set_seconds(raises, Dose(1, reps=10, tempo=Tempo(3, 1, 3))) == 70
    assert set_seconds(stand, Dose(1, seconds=20)) == 20
    assert set_seconds(carry, Dose(1, metres=30)) == 30


def shapes(tmp_path: Path, old: str, new: str) -> Path:
    source = (FOLDER.parent / "sessions.yaml").read_text(encoding="utf-8")
    assert old in source
    file = tmp_path / "sessions.yaml"
    file.write_text(source.replace(old, new), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("do: toe-taps", "do: light-calf-stretch", "pre-run: light-calf-stretch is a held stretch"),
        ("do: toe-taps", "do: levitation", "pre-run: no exercise is called levitation"),
        ("prepare: 1, work: 2, close: 0}", "prepare: 1, work: 3, close: 0}", "pre-run: 3 minutes: expected at most 3"),
        ("reset:", "reset-all:", "reset-all"),
    ],
)
def test_a_wrong_session_shape_is_refused(tmp_path, old, new, says):
    with pytest.raises(ContentError, match=says):
        load_shapes(EXERCISES, shapes(tmp_path, old, new))
