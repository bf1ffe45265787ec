"""Who sees what of a runner: never more than was agreed, never without a yes, and never after it ended."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from coach.cards.sharing import Board, CoachOffer
from coach.effects import Tell
from coach.events import Followed
from coach.journal import CheckIn, CoachAct
from coach.sharing.news import Advises, Alerts, Follows, Granted, Looks, Offers, Shown, StepsBack
from coach.sharing.report import report_for
from coach.sharing.values import SCOPES, Grant, Offered, Report, Scope
from tests.coach.flows.driver import MONDAY, Talk, finishes_set_up, joined

COACH = 9
BY_SCOPE: dict[Scope, set[str]] = {
    "nothing": set(),
    "consistency": {"seen", "weeks"},
    "answers": {"seen", "weeks", "verdict", "rules", "days", "trend"},
    "everything": {"seen", "weeks", "verdict", "rules", "days", "trend", "changes", "stages", "tests"},
}


def with_grant(scope: Scope = "everything", **more: bool) -> Talk:
    talk = joined()
    talk.person = replace(talk.person, grants=(Grant(COACH, "Anna", scope, MONDAY, **more),))
    return talk


def told_coach(talk: Talk) -> list[object]:
    return [effect.news for effect in talk.told if effect.to == COACH]


@pytest.mark.parametrize("scope", SCOPES)
def test_a_report_shows_what_the_scope_allows_and_nothing_else(scope: Scope):
    talk = with_grant(scope)
    talk.waits(days=9)
    empty = Report(talk.person.id, scope, talk.now)

    report = report_for(talk.person, talk.person.grants[0], replace(talk.context, journal=talk.journal), page=True)

    shown = {field.name for field in fields(Report) if getattr(report, field.name) != getattr(empty, field.name)}
    assert shown <= BY_SCOPE[scope]


@pytest.mark.parametrize(("scope", "drawn"), [("answers", False), ("everything", True)])
def test_the_picture_of_a_page_holds_no_stage_decision_or_run_below_everything(scope: Scope, drawn: bool):
    talk = with_grant(scope)
    talk.waits(days=9)
    report = report_for(talk.person, talk.person.grants[0], replace(talk.context, journal=talk.journal), page=True)
    trend = report.trend

    assert trend is not None
    assert any(side.stages for side in trend.sides) is drawn
    assert drawn or not (trend.notes or any(trend.loads.runs) or any(side.marks for side in trend.sides))


@pytest.mark.parametrize(("scope", "days"), [("answers", 14), ("everything", 28)])
def test_a_coach_sees_mornings_no_older_than_was_agreed(scope: Scope, days: int):
    talk = with_grant(scope)
    old, new = 20, 3
    for back in (old, new):
        morning = CheckIn(at=talk.now - timedelta(days=back), moment="next-morning", side="left", pain=7)
        talk.journal = (*talk.journal, morning)
    report = report_for(talk.person, talk.person.grants[0], replace(talk.context, journal=talk.journal), page=True)

    assert report.trend is not None
    assert report.trend.axis.count <= days
    assert report.trend.sides[0].told == (1 if old >= days else 2)


def test_the_list_of_all_runners_carries_no_pictures():
    talk = with_grant("everything")
    report = report_for(talk.person, talk.person.grants[0], replace(talk.context, journal=talk.journal))
    assert report.trend is None


def test_nothing_is_shown_before_the_runner_says_yes():
    talk = joined()
    talk.person = replace(talk.person, offered=(Offered(5, "answers", MONDAY),))

    talk.happens(Offers(COACH, "Anna", 5))
    talk.happens(Looks(COACH))
    assert told_coach(talk) == [Granted(talk.person.id, "", "nothing")]

    talk.presses("Let them see it")
    talk.happens(Looks(COACH))
    assert [type(news) for news in told_coach(talk)] == [Granted, Granted, Shown]
    assert talk.person.grants[0].scope == "answers"


@pytest.mark.parametrize("nonce", [5, 6])
def test_a_link_is_good_once_and_an_invented_one_never(nonce: int):
    talk = joined()
    talk.person = replace(talk.person, offered=(Offered(4, "answers", MONDAY), Offered(5, "answers", MONDAY)))

    for coach in (COACH, COACH + 1):
        talk.happens(Offers(coach, "Anna", nonce))

    asked = [card.state for card in talk.person.desk.cards if isinstance(card.state, CoachOffer)]
    assert len(asked) == (1 if nonce == 5 else 0)


def test_whoever_has_no_grant_can_ask_for_nothing():
    talk = joined()
    before = talk.person

    for what in ("note", "hold", "ease"):
        talk.happens(Advises(COACH, what, "More."))

    assert talk.person.standing == before.standing
    assert not any(isinstance(entry, CoachAct) for entry in talk.journal)


def test_everything_that_a_coach_does_is_in_the_journal():
    talk = with_grant()

    talk.happens(Looks(COACH, page=True))
    for what in ("note", "hold", "ease"):
        talk.happens(Advises(COACH, what, "Slowly, please."))

    acts = [(entry.what, entry.by, entry.text) for entry in talk.journal if isinstance(entry, CoachAct)]
    assert acts == [("looked", "9", None), ("note", "9", "Slowly, please."), ("hold", "9", None), ("ease", "9", None)]


def test_a_look_is_told_once_a_day():
    talk = with_grant()
    for _ in range(3):
        talk.happens(Looks(COACH, page=True))
    talk.now += timedelta(days=1)
    talk.happens(Looks(COACH, page=True))

    assert sum(isinstance(entry, CoachAct) for entry in talk.journal) == 2


def test_a_wish_for_less_can_be_taken_back():
    talk = with_grant()
    talk.happens(Advises(COACH, "hold"))
    assert talk.person.standing.held is not None

    talk.presses("Take it back")

    assert talk.person.standing.held is None


@pytest.mark.parametrize("alerts", [True, False])
def test_a_stop_is_told_only_where_the_runner_agreed(alerts: bool):
    talk = with_grant(alerts=alerts)

    talk.types("I heard a pop in my left calf and cannot put weight on it")

    assert [type(news) for news in told_coach(talk)] == ([Alerts] if alerts else [])


def test_who_stops_sharing_is_gone_from_the_coachs_list_and_from_what_lay_there():
    coach = joined()
    coach.happens(Granted(5, "Runa", "everything"))
    coach.commands("coach")
    coach.happens(Shown(Report(5, "everything", MONDAY)))
    coach.presses("Runa")

    coach.happens(Granted(5, "", "nothing"))

    assert coach.person.coached == ()
    boards = [card.state for card in coach.person.desk.cards if isinstance(card.state, Board)]
    assert all(board.reports == () and board.runner == 0 for board in boards)


def test_a_report_of_somebody_who_shows_nothing_is_not_kept():
    coach = joined()
    coach.commands("coach")

    coach.happens(Shown(Report(5, "everything", MONDAY)))

    assert all(card.state.reports == () for card in coach.person.desk.cards if isinstance(card.state, Board))


def test_words_are_a_note_only_where_one_is_asked_for():
    coach = joined()
    coach.happens(Granted(5, "Runa", "everything"))
    coach.commands("coach")
    coach.presses("Runa")
    coach.types("slowly")
    coach.happens(Shown(Report(5, "everything", MONDAY)))
    assert not any(isinstance(effect.news, Advises) for effect in coach.told)

    coach.commands("coach")
    coach.happens(Shown(Report(5, "everything", MONDAY)))
    coach.presses("Runa", "Send a note")
    coach.types("slowly")

    assert Tell(5, Advises(1, "note", "slowly")) in coach.told


def test_erasing_tells_coaches_and_runners():
    talk = with_grant()
    talk.happens(Granted(5, "Runa", "everything"))
    talk.commands("privacy")
    talk.presses("Erase everything", "Yes, erase", "Erase everything now")

    assert {type(effect.news) for effect in talk.told if effect.to in (COACH, 5)} >= {Granted, StepsBack}


def test_a_coachs_own_link_shows_nothing_before_the_runner_chose():
    talk = joined()
    talk.happens(Followed("runner", COACH, 0, fresh=True))
    assert told_coach(talk) == [Follows(talk.person.id)]

    talk.happens(Offers(COACH, "Anna", 0))
    talk.presses("Sessions only")

    assert [(grant.coach, grant.scope) for grant in talk.person.grants] == [(COACH, "consistency")]


def test_a_coach_whose_link_nobody_followed_cannot_offer_themselves():
    talk = joined()

    talk.happens(Offers(COACH, "Anna", 0))

    assert not any(isinstance(card.state, CoachOffer) for card in talk.person.desk.cards)


def test_a_newcomer_meets_the_coach_after_set_up():
    talk = Talk()
    talk.happens(Followed("runner", COACH, 0, fresh=True))
    assert talk.told == []

    finishes_set_up(talk)

    assert told_coach(talk) == [Follows(talk.person.id)]
