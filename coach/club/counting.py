"""What members did together, as sets of (who, what): nobody counts twice, and whoever leaves counts no more."""

from dataclasses import replace
from datetime import date

from coach.club.numbers import ClubNumbers
from coach.club.values import Club, ClubWeek, Share, is_member
from coach.localtime import monday_of
from coach.news import Answered, KeptPlan


def counted(club: Club, news: Answered | KeptPlan, numbers: ClubNumbers) -> Club:
    if not is_member(club, news.person):
        return club
    week = week_of(club, news.day)
    share = Share(news.person, news.day.isoformat())
    match news:
        case Answered():
            return with_week(club, replace(week, answered=added(week.answered, share)), numbers)
        case KeptPlan():
            return with_week(club, replace(week, kept=added(week.kept, share)), numbers)


def came(club: Club, person: int, occurrence: str, yes: bool, numbers: ClubNumbers) -> Club:
    if not is_member(club, person):
        return club
    week = week_of(club, day_of_run(occurrence))
    share = Share(person, occurrence)
    others = tuple(one for one in week.came if one != share)
    return with_week(club, replace(week, came=(*others, share) if yes else others), numbers)


def day_of_run(occurrence: str) -> date:
    """`run:2026-05-05` names the club's local day."""
    return date.fromisoformat(occurrence.removeprefix("run:"))


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


def with_week(club: Club, week: ClubWeek, numbers: ClubNumbers) -> Club:
    rest = tuple(one for one in club.weeks if one.monday != week.monday)
    weeks = sorted((*rest, week), key=lambda one: one.monday)
    return replace(club, weeks=tuple(weeks[-numbers.kept_weeks :]))


def posted(club: Club, day: date, numbers: ClubNumbers) -> Club:
    """One post more in that day's week."""
    week = week_of(club, day)
    return with_week(club, replace(week, posts=week.posts + 1), numbers)


def of(shares: tuple[Share, ...], what: str) -> tuple[Share, ...]:
    """Those of one day or one run."""
    return tuple(share for share in shares if share.of == what)


def comers(club: Club, occurrence: str) -> tuple[int, ...]:
    week = week_of(club, day_of_run(occurrence))
    return tuple(share.person for share in of(week.came, occurrence))


def people_in(shares: tuple[Share, ...]) -> int:
    return len({share.person for share in shares})


def may_show(shares: tuple[Share, ...], numbers: ClubNumbers) -> bool:
    """Fewer people behind a count would say too much about each of them."""
    return people_in(shares) >= numbers.fewest_shown
