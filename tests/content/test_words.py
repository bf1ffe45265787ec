"""The words of a language load whole or say what is wrong and where."""

import re

import pytest
import yaml

from content.source import ContentError
from content.words import FOLDER, load_vocabulary, merged, vocabulary_in


@pytest.fixture
def written(tmp_path):
    """Loads the English words after a change."""
    words = merged(FOLDER / "en")
    folder = tmp_path / "xx"
    folder.mkdir()

    def load(change):
        change(words)
        (folder / "all.yaml").write_text(yaml.safe_dump(words), encoding="utf-8")
        return vocabulary_in(folder)

    return load


def test_the_same_language_is_loaded_once():
    assert load_vocabulary("en") is load_vocabulary("en")


def test_an_unchanged_copy_is_accepted(written):
    assert written(lambda file: None).language == "xx"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda file: file["flags"].pop("fever"), "xx: flags: fever has no words"),
        (lambda file: file["classes"].pop("not"), "xx: classes: not is missing"),
        (
            lambda file: file["flags"]["fever"]["frames"][0].update(head="heat"),
            "xx: flags.fever.frames.0: heat is not among the meanings",
        ),
        (
            lambda file: file["flags"]["fever"]["frames"][0].update(at=["tail"]),
            "xx: flags.fever.frames.0: tail is not among the places",
        ),
        (lambda file: file["idioms"].insert(0, "..2 pop"), "xx: idioms.0: a phrase begins with a word"),
        (
            lambda file: file["meanings"]["red"].insert(0, "red <hue>"),
            "xx: meanings.red.0: <hue> is not a class of words",
        ),
        (
            lambda file: file["answers"]["limp"]["affirms"][0].update(head="hop"),
            "xx: answers.limp.frames.0: hop is not among the meanings",
        ),
        (
            lambda file: file["answers"].update(hunger={}),
            "xx: answers.hunger.[key]: Value error, hunger is not a question that words may answer",
        ),
        (
            lambda file: file["complaints"][0].update(meaning="ow"),
            "xx: complaints.0: ow is not among the meanings",
        ),
        (lambda file: file["complaints"][0].update(band="huge"), "xx: complaints.0: huge is not a band"),
        (lambda file: file["cues"].update({"degree:huge": ["huge"]}), "xx: cues: degree:huge is not a band"),
        (lambda file: file["distances"].update(moon=1), "xx: distances: moon is not among the cues"),
        (lambda file: file.update(colours={}), "xx: colours: Extra inputs are not permitted"),
        (lambda file: file["flags"].update(fear={"frames": [{"head": "red"}]}), "xx: flags.fear"),
    ],
)
def test_a_mistake_is_named_with_file_and_path(written, change, message):
    with pytest.raises(ContentError, match="^" + re.escape(message)):
        written(change)


def test_a_part_that_stands_in_two_files_is_refused(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("places: {toe: [toe]}", encoding="utf-8")

    with pytest.raises(ContentError, match=r"^two\.yaml: places: has a part that stands in another file"):
        merged(tmp_path)
