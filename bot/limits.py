"""Telegram's send limits as arithmetic on instants: who may be written to at what moment.

A bucket holds what may be sent at once and refills steadily. Times are given, so a moved clock moves the limits too.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

GROUP_A_MINUTE = 20  # one after the other: however many press, a card is edited every three seconds at most
PRIVATE_BURST = 3  # Telegram tolerates short bursts in a private chat; in the long run one a second
FORGET_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Rate:
    burst: float
    each: timedelta  # the time in which one more may be sent


@dataclass(slots=True)
class Bucket:
    """Full at `full_at`: every send moves that moment away."""

    full_at: datetime

    def wait(self, rate: Rate, now: datetime) -> timedelta:
        """How long until one more may go; zero or less means at once."""
        return self.full_at - now - rate.each * (rate.burst - 1)

    def take(self, rate: Rate, now: datetime) -> None:
        self.full_at = max(self.full_at, now) + rate.each


class Limits:
    """All chats together, and each chat by itself. Callback answers do not pass here: they are not limited."""

    def __init__(self, per_second: int = 30, private_burst: float = PRIVATE_BURST) -> None:
        self.overall = Rate(max(1.0, per_second / 10), timedelta(seconds=1) / per_second)
        self.private = Rate(private_burst, timedelta(seconds=1))
        self.group = Rate(1, timedelta(minutes=1) / GROUP_A_MINUTE)
        self.kept = 1 if self.overall.burst > 1 else 0  # so much room is left to replies, which come at any moment
        self._all: Bucket | None = None
        self._chats: dict[int, Bucket] = {}
        self._closed_until: datetime | None = None
        self._latest: datetime | None = None

    def follow(self, now: datetime) -> None:
        """Where the clock was put back everything moves with it: nobody waits for an hour to come again."""
        back = now - self._latest if self._latest and now < self._latest else timedelta()
        self._latest = now
        if not back:
            return
        for bucket in (*self._chats.values(), *([self._all] if self._all else [])):
            bucket.full_at += back
        self._closed_until = self._closed_until + back if self._closed_until else None

    def room(self, now: datetime) -> int:
        """How many sends the overall limit has room for."""
        if self._closed_until and now < self._closed_until:
            return 0
        bucket = self._all or Bucket(now)
        return max(0, int((now - bucket.full_at) / self.overall.each + self.overall.burst + 1e-6))

    def next_room(self, now: datetime, kept: int = 0) -> datetime:
        """When one more may go and `kept` could still follow at once."""
        opens = now + max(timedelta(), (self._all or Bucket(now)).wait(self.overall, now) + kept * self.overall.each)
        return max(opens, self._closed_until) if self._closed_until else opens

    def free_at(self, chat_id: int, now: datetime) -> datetime:
        """When this chat may be written to."""
        bucket = self._chats.get(chat_id)
        return now + max(timedelta(), bucket.wait(self._rate(chat_id), now)) if bucket else now

    def spend(self, chat_id: int, now: datetime) -> None:
        self._all = self._all or Bucket(now)
        self._all.take(self.overall, now)
        self._chats.setdefault(chat_id, Bucket(now)).take(self._rate(chat_id), now)

    def close(self, chat_id: int, until: datetime, *, everyone: bool) -> None:
        """Telegram said when to come back: to this chat, or at all."""
        rate = self._rate(chat_id)
        self._chats[chat_id] = Bucket(until + rate.each * (rate.burst - 1))
        if everyone:
            self._closed_until = max(until, self._closed_until or until)

    def forget(self, now: datetime) -> None:
        """Drop chats whose bucket is long full."""
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if bucket.full_at > now - FORGET_AFTER}

    def _rate(self, chat_id: int) -> Rate:
        return self.private if chat_id > 0 else self.group
