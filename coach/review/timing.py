"""When a week is reviewed: with the morning of one weekday, and for some days after it on request."""

from datetime import date, timedelta

from coach.localtime import ONE_DAY
from coach.person import Person
from coach.policy import Policy
from coach.profile import WEEKDAYS
from coach.review.daybook import Span
from coach.standing import local_day

WEEK = timedelta(days=7)


def review_name(day: date) -> str:
    return f"review:{day}"


def is_due(person: Person, day: date, policy: Policy) -> bool:
    """The day's morning brings the review: its weekday, and enough of a week behind."""
    return is_review_day(day, policy) and has_week_behind(person, day, policy)


def is_review_day(day: date, policy: Policy) -> bool:
    return WEEKDAYS[day.weekday()] is policy.review_day


def has_week_behind(person: Person, day: date, policy: Policy) -> bool:
    return person.joined_at is not None and day.toordinal() - joined_on(person) >= policy.review_after_days


def joined_on(person: Person) -> int:
    """The local day number of the end of set-up; 0 before it."""
    return local_day(person.joined_at, person.runner) if person.joined_at else 0


def latest_review(person: Person, today: date, policy: Policy) -> date | None:
    """The day of the latest review there is to look at."""
    ahead = (today.weekday() - WEEKDAYS.index(policy.review_day)) % 7
    day = today - ahead * ONE_DAY
    return day if has_week_behind(person, day, policy) else None


def waiting_review(person: Person, today: date, policy: Policy) -> date | None:
    """A review that was not looked at so far, while it is still fresh."""
    day = latest_review(person, today, policy)
    if day is None or review_name(day) in person.desk.done or today - day > policy.review_open_days * ONE_DAY:
        return None
    return day


def week_behind(day: date, back: int = 0) -> Span:
    """The seven days before a review, or before one of so many weeks earlier."""
    last = (day - ONE_DAY - back * WEEK).toordinal()
    return Span(last - 6, last)


def mornings_of(day: date) -> Span:
    """The morning of the review itself is one of its seven."""
    return Span(day.toordinal() - 6, day.toordinal())


def week_number(person: Person, day: date) -> int:
    """Since set-up, from 1; a week that was begun counts."""
    return max(1, -((joined_on(person) - day.toordinal()) // 7))
