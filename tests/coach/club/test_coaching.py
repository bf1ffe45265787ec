"""A club's coach: only admins look for one, only who was asked becomes it, and nothing is shared by it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.club.effects import AskRole, ClubEffect
from coach.club.events import Gone, Vouched
from coach.club.values import ClubCoach
from coach.effects import Tell
from coach.news import (
    AskedToCoach,
    ClubCoached,
    Joins,
    LetGo,
    Role,
    SetsUp,
    StepsDown,
    TakesOn,
    TurnedAway,
    Welcomed,
    WouldCoach,
)
from tests.coach.club.clubs import MONDAY, ClubLife, a_club

ADMIN, COACH, OTHER, STEWARD = 1, 20, 21, 30
NONCE = int(MONDAY.timestamp())


def wishes(life: ClubLife, verb: str, role: Role = "administrator") -> list[ClubEffect]:
    return life.hears(Vouched(role, SetsUp(ADMIN, verb)))


def told(effects: Sequence[ClubEffect], person: int) -> list[object]:
    return [effect.news for effect in effects if isinstance(effect, Tell) and effect.to == person]


def coached(members: int = 3) -> ClubLife:
    life = ClubLife(replace(a_club(members), steward=STEWARD))
    wishes(life, "coach-link")
    life.hears(TakesOn(COACH, NONCE, "Anna"))
    return life


@pytest.mark.parametrize("verb", ["coach-link", "coach-me", "no-coach"])
@pytest.mark.parametrize("role", ["member", "left", "unknown"])
def test_nobody_but_an_admin_looks_for_a_coach_or_ends_it(verb: str, role: Role):
    life = ClubLife(replace(a_club(), coach=ClubCoach(COACH, "Anna")))
    before = life.club

    wishes(life, verb, role)

    assert (life.club.coach, life.club.coach_link) == (before.coach, 0)


def test_rights_are_asked_of_telegram_at_every_press():
    life = ClubLife(a_club())

    for verb in ("coach-link", "coach-me", "no-coach"):
        assert life.hears(SetsUp(ADMIN, verb)) == [AskRole(ADMIN, SetsUp(ADMIN, verb))]


def test_whoever_follows_the_link_is_asked_first_and_the_first_to_agree_is_the_coach():
    life = ClubLife(replace(a_club(3), steward=STEWARD))
    wishes(life, "coach-link")

    asked = life.hears(WouldCoach(COACH, NONCE), WouldCoach(OTHER, NONCE))
    assert life.club.coach is None
    assert told(asked, COACH) == [AskedToCoach(7, "Harriers", NONCE)] == told(asked, OTHER)

    agreed = life.hears(TakesOn(COACH, NONCE, "Anna"), TakesOn(OTHER, NONCE, "Otto"))
    assert life.club.coach == ClubCoach(COACH, "Anna")
    assert told(agreed, OTHER) == [TurnedAway(7, "used")]
    news = ClubCoached(7, "Harriers", COACH, "Anna")
    assert all(told(agreed, person) == [news] for person in (1, 2, 3, COACH, ADMIN))


@pytest.mark.parametrize("nonce", [0, 5])
def test_an_invented_link_leads_nowhere(nonce: int):
    life = ClubLife(a_club())

    effects = life.hears(WouldCoach(COACH, nonce), TakesOn(COACH, nonce, "Anna"))

    assert life.club.coach is None
    assert told(effects, COACH) == [TurnedAway(7, "used")] * 2


def test_an_admin_who_coaches_the_club_says_yes_in_private_too():
    life = ClubLife(a_club())

    effects = wishes(life, "coach-me")

    assert life.club.coach is None
    assert told(effects, ADMIN)[-1] == AskedToCoach(7, "Harriers", NONCE)


def test_whoever_joins_later_is_introduced():
    life = coached()

    effects = life.hears(Vouched("member", Joins(4)))

    assert told(effects, 4) == [Welcomed(7, "Harriers"), ClubCoached(7, "Harriers", COACH, "Anna")]


def test_a_coach_ends_it_alone_is_put_out_by_an_admin_or_leaves_the_chat():
    nobody = ClubCoached(7, "Harriers", 0, "")

    stepped = coached().hears(StepsDown(COACH))
    assert (told(stepped, COACH), told(stepped, 2)) == ([], [nobody])

    ended = wishes(coached(), "no-coach")
    assert (told(ended, COACH), told(ended, 2)) == ([nobody], [nobody])

    gone = coached().hears(Gone(COACH))
    assert (told(gone, COACH), told(gone, 2)) == ([nobody], [nobody])


def test_somebody_else_cannot_step_down_for_the_coach():
    life = coached()

    assert life.hears(StepsDown(OTHER)) == []
    assert life.club.coach == ClubCoach(COACH, "Anna")


def test_a_club_that_ends_has_no_coach_any_more():
    effects = wishes(coached(1), "erase")

    assert told(effects, COACH) == [ClubCoached(7, "Harriers", 0, "")]
    assert LetGo(7, "erased") in told(effects, 1)
