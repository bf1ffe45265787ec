"""The log of shoes and surfaces: names typed once, new things noticed, two at once warned of."""

from dataclasses import replace

import pytest

from coach.journal import Change, CheckIn
from coach.standing.footwear import with_run
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_run_detail import asked, received, runs


def changes(talk: Talk) -> list[str]:
    """The new things that stand."""
    gone = {entry.replaces for entry in talk.journal if entry.replaces}
    return [entry.what for entry in talk.journal if isinstance(entry, Change) and entry.id not in gone]


def in_shoes(talk: Talk, name: str, *, new: bool) -> None:
    talk.presses("Add detail", "Shoes")
    if talk.can_press("Another pair"):
        talk.presses("Another pair")
    talk.types(name)
    talk.presses("Yes, new" if new else "No, well known", "Done")


def next_run(talk: Talk, *labels: str) -> None:
    """The next day, with all well."""
    talk.waits_until("20:30", days=1)
    talk.commands("ran")
    talk.presses("All good", "Normal", *labels)


def test_a_new_pair_is_named_once_and_is_something_new() -> None:
    talk = received("All good")

    in_shoes(talk, "  blue   ones ", new=True)

    assert [run.shoes for run in runs(talk)] == ["blue ones"]
    assert changes(talk) == ["shoes"]
    assert "blue ones" in talk.words(talk.screen)
    assert "Something is new, so nothing else is added for two weeks." in talk.words(talk.screen)


def test_a_pair_that_the_feet_know_is_nothing_new() -> None:
    talk = received("All good")

    in_shoes(talk, "Old faithful", new=False)

    assert changes(talk) == []
    assert [pair.name for pair in talk.person.standing.shoes] == ["Old faithful"]


def test_the_next_time_the_pair_is_a_button() -> None:
    talk = received("All good")
    in_shoes(talk, "<b>fast</b> & light", new=False)

    next_run(talk, "Add detail", "Shoes", "<b>fast</b> & light")

    assert [run.shoes for run in runs(talk)] == ["<b>fast</b> & light"] * 2
    assert [pair.runs for pair in talk.person.standing.shoes] == [2]


def test_the_same_name_typed_again_is_the_same_pair() -> None:
    talk = received("All good")
    in_shoes(talk, "Blue Ones", new=False)

    next_run(talk, "Add detail", "Shoes", "Another pair")
    talk.types("blue ones")

    assert [run.shoes for run in runs(talk)] == ["Blue Ones"] * 2


def test_shoes_know_how_far_they_have_run() -> None:
    talk = received("All good")
    talk.presses("How far was it?", "10 km")
    in_shoes(talk, "Blue", new=False)

    next_run(talk, "Add detail", "How far", "5 km", "Shoes", "Blue")

    assert [(pair.runs, pair.km) for pair in talk.person.standing.shoes] == [(2, 15)]


def test_a_handful_of_pairs_is_kept() -> None:
    talk = received("All good")
    for number in range(8):
        in_shoes(talk, f"pair {number}", new=False)
        next_run(talk)

    assert [pair.name for pair in talk.person.standing.shoes] == [f"pair {number}" for number in range(3, 8)]


def test_the_first_surface_of_the_log_is_nothing_new() -> None:
    talk = received("All good")

    talk.presses("Add detail", "Surface", "Sand", "Done")

    assert changes(talk) == []


def test_another_surface_is_asked_about_once() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Surface", "Road", "Done")

    next_run(talk, "Add detail", "Surface", "Trail", "Yes, new", "Done")
    next_run(talk, "Add detail", "Surface", "Trail", "Done")

    assert changes(talk) == ["surface"]


def test_hills_are_a_new_thing_of_their_own() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Surface", "Road", "Done")

    next_run(talk, "Add detail", "Surface", "Hills", "Yes, new", "Done")

    assert changes(talk) == ["hills"]


def test_a_surface_put_right_is_not_new_any_more() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Surface", "Road", "Done")

    next_run(talk, "Add detail", "Surface", "Trail", "Yes, new", "✓ trail", "Road", "Done")

    assert changes(talk) == []


def test_two_new_things_at_once_are_warned_of() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Surface", "Road", "Done")
    next_run(talk, "Add detail", "Surface", "Hills", "Yes, new", "Done")
    next_run(talk)

    in_shoes(talk, "Blue", new=True)

    assert "New within two weeks: hills and shoes." in talk.words(talk.screen)


def test_undo_takes_back_the_new_thing_and_the_shoes() -> None:
    talk = asked()
    before = talk.person.standing
    talk.presses("All good", "Normal")
    in_shoes(talk, "Blue", new=True)

    talk.presses("Undo")

    assert replace(talk.person.standing, latest_at=None) == replace(before, latest_at=None)


def test_words_about_the_body_are_no_name_of_shoes() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Shoes")

    talk.types("my left ankle")

    assert "About your left ankle" in talk.words(talk.screen)


def test_a_sharp_pain_is_heard_where_a_name_is_asked_for() -> None:
    talk = received("All good")
    talk.presses("Add detail", "Shoes")

    talk.types("sharp stab in the left heel")

    assert any(isinstance(entry, CheckIn) and entry.sharp for entry in talk.journal)


def test_many_calm_runs_on_one_surface_suggest_another_one_once() -> None:
    talk = joined()
    said = []
    for _ in range(10):
        next_run(talk, "Add detail", "Surface", "Road", "Done")
        said.append("spreads the load" in talk.words(talk.screen))
        talk.waits_until("07:05", days=1)
        if talk.can_press("None"):
            talk.presses("None", "OK")

    assert said == [False] * 7 + [True, False, False]


@pytest.mark.parametrize(("days", "is_suggested"), [(14, True), (13, False)])
def test_another_surface_is_suggested_after_two_calm_weeks_only(days: int, is_suggested: bool) -> None:
    on_the_road = ("Add detail", "Surface", "Road", "Done")
    talk = joined()
    talk.waits_until("20:30", days=1)
    talk.commands("ran")
    talk.presses("Left · sore", "Normal", *on_the_road)
    for _ in range(6):
        next_run(talk, *on_the_road)

    talk.waits(days=days - 7)
    next_run(talk, *on_the_road)

    assert ("spreads the load" in talk.words(talk.screen)) is is_suggested


def test_the_log_stands_on_a_page_of_the_settings() -> None:
    talk = received("All good")
    talk.commands("settings")
    talk.presses("Shoes, surfaces")
    assert "Nothing so far" in talk.words(talk.screen)

    next_run(talk, "Add detail", "How far", "10 km", "Surface", "Road", "Done")
    in_shoes(talk, "Blue", new=False)
    talk.commands("settings")
    talk.presses("Shoes, surfaces")

    page = talk.words(talk.screen)
    assert "Blue: 1 run, 10 km, last on Wed 6 May" in page
    assert "Runs of the last six weeks: road 1." in page
    assert "Two pairs in turn" in page


def test_a_pair_can_be_removed_and_brought_back() -> None:
    talk = received("All good")
    in_shoes(talk, "Blue", new=False)

    talk.commands("settings")
    talk.presses("Shoes, surfaces", "Remove: Blue")
    assert "Blue: 1 run" not in talk.words(talk.screen)
    talk.presses("Bring back: Blue")

    assert "Blue: 1 run" in talk.words(talk.screen)
    assert talk.can_press("Remove: Blue")


def test_a_removed_pair_that_is_run_in_again_is_back() -> None:
    talk = received("All good")
    in_shoes(talk, "Blue", new=False)
    talk.commands("settings")
    talk.presses("Shoes, surfaces", "Remove: Blue")

    pairs = with_run(talk.person.standing.shoes, "blue", runs(talk)[0], 1)

    assert [(pair.runs, pair.removed) for pair in pairs] == [(2, False)]
    assert talk.person.standing.banned == ()
