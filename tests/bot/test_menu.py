"""What Telegram shows before the first message, in every language and within its limits."""

import pytest

from bot.menu import COMMANDS, menu_calls
from content.texts import texts_in
from content.translations import languages

LIMITS = {"description": 512, "short_description": 120}


def test_what_is_said_in_english_is_for_everybody():
    assert all("language_code" not in params for _, params in menu_calls(texts_in("en")))


@pytest.mark.parametrize("language", languages()[1:])
def test_every_other_language_is_for_those_who_speak_it(language):
    calls = menu_calls(texts_in(language), source=False)

    assert {params["language_code"] for _, params in calls} == {language}
    assert all(len(params[name]) <= limit for _, params in calls for name, limit in LIMITS.items() if name in params)
    assert [one["command"] for one in calls[0][1]["commands"]] == list(COMMANDS)
    assert all(1 <= len(one["description"]) <= 256 for one in calls[0][1]["commands"])
