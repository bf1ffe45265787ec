"""Whatever page stands behind a button opens for the words that runners have for it, in each language."""

from dataclasses import replace

import pytest

from coach.cards.about import AboutMenu
from coach.cards.benchmark import BenchmarkOffer
from coach.cards.calendars import CalendarMenu
from coach.cards.closing import Closed
from coach.cards.daily import Primer, RestDay, Today
from coach.cards.emergency import Emergency
from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.plan import ChangePlan, Way
from coach.cards.progress import Progress
from coach.cards.reading import ReadBack
from coach.cards.sharing import Sharing
from coach.cards.tell import Telling
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, Privacy, SettingsMenu, StopMenu, WordsHeard
from coach.profile import Weekday
from tests.coach.flows.driver import Talk, joined

MONDAYS = SettingsMenu("days", days=(Weekday.MON, Weekday.WED))
PAGES = [
    ("en", "too many messages", SettingsMenu("messages")),
    ("en", "don't remind me on sundays", SettingsMenu("messages")),
    ("en", "no more messages please", StopMenu()),
    ("en", "change my run days to mon and wed", MONDAYS),
    ("en", "i don't have a band", SettingsMenu("kit")),
    ("en", "español por favor", SettingsMenu("language")),
    ("en", "i've got new shoes", SettingsMenu("footwear")),
    ("en", "i hate heel drops", SettingsMenu("left-out")),
    ("en", "no videos please", SettingsMenu("pictures")),
    ("en", "connect my garmin", CalendarMenu()),
    ("en", "marathon in april", GoalMenu()),
    ("en", "my race is cancelled", GoalMenu()),
    ("en", "my physio says i should not hop", AboutMenu()),
    ("en", "export my data", Privacy()),
    ("en", "delete my account", Privacy("erase")),
    ("en", "how strong am i", Progress()),
    ("en", "what did i do last week", Progress("calendar")),
    ("en", "too easy", Way()),
    ("en", "who can see my answers", Sharing()),
    ("en", "i moved to lisbon", Travel(page="how", zone="Europe/Lisbon", city="Lisbon")),
    ("en", "should i see a doctor", Telling()),
    ("en", "got a cold", Telling("ill", topic="ill")),
    ("en", "test me", BenchmarkOffer),
    ("en", "are you a bot?", Today("help")),
    ("en", "i'm back", Today(greeting=True)),
    ("en", "👍", Closed),
    ("en", "7pm", Closed),
    ("en", "i only have 10 minutes", RestDay),
    ("en", "no run today", Today()),
    ("en", "not today", MoveOrSkip),
    ("en", "move the run to thursday", ChangePlan()),
    ("en", "busy week", Today("plan")),
    ("en", "what was my last test", Progress()),
    ("de", "lauf verschoben", GoalMenu()),
    ("de", "zu viele nachrichten", SettingsMenu("messages")),
    ("de", "ich laufe jetzt montags und mittwochs", MONDAYS),
    ("de", "ich habe kein band", SettingsMenu("kit")),
    ("de", "english please", SettingsMenu("language")),
    ("de", "mein wettkampf ist abgesagt", GoalMenu()),
    ("de", "alles löschen", Privacy("erase")),
    ("de", "wie stark bin ich", Progress()),
    ("de", "was habe ich letzte woche gemacht", Progress("calendar")),
    ("de", "wer sieht meine daten", Sharing()),
    ("de", "ich bin in new york bis freitag", Travel(page="how", zone="America/New_York", city="New York")),
    ("de", "ich bin krank", Telling("ill", topic="ill")),
    ("de", "wer bist du", Today("help")),
    ("es", "demasiados mensajes", SettingsMenu("messages")),
    ("es", "corro los lunes y miércoles", MONDAYS),
    ("es", "no tengo banda", SettingsMenu("kit")),
    ("es", "mi carrera se canceló", GoalMenu()),
    ("es", "borrar todo", Privacy("erase")),
    ("es", "mi progreso", Progress()),
    ("es", "quién ve mis datos", Sharing()),
    ("es", "me mudé a lisboa", Travel(page="how", zone="Europe/Lisbon", city="Lisboa")),
    ("es", "quién eres", Today("help")),
]


def talking(language: str = "en") -> Talk:
    talk = joined()
    settings = replace(talk.person.settings, language=language)
    talk.person = replace(talk.person, settings=settings)
    return talk


@pytest.mark.parametrize(("language", "words", "page"), PAGES)
def test_words_open_the_page_that_they_mean(language: str, words: str, page: object):
    talk = talking(language)

    talk.types(words)

    newest = talk.person.desk.cards[-1].state
    assert newest == page or (isinstance(page, type) and isinstance(newest, page))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "going for a run"),
        ("en", "running in 10 minutes"),
        ("de", "gehe jetzt laufen"),
        ("es", "salgo a correr"),
    ],
)
def test_a_run_that_the_plan_does_not_know_gets_a_warm_up_at_once(language: str, words: str):
    talk = talking(language)

    talk.types(words)

    warm_up = talk.person.desk.cards[-1].state
    assert isinstance(warm_up, Primer)
    assert warm_up.planned
    assert not any(entry.kind == "run" for entry in talk.journal)


def test_the_warm_up_of_a_planned_run_is_that_of_the_run():
    talk = talking()
    talk.waits_until("12:00", days=1)

    talk.types("warm me up")

    assert talk.person.desk.cards[-1].state == Primer("primer:2026-05-05")


@pytest.mark.parametrize(("language", "words"), [("en", "legs are dead"), ("de", "bin müde"), ("es", "rígido hoy")])
def test_tired_or_stiff_without_a_number_is_asked_how_much(language: str, words: str):
    talk = talking(language)

    talk.types(words)
    talk.presses("4")

    read = talk.person.desk.cards[-1].state
    assert isinstance(read, ReadBack)
    assert [value for _, value in read.scales] == [4]
    assert not read.corrected


def test_what_was_told_last_can_be_taken_back_in_words():
    talk = talking()
    talk.types("i took ibuprofen this morning")

    talk.types("that was a mistake")
    talk.presses("Undo")

    assert talk.answers[-1] == "Taken back."


def test_too_hard_may_mean_two_things():
    talk = talking()

    talk.types("this is too hard for me")

    assert talk.person.desk.cards[-1].state == WordsHeard(choices=("pain", "plan"), when="this is too hard for me")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("deutsch", Onboarding("language")),
        ("hello", Onboarding()),
        ("ok", Onboarding()),
        ("what data do you keep?", Privacy()),
        ("what is this", Today("help")),
        ("change my run days", WordsHeard()),
    ],
)
def test_a_newcomer_is_heard_before_set_up(words: str, state: object):
    talk = Talk()
    talk.commands("start")

    talk.types(words)

    assert talk.person.desk.cards[-1].state == state


@pytest.mark.parametrize(
    ("language", "words", "about"),
    [
        ("en", "emergency", "emergency"),
        ("en", "call an ambulance", "emergency"),
        ("en", "i want to kill myself", "despair"),
        ("de", "ich will nicht mehr leben", "despair"),
        ("de", "ruf einen notarzt", "emergency"),
        ("es", "quiero morirme", "despair"),
        ("es", "una ambulancia por favor", "emergency"),
    ],
)
@pytest.mark.parametrize("joined_already", [True, False])
def test_whoever_calls_for_help_gets_the_number_and_nothing_is_written(
    language: str, words: str, about: str, joined_already: bool
):
    talk = talking(language) if joined_already else Talk(language=language)
    talk.commands("start")
    before = len(talk.journal)

    talk.types(words)

    assert talk.person.desk.cards[-1].state == Emergency(about)
    assert "112" in talk.words(talk.screen)
    assert len(talk.journal) == before


@pytest.mark.parametrize(
    "words", ["i don't want to die", "my legs want to die", "that hill was killing me", "dead legs"]
)
def test_a_figure_of_speech_is_no_call_for_help(words: str):
    talk = talking()

    talk.types(words)

    assert not isinstance(talk.person.desk.cards[-1].state, Emergency)
