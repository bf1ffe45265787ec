import pytest

from content.clubs import FILE, load_clubs
from content.source import ContentError


def test_the_numbers_of_clubs_load():
    numbers = load_clubs()

    assert numbers.fewest_shown == 5
    assert len(numbers.themes) == 12


@pytest.mark.parametrize(
    ("line", "instead", "names"),
    [
        ("edit_every: PT6S ", "edit_every: PT1S ", "edit_every"),
        ("fewest_shown: 5 ", "fewest_shown: 4 ", "fewest_shown"),
        ('evening_at: "19:00"', 'evening_at: "22:30"', "a card at 22:30:00 would come at night"),
        ('early_before: "11:00"', 'early_before: "07:30"', "a run has its card before it starts"),
        ("themes: [calf,", "themes: [", "themes"),
    ],
)
def test_a_wrong_file_is_named_with_the_place_in_it(tmp_path, line, instead, names):
    text = FILE.read_text(encoding="utf-8")
    wrong = tmp_path / "clubs.yaml"
    wrong.write_text(text.replace(line, instead, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=names):
        load_clubs(wrong)

    assert line in text
