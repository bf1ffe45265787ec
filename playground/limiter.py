"""Telegram's limits on sending, truly enforced on the playground's own clock while the fault `limits` is set.

30 messages a second over all, one a second in a private chat, 20 a minute in a group.
"""

from collections import defaultdict, deque
from datetime import datetime
from math import ceil

from playground.errors import too_many_requests

Window = tuple[int, float]
OVERALL: Window = (30, 1.0)
PRIVATE: Window = (1, 1.0)
GROUP: Window = (20, 60.0)
TOLERANCE = 0.05
"""Seconds by which messages may come closer together on their way here than they were sent."""
CREATING = frozenset({
    "sendmessage", "sendphoto", "sendanimation", "sendvideo", "senddocument", "sendvoice", "sendmediagroup",
    "sendlocation", "sendpoll", "senddice", "sendchecklist", "copymessage", "forwardmessage",
})  # fmt: skip


class Limiter:
    def __init__(self) -> None:
        self.sent: defaultdict[int, deque[float]] = defaultdict(deque)
        """When messages went to each chat; under 0 to all of them together."""

    def check(self, method: str, chat_id: int, now: datetime) -> None:
        """Counts a message, or refuses it when a limit is reached."""
        if method not in CREATING:
            return
        moment = now.timestamp()
        windows = [(0, OVERALL), (chat_id, PRIVATE if chat_id > 0 else GROUP)]
        wait = max(self.wait(key, window, moment) for key, window in windows)
        if wait > 0:
            raise too_many_requests(ceil(wait))
        for key, _ in windows:
            self.sent[key].append(moment)

    def wait(self, key: int, window: Window, moment: float) -> float:
        most, seconds = window
        sent = self.sent[key]
        while sent and sent[0] <= moment - seconds + TOLERANCE:
            sent.popleft()
        return sent[0] + seconds - moment if len(sent) >= most else 0.0
