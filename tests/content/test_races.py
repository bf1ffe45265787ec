import pytest

from content.exercises import load_exercises
from content.races import FILE, load_races
from content.source import ContentError


def test_each_distance_asks_for_something_of_its_own():
    races = load_races(load_exercises())

    assert races.keys() == {"5k", "10k", "half", "marathon", "ultra", "trail"}
    assert all(race.ahead or race.long_set for race in races.values())


@pytest.mark.parametrize(
    ("line", "instead", "names"),
    [
        ("P2: 15", "P2: 14", "half.long_set.reps.P2"),
        ("P4: 25", "P4: 26", "half.long_set.reps.P4"),
        ("{P2: 15, P3: 20, P4: 25}", "{P2: 20, P3: 15}", "half.long_set"),
        ("do: heel-raise-seated", "do: heel-raise-single", "half.long_set.do: expected an exercise of both feet"),
        ("do: heel-raise-seated", "do: nothing", "half.long_set.do"),
        ("[S7, F164, P]", "[S7, F999, P]", "half.source: no fact is called F999"),
        (", source: [S7, F165, P]", "", "5k.source"),
        ("ahead: [spring, foot]", "ahead: [wings]", "5k.ahead.0"),
        ("fewer_sets: 1", "fewer_sets: -1", "5k.fewer_sets"),
    ],
)
def test_a_wrong_file_is_named_with_the_place_in_it(tmp_path, line, instead, names):
    words = FILE.read_text(encoding="utf-8")
    wrong = tmp_path / "races.yaml"
    wrong.write_text(words.replace(line, instead, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=rf"^races\.yaml: {names}"):
        load_races(load_exercises(), wrong)

    assert line in words
