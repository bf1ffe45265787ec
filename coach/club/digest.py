"""Last week in counts, once a week: the new digest takes the place of the one that was pinned."""

from dataclasses import replace
from datetime import date, timedelta

from coach.club.cards import Digest
from coach.club.counting import posted, week_of
from coach.club.effects import After, Pin
from coach.club.posting import card_of, opened, turned
from coach.club.running import done
from coach.club.timing import digests
from coach.club.values import Club
from coach.events import Delivered
from coach.localtime import monday_of
from coach.person import Context
from coach.terms import Strand

A_WEEK = timedelta(days=7)


def told(club: Club, occurrence: str, context: Context) -> After:
    """Runs come first: where the week's posts are all theirs, the pinned digest is rewritten where it stands."""
    numbers = context.library.clubs
    one = next((each for each in digests(club, context.now) if each.occurrence == occurrence), None)
    if one is None or occurrence in club.done or not one.at <= context.now < one.until:
        return club, ()
    settled = done(club, occurrence)
    if not club.members:
        return settled, ()
    state = digest_of(settled, one.day, context)
    if week_of(club, one.day).posts + runs_left(club, one.day) < club.settings.cap:
        return opened(posted(settled, one.day, numbers), state, context, occurrence, expires_at=one.until)
    return turned(settled, club.pinned, state, context) if club.pinned else (settled, ())


def runs_left(club: Club, day: date) -> int:
    """Club runs of this week whose cards are still to come."""
    announced = [name for name in club.done if name.startswith("run:") and name[4:] >= str(monday_of(day))]
    return max(len(club.settings.days) - len(announced), 0)


def digest_of(club: Club, day: date, context: Context) -> Digest:
    return Digest(monday_of(day) - A_WEEK, goal_of(club, context), theme_on(day, context))


def goal_of(club: Club, context: Context) -> int:
    return club.settings.goal or len(club.members) * context.library.clubs.goal_days


def theme_on(day: date, context: Context) -> Strand:
    return context.library.clubs.themes[day.month - 1]


def pinned(club: Club, event: Delivered) -> After:
    """Without the right to pin Telegram refuses, and the digest simply stands in the chat."""
    card = card_of(club, event.card)
    if card is None or not isinstance(card.state, Digest) or club.pinned == event.card:
        return club, ()
    before = (Pin(club.pinned, off=True),) if club.pinned else ()
    return replace(club, pinned=event.card), (*before, Pin(event.card))
