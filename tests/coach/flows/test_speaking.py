"""Which language is spoken: what Telegram tells at first, then whatever the runner chooses, at any time."""

import pytest

from coach.cards.club import ClubSetup
from coach.club.events import Placed
from coach.club.setting_up import changed
from coach.club.street import step
from coach.club.values import Club, ClubFace, ClubSettings
from coach.flows.club_setup_faces import face
from coach.flows.speaking import language_rows, spoken
from content.library import load_library
from tests.coach.flows.driver import Talk, joined

LIBRARY = load_library()


def met(language: str | None) -> Talk:
    talk = Talk(language=language)
    talk.commands("start")
    return talk


def test_telegrams_language_is_spoken_from_the_first_word() -> None:
    assert met("de").person.settings.language == "de"
    assert met(None).person.settings.language == "en"


def test_words_and_presses_before_any_start_are_first_words_too() -> None:
    talk = Talk(language="es")
    talk.types("hola")

    assert talk.person.settings.language == "es"


def test_on_the_hello_card_each_language_stands_by_its_own_name() -> None:
    talk = met("xx")
    talk.presses("Language")

    assert [talk.said(one.label) for one in talk.buttons(1)][:3] == ["✓ English", "Deutsch", "Español"]


def test_a_language_chosen_before_set_up_is_not_changed_by_telegram_any_more() -> None:
    talk = met("de")
    number, language = next((1, one) for one in talk.buttons(1) if one.arg == "language")
    talk.presses(talk.said(language.label), "English")
    talk.commands("start")

    assert number == 1
    assert talk.person.settings.language == "en"


def test_in_the_settings_it_can_be_changed_at_any_time_and_the_card_speaks_it_at_once() -> None:
    talk = joined()
    talk.commands("settings")
    talk.presses("Language", "Deutsch")

    assert talk.person.settings.language == "de"
    talk.commands("settings")
    assert any(one.arg == "language" for one in talk.buttons(max(talk.screens)))


@pytest.mark.parametrize(("wanted", "found"), [("de-AT", "de"), ("ES", "es"), ("pt-br", "en"), ("", "en")])
def test_a_country_is_no_other_language_and_english_is_for_everybody_else(wanted: str, found: str) -> None:
    assert spoken(LIBRARY, wanted) == found


def test_a_club_speaks_as_whoever_brings_the_bot_along() -> None:
    talk = joined()
    brought = step(Club(id=3), Placed("Lauftreff", "member", 1, language="de"), talk.context).club
    again = step(brought, Placed("Lauftreff", "administrator", 2, language="es"), talk.context).club

    assert brought.settings.language == "de"
    assert again.settings.language == "de"


def test_a_club_speaks_what_its_admins_choose_and_nothing_unknown() -> None:
    talk, settings = joined(), ClubSettings(language="de")

    assert changed(settings, "language", "es", talk.context).language == "es"
    assert changed(settings, "language", "xx", talk.context).language == "de"


def test_the_admins_find_the_languages_in_the_clubs_settings() -> None:
    talk = joined()
    club = ClubFace("Harriers", ClubSettings(language="es"), 5)

    home = face(ClubSetup(3, club), talk.person, talk.context)
    page = face(ClubSetup(3, club, "language"), talk.person, talk.context)

    assert any(one.arg == "language" for row in home.rows for one in row)
    assert page.rows[:-1] == language_rows(LIBRARY, "es")
