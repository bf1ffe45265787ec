"""What the rush came to: how fast Telegram was written to, how often a card was edited, how long people waited."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.simulate.rush.rush import Rushed
from bot.simulate.rush.wire import Call

CALL = timedelta(milliseconds=50)
"""What a call to Telegram takes on the way: the bench's latency."""
GROUP_A_MINUTE = 20
A_SECOND = 30
BURST = A_SECOND / 10  # what Telegram lets go at once on top of a steady rate
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
EDIT_EVERY = timedelta(seconds=3)
SLOWER = 1.5
WRITING = ("sendMessage", "editMessageText")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure. `most` is what it is held to; None where it only tells."""

    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def is_met(self) -> bool:
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        goal = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}" if self.least else ""
        return f"  {self.what:58} {self.value:>9.3g} {self.unit:4} {goal:16} {'' if self.is_met else 'MISSED'}"


def lines(crowded: Rushed, empty: Rushed) -> Iterator[Line]:
    written = [call for call in crowded.calls if call.chat and call.method in WRITING]
    groups = [call for call in written if call.chat < 0]
    yield Line("messages and edits", len(written), "")
    yield Line(
        "the most in any second, all chats",
        busiest([call.at for call in written], timedelta(seconds=1)),
        "",
        A_SECOND + 3,
    )
    each = by_chat(groups)
    most = max((busiest(times, MINUTE) for times in each.values()), default=0)
    yield Line("the most in any minute, one group", most, "", GROUP_A_MINUTE)
    yield Line("the shortest time between two edits of one card", shortest(each), "s", least=EDIT_EVERY.total_seconds())
    waits, alone = private_waits(crowded), private_waits(empty)
    yield Line("private answers", len(waits), "")
    yield Line("unanswered", len(crowded.pressed) - len(waits), "", 0)
    with_clubs, without = share(waits, 0.99), share(alone, 0.99)
    yield Line("a private answer, p99, without clubs", without, "s")
    yield Line("a private answer, p99, with them", with_clubs, "s", SLOWER * without)
    yield Line("clubs whose card shows everybody in the end", shown_right(crowded), "", least=float(len(crowded.came)))


def by_chat(calls: Sequence[Call]) -> dict[int, list[datetime]]:
    found: dict[int, list[datetime]] = defaultdict(list)
    for call in calls:
        found[call.chat].append(call.at)
    return found


def busiest(times: Sequence[datetime], span: timedelta) -> int:
    """The most within any span of this length, its end excluded."""
    ordered = sorted(times)
    return max((bisect_left(ordered, at + span) - place for place, at in enumerate(ordered)), default=0)


def shortest(each: dict[int, list[datetime]]) -> float:
    """A club has one card in this hour, so its calls are that card's."""
    gaps = (later - earlier for times in each.values() for earlier, later in pairwise(times))
    return min(gaps, default=EDIT_EVERY).total_seconds()


def private_waits(found: Rushed) -> list[float]:
    """From the press to the card on the phone."""
    edited: dict[int, datetime] = {}
    for call in found.calls:
        if call.chat in found.pressed and call.method in WRITING and call.at >= found.pressed[call.chat]:
            edited.setdefault(call.chat, call.at)
    return sorted((at - found.pressed[chat] + CALL).total_seconds() for chat, at in edited.items())


def share(ordered: Sequence[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def shown_right(found: Rushed) -> int:
    last = {call.chat: call.text for call in found.calls if call.chat in found.came and call.text}
    return sum(str(count) in last.get(chat, "") for chat, count in found.came.items())
