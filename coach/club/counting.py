"""What members did together, as sets of (who, what): nobody counts twice, and whoever leaves counts no more."""

from dataclasses import replace
from datetime import date

from coach.club.values import Club, ClubWeek, Share, is_member
from coach.localtime import monday_of
from coach.news import Answered, KeptPlan

KEPT_WEEKS = 6
FEWEST_SHOWN = 5
"""A count of fewer says too much about somebody (flow 8)."""


def counted(club: Club, news: Answered | KeptPlan) -> Club:
    if not is_member(club, news.person):
        return club
    week = week_of(club, news.day)
    share = Share(news.person, news.day.isoformat())
    match news:
        case Answered():
            return with_week(club, replace(week, answered=added(week.answered, share)))
        case KeptPlan():
            return with_week(club, replace(week, kept=added(week.kept, share)))


def came(club: Club, person: int, occurrence: str, yes: bool) -> Club:
    """`occurrence` ends with the local date of the run."""
    if not is_member(club, person):
        return club
    week = week_of(club, date.fromisoformat(occurrence[-10:]))
    share = Share(person, occurrence)
    others = tuple(one for one in week.came if one != share)
    return with_week(club, replace(week, came=(*others, share) if yes else others))


def without(club: Club, person: int) -> Club:
    """As if this person had never been counted."""
    weeks = tuple(
        replace(
            week, kept=others(week.kept, person), answered=others(week.answered, person), came=others(week.came, person)
        )
        for week in club.weeks
    )
    return replace(club, weeks=weeks)


def others(shares: tuple[Share, ...], person: int) -> tuple[Share, ...]:
    return tuple(share for share in shares if share.person != person)


def added(shares: tuple[Share, ...], share: Share) -> tuple[Share, ...]:
    return shares if share in shares else (*shares, share)


def week_of(club: Club, day: date) -> ClubWeek:
    monday = monday_of(day)
    return next((week for week in club.weeks if week.monday == monday), ClubWeek(monday))


def with_week(club: Club, week: ClubWeek) -> Club:
    rest = tuple(one for one in club.weeks if one.monday != week.monday)
    weeks = sorted((*rest, week), key=lambda one: one.monday)
    return replace(club, weeks=tuple(weeks[-KEPT_WEEKS:]))


def shown(count: int) -> int | None:
    """A count as the club may see it."""
    return count if count >= FEWEST_SHOWN else None
