"""After a run and on a stiff morning: winding down, a reset for the place that complains, and rest where it is due."""

from dataclasses import replace

from coach.journal import Session
from coach.profile import Side
from tests.coach.flows.driver import Talk
from tests.coach.flows.mornings import morning_after
from tests.coach.flows.test_post_run import asked
from tests.coach.flows.test_session import finished, guided, sessions


def labels(talk: Talk) -> list[str]:
    return [talk.said(one.label) for one in talk.buttons(max(talk.screens))]


def logged(*answers: str) -> Talk:
    talk = asked()
    talk.presses(*answers)
    return talk


def on_a_long_day() -> Talk:
    talk = logged("All good", "Normal")
    talk.presses("Add detail", "How long", "120 min", "Done")
    return talk


def last(talk: Talk) -> Session:
    return sessions(talk)[-1]


def test_a_run_offers_a_short_wind_down_that_is_recorded_as_one() -> None:
    talk = logged("All good", "Normal")

    talk.presses("Wind down")
    assert "A short wind-down" in talk.words(talk.screens[talk.find("6 min")[0]])
    talk.presses("6 min")
    finished(talk)
    talk.presses("Easy", "Fine")

    assert last(talk).plan == "post-run"
    talk.commands("ran")
    assert "Wind down" not in labels(talk)


def test_winding_down_can_wait_and_nothing_is_recorded() -> None:
    talk = logged("All good", "Normal")

    talk.presses("Wind down", "Not now")

    assert sessions(talk) == []


def test_after_a_long_run_the_soft_tissue_comes_first_and_recovery_gets_a_line() -> None:
    talk = on_a_long_day()

    assert "That was a long one. Sleep, food and drink" in talk.transcript
    talk.presses("Wind down", "12 min")

    assert guided(talk).planned[0].exercise == "calf-rolling"


def test_a_run_that_the_week_calls_long_is_one() -> None:
    talk = asked()
    runner = talk.person.runner
    week = tuple(replace(run, kind="long") for run in runner.week)
    talk.person = replace(talk.person, runner=replace(runner, week=week))
    talk.presses("All good", "Normal")

    assert "That was a long one" in talk.transcript


def test_an_ordinary_run_says_nothing_of_recovery() -> None:
    assert "That was a long one" not in logged("All good", "Normal").transcript


def test_a_long_wind_down_taken_back_is_offered_as_it_was() -> None:
    talk = on_a_long_day()
    talk.presses("Wind down", "6 min")
    finished(talk)
    talk.presses("Easy", "Fine", "Undo")

    assert "After a long run." in talk.words(talk.screens[talk.find("12 min")[0]])


def test_a_noticed_ankle_may_be_reset_on_its_own_side_for_the_place_that_was_named() -> None:
    talk = logged("Left · aware", "Normal")
    talk.presses("Add detail", "Where I felt it", "Calf", "Next ▸", "Done")

    talk.presses("Short reset")
    said = talk.words(talk.screens[talk.find("6 min")[0]])
    assert "A short reset for your left ankle." in said
    assert "Chosen for the calf." in said
    talk.presses("6 min")

    assert Side.RIGHT not in {planned.side for planned in guided(talk).planned}
    finished(talk)
    talk.presses("Easy", "Fine")
    assert last(talk).plan == "reset"


def test_a_good_run_needs_no_reset() -> None:
    assert "Short reset" not in labels(logged("All good", "Normal"))


def test_a_stiff_morning_that_holds_the_plan_offers_a_reset() -> None:
    talk = morning_after("Left · sore", "Normal")
    talk.presses("Longer, or it hurts", "4", "30 min", "No", "Ankle")

    assert "Short reset" in labels(talk)
    talk.presses("Short reset")
    assert "A short reset for your left ankle." in talk.words(talk.screens[talk.find("6 min")[0]])


def test_a_limp_rests_and_is_offered_nothing() -> None:
    talk = morning_after("Left · sore", "Normal")
    talk.presses("Longer, or it hurts", "4", "30 min", "Yes")

    assert "Short reset" not in labels(talk)


def test_an_old_offer_does_not_lead_past_a_stop() -> None:
    talk = logged("Left · aware", "Normal")
    talk.presses("Short reset")
    offer = talk.find("6 min")[0]
    talk.types("I heard a pop in my calf and can't walk")
    told = len(sessions(talk))

    buttons = [one for one in talk.buttons(offer) if one.verb == "begin"]
    if buttons:
        talk.presses("6 min")
        assert "6/" not in talk.words(talk.screens[offer])
    assert len(sessions(talk)) == told
    assert not any(card.state.kind == "session.guided" for card in talk.person.desk.cards)
