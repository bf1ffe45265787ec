"""Presses of inline buttons that wait for an answer: of callbacks, and of Mini Apps that were opened."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

OPEN_FOR = timedelta(seconds=60)
"""Telegram does not document when a query is too old; clients stop waiting well before this."""


@dataclass(slots=True)
class Query:
    id: str
    at: datetime
    chat_id: int
    person_id: int
    answer: dict[str, Any] | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Queries:
    def __init__(self, first: int) -> None:
        self.next_id = first
        self.open: dict[str, Query] = {}
        self.asked: dict[str, Query] = {}
        """Answered ones, too: a press may be named for a while."""

    def ask(self, now: datetime, chat_id: int, person_id: int) -> Query:
        for old in [query.id for query in self.asked.values() if now - query.at > OPEN_FOR]:
            del self.asked[old]
            self.open.pop(old, None)
        self.next_id += 1
        query = Query(str(self.next_id), now, chat_id, person_id)
        self.open[query.id] = self.asked[query.id] = query
        return query

    def answer(self, query_id: str, answer: dict[str, Any] | None, now: datetime) -> Query | None:
        """None when it is unknown, answered already, or too old."""
        query = self.open.pop(query_id, None)
        if query is None or now - query.at > OPEN_FOR:
            return None
        query.answer = answer
        query.answered.set()
        return query
