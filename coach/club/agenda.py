"""When to think of a club next. Derived anew after every event."""

from collections.abc import Iterator
from datetime import datetime

from coach.agenda import next_thought
from coach.club.cards import RunAhead, WarmUp
from coach.club.numbers import ClubNumbers
from coach.club.timing import ClubMoment, digests, polls, runs, zone_of
from coach.club.values import Club, ClubDue, ClubReminder
from coach.localtime import day_begins


def agenda_of(club: Club, now: datetime, numbers: ClubNumbers) -> tuple[ClubDue, ...]:
    """At most one row for each kind; a club whose chat we are in always has a thought within 24 hours."""
    if not club.present:
        return ()
    thought = earliest(next_thought(club.id, now), club)
    rows = {due.reminder: due for due in reversed([*posts(club, now, numbers), *closings(club)])}
    return (*rows.values(), ClubDue(ClubReminder.THINK, thought, f"club-think:{thought:%Y-%m-%d}"))


def posts(club: Club, now: datetime, numbers: ClubNumbers) -> Iterator[ClubDue]:
    """What the club is to be told, the earliest of each kind first."""
    if club.settings.paused or not club.settings.zone:
        return
    yield from (due_at(ClubReminder.RUN, run) for run in runs(club, now, numbers) if is_open(club, run, now))
    yield from questions(club, numbers)
    yield from (due_at(ClubReminder.DIGEST, one) for one in digests(club, now) if is_open(club, one, now))
    if club.settings.poll:
        yield from (due_at(ClubReminder.POLL, one) for one in polls(club, now) if is_open(club, one, now))


def closings(club: Club) -> Iterator[ClubDue]:
    """Also while posts are paused."""
    if club.poll is not None:
        yield ClubDue(ClubReminder.POLL_END, club.poll.ends_at, f"poll-end:{club.poll.card}")


def due_at(reminder: ClubReminder, what: ClubMoment) -> ClubDue:
    return ClubDue(reminder, what.at, what.occurrence)


def is_open(club: Club, what: ClubMoment, now: datetime) -> bool:
    """A moment that passed before anybody waited for it is gone: an admin at the settings starts no post."""
    waited_for = any(due.occurrence == what.occurrence for due in club.agenda)
    return what.occurrence not in club.done and (what.at > now or waited_for)


def questions(club: Club, numbers: ClubNumbers) -> Iterator[ClubDue]:
    """How the ankles are, on the card of each run that has one."""
    for card in club.cards:
        match card.state:
            case RunAhead(occurrence, start) | WarmUp(occurrence, start):
                yield ClubDue(ClubReminder.AFTER, start + numbers.after_start, f"after-{occurrence}")
            case _:
                pass


def earliest(thought: datetime, club: Club) -> datetime:
    """The end of a pause is not slept through."""
    if club.settings.paused_until is None:
        return thought
    return min(thought, day_begins(club.settings.paused_until, zone_of(club)))
