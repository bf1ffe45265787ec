"""The ugly paths: stale buttons, two devices, forged data, blocks, breakdowns, storage in between."""

from dataclasses import replace

from pydantic import TypeAdapter

from coach.cards.closing import Closed
from coach.cards.daily import Today
from coach.desk import KEPT_CARDS, card_of
from coach.events import Broke, Pressed, Reachable, Unread
from coach.person import Person
from tests.coach.flows.driver import joined
from tests.coach.flows.test_post_run import asked

PERSON = TypeAdapter(Person)


def test_a_button_of_an_older_face_shows_the_present_one() -> None:
    talk = asked()
    number, button = talk.find("All good")
    talk.presses("All good", "Normal")

    talk.happens(Pressed(number, button.verb, button.arg))

    assert talk.words(talk.screens[number]).startswith("✓ Logged")


def test_two_devices_answer_one_question_once() -> None:
    talk = asked()
    number, _ = talk.find("All good")

    talk.happens(Pressed(number, "felt", "left-sore"))
    talk.happens(Pressed(number, "felt", "good"))

    assert sum(entry.kind == "run" for entry in talk.journal) == 1


def test_a_card_that_left_the_desk_becomes_today() -> None:
    talk = joined()
    for _ in range(KEPT_CARDS + 3):
        talk.commands("ran")
        talk.commands("settings")
    assert card_of(talk.person.desk, 1) is None

    talk.happens(Pressed(1, "page", "consent"))

    card = card_of(talk.person.desk, 1)
    assert card is not None
    assert isinstance(card.state, Today)
    assert len(talk.person.desk.cards) <= KEPT_CARDS


def test_a_number_that_never_was_a_card_is_only_answered() -> None:
    talk = joined()
    before = talk.person.desk.cards

    for number in (0, -3, 999):
        talk.happens(Pressed(number, "felt", "good"))

    assert talk.person.desk.cards == before
    assert len(talk.answers) == 3


def test_a_forged_argument_changes_nothing() -> None:
    talk = asked()
    number, _ = talk.find("All good")
    before = talk.journal

    talk.happens(Pressed(number, "felt", "__import__"))
    talk.happens(Pressed(number, "day", "1970-01-01"))

    assert talk.journal == before


def test_menus_left_behind_go_from_the_chat() -> None:
    talk = joined()

    talk.commands("settings")
    talk.commands("today")

    shrunk = [card for card in talk.person.desk.cards if isinstance(card.state, Closed)]
    assert [card.state.gone for card in shrunk] == [True, True]
    assert [screen.gone for screen in talk.screens.values()].count(True) == 2


def test_an_answer_under_way_counts_although_its_question_moved_below() -> None:
    talk = asked()
    above, button = talk.find("All good")
    talk.commands("ran")

    for _ in range(2):
        talk.happens(Pressed(above, button.verb, button.arg))

    assert sum(entry.kind == "run" for entry in talk.journal) == 1
    assert talk.screens[above].gone
    assert "Legs overall?" in talk.words(talk.screen)


def test_an_answer_to_a_question_that_moved_below_is_not_taken_for_another_run() -> None:
    talk = asked()
    above, button = talk.find("All good")
    talk.commands("ran")
    talk.presses("Another day", "Yesterday")

    talk.happens(Pressed(above, button.verb, button.arg))

    assert not any(entry.kind == "run" for entry in talk.journal)


def test_a_breakdown_is_told_once_in_plain_words() -> None:
    talk = joined()

    talk.happens(Broke())

    assert "Something broke on my side" in talk.words(talk.screen)


def test_a_voice_note_gets_two_buttons() -> None:
    talk = joined()

    talk.happens(Unread("voice"))

    assert len(talk.buttons(max(talk.screens))) == 2


def test_a_block_silences_and_a_start_brings_everything_back() -> None:
    talk = joined()
    talk.happens(Reachable(False))
    assert talk.person.agenda == ()

    talk.commands("start")

    assert talk.person.agenda
    assert "Good to see you" in talk.words(talk.screen)


def test_a_restart_in_the_middle_changes_nothing() -> None:
    """What storage writes and reads is the same person, in whatever state the cards are."""
    talk = asked()
    for labels in (
        ("Left · sore",),
        ("Normal",),
        ("Add detail", "Where I felt it", "Achilles"),
        ("Next ▸", "Done", "Undo"),
        ("Sharp", "Left"),
    ):
        talk.presses(*labels)

        kept = PERSON.validate_json(PERSON.dump_json(talk.person))

        assert kept == talk.person


def test_every_command_can_interrupt_and_the_run_is_resumed_from_today() -> None:
    talk = asked()
    talk.presses("All good")
    for name in ("plan", "why", "pause", "settings", "privacy", "help", "stop"):
        talk.commands(name)

    talk.commands("today")
    talk.presses("Go on · your run", "Heavy")

    assert "legs heavy" in talk.transcript


def test_the_agenda_is_derived_from_what_is_stored() -> None:
    talk = joined()
    before = talk.person.agenda

    talk.person = replace(talk.person, agenda=())
    talk.commands("today")

    assert talk.person.agenda == before
