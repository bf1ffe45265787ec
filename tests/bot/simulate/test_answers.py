"""What made-up runners press: a card is known by its buttons, and the answer is what they feel and want."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.simulate.ankles import ankles_of
from bot.simulate.answers import body, ordinary, quiet, reaction_to, session, telling
from bot.simulate.mind import Mind
from bot.simulate.people import crowd
from bot.simulate.phone import Button, Shown
from bot.simulate.spells import Spells

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
BACK = ("page", "")


def mind():
    someone, _ = crowd(1, 1, 2026)
    return Mind(someone, ankles_of(someone, MONDAY), Spells(()), ZoneInfo("UTC"), MONDAY)


def card(*buttons, text="words"):
    known = tuple(Button(f"{verb} {arg}", f"v1:1:{verb}:{arg}", verb, arg) for verb, arg in buttons)
    return Shown(1, text, known, MONDAY, rang=True)


@pytest.mark.parametrize(
    ("buttons", "reaction"),
    [
        ([("at", "19:00"), BACK], quiet.at_hour),
        ([("ill-for", "2"), ("ill-for", "5"), BACK], quiet.ill_for),
        ([("pain", "0"), ("pain", "5"), BACK], body.how_much),
        ([("plan", ""), ("put-back", "")], quiet.rearranged),
    ],
)
def test_a_way_back_does_not_hide_what_a_card_asks(buttons, reaction):
    assert reaction_to(card(*buttons)) is reaction


def test_only_what_is_asked_counts_as_an_answer():
    assert quiet.ill_for(mind(), card(("ill-for", "5"), ("ill-for", "2"), ("back", ""))).arg == "2"
    assert body.how_much(mind(), card(("pain", "0"), ("pain", "5"), ("back", ""))).arg == "0"


def test_legs_are_heavy_against_what_they_usually_are():
    one, legs = mind(), card(("legs", "fresh"), ("legs", "normal"), ("legs", "heavy"))
    for left in (1.0, 1.0, 1.1):
        one.ankles.tissues[0].fatigue = {"high": left * one.ankles.tissues[0].capacity}
        one.feels_run()
    assert ordinary.legs(one, legs).arg == "normal"

    one.ankles.tissues[0].fatigue = {"high": 2 * one.ankles.tissues[0].capacity}
    one.feels_run()
    assert ordinary.legs(one, legs).arg == "heavy"


def test_who_did_a_short_reset_has_not_trained_yet():
    one = mind()
    session.care_offer(one, card(("begin", "6"), ("begin", "2"), ("leave", "")))
    session.do_set(one, "ankle-circles", None, {"reps": 6})
    assert one.day not in one.trained

    session.offer(one, card(("begin", "12"), ("begin", "6"), ("later", ""), ("skip", "")))
    session.do_set(one, "heel-raise", None, {"reps": 10})
    assert one.day in one.trained


def test_what_is_told_unasked_goes_page_by_page():
    one = mind()
    one.to_tell = "pain"
    one.ankles.tissues[1].irritation = 6.0

    pages = (
        card(("topic", "pain"), ("topic", "ill"), ("today", "")),
        card(("step", "side:left"), ("step", "side:right"), ("back", "")),
        card(("step", "score:0"), ("step", "score:6"), ("back", "")),
        card(("step", "when:load"), ("step", "when:now"), ("back", "")),
    )

    assert [reaction_to(page)(one, page).arg for page in pages] == ["pain", "side:right", "score:6", "when:now"]


def test_without_anything_to_tell_the_runner_goes_back():
    page = card(("topic", "pain"), ("today", ""))

    assert telling.topic(mind(), page).verb == "today"
