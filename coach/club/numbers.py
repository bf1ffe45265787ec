"""The numbers of clubs. They live in `content/clubs.yaml`, with their sources."""

from dataclasses import dataclass
from datetime import time, timedelta

from coach.terms import Strand


@dataclass(frozen=True, slots=True)
class PollAsked:
    """A question of the club's pulse and its answers, as their texts are called."""

    ask: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClubNumbers:
    edit_every: timedelta  # of one card at most
    fewest_shown: int  # people behind a count that the club may see
    kept_weeks: int
    announce_at: time  # local; a club run's card on its day
    early_before: time  # local; a run that starts before this has its card on the evening before
    evening_at: time
    lead_within: timedelta  # before the start the warm-up may begin
    after_start: timedelta  # the run's card asks how the ankles are
    open_for: timedelta  # after the start
    counts_for: timedelta  # after the start a run's card shows how many came
    same_run: timedelta  # a member's own run this near the club's is the same
    warm_up_minutes: int
    goal_days: int  # a member a week, where the club has set no goal
    themes: tuple[Strand, ...]  # by month
    poll_open: timedelta
    polls: tuple[PollAsked, ...]  # one after the other, week by week
