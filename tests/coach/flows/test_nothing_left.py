"""A session is never empty: where every exercise that fits is left out, one of them can be brought back."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cards.daily import Primer, RestDay, SessionOffer
from coach.cards.session import GuidedSession, SessionPlan
from coach.deck import view
from coach.events import Pressed
from coach.flows.offered import has_work
from coach.journal import PlanChange, Session
from coach.profile import Equipment
from coach.rulebook import STAGES
from coach.terms import Stage
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_offered import at_stage, labels, offered, shown, with_kit
from tests.coach.sessions import LIBRARY, PLANS, session

EXERCISES = sorted(LIBRARY.exercises)
PLANS_OFFERED: tuple[SessionPlan, ...] = get_args(SessionPlan)
BANS = st.one_of(
    st.sets(st.sampled_from(EXERCISES)),
    st.sets(st.sampled_from(EXERCISES), max_size=3).map(lambda kept: set(EXERCISES) - kept),
)


def leaves_out(talk: Talk, *names: str) -> None:
    talk.person = replace(talk.person, standing=replace(talk.person.standing, banned=names))


def without_everything() -> Talk:
    talk = joined()
    talk.waits_until("12:00", days=1)
    leaves_out(talk, *EXERCISES)
    talk.commands("today")
    talk.presses("Strength")
    return talk


def test_the_card_says_that_nothing_is_left_and_offers_a_way_back() -> None:
    talk = without_everything()

    assert "Every exercise that would fit here is one you left out" in shown(talk)
    assert [label for label in labels(talk) if label.startswith("Bring back")]
    assert not [label for label in labels(talk) if label.endswith(" min")]


def test_one_exercise_back_makes_it_a_session_again() -> None:
    talk = without_everything()

    talk.presses("Bring back")

    assert [label for label in labels(talk) if label.endswith(" min")]
    assert [entry.to for entry in talk.journal if isinstance(entry, PlanChange)] == ["allowed"]
    talk.presses("12 min")
    begun = next(card.state for card in reversed(talk.person.desk.cards) if isinstance(card.state, GuidedSession))
    assert has_work(begun.planned)


def test_a_second_tap_on_bring_back_brings_nothing_else_back() -> None:
    talk = without_everything()
    before = len(talk.person.standing.banned)

    number, button = talk.find("Bring back")
    talk.presses("Bring back")
    talk.happens(Pressed(number, button.verb, button.arg))

    assert len(talk.person.standing.banned) == before - 1


def test_a_button_of_before_begins_no_empty_session() -> None:
    talk = offered("P2")
    number, button = talk.find("12 min")

    leaves_out(talk, *EXERCISES)
    talk.happens(Pressed(number, button.verb, button.arg))

    assert not [card for card in talk.person.desk.cards if isinstance(card.state, GuidedSession)]
    assert "is one you left out" in shown(talk)


def test_somebody_bored_of_the_last_exercises_does_them_all_the_same() -> None:
    talk = joined()
    talk.waits_until("12:00", days=1)
    state = SessionOffer("strength:2026-05-05", "strength", without=tuple(EXERCISES))

    assert [row for row in view(state, talk.person, talk.context).rows if row[0].verb == "begin"]


def test_a_primer_with_nothing_in_it_records_nothing_and_has_a_way_back() -> None:
    talk = joined()
    leaves_out(talk, *EXERCISES)
    talk.waits_until("17:45", days=1)
    assert "just start the run gently" in shown(talk)

    talk.presses("Bring back", "Did it")

    (done,) = [entry for entry in talk.journal if isinstance(entry, Session)]
    assert done.sets


@pytest.mark.parametrize("plan", PLANS)
@given(
    left=st.sampled_from(STAGES),
    right=st.sampled_from(STAGES),
    kit=st.frozensets(st.sampled_from(get_args(Equipment))),
    minutes=st.sampled_from((2, 3, 6, 12, 16)),
)
def test_whatever_the_kit_and_the_stages_a_session_has_work(
    plan: str, left: Stage, right: Stage, kit: frozenset[Equipment], minutes: int
) -> None:
    assert has_work(session(plan, minutes, left, right, equipment=kit))


@given(
    plan=st.sampled_from(PLANS_OFFERED),
    stage=st.sampled_from(STAGES),
    bans=BANS,
    kit=st.sets(st.sampled_from(get_args(Equipment))),
)
def test_whatever_is_left_out_an_offer_has_work_or_a_way_back(
    plan: SessionPlan, stage: Stage, bans: set[str], kit: set[Equipment]
) -> None:
    talk = joined()
    at_stage(talk, stage)
    with_kit(talk, *sorted(kit))
    leaves_out(talk, *sorted(bans))
    state = RestDay("rest:2026-05-04") if plan == "rest-day" else SessionOffer(f"{plan}:2026-05-04", plan)

    verbs = [one.verb for row in view(state, talk.person, talk.context).rows for one in row]
    assert ("begin" in verbs) != ("bring" in verbs)

    primer = view(Primer("primer:2026-05-05"), talk.person, talk.context)
    assert {"begin", "bring"} & {one.verb for row in primer.rows for one in row}
