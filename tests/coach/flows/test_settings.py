"""Settings and privacy: all by buttons, each change seen in what is sent."""

from datetime import time

from coach.journal import ProfileChange
from coach.made import JournalFile
from coach.profile import Weekday
from tests.coach.flows.driver import Talk, joined


def opened(*labels: str) -> Talk:
    talk = joined()
    talk.commands("settings")
    talk.presses(*labels)
    return talk


def test_the_next_five_sends_are_listed_with_their_times() -> None:
    talk = opened("Messages")

    listed = [line for line in talk.words(talk.screen).splitlines() if " · " in line]

    assert len(listed) == 5
    assert any("Tue 19:30 · After the run" in line for line in listed)


def test_a_sample_comes_now_and_rings() -> None:
    talk = opened("Messages", "Send a sample now")

    assert "🔔 🔔 This is what a message from me looks like." in talk.transcript


def test_quiet_hours_move() -> None:
    talk = opened("Messages", "Quiet from 21:30", "20:30")

    assert talk.person.settings.quiet.start == time(20, 30)


def test_the_cap_can_be_lowered() -> None:
    talk = opened("Messages", "At most 3 a day", "1")

    assert talk.person.settings.daily_cap == 1


def test_a_kind_of_message_can_be_switched_off_and_on() -> None:
    talk = opened("Messages", "✓ Primer")
    assert talk.person.settings.muted == ("primer",)

    talk.presses("Primer")
    assert talk.person.settings.muted == ()


def test_run_days_and_clock_are_journalled() -> None:
    talk = opened("Run days", "Mo We Fr Su", "Next ▸", "Clock", "Another time")
    talk.presses("08:00", "London", "Follow local time")

    assert Weekday.MON in [run.day for run in talk.person.runner.week]
    assert talk.person.runner.time_zone == "Europe/London"
    assert sum(isinstance(entry, ProfileChange) for entry in talk.journal) == 3


def test_the_plan_follows_a_new_hour() -> None:
    talk = opened("Run hour", "Early 6–8")

    talk.commands("plan")

    assert "Tue: run 07:00" in talk.words(talk.screen)


def test_export_sends_the_record() -> None:
    talk = joined()
    talk.commands("privacy")

    talk.presses("Export")

    assert [type(one.what) for one in talk.sent] == [JournalFile]


def test_erasing_needs_two_confirmations() -> None:
    talk = joined()
    talk.commands("privacy")

    talk.presses("Erase everything", "Yes, erase")
    assert not talk.erased

    talk.presses("Erase everything now")
    assert talk.erased


def test_each_piece_of_kit_is_ticked_by_itself() -> None:
    talk = opened("Kit", "✓ Band", "✓ Step", "Foam roller")

    assert talk.person.runner.equipment == ("roller", "weight")
    assert talk.can_press("✓ Foam roller")
