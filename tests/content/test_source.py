from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter

from content.source import ContentError, read


class Shoe(BaseModel):
    size: int


SHAPE = TypeAdapter(dict[str, Shoe])


def written(folder: Path, words: str) -> Path:
    file = folder / "shoes.yaml"
    file.write_text(words, encoding="utf-8")
    return file


def test_a_file_becomes_the_values_that_its_shape_describes(tmp_path):
    found = read(written(tmp_path, "left: {size: 42}"), SHAPE)

    assert found == {"left": Shoe(size=42)}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("left: {size: large}", "shoes.yaml: left.size: Input should be a valid integer"),
        ("left: {size: 42}\nleft: {size: 43}", "shoes.yaml: line 2: 'left' stands twice"),
        ("left: [", "shoes.yaml: .*line 2, column 1"),
        ("- left", "shoes.yaml: top: Input should be a valid dictionary"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_file_and_path(tmp_path, words, says):
    with pytest.raises(ContentError, match=says) as caught:
        read(written(tmp_path, words), SHAPE)

    assert "\n" not in str(caught.value)
