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


def stopped_twice() -> Talk:
    """The left calf hot and swollen, a sore spot on a bone of the right foot; the morning after."""
    talk = asked()
    talk.types("my left calf is swollen and hot")
    talk.commands("today")
    talk.presses("Something's up", "Other signs", "One sore spot", "Right", "Top of the foot", "Yes")
    talk.waits_until("07:05", days=1)
    return talk


def test_of_several_matters_it_is_asked_which_one_was_seen() -> None:
    talk = stopped_twice()

    talk.presses("Someone has seen it", "The swollen calf", "Yes, they cleared me")

    assert [entry.flag for entry in talk.journal if isinstance(entry, Cleared)] == ["A4"]
    assert [stop.rule for stop in talk.person.standing.stops] == ["B1"]
    assert "Pausing running drills" in talk.words(talk.screen)


def test_all_of_it_clears_all_of_it() -> None:
    talk = stopped_twice()

    talk.presses("Someone has seen it", "All of it", "Yes, they cleared me")

    assert talk.person.standing.stops == ()


def test_whoever_was_told_to_wait_is_asked_again_on_that_day() -> None:
    talk = asked()
    talk.types("I felt a pop in my left calf")
    talk.waits_until("07:05", days=1)
    talk.presses("Someone has seen it", "They said to wait", "2 weeks")
    shown = len(talk.lines)

    talk.waits(days=13)
    assert " recovery" not in "\n".join(talk.lines[shown:])

    talk.waits(days=1)
    assert " recovery" in "\n".join(talk.lines[shown:])
    assert talk.person.standing.stops != ()


def test_a_new_stop_is_asked_about_although_another_one_waits() -> None:
    talk = asked()
    talk.types("I felt a pop in my left calf")
    talk.presses("Someone has seen it", "They said to wait", "4 weeks")
    shown = len(talk.lines)

    talk.types("my right calf is swollen and hot")
    talk.waits(days=2)

    assert " recovery" in "\n".join(talk.lines[shown:])


def fresh_sprain() -> Talk:
    talk = asked()
    talk.presses("Sharp", "Left", "5", "Yes", "Yes", "Yes", "No", "No")
    return talk


def test_a_fresh_sprain_is_asked_about_on_days_one_three_and_five() -> None:
    talk = fresh_sprain()
    shown = len(talk.lines)

    talk.waits(days=6)

    asked_on = [line.split()[1] for line in talk.lines[shown:] if line.endswith(" recovery")]
    assert asked_on == ["Wed", "Fri", "Sun", "Mon"]


def test_on_the_first_day_a_sprain_is_only_asked_how_it_is() -> None:
    talk = fresh_sprain()
    talk.waits_until("07:05", days=1)

    assert not talk.can_press("Do the check")
    talk.presses("Tell how it is", "4", "Yes")

    sprain = talk.person.standing.left.sprain
    assert sprain is not None
    assert (sprain.first_pain, sprain.latest_pain, sprain.limping) == (5, 4, False)


def test_a_sprain_that_does_not_get_better_is_for_somebody_to_look_at() -> None:
    talk = fresh_sprain()
    talk.waits_until("07:05", days=5)

    talk.presses("Not yet", "5", "Yes")

    state = max(talk.person.desk.cards, key=lambda card: card.number).state
    assert isinstance(state, Advice)
    assert state.told.rules == ("B3",)
    talk.presses("Why?")
    assert "Day 5 after the sprain it still hurts 5 out of 10" in talk.words(talk.screen)


def test_a_limp_of_last_evening_is_too_early_for_the_check() -> None:
    talk = asked()
    talk.presses("Sharp", "Right", "5", "No", "No", "Ankle")
    talk.waits_until("07:05", days=1)

    assert "too early" in talk.words(talk.screen)


def test_it_got_worse_asks_where_and_how_much() -> None:
    talk = fresh_sprain()
    talk.waits_until("07:05", days=1)

    talk.presses("It got worse")
    assert "Where does it hurt?" in talk.words(talk.screen)
    talk.presses("Outer ankle", "7", "Dull", "Just so")

    assert talk.person.standing.left.sprain is not None
    assert talk.person.standing.left.sprain.latest_pain == 7
