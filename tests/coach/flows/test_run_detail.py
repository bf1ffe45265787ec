"""As much about a run as the runner likes: each answer refines what is there, and all of it can be taken back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from coach.cards.recovery import Advice
from coach.events import Pressed
from coach.journal import CheckIn, Decided, Note, Run
from coach.profile import Runner
from coach.standing import refold
from tests.coach.flows.driver import Talk, joined

AMOUNTS = ("10 km", "50 min", "Hard", "Trail")
WAYS_BACK = ("Done", "Not now", "◀ Back", "Next ▸")
LEAVING = ("undo", "session", "why", "wind-down", "reset")
PAGES = ("How far", "How long", "How hard", "Surface")


def asked() -> Talk:
    """Tuesday evening, after the run."""
    talk = joined()
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until("19:31")
    return talk


def received(felt: str = "Left · sore") -> Talk:
    """The two taps are done."""
    talk = asked()
    talk.presses(felt, "Normal")
    return talk


def runs(talk: Talk) -> list[Run]:
    """The runs that stand: neither replaced nor withdrawn."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry for entry in talk.journal if isinstance(entry, Run) and entry.id not in gone]


def felt(talk: Talk) -> CheckIn:
    """What stands of the side that was named."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    standing = [entry for entry in talk.journal if isinstance(entry, CheckIn) and entry.id not in gone]
    return next(entry for entry in standing if entry.side == "left")


def test_every_detail_stands_in_place_of_what_it_refines() -> None:
    talk = received()

    talk.presses("Add detail")
    for page, amount in zip(PAGES, AMOUNTS, strict=True):
        talk.presses(page, amount)
    talk.presses("A race", "Done")

    (run,) = runs(talk)
    assert (run.km, run.minutes, run.effort, run.surface, run.race) == (10, 50, 7, "trail", True)
    assert len(talk.person.standing.runs) == 1


def test_the_receipt_says_what_is_known() -> None:
    talk = received()

    talk.presses("Add detail", "How far", "10 km", "Where I felt it", "Achilles", "Heel", "Next ▸", "Done")

    assert "left ankle a bit sore · legs normal · 10 km · felt in the Achilles and the heel." in talk.words(talk.screen)
    assert felt(talk).sites == ("achilles", "heel")


def test_what_is_known_stands_on_its_button_and_can_be_changed() -> None:
    talk = received()

    talk.presses("Add detail", "How far", "10 km", "✓ 10 km", "12 km")

    assert [run.km for run in runs(talk)] == [12]


def test_a_run_without_a_complaint_is_not_asked_where_it_hurt() -> None:
    talk = received("All good")

    talk.presses("Add detail")

    assert not talk.can_press("Where I felt it")
    assert talk.can_press("Cut short by pain")


@pytest.mark.parametrize(
    ("words", "km"),
    [("12.4", 12.4), ("12,4 km", 12.4), ("about 7k", 7), ("5 mi", 8.0), ("3 miles", 4.8), ("42.195", 42.195)],
)
def test_a_distance_can_be_typed(words, km) -> None:
    talk = received()

    talk.presses("Add detail", "How far")
    talk.types(words)

    assert [run.km for run in runs(talk)] == [km]
    assert "Anything to add?" in talk.words(talk.screen)


@pytest.mark.parametrize("words", ["no idea", "0", "1234", "12:30", "-"])
def test_what_is_no_distance_is_no_answer(words) -> None:
    talk = received()

    talk.presses("Add detail", "How far")
    talk.types(words)

    assert [run.km for run in runs(talk)] == [None]


@pytest.mark.parametrize(
    ("words", "minutes"), [("52", 52), ("1:05", 65), ("1h05", 65), ("2 h", 120), ("1:05:30", 65), ("48 min", 48)]
)
def test_a_duration_can_be_typed(words, minutes) -> None:
    talk = received()

    talk.presses("Add detail", "How long")
    talk.types(words)

    assert [run.minutes for run in runs(talk)] == [minutes]


def test_a_number_is_read_only_where_one_is_asked_for() -> None:
    talk = received()

    talk.types("12.4")

    assert [run.km for run in runs(talk)] == [None]


def test_a_red_flag_is_heard_where_a_number_is_asked_for() -> None:
    talk = received()

    talk.presses("Add detail", "How far")
    talk.types("I felt a pop in my calf after 12 km")

    assert "Stop here" in talk.words(talk.screen)
    assert [run.km for run in runs(talk)] == [None]


def test_the_end_of_a_run_stays_when_its_length_is_told() -> None:
    talk = received()
    ended = talk.person.standing.ended_at

    talk.presses("Add detail", "How long", "50 min", "✓ 50 min", "75 min")

    assert talk.person.standing.ended_at == ended
    assert [run.minutes for run in runs(talk)] == [75]


def test_a_run_far_longer_than_any_is_told_on_the_receipt() -> None:
    talk = received("All good")
    talk.presses("How far was it?", "10 km")
    talk.waits_until("19:31", days=2)
    talk.presses("All good", "Normal", "Add detail", "How far", "12 km", "Done")

    assert "20 % longer than your longest of the month before, 10 km" in talk.words(talk.screen)
    assert "No new ankle work for a week after the long run." in talk.words(talk.screen)


def test_a_pain_in_one_spot_is_asked_about_where_it_may_be_bone() -> None:
    talk = received()

    talk.presses("Add detail", "Where I felt it", "Shin", "Next ▸", "One spot")

    assert (felt(talk).sites, felt(talk).pattern) == (("shin",), "focal")


def test_a_pain_in_the_calf_is_not_asked_about_like_a_bone() -> None:
    talk = received()

    talk.presses("Add detail", "Where I felt it", "Calf", "Next ▸")

    assert talk.can_press("Done")


def test_three_runs_in_a_row_cut_short_by_pain_are_to_be_looked_at() -> None:
    talk = received()
    talk.presses("Add detail", "Cut short by pain", "Yes, pain ended it", "Done")
    for _ in range(2):
        talk.waits_until("19:40", days=1)
        talk.commands("ran")
        talk.presses("Left · aware", "Normal", "Add detail", "Cut short by pain", "Yes, pain ended it")

    assert isinstance(talk.person.desk.cards[-1].state, Advice)
    assert any("B4" in entry.rules for entry in talk.journal if isinstance(entry, Decided))


def test_when_it_was_felt_is_noted_once() -> None:
    talk = received()

    talk.presses("Add detail", "When I felt it", "Start", "✓ When I felt it", "End")

    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    notes = [entry.text for entry in talk.journal if isinstance(entry, Note) and entry.id not in gone]
    assert [note.endswith(": end") for note in notes if note.startswith("Felt on the run")] == [True]


def test_the_same_decision_is_recorded_once_however_much_is_added() -> None:
    talk = received()
    decided = sum(isinstance(entry, Decided) for entry in talk.journal)

    talk.presses("Add detail", "How far", "10 km", "Surface", "Trail", "Done")

    assert sum(isinstance(entry, Decided) for entry in talk.journal) == decided


@settings(max_examples=20, deadline=None, derandomize=True)
@given(some.lists(some.integers(0, 40), max_size=12))
def test_undo_takes_back_whatever_was_added(choices) -> None:
    talk = asked()
    before = talk.person.standing
    talk.presses("Left · sore", "Normal", "Add detail")

    for choice in choices:
        buttons = [button for button in talk.buttons(max(talk.screens)) if button.verb not in LEAVING]
        for button in buttons[choice % len(buttons) :][:1] if buttons else ():
            talk.happens(Pressed(max(talk.screens), button.verb, button.arg))
    while not talk.can_press("Undo"):
        talk.presses(next(label for label in WAYS_BACK if talk.can_press(label)))
    talk.presses("Undo")

    assert replace(talk.person.standing, latest_at=None) == replace(before, latest_at=None)
    assert talk.person.standing == refold(talk.journal, Runner(), talk.context.library.book)


@pytest.mark.parametrize(("words", "km"), [("12 km", 12), ("12,4km.", 12.4), ("5 miles", 8)])
def test_a_distance_typed_at_the_receipt_is_the_distance_of_the_run(words: str, km: float) -> None:
    talk = received("All good")

    talk.types(words)

    assert [run.km for run in runs(talk)] == [km]
    assert f"{km:g} km" in talk.words(talk.screen).replace("\xa0", " ")


@pytest.mark.parametrize("words", ["12", "12 km and my heel hurts", "maybe 12 km tomorrow"])
def test_other_words_at_the_receipt_are_no_distance(words: str) -> None:
    talk = received("All good")

    talk.types(words)

    assert [run.km for run in runs(talk)] == [None]


def test_the_receipt_never_has_more_than_three_rows_of_buttons() -> None:
    talk = received("Left · aware")
    talk.commands("ran")

    assert len(talk.screen.rows) == 3
    talk.presses("More ▾")
    assert talk.can_press("◀ Back")
