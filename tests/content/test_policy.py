import pytest

from content.policy import POLICY, load_policy
from content.source import ContentError


def test_the_numbers_of_the_reminders_load_within_what_the_rule_book_allows():
    policy = load_policy()

    assert policy.daily_cap == 3
    assert policy.silence_days == (10, 30)


@pytest.mark.parametrize(
    ("line", "instead", "names"),
    [
        ("daily_cap: 3 ", "daily_cap: 4 ", "daily_cap"),
        ("window: PT2H", "window: soon", "window"),
        ("silence_days: [10, 30]", "silence_days: [10]", "silence_days.1"),
        ("baseline_days: 7 ", "surprise: 7\nbaseline_days: 7 ", "surprise"),
        ("daily_cap: 3 ", "daily_cap: [", "while parsing"),
    ],
)
def test_a_wrong_file_is_named_with_the_place_in_it(tmp_path, line, instead, names):
    text = POLICY.read_text(encoding="utf-8")
    wrong = tmp_path / "policy.yaml"
    wrong.write_text(text.replace(line, instead), encoding="utf-8")

    with pytest.raises(ContentError, match=rf"^policy\.yaml: {names}"):
        load_policy(wrong)

    assert line in text
