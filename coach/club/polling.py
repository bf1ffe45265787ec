"""The club's pulse: at most once a week, beside the digest, one anonymous question. Never about how anybody feels."""

from dataclasses import replace
from datetime import date

from coach.club.counting import posted, week_of
from coach.club.digest import runs_left
from coach.club.effects import After, ClubEffect, EndPoll, PostPoll, TakeAway
from coach.club.events import PollEnded
from coach.club.running import done
from coach.club.timing import polls
from coach.club.values import Club, ClubPoll
from coach.person import Context
from coach.screen import text


def asked(club: Club, occurrence: str, context: Context) -> After:
    """Last of all: the week's posts are the runs' first, and then the digest's."""
    numbers = context.library.clubs
    moments = polls(club, context.now) if club.settings.poll else ()
    one = next((each for each in moments if each.occurrence == occurrence), None)
    if one is None or occurrence in club.done or not one.at <= context.now < one.until:
        return club, ()
    settled = done(club, occurrence)
    if not club.members or club.poll or not has_room(club, one.day):
        return settled, ()
    number = club.last_card + 1
    counted = posted(settled, one.day, numbers)
    after = replace(counted, last_card=number, poll=ClubPoll(number, context.now + numbers.poll_open))
    each = numbers.polls[one.day.toordinal() // 7 % len(numbers.polls)]
    answers = tuple(text(f"club.poll-{each.ask}-{answer}") for answer in each.answers)
    return after, (PostPoll(number, text(f"club.poll-{each.ask}"), answers, occurrence, one.until),)


def has_room(club: Club, day: date) -> bool:
    kept_free = runs_left(club, day) + (f"digest:{day}" not in club.done)
    return week_of(club, day).posts + kept_free < club.settings.cap


def ended(club: Club) -> After:
    if club.poll is None:
        return club, ()
    return replace(club, poll=None), (EndPoll(club.poll.card),)


def counted(club: Club, event: PollEnded, context: Context) -> After:
    """What few answered goes; anything else stands there in counts."""
    few = event.voters < context.library.clubs.fewest_shown
    taken: tuple[ClubEffect, ...] = (TakeAway(event.card),) if few else ()
    return club, taken


def forgotten(club: Club, card: int) -> Club:
    """It never came into the chat."""
    return replace(club, poll=None) if club.poll and club.poll.card == card else club
