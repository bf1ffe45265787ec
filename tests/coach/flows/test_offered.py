"""A session as the runner wants it this once: without the band, and back again."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.events import Pressed
from coach.flows.easing import eased
from coach.journal import PlanChange
from coach.ladder import first_rung
from coach.profile import SIDES, Equipment
from coach.rulebook import STRANDS
from coach.standing import of
from coach.terms import Stage
from tests.coach.flows.driver import Talk, joined
from tests.coach.sessions import LIBRARY


def at_stage(talk: Talk, stage: Stage) -> None:
    for side in SIDES:
        own = of(talk.person.standing, side)
        levels = tuple(
            (first_rung(LIBRARY.book, strand, stage).id, since)
            for strand, (_, since) in zip(STRANDS, own.levels, strict=True)
        )
        moved = replace(own, stage=stage, levels=levels)
        talk.person = replace(talk.person, standing=replace(talk.person.standing, **{side.value: moved}))


def with_kit(talk: Talk, *kit: Equipment) -> None:
    talk.person = replace(talk.person, runner=replace(talk.person.runner, equipment=kit))


def offered(stage: Stage = "P2", *kit: Equipment) -> Talk:
    """Tuesday's strength is on the screen."""
    talk = joined()
    talk.waits_until("12:00", days=1)
    at_stage(talk, stage)
    with_kit(talk, *kit)
    talk.commands("today")
    talk.presses("Strength")
    return talk


def shown(talk: Talk) -> str:
    return talk.words(talk.screens[max(talk.screens)])


def labels(talk: Talk) -> list[str]:
    return [talk.said(one.label) for one in talk.buttons(max(talk.screens))]


def exercises(talk: Talk) -> set[str]:
    """Of the session that was begun."""
    state = next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, GuidedSession))
    return {each.exercise for each in state.planned}


def test_without_the_band_today_the_session_does_without_it() -> None:
    talk = offered("P2", "band", "step")
    assert "Sole out with a band" in shown(talk)

    talk.presses("No band today")

    assert "band" not in shown(talk).lower()
    talk.presses("12 min")
    assert not any(name.startswith("band-") for name in exercises(talk))
    assert talk.person.runner.equipment == ("band", "step")


def test_the_journal_keeps_what_is_at_hand_for_this_session() -> None:
    talk = offered("P2", "band", "step")

    talk.presses("No band today")

    changes = [entry for entry in talk.journal if isinstance(entry, PlanChange)]
    assert [(one.what, one.of, one.equipment) for one in changes] == [("equipment", "strength:2026-05-05", ("step",))]


def test_the_band_that_turned_up_brings_its_exercises_back() -> None:
    talk = offered("P2", "band")
    before = shown(talk)

    talk.presses("No band today", "I have the band after all")

    assert shown(talk) == before


def test_a_double_tap_on_no_band_is_told_once() -> None:
    talk = offered("P2", "band")
    number, button = talk.find("No band today")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    assert len([entry for entry in talk.journal if isinstance(entry, PlanChange)]) == 1


def test_nobody_is_asked_about_kit_that_the_session_does_not_need() -> None:
    assert not any("today" in label for label in labels(offered("P1", "band")))
    assert not any("today" in label for label in labels(offered("P2")))


def test_every_session_comes_in_three_lengths() -> None:
    talk = offered("P3")
    assert labels(talk)[:3] == ["16 min", "6 min", "2 min"]

    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.presses("Easy range")

    assert labels(talk)[:3] == ["6 min", "2 min", "12 min"]


def test_a_busy_week_is_not_offered_the_longest() -> None:
    talk = offered("P3")
    talk.waits_until("12:00", days=1)
    talk.person, _ = eased(talk.person, talk.local().date(), "busy", talk.context)

    talk.commands("today")
    talk.presses("Easy range")

    assert labels(talk)[:2] == ["2 min", "6 min"]
    assert "12 min" not in labels(talk)
