"""When to think of a club next. Derived anew after every event."""

from datetime import datetime

from coach.agenda import next_thought
from coach.club.values import Club, ClubDue, ClubReminder


def agenda_of(club: Club, now: datetime) -> tuple[ClubDue, ...]:
    """At most one row for each kind; a club whose chat we are in always has a thought within 24 hours."""
    if not club.present:
        return ()
    thought = next_thought(club.id, now)
    return (ClubDue(ClubReminder.THINK, thought, f"club-think:{thought:%Y-%m-%d}"),)
