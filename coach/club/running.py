"""A club run on one card: who comes, the warm-up, how the ankles are, and its end."""

from dataclasses import replace

from coach.club.cards import ClubCardState, Ended, HowWasIt, RunAhead, RunOver, WarmUp
from coach.club.counting import came, posted, week_of
from coach.club.effects import After, ClubEffect
from coach.club.posting import card_of_run, opened, recounted, turned
from coach.club.timing import ClubMoment, runs
from coach.club.values import Club
from coach.news import Comes
from coach.person import Context

KEPT_DONE = 20


def announced(club: Club, occurrence: str, context: Context) -> After:
    """One silent card before the run, as long as the week has room for a post."""
    numbers = context.library.clubs
    run = next((one for one in runs(club, context.now, numbers) if one.occurrence == occurrence), None)
    if run is None or occurrence in club.done or run.at > context.now:
        return club, ()
    settled = done(club, occurrence)
    if not has_room(club, run):
        return settled, ()
    counted = posted(settled, run.day, numbers)
    return opened(counted, RunAhead(occurrence, run.until), context, occurrence, expires_at=run.until)


def has_room(club: Club, what: ClubMoment) -> bool:
    return week_of(club, what.day).posts < club.settings.cap


def done(club: Club, occurrence: str) -> Club:
    return replace(club, done=(*club.done, occurrence)[-KEPT_DONE:])


def comes(club: Club, news: Comes, context: Context) -> After:
    """Counted as long as the run has a card."""
    if card_of_run(club, news.occurrence) is None:
        return club, ()
    return recounted(club, came(club, news.person, news.occurrence, news.yes, context.library.clubs), context)


def asked(club: Club, occurrence: str, context: Context) -> After:
    """After the run its card asks how the ankles are. No new message: the members' own chats are where it rings."""
    card = card_of_run(club, occurrence.removeprefix("after-"))
    match card.state if card else None:
        case RunAhead(run, start) | WarmUp(run, start) if card:
            return turned(club, card.number, HowWasIt(run, start), context)
        case _:
            return club, ()


def tidied(club: Club, context: Context) -> After:
    """Cards of runs that are over say how many came; while we can still take somebody out of that, and no longer."""
    effects: tuple[ClubEffect, ...] = ()
    for card in club.cards:
        if (later := later_state(card.state, context)) is not None:
            club, posts = turned(club, card.number, later, context)
            effects = (*effects, *posts)
    return club, effects


def later_state(state: ClubCardState, context: Context) -> ClubCardState | None:
    numbers = context.library.clubs
    match state:
        case RunAhead() | WarmUp() | HowWasIt() if state.start + numbers.open_for <= context.now:
            return RunOver(state.occurrence, state.start)
        case RunOver(start=start) if start + numbers.counts_for <= context.now:
            return Ended("club.run-over")
        case _:
            return None
