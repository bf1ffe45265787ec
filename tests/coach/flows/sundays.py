"""A runner who answers whatever comes, up to the review of a week."""

from datetime import UTC, datetime, timedelta

from coach.cards.daily import MorningDecision
from coach.cards.review import WeekReview
from tests.coach.flows.driver import Talk, joined

TAPS = (
    "Ready ▸", "Done ·", "All good", "Right", "Fine", "Normal", "Did it", "Strength", "Mobility", "Test", "12 min",
    "6 min", "None", "Good", "OK", "Start", "9", "Skip",
)  # fmt: skip
"""What a runner taps for whom all is well, the first of them that the newest card has."""


def acts(talk: Talk, taps: tuple[str, ...] = TAPS) -> None:
    for _ in range(80):
        labels = [talk.said(one.label) for one in talk.buttons(max(talk.screens))]
        wanted = next((tap for tap in taps if any(label.startswith(tap) for label in labels)), None)
        if wanted is None or " · your week" in " ".join(labels) or isinstance(state(talk), WeekReview):
            return
        talk.presses(wanted)


def lives(talk: Talk, until: datetime, taps: tuple[str, ...] = TAPS) -> Talk:
    """Answers whatever comes, until then; reviews are left alone."""
    while talk.person.agenda and (at := min(due.at for due in talk.person.agenda)) < until:
        talk.waits(until=max(at, talk.now) + timedelta(minutes=1))
        acts(talk, taps)
    talk.waits(until=until)
    return talk


def sunday(week: int, hour: int = 9) -> datetime:
    return datetime(2026, 5, 3, hour, tzinfo=UTC) + timedelta(weeks=week)


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def entries(talk: Talk, kind: type) -> list:
    return [entry for entry in talk.journal if isinstance(entry, kind)]


def review(talk: Talk) -> WeekReview:
    found = state(talk)
    assert isinstance(found, WeekReview)
    return found


def at_review(week: int, taps: tuple[str, ...] = TAPS) -> Talk:
    """That Sunday's review lies open."""
    talk = lives(joined(), sunday(week), taps)
    if isinstance(state(talk), MorningDecision):
        talk.presses("OK · your week")
    return talk
