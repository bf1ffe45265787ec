"""Nothing about how anybody feels can reach a club: the types that go there have no room for it."""

import dataclasses
from datetime import date
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from coach.club.values import Member, Share
from coach.news import ToClub

ROOMY = {"reply", "occurrence", "verb", "arg", "name"}
"""Plain words: a press as Telegram named it, a button's verb, which club run, what a club's coach is called."""


@pytest.mark.parametrize("kind", get_args(ToClub), ids=lambda kind: kind.__name__)
def test_what_goes_to_a_club_says_who_which_day_and_which_button(kind: type):
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        hint = hints[field.name]
        plain = hint in (int, bool, date) or get_origin(hint) is Literal
        assert plain or (hint is str and field.name in ROOMY), f"{kind.__name__}.{field.name}"


def test_a_stored_share_says_who_and_which_day():
    assert {field.name for field in dataclasses.fields(Share)} == {"person", "of"}


def test_a_club_knows_its_members_by_number_only():
    assert {field.name for field in dataclasses.fields(Member)} == {"person", "since"}
