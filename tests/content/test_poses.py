import pytest
import yaml
from pydantic import TypeAdapter

from content.exercises import load_exercises
from content.poses import FOLDER, PosesFile, check_time, pose_file_name, poses_of
from content.rulebook import load_rulebook
from content.source import ContentError, checked

SHAPE = TypeAdapter(PosesFile)


def written(**changes):
    known = yaml.safe_load((FOLDER / "heel-raise.yaml").read_text(encoding="utf-8"))
    return {**known, **changes}


@pytest.mark.parametrize("name", sorted(load_exercises()))
def test_every_exercise_can_be_drawn(name):
    assert poses_of(name).mistake.view.width


def test_every_file_belongs_to_an_exercise_or_to_a_way_of_doing_it():
    ways = {(rung.exercise, rung.variant) for ladder in load_rulebook().ladders for rung in ladder.rungs}
    names = {f"{name}.yaml" for name in load_exercises()} | {pose_file_name(*way) for way in ways}

    assert {path.name for path in FOLDER.glob("*.yaml")} <= names


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"base": {"right": {"knee": -8}}}, "base.right.knee: Input should be greater than or equal to 0"),
        ({"poses": {"low": {"right": {"ankel": 3}}}}, "poses.low.right.ankel: Extra inputs are not permitted"),
        ({"props": [{"kind": "trampoline"}]}, "props.0"),
        ({"beat": [{"to": "highest", "seconds": 2}]}, "no pose is called highest"),
        ({"beat": []}, "expected one of beat and cycle"),
        ({"poses": {"low": {}, "high": {"left": {"foot": [0, 0, 0]}}}, "base": {}}, "left.foot.x in every pose"),
    ],
    ids=["a knee bent backwards", "a slip", "an unknown thing", "an unknown pose", "no movement", "a foot half placed"],
)
def test_a_wrong_file_is_named_with_the_place_inside(changes, words):
    with pytest.raises(ContentError, match=r"^wrong\.yaml: ") as error:
        checked(written(**changes), SHAPE, "wrong.yaml")

    assert words in str(error.value)


def test_a_beat_takes_no_time_that_the_exercise_does_not_have():
    raise_file, balance = poses_of("heel-raise"), poses_of("balance-firm")

    with pytest.raises(ContentError, match=r"x\.yaml: beat\.0\.seconds: the exercise has no tempo"):
        check_time("x.yaml", raise_file, load_exercises()["balance-firm"])
    with pytest.raises(ContentError, match=r"x\.yaml: beat\.1\.seconds: the exercise is not held"):
        check_time("x.yaml", balance, load_exercises()["heel-raise"])


def test_the_tempo_is_true():
    """A counted repetition takes its tempo; any other as long as the coach reckons with, or a round of its own."""
    for name, exercise in load_exercises().items():
        beat, dose = poses_of(name).beat, exercise.dose
        if dose.tempo:
            assert [step.seconds for step in beat] == ["up", "hold", "down"], name
        elif dose.reps and beat:
            assert sum(step.seconds for step in beat) == pytest.approx(exercise.seconds_each, rel=0.05), name
