"""The metronome beats on, whatever is done to the clock."""

from datetime import UTC, datetime, timedelta

from scheduler.metronome import Metronome

HOUR = timedelta(hours=1)


async def nothing() -> None:
    pass


async def test_a_clock_that_is_put_back_stops_no_tick():
    metronome = Metronome()
    metronome.each_second(nothing)
    metronome.every(60, nothing)
    metronome.start()
    now = datetime.now(UTC)
    metronome.heed(now)
    metronome.heed(now - HOUR)

    assert max(metronome.next_ticks) <= now - HOUR + timedelta(seconds=60)
    await metronome.stop()


async def test_a_clock_that_is_put_on_changes_no_plan():
    metronome = Metronome()
    metronome.nightly(3, 30, nothing)
    metronome.start()
    before = metronome.next_ticks
    metronome.heed(datetime.now(UTC) + 24 * HOUR)

    assert metronome.next_ticks == before
    await metronome.stop()
