"""The way out of a stop or a rest is asked each morning and is never a matter of one careless tap."""

from coach.cards.recovery import Advice
from coach.journal import Cleared
from tests.coach.flows.driver import Talk
from tests.coach.flows.test_post_run import asked


def limping() -> Talk:
    """A limp since Tuesday's run; Friday morning."""
    talk = asked()
    talk.presses("Sharp", "Right", "5", "No", "No", "Ankle")
    talk.waits_until("07:05", days=3)
    return talk


def sprained() -> Talk:
    talk = asked()
    talk.presses("Sharp", "Left", "4", "Yes", "Yes", "Yes", "No", "No")
    talk.waits_until("07:05", days=3)
    return talk


def cleared(talk: Talk) -> list[str]:
    return [entry.by for entry in talk.journal if isinstance(entry, Cleared)]


def test_a_passed_check_clears_a_limp_and_starts_one_step_lower() -> None:
    talk = limping()

    talk.presses("Do the check", "Yes", "1")

    assert cleared(talk) == ["function-check"]
    assert "one step easier" in talk.words(talk.screen)


def test_still_limping_rests_on() -> None:
    talk = limping()

    talk.presses("Do the check", "No")

    assert cleared(talk) == []
    state = max(talk.person.desk.cards, key=lambda card: card.number).state
    assert isinstance(state, Advice)
    assert state.told.verdict == "rest"


def test_painful_raises_do_not_pass() -> None:
    talk = limping()

    talk.presses("Do the check", "Yes", "5")

    assert cleared(talk) == []


def test_after_a_sprain_trust_is_asked_too() -> None:
    talk = sprained()

    talk.presses("Do the check", "Yes", "1")
    assert "trust" in talk.words(talk.screen)

    talk.presses("Yes")
    assert cleared(talk) == ["function-check"]


def test_not_yet_is_fine_and_is_asked_again_tomorrow() -> None:
    talk = limping()
    shown = len(talk.lines)

    talk.presses("Not yet")
    talk.waits(days=1)

    assert sum(line.endswith(" recovery") for line in talk.lines[shown:]) == 1


def test_a_stop_needs_two_taps_to_clear() -> None:
    talk = asked()
    talk.presses("Sharp", "Right", "7", "No", "Yes", "No")

    talk.presses("Someone has seen it")
    assert cleared(talk) == []

    talk.presses("Yes, they cleared me")
    assert cleared(talk) == ["professional"]


def test_today_says_that_loading_is_paused_and_leads_to_the_check() -> None:
    talk = limping()

    talk.commands("today")

    assert "paused" in talk.words(talk.screen)
    talk.presses("Recovery check")
    assert "short check" in talk.words(talk.screen)


def test_it_got_worse_after_an_urgent_stop_says_again_where_to_go() -> None:
    talk = asked()
    talk.types("I have chest pain and can't breathe")
    talk.waits_until("07:05", days=1)

    talk.presses("It got worse")

    assert "call the emergency number" in talk.words(talk.screen)


def test_while_a_limp_rests_no_side_is_told_to_go_on() -> None:
    talk = asked()

    talk.presses("Sharp", "Right", "5", "No", "No", "Ankle")

    assert "goes on as it was" not in talk.words(talk.screen)


def test_whoever_was_not_seen_after_a_stop_is_told_not_to_put_it_off() -> None:
    talk = asked()
    talk.types("I felt a pop in my calf")
    talk.waits_until("07:05", days=1)

    talk.presses("Not yet")

    assert "have it seen" in talk.words(talk.screen)
