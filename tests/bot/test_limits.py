from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.limits import Limits

NOW = datetime(2026, 5, 7, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def send_all(limits: Limits, chats: list[int], start: datetime = NOW) -> list[tuple[int, datetime]]:
    """Send to the chats in turn, each as soon as it may; when each was sent."""
    now, sent = start, []
    for chat in chats:
        while (at := max(limits.next_room(now), limits.free_at(chat, now))) > now:
            now = at
        limits.spend(chat, now)
        sent.append((chat, now))
    return sent


def test_all_chats_together_stay_within_thirty_a_second():
    sent = send_all(Limits(30), list(range(1, 121)))

    times = [at for _, at in sent]
    assert all(later - earlier >= SECOND * 0.89 for earlier, later in zip(times, times[30:], strict=False))
    assert times[-1] - NOW < SECOND * 4.1


def test_a_private_chat_gets_a_short_burst_and_then_one_a_second():
    sent = send_all(Limits(30), [7] * 6)

    assert [(at - NOW).total_seconds() for _, at in sent] == [0, 0, 0, 1, 2, 3]


def test_a_group_gets_twenty_a_minute_one_after_the_other():
    sent = send_all(Limits(1000), [-7] * 60)

    assert [(at - NOW).total_seconds() for _, at in sent] == [3 * place for place in range(60)]


def test_the_last_room_of_all_is_kept_for_whoever_presses():
    limits = Limits(30)

    assert (limits.room(NOW), limits.kept) == (3, 1)
    limits.spend(7, NOW)
    limits.spend(8, NOW)
    limits.spend(9, NOW)

    assert limits.next_room(NOW) == NOW + SECOND / 30
    assert limits.next_room(NOW, limits.kept) == NOW + 2 * (SECOND / 30)


def test_where_only_one_may_go_at_a_time_nothing_is_kept():
    assert Limits(5).kept == 0


def test_a_clock_that_is_put_back_by_an_hour_keeps_nobody_waiting_for_it():
    limits = Limits(30)
    for _ in range(3):
        limits.spend(7, NOW)
    limits.close(8, NOW + 5 * SECOND, everyone=True)
    limits.follow(NOW)
    earlier = NOW - timedelta(hours=1)
    limits.follow(earlier)

    assert limits.free_at(7, earlier) == earlier + SECOND
    assert limits.next_room(earlier) == earlier + 5 * SECOND


def test_a_clock_that_is_put_on_by_a_day_lets_everybody_go():
    limits = Limits(30)
    for _ in range(9):
        limits.spend(7, NOW)
    tomorrow = NOW + timedelta(days=1)
    limits.follow(tomorrow)

    assert limits.free_at(7, tomorrow) == tomorrow
    assert limits.next_room(tomorrow) == tomorrow


def test_a_chat_that_telegram_closed_waits_and_others_do_not():
    limits = Limits(30)

    limits.close(7, NOW + 5 * SECOND, everyone=False)

    assert limits.free_at(7, NOW) == NOW + 5 * SECOND
    assert limits.free_at(8, NOW) == NOW
    assert limits.room(NOW) > 0


def test_when_telegram_closes_everything_nobody_is_written_to():
    limits = Limits(30)

    limits.close(7, NOW + 5 * SECOND, everyone=True)

    assert limits.room(NOW + 4 * SECOND) == 0
    assert limits.next_room(NOW) == NOW + 5 * SECOND
    assert limits.room(NOW + 5 * SECOND) > 0


def test_forgotten_chats_are_free_again():
    limits = Limits(30)
    for chat in range(1, 50):
        limits.spend(chat, NOW)

    limits.forget(NOW + timedelta(minutes=5))

    assert limits.free_at(1, NOW + timedelta(minutes=5)) == NOW + timedelta(minutes=5)
    assert not limits._chats


@given(st.lists(st.integers(1, 5), max_size=60))
def test_no_chat_is_ever_written_to_faster_than_its_rate(chats: list[int]):
    sent = send_all(Limits(30), chats)

    for chat in set(chats):
        times = [at for number, at in sent if number == chat]
        assert all(later - earlier >= SECOND * 0.999 for earlier, later in zip(times, times[3:], strict=False))
