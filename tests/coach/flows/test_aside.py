"""Questions by the way: each once, on a calm morning, and what was answered comes back where it helps."""

from dataclasses import replace
from datetime import time

from coach.cards.aside import Aside
from coach.profile import Goal
from tests.coach.flows.driver import Talk, joined, newly_joined


def calm_mornings(talk: Talk, count: int) -> None:
    """Each morning is answered, and the runner looks in each evening."""
    for _ in range(count):
        talk.waits_until("07:05", days=1)
        if talk.can_press("None"):
            talk.presses("None", "OK")
        talk.waits_until("21:00")
        talk.commands("today")


def asked(talk: Talk) -> list[str]:
    return list(talk.person.settings.asides)


def test_a_newcomer_is_told_once_why_and_how() -> None:
    talk = newly_joined()

    page = talk.words(talk.screen)
    assert "hands its work on" in page
    assert "two to five months" in page
    assert "injur" not in page


def test_it_stands_under_help_for_good() -> None:
    talk = joined()

    talk.commands("help")
    talk.presses("Why ankles, and how I decide")

    assert "By fixed rules, for each ankle on its own" in talk.words(talk.screen)


def test_the_taste_ends_with_the_same_page() -> None:
    talk = Talk()
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree", "None of these ▸", "None of these ▸", "No")
    talk.presses("It varies", "Varies", "Another time", "07:00", "Reykjavík", "Nothing", "Easily", "Looks right")

    talk.presses("2 minutes now", "Next ▸", "Next ▸", "Finish ▸")

    assert "✓ Primer done." in talk.words(talk.screen)
    assert "Why ankles" in talk.words(talk.screen)


def test_a_moment_is_chosen_and_comes_back_on_the_session() -> None:
    talk = newly_joined()

    talk.presses("Choose my moment", "After work", "Easy range")

    assert talk.person.settings.cue == "work"
    assert "After work, as you chose." in talk.words(talk.screen)


def test_a_morning_moment_offers_a_morning_hour() -> None:
    talk = newly_joined()

    talk.presses("Choose my moment", "After my coffee", "Yes, at 07:00")

    assert talk.person.settings.session_time == time(7)


def test_a_morning_moment_may_keep_its_evening_hour() -> None:
    talk = newly_joined()

    talk.presses("Choose my moment", "After brushing teeth", "No, keep 18:00")

    assert (talk.person.settings.cue, talk.person.settings.session_time) == ("teeth", time(18))


def test_laces_come_back_on_the_primer() -> None:
    talk = newly_joined()
    talk.presses("Choose my moment", "After lacing up")

    talk.waits_until("17:31", days=1)

    assert "Shoes laced? Then this first, as you chose." in talk.transcript


def test_the_goal_and_the_barrier_are_asked_once_each_on_their_days() -> None:
    talk = joined()

    calm_mornings(talk, 2)
    assert asked(talk) == ["cue"]

    calm_mornings(talk, 12)
    assert asked(talk) == ["cue", "goal", "barrier"]
    assert talk.transcript.count("Training for something?") == 1
    assert talk.transcript.count("What gets in the way most often?") == 1


def test_a_goal_that_is_set_already_is_not_asked_about() -> None:
    talk = joined()
    talk.commands("settings")
    talk.presses("Goal, races", "Set a goal", "10 km", "No date yet")

    calm_mornings(talk, 14)

    assert "goal" not in asked(talk)


def test_no_goal_is_an_answer() -> None:
    talk = joined()
    calm_mornings(talk, 4)

    talk.presses("No goal")

    assert talk.person.runner.goal == Goal("none")


def test_nothing_is_asked_by_the_way_on_a_sore_morning() -> None:
    talk = joined()
    calm_mornings(talk, 3)
    talk.person = replace(talk.person, settings=replace(talk.person.settings, asides=()))
    talk.waits_until("07:05", days=1)

    talk.presses("Longer, or it hurts", "Left", "4", "30 min", "No", "Ankle", "OK")

    assert not any(isinstance(card.state, Aside) for card in talk.person.desk.cards)


def test_the_plan_for_what_gets_in_the_way_is_said_where_a_session_lies() -> None:
    talk = joined()
    calm_mornings(talk, 12)
    talk.presses("No time", "Yes, my plan")
    assert talk.person.settings.barrier == "time"

    calm_mornings(talk, 4)

    assert "Your plan: If there is no time, then the two-minute one." in talk.transcript
