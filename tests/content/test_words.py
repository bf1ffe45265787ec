"""The words of a language load whole or say what is wrong and where."""

import pytest
import yaml

from content.source import ContentError
from content.words import FOLDER, load_vocabulary, vocabulary_in


@pytest.fixture
def written(tmp_path):
    """Loads the English words after a change."""
    words = yaml.safe_load((FOLDER / "en.yaml").read_text(encoding="utf-8"))
    path = tmp_path / "xx.yaml"

    def load(change):
        change(words)
        path.write_text(yaml.safe_dump(words), encoding="utf-8")
        return vocabulary_in(path)

    return load


def test_the_same_language_is_loaded_once():
    assert load_vocabulary("en") is load_vocabulary("en")


def test_an_unchanged_copy_is_accepted(written):
    assert written(lambda file: None).language == "xx"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda file: file["flags"].pop("fever"), "xx.yaml: flags: fever has no words"),
        (lambda file: file["classes"].pop("not"), "xx.yaml: classes: not is missing"),
        (
            lambda file: file["flags"]["fever"]["frames"][0].update(head="heat"),
            "xx.yaml: flags.fever.frames.0: heat is not among the meanings",
        ),
        (
            lambda file: file["flags"]["fever"]["frames"][0].update(at=["tail"]),
            "xx.yaml: flags.fever.frames.0: tail is not among the places",
        ),
        (lambda file: file["idioms"].insert(0, "..2 pop"), "xx.yaml: idioms.0: a phrase begins with a word"),
        (
            lambda file: file["meanings"]["red"].insert(0, "red <hue>"),
            "xx.yaml: meanings.red.0: <hue> is not a class of words",
        ),
        (lambda file: file.update(colours={}), "xx.yaml: colours: Extra inputs are not permitted"),
        (lambda file: file["flags"].update(fear={"frames": [{"head": "red"}]}), "xx.yaml: flags.fear"),
    ],
)
def test_a_mistake_is_named_with_file_and_path(written, change, message):
    with pytest.raises(ContentError, match="^" + message.replace(".", r"\.")):
        written(change)
