"""Polls: each lives in the message that carries it."""

from typing import Any

from playground.world import Json


def new_poll(poll_id: str, question: str, options: list[str], settings: Json) -> Json:
    return {
        "id": poll_id,
        "question": question,
        "options": [
            {"persistent_id": f"{poll_id}.{place}", "text": text, "voter_count": 0}
            for place, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        **settings,
    }


def count(poll: Json, votes: dict[str, list[int]]) -> Json:
    """The poll with its numbers taken from everybody's votes."""
    options: list[dict[str, Any]] = [
        {**option, "voter_count": sum(place in chosen for chosen in votes.values())}
        for place, option in enumerate(poll["options"])
    ]
    return {**poll, "options": options, "total_voter_count": sum(bool(chosen) for chosen in votes.values())}
