"""Moving time: step by step through whatever becomes due."""

from datetime import UTC, datetime, timedelta

import pytest

from playground.clock import MovableClock
from tests.playground.conftest import MONDAY, StoppedClock


class Agenda:
    """What a bot has to do and when; it sends a message for each moment that has a text."""

    def __init__(self, **moments):
        self.clock = StoppedClock()
        self.moments = {MONDAY + timedelta(hours=int(name[1:])): text for name, text in moments.items()}
        self.stops = []
        self.line = None

    async def next_due(self):
        return min(self.moments, default=None)

    async def settled(self):
        self.stops.append(self.clock.now() - MONDAY)
        for moment in [moment for moment in self.moments if moment <= self.clock.now()]:
            if text := self.moments.pop(moment):
                await self.line.send(text)

    async def open(self, start):
        self.line = await start(clock=self.clock, settled=self.settled, next_due=self.next_due)
        return self.line


def hours(*numbers):
    return [timedelta(hours=number) for number in numbers]


async def test_a_move_stops_at_everything_due_on_the_way(start):
    agenda = Agenda(h1="a", h2=None, h5="late")
    line = await agenda.open(start)

    moved = await line.post("clock", advance="PT3H")

    assert agenda.stops == hours(1, 2, 3)
    assert moved == {"now": "2026-03-02T11:00:00+00:00", "chat": 1001, "message": 1}
    assert await line.get("clock") == {"now": "2026-03-02T11:00:00+00:00"}


async def test_next_goes_on_until_the_bot_says_something(start):
    agenda = Agenda(h1=None, h2=None, h30="good morning", h31="more")
    line = await agenda.open(start)

    moved = await line.post("clock", to="next")

    assert agenda.stops == hours(1, 2, 30)
    assert moved == {"now": "2026-03-03T14:00:00+00:00", "chat": 1001, "message": 1}


async def test_next_gives_up_when_nothing_comes_in_forty_five_days(start):
    agenda = Agenda(h2000="too far")
    line = await agenda.open(start)

    assert await line.post("clock", to="next") == {"now": "2026-03-02T08:00:00+00:00", "chat": None, "message": None}


async def test_what_stays_due_does_not_hold_the_clock(start):
    clock = StoppedClock()

    async def stuck():
        return MONDAY

    async def settled():
        return None

    line = await start(clock=clock, settled=settled, next_due=stuck)

    assert (await line.post("clock", advance="PT1H"))["now"] == "2026-03-02T09:00:00+00:00"


async def test_the_clock_moves_to_a_named_moment(line):
    assert (await line.post("clock", to="2026-03-02T12:00:00+02:00"))["now"] == "2026-03-02T10:00:00+00:00"


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        ({}, 'say {"advance": "PT2H"}, {"to": "next"} or {"to": a moment}'),
        ({"advance": "2 hours"}, "advance must be an ISO 8601 duration such as PT2H or P1D"),
        ({"advance": "P"}, "advance must be an ISO 8601 duration such as PT2H or P1D"),
        ({"advance": "P9999D"}, "at most 400 days at a time"),
        ({"advance": "P99999999999D"}, "that is too far"),
        ({"to": "soon"}, 'to must be "next" or an ISO 8601 moment'),
        ({"to": "2026-03-02T12:00:00"}, "to must carry its offset from UTC"),
        ({"to": "2026-03-02T07:00:00Z"}, "the clock only moves forward"),
    ],
)
async def test_a_senseless_move_is_refused(line, wish, error):
    assert await line.error("clock", **wish) == error


def test_a_movable_clock_never_goes_back():
    clock = MovableClock()
    later = datetime.now(UTC) + timedelta(days=1)

    clock.move_to(later)
    clock.move_to(later - timedelta(hours=5))

    assert clock.now() >= later
    assert clock.now().tzinfo is UTC


async def test_messages_carry_the_clocks_date(line):
    await line.post("clock", advance="P1D")

    assert (await line.call("sendMessage", chat_id=1001, text="hi"))["date"] == int(
        (MONDAY + timedelta(days=1)).timestamp()
    )
