"""Connecting intervals.icu, what it brings, and leaving it."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coach.calendars import INTERVALS, Reach
from coach.effects import Errand, Unsay
from coach.errands import LeaveService, SyncService
from coach.events import Reachable
from coach.findings import ServiceFailed, ServiceRead, ServiceRun
from coach.flows.service import NAME
from coach.journal import Run
from coach.person import Context
from coach.scheduled import ScheduledRun
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_files import EASY

KEY = "a1b2c3d4e5f6a7b8c9d0"
PLANNED = (ScheduledRun(date(2026, 5, 8), time(7), "easy", 40), ScheduledRun(date(2026, 5, 10), time(9), "long"))


class Speaking(Talk):
    """A bot that speaks to intervals.icu."""

    @property
    def context(self) -> Context:
        return replace(super().context, reach=Reach(intervals=True))


def connected() -> Talk:
    talk = asked_for_the_key()
    talk.types(KEY)
    return talk


def asked_for_the_key() -> Talk:
    talk = joined()
    talk.__class__ = Speaking
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until("18:55")
    talk.commands("settings")
    talk.presses("Calendars", "intervals.icu", "Give my key")
    return talk


def runs(talk: Talk) -> list[Run]:
    return [entry for entry in talk.journal if isinstance(entry, Run)]


def test_the_key_is_kept_and_the_message_is_deleted() -> None:
    talk = connected()

    assert talk.person.service is not None
    assert talk.person.service.key == KEY
    assert talk.unsaid == [Unsay()]
    assert talk.errands[-1].task == SyncService()
    assert KEY not in "".join(talk.lines[-3:])


@pytest.mark.parametrize("words", [f"my key is {KEY}", f"API key:\n{KEY}", f"  {KEY} "])
def test_a_key_among_words_is_the_key_and_the_message_is_deleted(words: str) -> None:
    talk = asked_for_the_key()

    talk.types(words)

    assert talk.person.service is not None
    assert talk.person.service.key == KEY
    assert talk.unsaid == [Unsay()]
    assert KEY not in str(talk.journal)


@pytest.mark.parametrize("words", ["where do I find this", "developer-settings are nowhere to be found"])
def test_words_without_a_key_are_words(words: str) -> None:
    talk = asked_for_the_key()

    talk.types(words)

    assert talk.person.service is None
    assert talk.unsaid == []


def test_whoever_wants_to_be_erased_hears_first_what_lies_elsewhere() -> None:
    talk = connected()

    talk.commands("privacy")
    talk.presses("Erase everything")

    assert "My sessions on intervals.icu stay on your calendar there." in talk.transcript


def test_a_run_that_was_done_begins_its_check_in_without_a_sound() -> None:
    talk = connected()
    rang = len(talk.rang)

    talk.happens(ServiceRead((ServiceRun("i1", EASY),), ()))
    talk.happens(ServiceRead((ServiceRun("i1", EASY),), ()))

    assert [run.km for run in runs(talk)] == [8.2]
    assert len(talk.rang) == rang
    talk.presses("All good", "Normal")
    assert "✓ Logged: both ankles good" in talk.transcript


def test_what_was_done_long_before_is_passed_by() -> None:
    talk = connected()
    old = replace(EASY, start=EASY.start - timedelta(days=2))

    talk.happens(ServiceRead((ServiceRun("i0", old),), ()))

    assert runs(talk) == []


def test_planned_runs_are_offered_once_and_followed_then() -> None:
    talk = connected()
    talk.happens(ServiceRead((), PLANNED))
    talk.happens(ServiceRead((), PLANNED))
    talk.presses("Use them")

    assert talk.transcript.count("2 runs found") == 1
    assert talk.person.follows is not None
    assert talk.person.follows.link == INTERVALS
    talk.happens(ServiceRead((), PLANNED[:1]))
    assert talk.person.standing.schedule.runs == PLANNED[:1]


def test_it_is_looked_at_every_hour_but_not_with_a_key_that_is_refused() -> None:
    talk = connected()
    talk.happens(ServiceRead((), ()))
    assert talk.errands[-1].at == talk.now + timedelta(hours=1)
    sent = len(talk.errands)

    talk.happens(ServiceFailed("key"))

    assert len(talk.errands) == sent
    talk.commands("settings")
    talk.presses("Calendars", "intervals.icu")
    assert "doesn't take that key" in talk.transcript


def test_nothing_is_looked_at_for_whoever_blocked_us_until_they_are_back() -> None:
    talk = connected()
    talk.happens(ServiceRead((), ()))

    talk.happens(Reachable(yes=False))
    assert talk.errands[-1] == Errand(NAME, None)
    sent = len(talk.errands)
    talk.happens(ServiceRead((), ()))
    talk.happens(ServiceFailed("unreachable"))
    talk.waits(days=2)
    assert len(talk.errands) == sent

    talk.types("hello")
    assert talk.errands[-1] == Errand(NAME, SyncService())


def test_a_pause_begins_with_a_last_look_and_ends_with_the_next() -> None:
    talk = connected()
    talk.happens(ServiceRead((), ()))

    talk.commands("pause")
    talk.presses("1 week", "Busy")
    assert talk.errands[-1] == Errand(NAME, SyncService())
    sent = len(talk.errands)
    talk.happens(ServiceRead((), ()))
    talk.waits(days=5)
    assert len(talk.errands) == sent

    talk.waits(days=3)
    assert talk.errands[-1].task == SyncService()


def test_coming_back_early_looks_at_once() -> None:
    talk = connected()
    talk.commands("pause")
    talk.presses("1 week", "Busy")
    sent = len(talk.errands)
    talk.commands("pause")
    talk.presses("I'm back")

    assert [errand.task for errand in talk.errands[sent:]] == [SyncService()]


def test_after_stop_nothing_is_looked_at() -> None:
    talk = connected()
    talk.commands("stop")
    talk.presses("Stop all messages")

    assert talk.errands[-1] == Errand(NAME, None)
    talk.commands("start")
    assert talk.errands[-1] == Errand(NAME, SyncService())


def test_whoever_is_erased_is_not_looked_for() -> None:
    talk = connected()
    talk.happens(ServiceRead((), ()))
    sent = len(talk.errands)
    talk.commands("privacy")
    talk.presses("Erase everything", "Yes, erase", "Erase everything now")

    assert talk.erased
    assert len(talk.errands) == sent


def test_disconnecting_forgets_the_key_and_gives_the_week_back() -> None:
    talk = connected()
    talk.happens(ServiceRead((), PLANNED))
    talk.presses("Use them")
    talk.commands("settings")
    talk.presses("Calendars", "intervals.icu", "Disconnect")

    assert talk.person.service is None
    assert talk.person.follows is None
    assert talk.person.standing.schedule.runs == ()
    assert talk.errands[-1].task == LeaveService(KEY)


def test_where_the_bot_does_not_speak_to_it_nothing_is_offered() -> None:
    talk = joined()
    talk.commands("settings")
    talk.presses("Calendars")

    assert "[intervals.icu]" not in talk.lines[-1]
