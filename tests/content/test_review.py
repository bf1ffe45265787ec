import pytest

from content.policy import load_policy
from content.review import FILE, load_review
from content.source import ContentError


def test_the_numbers_of_the_review_load():
    numbers = load_review()

    assert load_policy().review_day == "sun"
    assert numbers.questions.weeks == 4
    assert numbers.insight.weeks == 2
    assert numbers.habit.week == 8


@pytest.mark.parametrize(
    ("line", "instead", "names"),
    [
        ("  weeks: 4 ", "  weeks: 0 ", "questions.weeks"),
        ("  share: 0.6 ", "  share: 1.6 ", "insight.share"),
        ("  times: 2 ", "  times: 1 ", "insight.times"),
        ("  smaller_weeks: 4 ", "  smaller_weeks: 5 ", "habit.smaller_weeks"),
        ("  days: 28 ", "  surprise: 1\n  days: 28 ", "catching.surprise"),
    ],
)
def test_a_wrong_file_is_named_with_the_place_in_it(tmp_path, line, instead, names):
    text = FILE.read_text(encoding="utf-8")
    wrong = tmp_path / "review.yaml"
    wrong.write_text(text.replace(line, instead, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=rf"^review\.yaml: {names}"):
        load_review(wrong)

    assert line in text
